"""Named rules that compute one figure out of rival claims, on request only: an incident has no best by itself.

Each says whose convention it follows. None says what happened: the claims stay beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from tellings.reconcile.counting import Range, total
from tellings.reconcile.facts import FIGURES
from tellings.reconcile.nouns import Claim, Incident


@dataclass(frozen=True, slots=True)
class Count:
    """What one speaker of one document counts, parts left out; ``best`` is the number itself, else what is sure."""

    version: str
    published: str
    independent: bool
    sure: bool
    low: int
    best: int
    high: int | None
    claims: tuple[str, ...]

    @property
    def range(self) -> Range:
        """From the least to the most."""
        return self.low, self.high


@dataclass(frozen=True, slots=True)
class Best:
    """What a rule makes of the counts of one kind, and the claims that it took this from."""

    rule: str
    kind: str
    low: int
    best: int
    high: int
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: what it does, and whose convention that is."""

    name: str
    does: str
    source: str
    chosen: Callable[[Sequence[Count]], tuple[int, int, int, tuple[Count, ...]]]


def best(incident: Incident, rule: str) -> tuple[Best, ...]:
    """What a rule makes of each kind of figure that an incident's accounts give."""
    made = []
    for kind, some in counts(incident).items():
        low, number, high, used = RULES[rule].chosen(some)
        made.append(Best(rule, kind, low, number, high, tuple(claim for one in used for claim in one.claims)))
    return tuple(made)


def counts(incident: Incident) -> Mapping[str, list[Count]]:
    """The counts of each kind, one a speaker and document, without those that a later telling raised."""
    found: dict[str, list[Count]] = {}
    for fact in incident.facts:
        if fact.field in FIGURES:
            some = [c for c in fact.claims if c.id not in fact.outdated and c.modality not in {"denied", "negated"}]
            found[fact.field] = [_count(incident, group) for group in _by_speaker(some)]
    return {kind: some for kind, some in found.items() if some}


def _by_speaker(claims: Iterable[Claim]) -> list[list[Claim]]:
    """What each speaker counts in whole; who tells of a part only counts that."""
    found: dict[tuple[str, object], list[Claim]] = {}
    for claim in claims:
        found.setdefault((claim.version, claim.speaker), []).append(claim)
    return list(found.values())


def _count(incident: Incident, group: Sequence[Claim]) -> Count:
    low, high = total(group)
    account = incident.homes[group[0].version]
    whole = [claim for claim in group if not claim.part] or list(group)
    number = sum(_number(claim) for claim in whole)
    sure = all(claim.modality == "actual" for claim in whole)
    published = account.document.published or ""
    return Count(account.version, published, account.independent, sure, low, number, high, tuple(c.id for c in group))


def _number(claim: Claim) -> int:
    """The number said, where one is ("about 50"); else what is sure: ten of tens, twelve of dozens, a hundred of hundreds."""
    said = claim.value.removeprefix("about ").split(" ")[0]
    return int(said) if claim.value.startswith("about ") and said.isdigit() else int(claim.low or 0)


def _most(one: Count) -> int:
    return one.best if one.high is None else one.high


def _reliable(some: Sequence[Count]) -> list[Count]:
    """Counts that are vouched for and repeat nobody; where there are none such, the next best."""
    own = [one for one in some if one.independent] or list(some)
    return [one for one in own if one.sure] or own


def _conservative(some: Sequence[Count]) -> tuple[int, int, int, tuple[Count, ...]]:
    one = min(_reliable(some), key=lambda c: (c.low, c.published, c.version))
    return one.low, one.low, one.low, (one,)


def _best_low_high(some: Sequence[Count]) -> tuple[int, int, int, tuple[Count, ...]]:
    reliable = _reliable(some)
    low, high = min(one.low for one in reliable), max(_most(one) for one in reliable)
    chosen = _agreed(reliable)
    return low, chosen.best, max(high, chosen.best), tuple(reliable)


def _latest(some: Sequence[Count]) -> tuple[int, int, int, tuple[Count, ...]]:
    last = max(one.published for one in some)
    one = _agreed([one for one in some if one.published == last])
    return one.low, one.best, _most(one), (one,)


def _independent(some: Sequence[Count]) -> tuple[int, int, int, tuple[Count, ...]]:
    own = [one for one in some if one.independent] or list(some)
    one = _agreed(own)
    return one.low, one.best, _most(one), tuple(other for other in own if _meet(one.range, other.range))


def _agreed(some: Sequence[Count]) -> Count:
    """The count that those of most documents can be true with; of several such, the lowest."""

    def with_it(one: Count) -> int:
        return len({other.version for other in some if _meet(one.range, other.range)})

    return min(some, key=lambda one: (-with_it(one), one.best, one.published, one.version))


def _meet(a: Range, b: Range) -> bool:
    return (b[1] is None or a[0] <= b[1]) and (a[1] is None or b[0] <= a[1])


RULES = {
    rule.name: rule
    for rule in (
        Rule(
            "acled-conservative",
            "one number, the lowest of the reliable reports: what is sure of it, tens 10, dozens 12, hundreds 100",
            "ACLED's FAQ on fatalities: the most conservative reported figure, revised when reports are",
            _conservative,
        ),
        Rule(
            "ucdp-best-low-high",
            "the lowest and the highest reliable count, and the one that most accounts can be true with; of several the lower",
            "UCDP GED codebook: best is the most reliable number, low the most conservative, high the highest reliable one",
            _best_low_high,
        ),
        Rule(
            "latest",
            "the count of what was published last; of several on one moment, that which most can be true with",
            "ours: tolls are revised as bodies are found, and the last word is the one with the most behind it",
            _latest,
        ),
        Rule(
            "most-independent",
            "the count that most independent accounts can be true with; of several the lowest",
            "HRDAG's principle that sources are kept apart, and OHCHR's that a record states what it rests on",
            _independent,
        ),
    )
}
