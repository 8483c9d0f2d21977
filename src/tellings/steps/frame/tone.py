"""The tone of a sentence: how likely a reader calls it biased, by a small learned table of words.

``training/tone.py`` makes the table (``framing/tone.csv`` and ``tone.yaml``); its card is ``framing/tone.md``. Names of
anybody and anything are not looked at: a sentence scores the same whoever it is about.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from msgspec import Struct

from tellings.model import Framing, Token
from tellings.tables import read_yaml

TAGS = frozenset(["JJ", "JJR", "JJS", "RB", "PRP", "PRP$", "CD", "VBD", "VBZ", "VBG", "VBP", "MD", "NN", "UH", "WP"])
MARKS = frozenset('"“”‘’!?:;—–-,()$%…')
_OF_TAG = {tag: f"tag {tag}" for tag in TAGS}
_PROPER = frozenset({"NNP", "NNPS"})
TOP = 3  # so many of a sentence's most marked words are looked at one by one
_CONTENT = ("JJ", "RB", "VB", "NN")
_NOTHING = -5.0  # the log odds that stand in for a word that a short sentence does not have
_LONGEST = 60


class Word(Struct, frozen=True):
    """A word's weights: for being present, for its share of the sentence, and the log odds that a reader marks it."""

    present: float
    share: float
    marked: float


class Words(Mapping[str, Word]):
    """The table's words, each row read when it is asked for: a page has a few hundred of the 23,000."""

    def __init__(self, table: str) -> None:
        self._rows = {word: cells for word, _, cells in map(_cut, table.splitlines()[1:])}
        self._read: dict[str, Word] = {}

    def __getitem__(self, word: str) -> Word:
        found = self._read.get(word)
        if found is None:
            found = self._read[word] = Word(*(int(cell) / 100 for cell in self._rows[word].split(",")))
        return found

    def __contains__(self, word: object) -> bool:
        return word in self._rows

    def row(self, word: str, otherwise: Word) -> Word:
        """A word's row, or another where it has none. ``get`` says the same, by an error that it raises and catches."""
        return self._read.get(word) or (self[word] if word in self._rows else otherwise)

    def rows(self, words: Sequence[str], otherwise: Word) -> dict[str, Word]:
        """The rows of some words, by word."""
        read = self._read
        return {word: read.get(word) or self.row(word, otherwise) for word in words}

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


def _cut(line: str) -> tuple[str, str, str]:
    """A row's word and its numbers; a word with a quotation mark or a comma in it stands in quotation marks."""
    if line.startswith('"'):
        word, *cells = next(csv.reader([line]))
        return word, ",", ",".join(cells)
    return line.partition(",")


@dataclass(frozen=True, slots=True)
class Weights:
    """The learned table."""

    bias: float
    features: Mapping[str, float]
    words: Words
    stop: frozenset[str]
    unknown: Word


@cache
def weights() -> Weights:
    """The table, as ``training/tone.py`` wrote it."""
    folder = files("tellings.knowledge.languages.en").joinpath("framing")
    plain = read_yaml(folder.joinpath("tone.yaml").read_text(encoding="utf8"))
    found = Words(folder.joinpath("tone.csv").read_text(encoding="utf8"))
    stop = frozenset(plain["stop"].split())
    return Weights(plain["bias"], plain["features"], found, stop, Word(0.0, 0.0, plain["unknown_marked"]))


def plain_words(tokens: Sequence[Token]) -> list[Token]:
    """The words of a sentence that are no names: what begins with a capital is one, but for the first word."""
    return _plain(lettered(tokens))


def lettered(tokens: Sequence[Token]) -> list[Token]:
    """The words of a sentence with a letter in them."""
    return [t for t in tokens if t.text.isalpha() or any(map(str.isalpha, t.text))]


def _plain(some: Sequence[Token]) -> list[Token]:
    return [t for t in some if t.name is None and t.tag not in _PROPER and (t is some[0] or not t.text[0].isupper())]


def observed(
    tokens: Sequence[Token], framing: Iterable[Framing], plain: Sequence[Token], names: int
) -> dict[str, float]:
    """What is seen of a sentence beside its ``plain`` words: marks, parts of speech, length, what the rules found.

    ``names``: how many other words of it have a letter.
    """
    each = 5 / max(10, len(tokens))
    seen: dict[str, float] = {"length": min(len(tokens), _LONGEST) / 30, "tag name": each * names}
    for token in plain:
        tag = _OF_TAG.get(token.tag)
        if tag is not None:
            seen[tag] = seen.get(tag, 0.0) + each
    for mark in [t.text for t in tokens if t.text in MARKS]:
        seen[f"mark {mark}"] = 1.0
    for found in framing:
        if found.technique != "hedge":
            seen[f"rule {found.rule}"] = seen.get(f"rule {found.rule}", 0.0) + 1
            seen["rule any"] = 1.0
    return seen


def marked(words: Sequence[str], log_odds: Mapping[str, float], unknown: float) -> dict[str, float]:
    """The words most likely to be marked, as features: the first three, and the chances of those and of all."""
    return _of_odds([log_odds.get(w, unknown) for w in set(words)])


def _of_odds(found: Sequence[float]) -> dict[str, float]:
    first = sorted(found, reverse=True)
    top = [*first[:TOP], *[_NOTHING] * TOP][:TOP]
    chances = [1 / (1 + math.exp(-v)) for v in first]
    return {
        **{f"marked {n}": value for n, value in enumerate(top)},
        "marked top": sum(chances[:TOP]),
        "marked all": sum(chances),
    }


def chance(tokens: Sequence[Token], framing: Iterable[Framing]) -> float:
    """The chance, 0 to 1, that a reader calls the sentence biased; ``framing`` is what the rules found in it."""
    table, some = weights(), lettered(tokens)
    plain = _plain(some)
    words = [t.text.lower() for t in plain]
    telling = [w for w in words if w not in table.stop]
    rows = table.words.rows(words, table.unknown)
    seen = observed(tokens, framing, plain, len(some) - len(plain))
    seen.update(_of_odds([rows[w].marked for w in set(telling)]))
    total = table.bias + sum([table.features.get(name, 0.0) * value for name, value in seen.items()])
    total += math.fsum([row.present for row in rows.values()])  # the same in any order
    shares = [rows[w].share for w in telling or words]
    total += sum(shares) / len(shares) if shares else 0.0
    return 1 / (1 + math.exp(-total))


def weightiest(tokens: Sequence[Token], most: int) -> list[Token]:
    """The words of a sentence that readers most likely mark, at most so many, in order."""
    table = weights()
    able = [t for t in plain_words(tokens) if t.tag.startswith(_CONTENT) and t.text.lower() not in table.stop]
    ranked = sorted(able, key=lambda t: (-table.words.row(t.text.lower(), table.unknown).marked, t.start))
    return sorted(ranked[:most], key=lambda t: t.start)
