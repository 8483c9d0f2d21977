"""Whom a figure counts, as the words describe them: what tells later whether two figures count the same people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from msgspec.structs import replace

from tellings.knowledge.languages.clause import is_verb
from tellings.knowledge.languages.counting import counting
from tellings.knowledge.languages.wording import wording
from tellings.knowledge.parties.phrase import counted
from tellings.model import People, Sentence, Token

_AGE = re.compile(r"(\d{1,3})\s?-\s?(?:year|month|yr)s?\s?-\s?olds?|(?:aged?)\s(\d{1,3})")
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
_INDEFINITE = frozenset({"a", "an", "another", "one", "some", "several", "many"})
_NAMED = frozenset({"person", "other", "place"})


def describe(sentence: Sentence, token: Token, implied: bool) -> People:
    """The people that ``token`` heads the phrase for."""
    inner = counted(sentence, token)
    part = inner is not token and _is_told(sentence, inner)
    if inner is token:
        part = _of_told(sentence, token) or _is_named_part(sentence, token)
    about = list(_about(sentence, inner))
    return People(
        sentence=sentence.index,
        token=_whose_body(sentence, token).index,
        head=_head(inner),
        words=frozenset(_called(t) if t.name else t.lemma for t in about if t.tag.startswith("NN")),
        names=_names(
            [t for t in about if t.dep not in ("compound", "amod", "nmod")] if inner.name is None else [inner]
        ),
        sex=sex_of(about, sentence.language),
        age=_age(sentence, inner),
        manner="bare" if part else "definite" if _is_predicate(sentence, token) else _manner(sentence, inner),
        further=_is_further(sentence, token) and not _is_predicate(sentence, token),
        ordinal=0 if _is_predicate(sentence, token) else _ordinal(sentence, token),
        implied=implied,
        part=part,
        owned=inner.lemma in counting(sentence.language).kin and any(c.dep == "poss" for c in sentence.children(inner)),
        language=sentence.language,
    )


def _called(token: Token) -> str:
    """A name by its row in the lists, so that "Jesuit" and "Jesuits" are one word."""
    return token.name.key if token.name is not None and token.name.key else token.text.lower()


def _whose_body(sentence: Sentence, token: Token) -> Token:
    """ "The body of a *waiter*": the words for him."""
    of = (
        c
        for c in sentence.children(token)
        if token.lemma in wording(sentence.language).bodies and c.dep == "prep" and c.lemma == "of"
    )
    return next((t for prep in of for t in sentence.children(prep) if t.dep == "pobj"), token)


def _head(token: Token) -> str:
    """The word for them; none where there is only a number or the name of one person."""
    if token.name is not None:
        return _called(token) if token.name.kind not in _NAMED else ""
    return "" if token.tag == "CD" or is_verb(token) else token.lemma


def pointed_to(people: People, pronoun: Token, sentence: int) -> People:
    """Whoever a pronoun was resolved to, told of where it stands; where it cannot be that one, only what it says itself."""
    sex = sex_of([pronoun], people.language)
    if sex and people.sex and sex != people.sex:
        said = People(sentence, pronoun.index, sex=sex, manner="pronoun", implied=people.implied)
        return replace(said, language=people.language)
    return replace(people, sentence=sentence, token=pronoun.index, sex=sex or people.sex, manner="pronoun")


def _about(sentence: Sentence, token: Token) -> Iterator[Token]:
    """The word, what narrows it and what stands in apposition to it ("a neighbour, Ada Brook")."""
    yield token
    for child in sentence.children(token):
        if child.dep in ("compound", "amod", "nmod") and child.index < token.index:
            yield child
        elif child.dep == "appos" and child.tag.startswith("NN"):
            yield from _about(sentence, child)


def _names(about: list[Token]) -> tuple[str, ...]:
    """The words of the name of the one who is meant; none for several, or for a people."""
    for token in about:
        if token.name is not None and token.name.kind in _NAMED and token.tag.startswith("NNP") and token.tag != "NNPS":
            return tuple(word.lower().strip(".,'’") for word in token.text.split())
    return ()


def sex_of(about: list[Token], language: str) -> Literal["f", "m"] | None:
    """The sex that the words tell."""
    words = counting(language)
    for token in about:
        if token.lemma in words.female or token.text.lower() in words.female:
            return "f"
        if token.lemma in words.male or token.text.lower() in words.male:
            return "m"
    return None


def _age(sentence: Sentence, token: Token) -> int | None:
    """The age in the phrase or right after a name: "a 19-year-old man", "Ada Brook, 34,", "aged 7"."""
    first = min((t.index for t in sentence.subtree(token)), default=token.index)
    near = sentence.tokens[max(first, token.index - 8) : token.index + 6]
    found = _AGE.search(" ".join(t.text for t in near))
    if found:
        return int(found[1] or found[2])
    after = near[near.index(token) + 1 :]
    if token.name is not None and len(after) > 1 and after[0].text == "," and after[1].text.isdigit():
        return int(after[1].text)
    return None


def _manner(sentence: Sentence, token: Token) -> Literal["name", "definite", "indefinite", "pronoun", "bare"]:
    if token.tag in ("PRP", "PRP$") or token.lemma in ("both", "they", "he", "she"):
        return "pronoun"
    if token.name is not None:
        return "name"
    determiners = [c for c in sentence.children(token) if c.dep in ("det", "poss", "predet", "nummod")]
    if any(c.lemma in _DEFINITE or c.dep == "poss" for c in determiners):
        return "definite"
    return "indefinite" if any(c.lemma in _INDEFINITE or c.dep == "nummod" for c in determiners) else "bare"


def _is_further(sentence: Sentence, token: Token) -> bool:
    """ "another man", "two others", "a second victim": the words say that these are none of those told before."""
    near = _near(sentence, token)
    return bool(near & counting(sentence.language).further) or (
        bool(near & counting(sentence.language).ordinal.keys()) and not near & _DEFINITE
    )


def _ordinal(sentence: Sentence, token: Token) -> int:
    return max((counting(sentence.language).ordinal.get(word, 0) for word in _near(sentence, token)), default=0)


def _near(sentence: Sentence, token: Token) -> set[str]:
    """The word and what counts or picks it out."""
    picking = (c for c in sentence.children(token) if c.dep in ("det", "amod", "advmod", "nummod"))
    return {token.lemma, *(c.lemma for c in picking)}


def _is_predicate(sentence: Sentence, token: Token) -> bool:
    """ "He was the third officer to be shot": the subject is meant, who is known."""
    return token.dep == "attr" and sentence.tokens[token.head].lemma == "be"


def _of_told(sentence: Sentence, token: Token) -> bool:
    """ "four of whom", "two of them", "one among these"."""
    words = counting(sentence.language)
    for child in sentence.children(token):
        if child.dep == "prep" and child.lemma in words.partitive:
            return any({inner.lemma, inner.text.lower()} & words.told for inner in sentence.children(child))
    return False


def _is_named_part(sentence: Sentence, token: Token) -> bool:
    """ "most of them *children*", "the dead included two *nurses*", "among the wounded were two *boys*"."""
    words, head = counting(sentence.language), sentence.tokens[token.head]
    if token.dep == "dobj" and head.lemma in words.containing:
        return True
    listed = token
    while listed.dep == "conj":
        if any(c.dep == "nsubj" and _of_told(sentence, c) for c in sentence.children(listed)):
            return True
        listed = sentence.tokens[listed.head]
    return head.lemma == "be" and any(c.lemma == "among" for c in sentence.children(head))


def _is_told(sentence: Sentence, inner: Token) -> bool:
    """ "one of *the* women", "three of *those* hurt"."""
    return any(c.lemma in counting(sentence.language).told for c in sentence.children(inner))
