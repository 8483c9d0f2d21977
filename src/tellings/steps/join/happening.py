"""A happening: all acts that tell it, and what they say together, before it has ACLED's name and the main one is chosen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from msgspec.structs import replace

from tellings.model import Act, Figure, Kind, Modality, Participant, Sentence, Span, Tie
from tellings.steps.join.figures import joined_figures
from tellings.steps.join.manner import Manner, manner_of, means_of
from tellings.steps.join.scope import scope

TOLD: frozenset[Modality] = frozenset({"actual", "hedged"})


@dataclass(frozen=True, slots=True)
class Happening:
    """What several acts tell of one happening. ``sentences`` are the indexes of the sentences that tell it."""

    acts: tuple[Act, ...]
    type: str
    manner: Manner
    modality: Modality
    scope: Literal["public", "private"]
    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    targets: tuple[Participant, ...]
    figures: tuple[Figure, ...]
    means: tuple[Span, ...]
    sentences: frozenset[int]

    @property
    def first(self) -> Act:
        """The act that tells it first."""
        return self.acts[0]

    @property
    def told(self) -> bool:
        """Whether it is told as having happened."""
        return self.modality in TOLD

    def kinds(self, *sides: Literal["actors", "recipients"]) -> frozenset[Kind]:
        """The kinds of party on these sides."""
        return frozenset(p.kind for side in sides for p in getattr(self, side))


def happening(acts: Sequence[Act], parsed: Mapping[int, Sentence]) -> Happening:
    """What the acts say together."""
    kind = acts[0].draft.type
    actors = _parties(acts, lambda a: a.actors)
    recipients = _parties(acts, lambda a: a.recipients)
    manner = manner_of(acts, parsed)
    return Happening(
        acts=tuple(acts),
        type=kind,
        manner=manner,
        modality=_modality(acts),
        scope=scope(kind, manner.mode, actors, recipients),
        actors=actors,
        recipients=recipients,
        targets=_parties(acts, lambda a: a.targets),
        figures=joined_figures(acts),
        means=means_of(acts, parsed),
        sentences=frozenset([a.draft.sentence for a in acts]),
    )


def _modality(acts: Sequence[Act]) -> Modality:
    """The first telling's, unless a later one that does not just point back vouches for it."""
    first = acts[0].draft.modality
    later = any(a.draft.modality == "actual" and not a.draft.refers for a in acts[1:])
    return "actual" if first == "hedged" and later else first


def _parties(acts: Sequence[Act], side: Callable[[Act], tuple[Participant, ...]]) -> tuple[Participant, ...]:
    """Everybody named on a side; from the second telling on, tied by coreference."""
    found: dict[object, Participant] = {}
    for act in acts:
        for p in side(act):
            key = p.id or (p.name.lower() if p.name != "[person]" else p.span.text.lower())
            same = act.draft.sentence == acts[0].draft.sentence
            found.setdefault(key, p if same else replace(p, tie=Tie("coreference")))
    return tuple(found.values())
