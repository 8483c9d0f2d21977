"""Compare: field by field, on which level two tellings stand to each other. No field decides alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from importlib.resources import files
from math import inf
from typing import Any

from tellings.reconcile.passages import nearness
from tellings.reconcile.telling import Party, Range, Spot, Story, Telling, When
from tellings.reconcile.words import alike, named
from tellings.tables import read_yaml

Levels = Mapping[str, str]
FAMILIES = {
    "force": {"ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "SANCTION"},
    "harm in words": {"ACCUSE", "REJECT", "REQUEST", "THREATEN"},
    "good in words": {"AGREE", "CONCEDE", "CONSULT", "SUPPORT"},
    "good in deeds": {"AID", "COOPERATE", "RETREAT"},
}
_FAMILY = {name: family for family, names in FAMILIES.items() for name in names}
NEAR_COPY = 0.6
_SAME_DAY = frozenset({"same day", "overlapping", "same date", "same weekday"})
_OTHER_DAY = frozenset({"days apart", "far apart", "other date", "other weekday", "too early", "long after"})
_APART = frozenset({"a day apart", "days apart", "far apart", "other date"})
_ELSEWHERE = frozenset({"other name", "other town", "other country"})
_CROWDS = {"a few": 6, "tens": 30, "many": 120, "hundreds": inf}  # pairs of tellings of two documents


def family(kind: str) -> str:
    """The family of a type."""
    return _FAMILY[kind]


def compare(a: Telling, b: Telling, wording: float | None = None) -> Levels:
    """The level of each field. ``wording`` is how alike the documents are, where that is known already."""
    time = _time(a.when, b.when, (a.story.published, b.story.published))
    return {
        "type": kinds(a, b),
        "time": time,
        "published": _published(a, b),
        "place": _place(a.spots, b.spots, time),
        "actor": _parties(a.actors, b.actors),
        "recipient": _parties(a.recipients, b.recipients),
        "figures": _figures(dict(a.figures), dict(b.figures)),
        "means": _means(a.means, b.means),
        "main": prominence(a, b),
        "told": _told(a, b),
        "names": _names(a.names, b.names),
        "about": _about(a.story, b.story),
        "numbers": _numbers(a.story, b.story),
        "core": _core(a.story, b.story),
        "crowd": _crowd(a.story, b.story),
        "wording": _wording(a, b, wording),
    }


@cache
def fields() -> Mapping[str, Mapping[str, str]]:
    """The fields in order, each with its levels and what they mean."""
    return {name: {**row["levels"], **row.get("beside", {})} for name, row in _table().items()}


@cache
def ordered() -> Mapping[str, tuple[str, ...]]:
    """Of each field the levels that have an order, from like to unlike."""
    return {name: tuple(row["levels"]) for name, row in _table().items()}


def two_of_one_document(a: Telling, b: Telling, levels: Levels) -> bool:
    """Whether two tellings stand in one document that tells of them as of two happenings."""
    return a.story.version == b.story.version and any(level in _two()[field] for field, level in levels.items())


@cache
def meanings() -> Mapping[str, str]:
    """What each field is."""
    return {name: row["is"] for name, row in _table().items()}


def days_between(a: tuple[str, str], b: tuple[str, str]) -> int:
    """The days from the end of one stretch to the beginning of the other; 0 where they overlap."""
    first, last = sorted((a, b))
    return max(0, number(last[0]) - number(first[1]))


@cache
def number(day: str) -> int:
    """A day's number in the calendar."""
    return date.fromisoformat(day).toordinal()


def kinds(a: Telling, b: Telling) -> str:
    """The level of the field type."""
    if a.type != b.type:
        return "kin" if family(a.type) == family(b.type) else "other"
    if a.mode is None or b.mode is None:
        return "same type"
    return "same mode" if a.mode == b.mode else "other mode"


def prominence(a: Telling, b: Telling) -> str:
    """The level of the field main."""
    return "both" if a.main and b.main else "one" if a.main or b.main else "neither"


def _time(a: When, b: When, published: tuple[str | None, str | None]) -> str:
    if a.days and b.days:
        if a.days == b.days and a.days[0] == a.days[1]:
            return "same day"
        apart = days_between(a.days, b.days)
        return {0: "overlapping", 1: "a day apart"}.get(apart, "days apart" if apart <= 7 else "far apart")
    if a.dates and b.dates:
        return _dates(a.dates, b.dates)
    if a.days:
        return _by_publication(a.days, published[1])
    if b.days:
        return _by_publication(b.days, published[0])
    return _weekdays(a.weekdays, b.weekdays) if a.weekdays and b.weekdays else "silent"


def _by_publication(days: tuple[str, str], published: str | None) -> str:
    """Of one that gives no day, but was published on one."""
    if not published:
        return "silent"
    if number(published) < number(days[0]) - 1:
        return "too early"
    return "in time" if number(published) - number(days[1]) <= 7 else "long after"


def _dates(a: frozenset[str], b: frozenset[str]) -> str:
    """Dates without their year: 3 December, 4 December. February may have 29 days."""
    apart = min(abs(number(f"2000-{x}") - number(f"2000-{y}")) for x in a for y in b)
    return "same date" if apart == 0 else "next date" if apart == 1 else "other date"


def _weekdays(a: frozenset[int], b: frozenset[int]) -> str:
    """Days of a week that is not known: Sunday is next to Monday."""
    apart = min(min((x - y) % 7, (y - x) % 7) for x in a for y in b)
    return "same weekday" if apart == 0 else "next weekday" if apart == 1 else "other weekday"


def _published(a: Telling, b: Telling) -> str:
    one, other = a.story.published, b.story.published
    if a.story.version == b.story.version:
        return "one document"
    if not one or not other:
        return "unknown"
    apart = abs(number(one) - number(other))
    if apart <= 1:
        return "next day" if apart else "same day"
    return "within a week" if apart <= 7 else "within a month" if apart <= 31 else "far apart"


def _place(a: Sequence[Spot], b: Sequence[Spot], time: str) -> str:
    """The likest pair of places decides: each may list several.

    What is elsewhere and on another day says so in one. Elsewhere is surest where the words that tell it name the place.
    """
    found = {_spots(x, y) for x in a for y in b}
    level = next((level for level in fields()["place"] if level in found), "silent")
    if level not in _ELSEWHERE:
        return level
    if time in _APART:
        return "elsewhere, another day"
    return "named elsewhere" if all(spot.told and spot.precision == "city" for spot in (*a, *b)) else level


def _spots(a: Spot, b: Spot) -> str:
    same = a.name == b.name if a.id is None or b.id is None else a.id == b.id
    if same and a.precision != "country":
        return "same town"
    if a.country is None or b.country is None:
        return "other name" if a.precision == b.precision else "silent"  # a site may lie in a town that nobody knows
    if a.country != b.country:
        return "other country"
    if "country" in {a.precision, b.precision}:
        return "same country" if same or a.precision == b.precision else "within"
    if "admin1" in {a.precision, b.precision} and a.admin1 == b.admin1:
        return "within"
    return "same area" if a.admin1 and a.admin1 == b.admin1 else "other town"


def _parties(a: tuple[Party, ...], b: tuple[Party, ...]) -> str:
    """A name that both give decides; else, where both give names, that these are others; else the likest pair."""
    if not a or not b:
        return "silent"
    found = {_party(x, y) for x in a for y in b}
    if "same" not in found and any(_is_named(x) for x in a) and any(_is_named(y) for y in b):
        return "other name"
    return next(level for level in fields()["actor"] if level in found)


def _party(a: Party, b: Party) -> str:
    shared = a.words & b.words
    if (a.id and a.id == b.id) or any(map(named, shared)):
        return "same"
    if shared and (a.country is None or b.country is None or a.country == b.country):
        return "like"
    return "same kind" if a.kind == b.kind != "unknown" and a.country == b.country else "other"


def _is_named(party: Party) -> bool:
    return party.id is not None or any(map(named, party.words))


def _figures(a: Mapping[str, Range], b: Mapping[str, Range]) -> str:
    kinds = [kind for kind in a if kind in b]
    if not kinds:
        return "silent"
    return "agree" if all(_overlap(a[kind], b[kind]) for kind in kinds) else "differ"


def _overlap(a: Range, b: Range) -> bool:
    return (b[1] is None or a[0] <= b[1]) and (a[1] is None or b[0] <= a[1])


def _means(a: frozenset[int], b: frozenset[int]) -> str:
    return "silent" if not a or not b else "same" if a & b else "other"


def _told(a: Telling, b: Telling) -> str:
    return "copied" if nearness(a.signature, b.signature) >= NEAR_COPY else step("told", alike(a.words, b.words))


def _crowd(a: Story, b: Story) -> str:
    """Of many pairs of tellings one is easily like by chance."""
    if a.version == b.version:
        return "one document"
    pairs = a.tells * b.tells
    return next(name for name, most in _CROWDS.items() if pairs <= most)


def _names(one: frozenset[int], other: frozenset[int]) -> str:
    """How many of the rare words of the sentences that tell it: in short texts they are what there is."""
    if not one or not other:
        return "silent"
    return {0: "none", 1: "one", 2: "two", 3: "three"}.get(len(one & other), "more")


def _wording(a: Telling, b: Telling, known: float | None) -> str:
    if a.story.version == b.story.version:
        return "one document"
    return step("wording", alike(a.story.words, b.story.words) if known is None else known)


def _about(a: Story, b: Story) -> str:
    """Documents that are about other happenings may still both look back on a third."""
    if a.version == b.version:
        return "one document"
    if a.about is None or b.about is None:
        return "silent"
    if a.about.type != b.about.type:
        return "other type"
    when = _time(a.about.when, b.about.when, (a.published, b.published))
    figures = _figures(dict(a.about.figures), dict(b.about.figures))
    if when in _OTHER_DAY:
        return "other day"
    if figures == "differ":
        return "other figures"
    return "same day" if when in _SAME_DAY else "same figures" if figures == "agree" else "same type"


def _numbers(a: Story, b: Story) -> str:
    """Ages, dates, sums and tolls: two that are alike in words name others, and what is told twice keeps most."""
    if a.version == b.version:
        return "one document"
    least, shared = min(len(a.numbers), len(b.numbers)), len(a.numbers & b.numbers)
    if least < 2:
        return "silent"
    if not shared:
        return "none of many" if least > 2 else "none"
    return "most" if 4 * shared >= 3 * least else "half" if 2 * shared >= least else "some"


def _core(a: Story, b: Story) -> str:
    """How many of the weightiest words of one document the other has at all, the way on which fewer are."""
    if a.version == b.version:
        return "one document"
    return str(min(sum(word in y.words for word in x.core) for x, y in ((a, b), (b, a))))


def step(field: str, value: float) -> str:
    """The level of a field whose levels are numbers: the highest that is reached."""
    return next(name for name, least in _steps(field) if value >= least)


@cache
def _steps(field: str) -> tuple[tuple[str, float], ...]:
    return tuple((name, float(name)) for name in fields()[field] if name[0].isdigit())


@cache
def _two() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(row.get("two", ())) for name, row in _table().items()}


@cache
def _table() -> Mapping[str, Any]:
    table: Mapping[str, Any] = read_yaml(files(__package__).joinpath("levels.yaml").read_text("utf-8"))
    return table
