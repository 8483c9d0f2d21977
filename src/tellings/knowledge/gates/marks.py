"""Marks: what of a sentence a gate looks at. No name is among them: whose it is makes no difference to any gate."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tellings.knowledge.gates.kinds import NAME, PARTY, kinds
from tellings.knowledge.gates.signs import Sign, signs
from tellings.knowledge.languages.en.words import function_words

_WORD = re.compile(r"[^\W\d_]+")
_PIECE = re.compile(r"\n+|[.!?…]([\"'”’»)\]]*\s+)(?=[\"'“‘«(\[]?[A-Z0-9])")
_EDGE, _OTHER = ".", "*"  # where a sentence begins or ends; any word that is no function word


@dataclass(frozen=True, slots=True)
class Marks:
    """Of a sentence: the lemmas by which a row could hold, its marks, and whether one of the user's own rows could."""

    lemmas: frozenset[str]
    seen: frozenset[str]
    own: bool


def pieces(text: str) -> Iterator[str]:
    """A text in lines and these in sentences, roughly: a piece may hold two sentences, seldom half a one."""
    return (text[start:end] for start, end in stretches(text))


def stretches(text: str) -> Iterator[tuple[int, int]]:
    """Where each piece of a text starts and ends."""
    start = 0
    for cut in _PIECE.finditer(text):
        yield start, max(cut.start(), cut.start(1))  # behind the stop, where there is one
        start = cut.end()
    yield start, len(text)


def marks(piece: str, language: str) -> Marks | None:
    """The marks of a sentence; None where no row could hold in it.

    They are the kinds of words in it; of each word by which a row could hold its form, its lemmas with what stands right
    before and after (function words only), and whether anything stands in the sentence that could be a party.
    """
    small = _WORD.findall(piece.lower()) if piece.isascii() else [word.lower() for word in _WORD.findall(piece)]
    table, words = signs(language), frozenset(small)
    held = {word: sign for word in words if (sign := table.get(word)) is not None and sign.holds(words)}
    if not held:
        return None
    seen = _around(_WORD.findall(piece), small, language)
    beside = "+" if seen & PARTY else "-"
    lemmas = frozenset(lemma for sign in held.values() for lemma in sign.lemmas)
    seen |= {f"{lemma} {beside}" for lemma in lemmas}
    seen.update(_as_it_stands(small, held))
    return Marks(lemmas, frozenset(seen), any(sign.own for sign in held.values()))


def _as_it_stands(small: list[str], held: dict[str, Sign]) -> Iterator[str]:
    """The marks of each word by which a row could hold, and of its neighbours."""
    for i, word in enumerate(small):
        if word not in held:
            continue
        before = _class(small[i - 1]) if i else _EDGE
        after = _class(small[i + 1]) if i + 1 < len(small) else _EDGE
        yield from (f"={word}", f"{before}<", f">{after}")
        for lemma in held[word].lemmas:
            yield from (f"{before}< {lemma}", f"{lemma} >{after}")


def _class(word: str) -> str:
    return word if word in function_words() else _OTHER


def _around(written: list[str], small: list[str], language: str) -> set[str]:
    """What kinds of words there are; a word with a capital letter inside a sentence is a name, and only that."""
    named = {i for i, word in enumerate(written) if i and word[0].isupper() and (len(word) == 1 or not word.isupper())}
    table = kinds(language)
    if 2 * len(named) > len(written):  # a headline in capitals
        named = set()
    seen = {kind for i, word in enumerate(small) if i not in named for kind in table.get(word, ())}
    return seen | ({NAME} if named else set())
