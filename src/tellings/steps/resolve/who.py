"""Parties: from a noun phrase in a role to a participant with kind, sector, country and name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from tellings.knowledge.languages.clause import is_noun
from tellings.knowledge.languages.extent import mention_span
from tellings.knowledge.languages.wording import wording
from tellings.knowledge.parties import Party, classes, heads_party, party, phrase
from tellings.knowledge.parties.phrase import counted
from tellings.model import Document, Mention, Participant, Sentence, Span, Tie, Token

PERSON = "[person]"  # what stands for the name of everybody who holds no office (design, rule 7)


def acting(mentions: Iterable[Mention], parsed: Mapping[int, Sentence]) -> tuple[Participant, ...]:
    """The parties that act, in their order. Of a people only those who acted did: a counted part of it is a crowd."""
    found = []
    for mention in mentions:
        made = participant(mention, parsed)
        counted = made.kind == "community" and _is_counted(mention, parsed)
        found.append(replace(made, kind="crowd") if counted else made)
    return tuple(found)


def participant(mention: Mention, parsed: Mapping[int, Sentence]) -> Participant:
    """The party that a phrase stands for. A private person has the name ``[person]`` and no country.

    The name is the one that the text uses; which row of the lists it is says the ``id``.
    """
    sentence = parsed[mention.sentence]
    token = sentence.tokens[mention.token]
    return _described(mention.span, token, party(phrase(sentence, token)), Tie(mention.link, mention.sources))


def _described(span: Span, token: Token, found: Party | None, tie: Tie | None) -> Participant:
    written = " ".join(span.text.split())
    if found is None:
        return Participant(span, written, "unknown", "UNK", tie=tie)
    if not found.named and (found.kind == "person" or _is_persons_name(token)):
        return Participant(span, PERSON, found.kind, found.sector, tie=tie)
    if _stands_for_its_state(token) and found.country is not None:
        return Participant(span, written, "state", "GOV", found.country, found.key, tie)
    return Participant(span, written, found.kind, found.sector, found.country, found.key, tie)


def _stands_for_its_state(token: Token) -> bool:
    """A nationality that says whose a weapon or an act is: "*Kenyan* jets", "the *Kenyan* offensive"."""
    return token.name is not None and token.name.form == "adjective" and token.dep in ("amod", "compound", "nmod")


def _is_persons_name(token: Token) -> bool:
    return token.name is not None and token.name.kind == "person"


def targets(mentions: Iterable[Mention], parsed: Mapping[int, Sentence]) -> tuple[Participant, ...]:
    """Of the phrases to which something is done, those that stand for things; some are parties as well."""
    found = []
    for mention in mentions:
        sentence = parsed[mention.sentence]
        kinds = classes(phrase(sentence, sentence.tokens[mention.token]))
        if "thing" in kinds or ("place" in kinds and "people" not in kinds):
            made = participant(mention, parsed)
            found.append(made if "people" in kinds else replace(made, kind="unknown", sector=None))
    return tuple(found)


def receiving(mentions: Iterable[Mention], parsed: Mapping[int, Sentence]) -> tuple[Participant, ...]:
    """Of the phrases to which something is done, those that stand for people."""
    found = []
    for mention in mentions:
        sentence = parsed[mention.sentence]
        token = sentence.tokens[mention.token]
        kinds = classes(phrase(sentence, token))
        if "people" in kinds or not kinds & {"thing", "place", "weapon"}:
            made = participant(mention, parsed)
            counted = made.kind == "community" and _is_counted(mention, parsed)
            found.append(replace(made, kind="civilians") if counted else made)
    return tuple(found)


def _is_counted(mention: Mention, parsed: Mapping[int, Sentence]) -> bool:
    """Whether some of a people are meant: a number or a quantity stands with the word, or no article."""
    sentence = parsed[mention.sentence]
    token = sentence.tokens[mention.token]
    children = sentence.children(token)
    if any(c.dep == "nummod" or c.tag == "CD" or c.lemma in wording(sentence.language).quantifying for c in children):
        return True
    above = sentence.tokens[token.head]
    partitive = above.lemma in ("of", "from") and is_noun(sentence.tokens[above.head])
    return partitive or not any(c.dep in ("det", "poss") for c in children)


def mentioned(document: Document, sentences: Sequence[Sentence]) -> tuple[Participant, ...]:
    """Every party that the parsed sentences mention, in or out of an event, left to right."""
    found = []
    for sentence in sentences:
        for token in sentence.tokens:
            if token.tag[:2] != "NN" or token.dep in ("compound", "nmod", "amod"):
                continue
            head = counted(sentence, token)
            if head.name is None and not heads_party(head.lemma, sentence.language):
                continue
            of = party(phrase(sentence, token))
            if of is not None:
                found.append(_described(mention_span(document, sentence, token), token, of, None))
    return tuple(found)
