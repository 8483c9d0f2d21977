"""Block: which documents are compared at all, so that the work for one more does not grow with how many there are.

A document stands under a key for each day, place and family of its tellings, for each two of its weightiest words, and for
the signature of the sentence that it is about. Under a key it is compared with so many neighbours on either side, in the
order of publication; a key under which half the world stands costs no more than any other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations, islice

from tellings.digest import digest
from tellings.reconcile.compare import family
from tellings.reconcile.passages import bands
from tellings.reconcile.telling import Story, Telling
from tellings.reconcile.values import number

WINDOW = 12  # neighbours on either side
WEIGHTIEST = 10  # words of a document that make keys, two by two
SPREAD = 3  # days; what is told of a longer stretch makes no key of its day
Place = tuple[str, str]  # where a document stands under its keys: publication day, version


def keys(told: Sequence[Telling]) -> tuple[int, ...]:
    """The keys under which a document stands, by its tellings, as numbers of 63 bits."""
    if not told:
        return ()
    found = dict.fromkeys(_by_words(told[0].story))
    for one in told:
        found.update(dict.fromkeys(_by_day(one)))
        if one.main:
            found.update(dict.fromkeys(f"copy {n} {part}" for n, part in enumerate(bands(one.signature))))
    return tuple(sorted({int(digest(key)[:16], 16) >> 1 for key in found}))


def place(story: Story) -> Place:
    """Where a document stands among those under a key."""
    return story.published or "", story.version


def blocks(stories: Mapping[str, tuple[Place, Iterable[int]]]) -> Iterator[tuple[str, str]]:
    """The pairs of documents that are compared, by version, each once. ``stories``: place and keys, by version."""
    rows: dict[int, list[Place]] = {}
    for where, some in stories.values():
        for key in some:
            rows.setdefault(key, []).append(where)
    found: dict[tuple[str, str], None] = {}
    for row in rows.values():
        row.sort()
        for n, (_, one) in enumerate(row):
            for _, other in islice(row, n + 1, n + 1 + WINDOW):
                found[min(one, other), max(one, other)] = None
    yield from found


def _by_words(story: Story) -> Iterator[str]:
    weightiest = sorted(story.words, key=lambda word: (-story.words[word], word))[:WEIGHTIEST]
    for one, other in combinations(sorted(weightiest), 2):
        yield f"words {one:x} {other:x}"


def _by_day(told: Telling) -> Iterator[str]:
    """Of a day and the one after: outlets that are a day apart share a key."""
    if told.when.days and number(told.when.days[1]) - number(told.when.days[0]) < SPREAD:
        days = range(number(told.when.days[0]), number(told.when.days[1]) + 2)
    elif not told.when.days and told.story.published:
        days = range(number(told.story.published) - 1, number(told.story.published) + 1)
    else:
        return
    where = next((f"{spot.id or spot.name}" for spot in told.spots), "")
    for day in days:
        yield f"day {family(told.type)} {date.fromordinal(day)} {where}"
