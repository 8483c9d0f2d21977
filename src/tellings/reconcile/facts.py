"""How the claims about one field stand to each other: facts agree when their bounds can all be true.

What a speaker says in a document is one telling of the field. An account that repeats another adds none, and a count that a
later telling says it raises is outdated, not disputed.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import combinations

from tellings.model import Place, Span
from tellings.reconcile.counting import comparable, total
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
    """Whether what one speaker of a document says can be true together with what each other one says."""
    tellings = _by_speaker(claims)
    if len(tellings) == 1:
        return "single"
    compatible = _together(field, places)
    return "agree" if all(compatible(a, b) for a, b in combinations(tellings, 2)) else "differ"


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
    raised = [
        (dated.get(group[0].version, ""), total(group)[0])
        for group in _by_speaker(claims)
        if any(claim.update for claim in group)
    ]
    found: set[str] = set()
    for group in _by_speaker(claims):
        high, published = total(group)[1], dated.get(group[0].version, "")
        if high is not None and any(published <= day and high < low for day, low in raised):
            found.update(claim.id for claim in group)
    return frozenset(found)


def _together(field: str, places: Places) -> Callable[[Group, Group], bool]:
    if field == "place":
        return lambda a, b: any(
            nested(places.get((x.version, x.span)), places.get((y.version, y.span))) for x in a for y in b
        )
    if field == "time":
        return lambda a, b: any(_overlap((x.low, x.high), (y.low, y.high)) for x in a for y in b)
    if field in {"type", "actor", "recipient", "target", "means"}:
        return lambda a, b: any(_same_words(x.value, y.value) for x in a for y in b)
    return comparable


def _same_words(a: str, b: str) -> bool:
    """The same value, or one that is part of the other: "fighters" and "Lowland Guard fighters"."""
    one, other = frozenset(a.casefold().split()), frozenset(b.casefold().split())
    return one <= other or other <= one


def _overlap(a: tuple[Bound | None, Bound | None], b: tuple[Bound | None, Bound | None]) -> bool:
    """Days can both be true when neither ends before the other begins; an open end has no bound."""
    return _not_after(a[0], b[1]) and _not_after(b[0], a[1])


def _not_after(low: Bound | None, high: Bound | None) -> bool:
    return low is None or high is None or str(low) <= str(high)


def nested(a: Place | None, b: Place | None) -> bool:
    """The same place, or one that lies in the other as far as both are known."""
    if a is None or b is None:
        return False
    if a.geonames_id is not None and a.geonames_id == b.geonames_id:
        return True
    return a.name == b.name or _within(a, b) or _within(b, a)


def _within(inner: Place, outer: Place) -> bool:
    if outer.precision == "country":
        return outer.country is not None and inner.country == outer.country
    return outer.precision == "admin1" and inner.admin1 == outer.name and inner.country == outer.country
