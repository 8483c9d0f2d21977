"""How the claims about one field stand to each other: facts agree when their bounds can all be true."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations

from tellings.model import Place, Span
from tellings.reconcile.nouns import Bound, Claim, Fact, Verdict

# The order in which an incident's facts are listed; figures follow in record.md's order.
FIELDS = (
    "type", "time", "place", "actor", "recipient", "target", "means",
    "killed", "injured", "casualties", "hospitalised", "arrested", "missing", "abducted", "displaced", "participants",
)  # fmt: skip
Group = Sequence[Claim]


def facts(claims: Iterable[Claim], places: Iterable[Place] = ()) -> tuple[Fact, ...]:
    """One fact for each field that is told of, in order. ``places`` are those behind the claims of the field place."""
    by_field: dict[str, list[Claim]] = {}
    for claim in claims:
        by_field.setdefault(claim.field, []).append(claim)
    known: dict[Span | None, Place] = {place.span: place for place in places}
    return tuple(
        Fact(field, verdict(field, by_field[field], known), tuple(by_field[field]))
        for field in FIELDS
        if field in by_field
    )


def verdict(field: str, claims: Sequence[Claim], places: Mapping[Span | None, Place]) -> Verdict:
    """Whether what one speaker of a document says can be true together with what each other one says."""
    by_speaker: dict[tuple[str, object], list[Claim]] = {}
    for claim in claims:
        by_speaker.setdefault((claim.document_id, claim.speaker), []).append(claim)
    tellings = list(by_speaker.values())
    if len(tellings) == 1:
        return "single"
    compatible = _together(field, places)
    return "agree" if all(compatible(a, b) for a, b in combinations(tellings, 2)) else "differ"


def _together(field: str, places: Mapping[Span | None, Place]) -> Callable[[Group, Group], bool]:
    if field == "place":
        return lambda a, b: any(_nested(places.get(x.span), places.get(y.span)) for x in a for y in b)
    if field == "time":
        return lambda a, b: any(_overlap((x.low, x.high), (y.low, y.high)) for x in a for y in b)
    if field in {"type", "actor", "recipient", "target", "means"}:
        return lambda a, b: any(x.value.casefold() == y.value.casefold() for x in a for y in b)
    return lambda a, b: _overlap(_total(a), _total(b))


def _total(claims: Group) -> tuple[int, int | None]:
    """What one speaker's counts add up to; a count that is part of another's is in that one, and leaves the rest open."""
    whole = [c for c in claims if not c.part]
    highs = [c.high for c in whole] or [None]
    low = sum(int(c.low or 0) for c in whole or claims)
    return low, None if None in highs else sum(int(h or 0) for h in highs)


def _overlap(a: tuple[Bound | None, Bound | None], b: tuple[Bound | None, Bound | None]) -> bool:
    """Bounds can both be true when neither ends before the other begins; an open end has no bound."""
    return _not_after(a[0], b[1]) and _not_after(b[0], a[1])


def _not_after(low: Bound | None, high: Bound | None) -> bool:
    if isinstance(low, int) and isinstance(high, int):
        return low <= high
    return low is None or high is None or str(low) <= str(high)


def _nested(a: Place | None, b: Place | None) -> bool:
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
