"""Marks: what of a sentence a gate looks at. No name is among them: whose it is makes no difference to any gate."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tellings.knowledge.gates.kinds import NAME, PARTY, kinds
from tellings.knowledge.gates.signs import signs

_WORD = re.compile(r"[^\W\d_]+")
_PIECE = re.compile(r"\n+|(?<=[.!?…])[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]?[A-Z0-9])")


@dataclass(frozen=True, slots=True)
class Marks:
    """Of a sentence: the lemmas by which a row could hold, its marks, and whether one of the user's own rows could."""

    lemmas: frozenset[str]
    seen: frozenset[str]
    own: bool


def pieces(text: str) -> Iterator[str]:
    """A text in lines and these in sentences, roughly: a piece may hold two sentences, hardly ever half a one."""
    start = 0
    for cut in _PIECE.finditer(text):
        yield text[start : cut.start()]
        start = cut.end()
    yield text[start:]


def marks(piece: str, language: str) -> Marks | None:
    """The marks of a sentence; None where no row could hold in it."""
    written = _WORD.findall(piece)
    small = [word.lower() for word in written]
    table, words = signs(language), frozenset(small)
    found = [(word, table[word]) for word in words & table.keys()]
    found = [(word, sign) for word, sign in found if sign.holds(words)]
    if not found:
        return None
    seen = _around(written, small, language)
    beside = "+" if seen & PARTY else "-"
    lemmas = frozenset(lemma for _, sign in found for lemma in sign.lemmas)
    seen |= {f"{lemma} {beside}" for lemma in lemmas} | {f"={word}" for word, _ in found}
    return Marks(lemmas, frozenset(seen), any(sign.own for _, sign in found))


def _around(written: list[str], small: list[str], language: str) -> set[str]:
    """What kinds of words there are; a word with a capital letter inside a sentence is a name, and only that."""
    named = {i for i, word in enumerate(written) if i and word[0].isupper() and (len(word) == 1 or not word.isupper())}
    table = kinds(language)
    if 2 * len(named) > len(written):  # a headline in capitals
        named = set()
    seen = {kind for i, word in enumerate(small) if i not in named for kind in table.get(word, ())}
    return seen | ({NAME} if named else set())
