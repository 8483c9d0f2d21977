"""ACLED's name for a happening: what its rules ask for, read off the words, the parties and what stands beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tellings.model import Acled, Participant, Sentence
from tellings.ontology.acled import Told, acled
from tellings.steps.join.beside import beside
from tellings.steps.join.happening import Happening

# A word for a building can stand for people; these kinds are always people.
_ALIVE = frozenset({"police", "military", "armed_group", "crowd", "civilians", "person", "community"})


def acled_name(one: Happening, every: Sequence[Happening], parsed: Mapping[int, Sentence]) -> Acled | None:
    """ACLED's name; private violence and acts that it does not count have none."""
    if one.scope == "private":
        return None
    things = {p.span for p in one.targets}
    told = Told(
        type=one.type,
        mode=one.manner.mode,
        sense=one.manner.sense,
        actors=frozenset(one.kinds("actors")),
        recipients=frozenset(p.kind for p in one.recipients if p.span not in things or p.kind in _ALIVE),
        doers=_words(one.actors),
        targets=_words(one.targets),
        weapons=one.manner.weapons,
        tolls=frozenset(f.kind for f in one.figures if f.high != 0),
        beside=beside(one, every, parsed),
        near=frozenset(word for s in one.sentences for word in _lemmas(parsed[s])),
    )
    return acled(told)


def _lemmas(sentence: Sentence) -> Iterator[str]:
    """The lemmas of a sentence; what there was none of with its "without"."""
    for token in sentence.tokens:
        above = sentence.tokens[token.head]
        yield f"without {token.lemma}" if above.lemma == "without" else token.lemma


def _words(parties: Iterable[Participant]) -> frozenset[str]:
    """The words of some phrases, plurals in -s taken back."""
    words = {word.strip(",.'’").lower() for p in parties for word in p.span.text.split()}
    return frozenset(words | {word.removesuffix("s") for word in words})
