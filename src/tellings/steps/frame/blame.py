"""Collective blame: an act or an aim put on a whole people, faith or diaspora."""

from __future__ import annotations

from collections.abc import Iterator

from tellings.model import Document, Framing, Sentence, Token
from tellings.steps.frame.heard import Heard
from tellings.steps.frame.words import forms_of

_NUMBERED = frozenset({"some", "several", "many", "few", "two", "three", "other", "certain", "most", "individual"})
_FARTHEST = 4


def collective_blame(document: Document, heard: Heard) -> Iterator[Framing]:
    """The places where a whole group is told to have done, to do or to want something bad."""
    sentence = heard.sentence
    named = [t for t in sentence.tokens if t.name is not None and t.name.kind == "people"]
    grouped = not heard.said.isdisjoint(forms_of("blame", "groups", "nouns"))
    for token in sentence.tokens if grouped else named:
        if _is_group(sentence, token):
            act = _as_doer(sentence, token) or _as_agent(sentence, token) or _as_owner(sentence, token)
            if act:
                yield _framing(document, sentence, token, act)


def _framing(document: Document, sentence: Sentence, group: Token, act: Token) -> Framing:
    start = min(_start(sentence, group), _start(sentence, act) if act.index < group.index else act.start)
    return Framing(
        "collective_blame",
        document.span(start, max(act.end, group.end)),
        document.span(_start(sentence, group), group.end),
        "blame:group and act",
    )


def _start(sentence: Sentence, token: Token) -> int:
    """Where the words before a noun begin that belong to it; of a verb, its own start."""
    if token.tag[:2] == "VB":
        return token.start
    close = [
        c for c in sentence.children(token) if c.index < token.index and c.dep in {"det", "amod", "compound", "poss"}
    ]
    return min([token.start, *(c.start for c in close)])


def _is_group(sentence: Sentence, token: Token) -> bool:
    """A noun for all of a people ("the … diaspora"), or a people's name in the plural, not some of its members."""
    word = token.text.lower()
    if token.name is not None:
        if token.name.kind != "people" or token.name.form != "plural":
            return False
    elif token.tag[:2] != "NN" or word not in forms_of("blame", "groups", "nouns"):
        return False
    parts = sentence.children(token)
    if any(c.dep == "nummod" or c.text.lower() in _NUMBERED for c in parts):
        return False
    if token.dep == "compound" or (token.dep == "pobj" and _is_part(sentence, token)):
        return False
    named = any(_is_name(c) or c.text.lower() in {"ethnic", "whole", "entire"} for c in parts)
    return token.name is not None or named or word.startswith("diaspora")


def _is_name(token: Token) -> bool:
    """A people's name before the noun; without names, any capitalised adjective may be one."""
    if token.name is not None:
        return token.name.kind in {"people", "country"}
    return token.dep in {"amod", "compound", "nmod"} and token.tag in {"JJ", "NNP", "NNPS"} and token.text[:1].isupper()


def _is_part(sentence: Sentence, token: Token) -> bool:
    """Some of a group: "members of the community"."""
    noun = sentence.tokens[sentence.tokens[token.head].head]
    return noun.text.lower() in forms_of("blame", "parts", "nouns") or noun.tag in {"CD", "DT"}


def _as_doer(sentence: Sentence, group: Token) -> Token | None:
    """The subject of a verb that is an act, or of one that aims at an act."""
    verb = sentence.tokens[group.head]
    if group.dep != "nsubj" or verb.tag[:2] != "VB":
        return None
    if _is_act(verb):
        return verb
    if verb.text.lower() in forms_of("blame", "aims", "verbs", "verbs"):
        return next((t for t in sentence.subtree(verb) if t.index > verb.index and _is_act(t)), None)
    return next((c for c in sentence.children(verb) if c.dep == "dobj" and _is_act(c)), None)


def _as_agent(sentence: Sentence, group: Token) -> Token | None:
    """After "by": "threats issued by the diaspora", "put under pressure by the diaspora"."""
    by = sentence.tokens[group.head]
    if group.dep != "pobj" or by.text.lower() != "by":
        return None
    at = sentence.tokens[by.head]
    for _ in range(_FARTHEST):
        around = (at, *(c for c in sentence.children(at) if c.index < by.index))
        inner = [c for part in around if part.dep in {"prep", "pobj"} for c in sentence.children(part)]
        act = next((t for t in (*around, *inner) if _is_act(t)), None)
        if act or at.dep not in {"acl", "relcl", "conj"}:
            return act
        at = sentence.tokens[at.head]
    return None


def _as_owner(sentence: Sentence, group: Token) -> Token | None:
    """The owner of an act ("the diaspora's threats"), also over a means: "violence as a tool of the diaspora"."""
    head = sentence.tokens[group.head]
    if group.dep == "poss":
        return head if _is_act(head) else None
    if group.dep != "pobj" or head.text.lower() != "of":
        return None
    noun = sentence.tokens[head.head]
    if _is_act(noun) and noun.text.lower() not in forms_of("blame", "suffered", "nouns"):
        return noun if noun.tag[:2] == "NN" else None
    if noun.text.lower() in forms_of("blame", "means", "nouns"):
        return next((t for t in sentence.tokens[: noun.index] if t.tag[:2] == "NN" and _is_act(t)), None)
    return None


def _is_act(token: Token) -> bool:
    word = token.text.lower()
    if token.tag[:2] == "VB":
        return word in forms_of("blame", "acts", "verbs", "verbs")
    return token.tag[:2] == "NN" and word in forms_of("blame", "acts", "nouns", "nouns")
