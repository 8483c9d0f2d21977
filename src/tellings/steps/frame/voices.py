"""Hedges, the outlet's own judgement, and violence with nobody who does it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from tellings.model import Document, Framing, Sentence, Token
from tellings.steps.frame.heard import Heard
from tellings.steps.frame.words import forms_of, table

_MOST_WORDS_OF_A_VERDICT = 25  # a longer sentence is about more than its adjective


def hedges(document: Document, heard: Heard) -> Iterator[Framing]:
    """Words that do not vouch for what they tell: "reportedly", "alleged", "claimed", "is said to"."""
    for token in heard.tokens(_hedging()):
        rule = _hedge(heard.sentence, token)
        if rule:
            yield Framing("hedge", document.span(token.start, token.end), None, f"hedge:{rule}")


@cache
def _hedging() -> frozenset[str]:
    plain = forms_of("hedges", "adverbs") | forms_of("hedges", "adjectives")
    return plain | forms_of("hedges", "verbs", "verbs") | forms_of("hedges", "passives", "verbs")


def _hedge(sentence: Sentence, token: Token) -> str:
    word = token.text.lower()
    if word in forms_of("hedges", "adverbs"):
        return "adverb"
    if word in forms_of("hedges", "adjectives") and token.dep == "amod":
        return "adjective"
    if token.tag[:2] != "VB":
        return ""
    parts = {c.dep for c in sentence.children(token)}
    if word in forms_of("hedges", "verbs", "verbs") and not parts.isdisjoint({"ccomp", "xcomp"}):
        return "verb"
    passive = token.tag == "VBN" and "auxpass" in parts and "xcomp" in parts
    return "passive" if passive and word in forms_of("hedges", "passives", "verbs") else ""


def opinion_phrases() -> Sequence[str]:
    """The set phrases by which a text judges."""
    listed: Sequence[str] = table("opinion")["phrases"]["words"]
    return listed


def opinions(document: Document, heard: Heard) -> Iterator[Framing]:
    """The text's own judgement: "clearly", "of course", "must", "is unacceptable"."""
    sentence = heard.sentence
    for phrase in heard.phrases:
        at = _phrase(heard.lower, phrase, sentence)
        if at >= 0:
            yield Framing("unattributed_opinion", document.span(at, at + len(phrase)), None, "opinion:phrase")
    for token in heard.tokens(_judging()):
        rule = _opinion(sentence, token)
        if rule:
            yield Framing("unattributed_opinion", document.span(token.start, token.end), None, f"opinion:{rule}")


@cache
def _judging() -> frozenset[str]:
    return forms_of("opinion", "adverbs") | forms_of("opinion", "must") | forms_of("opinion", "adjectives")


def _phrase(lower: str, phrase: str, sentence: Sentence) -> int:
    at = lower.find(phrase, sentence.start, sentence.end)
    after = at + len(phrase)
    whole = at >= 0 and not lower[at - 1 : at].isalnum() and not lower[after : after + 1].isalnum()
    return at if whole else -1


def _opinion(sentence: Sentence, token: Token) -> str:
    word = token.text.lower()
    if word in forms_of("opinion", "adverbs") and token.tag[:2] == "RB":
        return "adverb"
    if word in forms_of("opinion", "must") and token.tag == "MD" and _acts(sentence, token):
        return "must"
    verdict = token.dep == "acomp" and len(sentence.tokens) <= _MOST_WORDS_OF_A_VERDICT
    return "verdict" if verdict and word in forms_of("opinion", "adjectives") else ""


def _acts(sentence: Sentence, modal: Token) -> bool:
    """Whether somebody is told what to do: not "it must have rained", not under a verb of saying."""
    verb = sentence.tokens[modal.head]
    helped = any(c.dep == "aux" and c.lemma == "have" for c in sentence.children(verb))
    return modal.dep == "aux" and not helped and verb.dep in {"ROOT", "conj"}


def agentless(document: Document, heard: Heard) -> Iterator[Framing]:
    """Violence in the passive in a sentence that names neither a doer nor a cause."""
    sentence, verbs = heard.sentence, forms_of("agentless", "verbs", "verbs")
    if heard.said.isdisjoint(verbs) or not heard.said.isdisjoint(forms_of("agentless", "doers", "nouns")):
        return
    for token in heard.tokens(verbs):
        helper = next((c for c in sentence.children(token) if c.dep == "auxpass"), None)
        if helper and helper.index < token.index and token.dep in {"ROOT", "conj", "ccomp"}:
            yield Framing("agentless", document.span(helper.start, token.end), None, "agentless:passive")
