"""What a row of the lexicon is: a word, how it has to be used, and what it then tells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from tellings.model import FigureKind

Part = Literal["verb", "noun", "adjective"]
Clause = Literal["that", "to", "ing"]
Sense = Literal["territory", "looting", "weapons", "base", "group", "dispersal", "grenade"]

# How narrow a row is: what it demands, weighed by how seldom that is met.
_DEMANDS = {
    "before": 20, "particle": 6, "object_words": 6, "complement": 6, "prep_words": 6, "clause": 4, "modifier": 4,
    "subject_words": 4, "prep": 3, "object_classes": 3, "subject_classes": 2, "transitive": 1, "passive": 1,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Slot:
    """What may stand in a place of the sentence: one of these lemmas, or one of these classes. Empty: anything."""

    words: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.words or self.classes)


@dataclass(frozen=True, slots=True)
class Prep:
    """A preposition and what may stand under it."""

    word: str
    under: Slot = Slot()


ANYTHING = Slot()


@dataclass(frozen=True, slots=True)
class Row:
    """One row; en/events/README.md says what each field means.

    ``type`` is None for a casualty word, which tells a toll and no act. ``heads`` holds the lemma, and its other
    spelling where it has one; ``before`` the lemmas that must come right before a noun ("hunger" strike).
    ``transitive`` is True where there must be an object (in the passive: a subject), False where there must be none.
    One of ``preps`` must follow, none of ``not_preps`` may. ``actor`` and ``recipient`` hold "subject", "object",
    "possessive", "modifier" or prepositions; empty: the sentence does not say it here. ``source`` names file and row.
    """

    source: str
    type: str | None
    part: Part
    heads: tuple[str, ...]
    example: str
    before: tuple[str, ...] = ()
    particle: str | None = None
    transitive: bool | None = None
    passive: bool = False
    object: Slot = ANYTHING
    subject: Slot = ANYTHING
    modifier: Slot = ANYTHING
    preps: tuple[Prep, ...] = ()
    complement: frozenset[str] = frozenset()
    clause: Clause | None = None
    not_object: Slot = ANYTHING
    not_subject: Slot = ANYTHING
    not_modifier: Slot = ANYTHING
    not_preps: tuple[Prep, ...] = ()
    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    mutual: bool = False
    mode: str | None = None
    figure: FigureKind | None = None
    figure_of: Literal["subject", "object"] = "object"
    weak: bool = False
    place: bool = False
    sense: Sense | None = None
    counter: str | None = None

    @property
    def head(self) -> str:
        """The lemma, in the spelling of the file."""
        return self.heads[0]

    @property
    def demand(self) -> tuple[Any, ...]:
        """All that the row asks of a sentence, for telling two rows apart."""
        return (
            self.part, self.heads, self.before, self.particle, self.transitive, self.passive, self.object, self.subject,
            self.modifier, self.preps, self.complement, self.clause,
        )  # fmt: skip

    def breadth(self) -> int:
        """How many words may stand in the places where the row asks for one; of two as narrow, fewer go first."""
        asked = (self.object.words, self.subject.words, *(prep.under.words for prep in self.preps))
        return sum(map(len, asked))

    def narrowness(self) -> int:
        """How much the row asks of a sentence: rows that ask more are tried first."""
        asked = {
            "before": self.before,
            "particle": self.particle,
            "object_words": self.object.words,
            "object_classes": self.object.classes and not self.object.words,
            "complement": self.complement,
            "prep_words": any(prep.under.words - prep.under.classes for prep in self.preps),
            "prep": self.preps,
            "clause": self.clause,
            "modifier": self.modifier,
            "subject_words": self.subject.words,
            "subject_classes": self.subject.classes and not self.subject.words,
            "transitive": self.transitive is not None,
            "passive": self.passive,
        }
        return sum(weight for name, weight in _DEMANDS.items() if asked[name])
