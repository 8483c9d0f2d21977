"""The screen of sources and export: what each outlet adds over time, of whose losses it tells, what an export would hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tellings.ledger import Held, Ledger
from tellings.ledger.filed import Published, published
from tellings.privacy.mask import Mask
from tellings.reconcile.symmetry import LOSSES, Row, symmetry
from tellings.serve.overview.columns import Columns, Ints

MONTHS = 180  # most months of the chart; older ones are left out, and that is said
MOST = 300  # incidents that are looked through for the table of symmetry
FORM = 5000  # most incidents that are exported by the browser


@dataclass(frozen=True, slots=True)
class Bar:
    """A month of a chart: where it stands, how tall it is of 1, how many documents, and which month."""

    x: int
    height: float
    count: int
    month: str


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet's documents by month. ``begins`` is where its first month stands, ``added`` the day it was first filed."""

    name: str
    count: int
    bars: tuple[Bar, ...]
    begins: int
    first: str
    added: str
    undated: int


@dataclass(frozen=True, slots=True)
class Chart:
    """All outlets on one axis of months, and together."""

    months: tuple[str, ...]
    outlets: tuple[Outlet, ...]
    total: tuple[Bar, ...]
    older: int


@dataclass(frozen=True, slots=True)
class Holds:
    """What an export of some incidents would hold, and how many names it masks; of ``looked`` incidents of ``total``."""

    looked: int
    total: int
    accounts: int
    claims: int
    masked: int


def chart(ledger: Ledger) -> Chart:
    """Documents by outlet and month."""
    with ledger.reading() as connection:
        rows = list(published(connection))
    dated = [row for row in rows if _is_month(row.month)]
    months = _months([row.month for row in dated])
    place = {month: number for number, month in enumerate(months)}
    by_source: dict[str, list[Published]] = defaultdict(list)
    totals: dict[str, int] = defaultdict(int)
    for row in rows:
        by_source[row.source].append(row)
        totals[row.month] += row.count
    most = max([1, *(row.count for row in dated)])
    every = [_outlet(name, some, place, most) for name, some in by_source.items()]
    ceiling = max([1, *(totals[month] for month in months)])
    total = tuple(Bar(place[m], totals[m] / ceiling, totals[m], m) for m in months if totals[m])
    older = sum(row.count for row in dated if row.month not in place)
    return Chart(months, tuple(sorted(every, key=lambda one: (-one.count, one.name))), total, older)


def _outlet(name: str, some: Sequence[Published], place: dict[str, int], most: int) -> Outlet:
    dated = sorted(row.month for row in some if _is_month(row.month))
    bars = tuple(Bar(place[r.month], r.count / most, r.count, r.month) for r in some if r.month in place)
    return Outlet(
        name,
        sum(row.count for row in some),
        bars,
        place.get(dated[0], 0) if dated else -1,
        dated[0] if dated else "",
        min(row.added for row in some)[:10],
        sum(row.count for row in some if not _is_month(row.month)),
    )


def _is_month(month: str) -> bool:
    return (
        len(month) == 7
        and month[:4].isdigit()
        and month[4] == "-"
        and month[5:].isdigit()
        and "01" <= month[5:] <= "12"
    )


def _months(some: Iterable[str]) -> tuple[str, ...]:
    """All months from the first to the last, or the last of them where that are too many."""
    numbers = [int(month[:4]) * 12 + int(month[5:]) - 1 for month in some]
    if not numbers:
        return ()
    first, last = max(min(numbers), max(numbers) - MONTHS + 1), max(numbers)
    return tuple(f"{n // 12:04}-{n % 12 + 1:02}" for n in range(first, last + 1))


def sample(ledger: Ledger, columns: Columns, some: Ints) -> list[Held]:
    """The latest of some incidents in full."""
    return [ledger.held(columns.ids[n]) for n in some[:MOST]]


def symmetric(held: Iterable[Held]) -> tuple[Row, ...]:
    """The table of symmetry of some incidents."""
    losses = (one for one in held if any(fact.field in LOSSES for fact in one.incident.facts))
    return symmetry((one.incident, one.records) for one in losses)


def holds(held: Sequence[Held], total: int) -> Holds:
    """What an export of some incidents would hold."""
    records = {version: record for one in held for version, record in one.records.items()}
    return Holds(
        len(held),
        total,
        sum(len(one.incident.accounts) for one in held),
        sum(len(fact.claims) for one in held for fact in one.incident.facts),
        sum(len(Mask(record).hidden) for record in records.values()),
    )
