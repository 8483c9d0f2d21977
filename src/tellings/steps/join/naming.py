"""ACLED's name for a happening: what its rules ask for, read off the words, the parties and what stands beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from tellings.model import Acled, Participant, Sentence
from tellings.ontology.acled import Told, acled
from tellings.steps.join.beside import beside
from tellings.steps.join.happening import Happening


def acled_name(one: Happening, every: Sequence[Happening], parsed: Mapping[int, Sentence]) -> Acled | None:
    """ACLED's name; private violence and acts that it does not count have none."""
    if one.scope == "private":
        return None
    told = Told(
        type=one.type,
        mode=one.manner.mode,
        sense=one.manner.sense,
        actors=frozenset(one.kinds("actors")),
        recipients=frozenset(one.kinds("recipients")),
        doers=_words(one.actors),
        targets=_words(one.targets),
        weapons=one.manner.weapons,
        tolls=frozenset(f.kind for f in one.figures if f.high != 0),
        beside=beside(one, every, parsed),
        near=frozenset(t.lemma for s in one.sentences for t in parsed[s].tokens),
    )
    return acled(told)


def _words(parties: Iterable[Participant]) -> frozenset[str]:
    """The words of some phrases, plurals in -s taken back."""
    words = {word.strip(",.'’").lower() for p in parties for word in p.span.text.split()}
    return frozenset(words | {word.removesuffix("s") for word in words})
