"""How many people a noun phrase stands for: by its number, else one or several by its grammar."""

from __future__ import annotations

from collections.abc import Sequence

from tellings.knowledge.languages.clause import first_child, is_noun
from tellings.knowledge.languages.counting import counting
from tellings.knowledge.languages.events import by_noun
from tellings.knowledge.parties import classes, noun, phrase
from tellings.knowledge.parties.phrase import counted
from tellings.model import Quantity, Sentence, Token

Bounds = tuple[int, int | None, int | None]
ONE: Bounds = (1, 1, 1)
TWO: Bounds = (2, 2, 2)
SEVERAL: Bounds = (2, None, None)
_PLURAL = ("NNS", "NNPS")


def bounds(sentence: Sentence, token: Token, quantities: Sequence[Quantity]) -> Bounds | None:
    """Low, best and high of those that ``token`` heads; None where it stands for nobody that can be counted."""
    inner = counted(sentence, token)
    quantity = quantity_of(sentence, token, quantities) or quantity_of(sentence, inner, quantities)
    if not _is_countable(sentence, inner) or _is_nobody(sentence, token):
        return None
    if quantity is not None:
        return (quantity.low, quantity.best, quantity.high)
    return TWO if _is_both(sentence, token) else _by_grammar(sentence, token)


def quantity_of(sentence: Sentence, token: Token, quantities: Sequence[Quantity]) -> Quantity | None:
    """The number that counts a noun: before it, or the noun itself ("dozens", "12 were hurt")."""
    counting = ("nummod", "quantmod", "amod", "det", "predet")
    before = [c for c in sentence.children(token) if c.dep in counting]
    narrowing = [c for c in sentence.children(token) if c.dep == "compound"]  # "four aid workers" may hang on "hostage"
    before += [c for noun in narrowing for c in sentence.children(noun) if c.dep in counting]
    for candidate in (token, *before):
        for quantity in quantities:
            if quantity.span.start < candidate.end and candidate.start < quantity.span.end:
                return quantity
    return None


def _is_both(sentence: Sentence, token: Token) -> bool:
    return token.lemma == "both" or any(
        c.lemma == "both" and c.dep in ("det", "predet") for c in sentence.children(token)
    )


def _is_nobody(sentence: Sentence, token: Token) -> bool:
    """ "No officer", "neither driver"; and "each other" counts nobody anew."""
    return any(c.lemma in ("no", "neither", "each") and c.dep in ("det", "neg") for c in sentence.children(token))


def _is_countable(sentence: Sentence, token: Token) -> bool:
    """Whether the word can stand for people: it is no animal, thing, weapon or place, as far as we know."""
    words = counting(sentence.language)
    if token.lemma in words.uncounted and token.text.lower() not in words.themselves:
        return False
    found = classes(phrase(sentence, token))
    if (
        "people" not in found
        and is_noun(token)
        and by_noun(token.lemma, sentence.language)
        and token.lemma not in words.themselves
    ):
        return False  # "three attacks left two dead": the attacks did not die
    return "people" in found or not found & {"thing", "weapon", "place"} or token.name is not None


def _by_grammar(sentence: Sentence, token: Token) -> Bounds | None:
    """One for a name, a singular with an article, "he"; two or more for a plural; nothing for a body of people."""
    words = counting(sentence.language)
    if words.several & {token.lemma, token.text.lower()}:
        return SEVERAL
    if token.tag in ("VBN", "VBG") and token.text.lower() in words.themselves:  # "the wounded", "a 7-year-old wounded"
        return ONE if any(c.lemma in ("a", "one") for c in sentence.children(token)) else SEVERAL
    if token.tag in _PLURAL:
        return SEVERAL if _is_many(sentence, token) else None
    if token.name is not None:
        return ONE if token.name.kind == "person" or _is_family_name(sentence, token) else None
    return ONE if token.lemma in words.single or _is_singular(sentence, token) else None


def _is_many(sentence: Sentence, token: Token) -> bool:
    """A plural for people; a body that is always spoken of as many ("police") says nothing of how many."""
    row = noun(token.lemma, sentence.language)
    several = row is not None and row.number != "collective"
    return several or bool(counting(sentence.language).themselves & {token.lemma}) or token.lemma == "people"


def _is_singular(sentence: Sentence, token: Token) -> bool:
    """A common noun for one person; one that our lists do not have only with an article."""
    row, article = noun(token.lemma, sentence.language), first_child(sentence, token, "det", "poss")
    if token.tag not in ("NN", "NNP") or (row is not None and row.number != ""):
        return False
    return article is not None if row is None else article is None or article.lemma != "no"


def _is_family_name(sentence: Sentence, token: Token) -> bool:
    """A place's name at the end of a person's: "Carla Ines *Santiago*"."""
    before = [c for c in sentence.children(token) if c.dep == "compound" and c.tag == "NNP"]
    given = any(c.name is None or c.name.kind in ("person", "people") for c in before)  # "Christian Santiago"
    return token.name is not None and token.name.kind in ("place", "other") and given
