"""How the claims about one field stand to each other: facts agree when their bounds can all be true.

What a speaker says in a document is one telling of the field. An account that repeats another adds none, and a count that a
later telling says it raises is outdated, not disputed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from itertools import chain, combinations
from typing import Any, NamedTuple

from tellings.model import Place, Span
from tellings.reconcile.counting import comparable, count, total
from tellings.reconcile.nouns import Bound, Claim, Fact, Verdict

FIGURES = (
    "killed", "injured", "casualties", "hospitalised", "arrested", "missing", "abducted", "displaced", "participants",
)  # fmt: skip
# The order in which an incident's facts are listed; figures follow in record.md's order.
FIELDS = ("type", "time", "place", "actor", "recipient", "target", "means", *FIGURES)
Group = Sequence[Claim]
Places = Mapping[tuple[str, Span | None], Place]


def facts(
    claims: Iterable[Claim], places: Places, dated: Mapping[str, str], copies: Collection[str] = ()
) -> tuple[Fact, ...]:
    """One fact for each field that is told of, in order.

    ``places`` are those behind the claims of the field place, by version and span; ``dated`` the days of publication by
    version, ``copies`` the versions that repeat another.
    """
    by_field: dict[str, list[Claim]] = {}
    for claim in claims:
        by_field.setdefault(claim.field, []).append(claim)
    return tuple(_fact(field, by_field[field], places, dated, copies) for field in FIELDS if field in by_field)


def _fact(
    field: str, claims: Sequence[Claim], places: Places, dated: Mapping[str, str], copies: Collection[str]
) -> Fact:
    own = [claim for claim in claims if claim.version not in copies] or list(claims)
    outdated = _outdated(own, dated) if field in FIGURES else frozenset()
    return Fact(field, verdict(field, [c for c in own if c.id not in outdated], places), tuple(claims), outdated)


def verdict(field: str, claims: Sequence[Claim], places: Places) -> Verdict:
    """Whether what one speaker of a document says can be true together with what each other one says.

    Each thing that is said is compared once with each other, however many say it: they are few where speakers are many.
    """
    tellings = _by_speaker(claims)
    if len(tellings) == 1:
        return "single"
    said, compatible = _things(field, places)
    times = Counter(map(said, tellings))
    itself = ((one, one) for one, number in times.items() if number > 1)
    return "agree" if all(compatible(a, b) for a, b in chain(itself, combinations(times, 2))) else "differ"


def totals(fact: Fact) -> list[tuple[int, int | None]]:
    """What each speaker's counts of a fact add up to, low and high; without those that a later one says it raises."""
    return [total(group) for group in _by_speaker(c for c in fact.claims if c.id not in fact.outdated)]


def _by_speaker(claims: Iterable[Claim]) -> list[list[Claim]]:
    found: dict[tuple[str, object], list[Claim]] = {}
    for claim in claims:
        found.setdefault((claim.version, claim.speaker), []).append(claim)
    return list(found.values())


def _outdated(claims: Sequence[Claim], dated: Mapping[str, str]) -> frozenset[str]:
    """The lower counts that were published no later than one that says it raises the toll."""
    groups = [(dated.get(group[0].version, ""), total(group), group) for group in _by_speaker(claims)]
    raised = {(day, low) for day, (low, _), group in groups if any(claim.update for claim in group)}
    found: set[str] = set()
    for published, (_, high), group in groups:
        if high is not None and any(published <= day and high < low for day, low in raised):
            found.update(claim.id for claim in group)
    return frozenset(found)


def _things(field: str, places: Places) -> tuple[Callable[[Group], Hashable], Callable[[Any, Any], bool]]:
    """What a speaker says of a field, and whether two such things can both be true: where any parts of both can."""
    if field == "place":
        return lambda group: frozenset(_where(places.get((c.version, c.span))) for c in group), _any(_nested)
    if field == "time":
        return lambda group: frozenset((c.low, c.high) for c in group), _any(_overlap)
    if field in {"type", "actor", "recipient", "target", "means"}:
        return lambda group: frozenset(frozenset(c.value.casefold().split()) for c in group), _any(_same_words)
    return count, comparable


def _any(compatible: Callable[[Any, Any], bool]) -> Callable[[Any, Any], bool]:
    return lambda a, b: any(compatible(x, y) for x in a for y in b)


def _same_words(a: frozenset[str], b: frozenset[str]) -> bool:
    """The same value, or one that is part of the other: "fighters" and "Lowland Guard fighters"."""
    return a <= b or b <= a


def _overlap(a: tuple[Bound | None, Bound | None], b: tuple[Bound | None, Bound | None]) -> bool:
    """Days can both be true when neither ends before the other begins; an open end has no bound."""
    return _not_after(a[0], b[1]) and _not_after(b[0], a[1])


def _not_after(low: Bound | None, high: Bound | None) -> bool:
    return low is None or high is None or str(low) <= str(high)


class _Where(NamedTuple):
    """A place without the words for it."""

    geonames_id: int | None
    name: str
    precision: str
    country: str | None
    admin1: str | None


def _where(place: Place | None) -> _Where | None:
    if place is None:
        return None
    return _Where(place.geonames_id, place.name, place.precision, place.country, place.admin1)


def _nested(a: _Where | None, b: _Where | None) -> bool:
    """The same place, or one that lies in the other as far as both are known."""
    if a is None or b is None:
        return False
    if a.geonames_id is not None and a.geonames_id == b.geonames_id:
        return True
    return a.name == b.name or _within(a, b) or _within(b, a)


def _within(inner: _Where, outer: _Where) -> bool:
    if outer.precision == "country":
        return outer.country is not None and inner.country == outer.country
    return outer.precision == "admin1" and inner.admin1 == outer.name and inner.country == outer.country
