"""The screen of one incident: facts down, accounts across, each cell what one account tells of one field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tellings.ledger import Held
from tellings.privacy.mask import Mask
from tellings.publish.incidents import masks
from tellings.publish.terminal.beside import value
from tellings.publish.terminal.words import clean, quote
from tellings.reconcile.facts import FIGURES
from tellings.reconcile.nouns import Account, Claim, Fact
from tellings.serve.screens.ranges import Bar, Scale

OTHERS = "no camp"


@dataclass(frozen=True, slots=True)
class Said:
    """One value as an account tells it. ``count``: how many claims of the account say just this."""

    claim: Claim
    value: str
    speaker: str
    notes: tuple[str, ...]
    words: str
    bar: Bar | None
    count: int


@dataclass(frozen=True, slots=True)
class Group:
    """What one speaker says in an account; the account itself where ``speaker`` is empty."""

    speaker: str
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """An account, with those that only repeat it, where these are folded away."""

    account: Account
    title: str
    camp: str
    reprints: tuple[Account, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A field: how the tellings stand to each other, and what each column says of it; an empty cell is silence."""

    field: str
    verdict: str
    cells: tuple[tuple[Group, ...], ...]
    scale: Scale | None
    silent: int


@dataclass(frozen=True, slots=True)
class Table:
    """The accounts of an incident side by side. ``camps`` are the columns' headings with how many each spans."""

    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    camps: tuple[tuple[str, int], ...] = ()
    folded: int = 0
    figures: frozenset[str] = field(default=frozenset(FIGURES))


def table(held: Held, camps: Mapping[str, Sequence[str]], *, reprints: bool) -> Table:
    """An incident's accounts. ``camps`` are the user's, by name; with ``reprints`` each account has a column."""
    hidden = masks(held)
    columns = _columns(held, hidden, camps, reprints=reprints)
    lines = tuple(_line(fact, columns, held, hidden) for fact in held.incident.facts)
    folded = sum(len(column.reprints) for column in columns)
    return Table(columns, lines, _spans(columns) if camps else (), folded)


def _columns(
    held: Held, hidden: Mapping[str, Mask], camps: Mapping[str, Sequence[str]], *, reprints: bool
) -> tuple[Column, ...]:
    accounts = held.incident.accounts
    shown = [a for a in accounts if reprints or a.independent] or list(accounts)
    found = [
        Column(a, _title(a, hidden[a.version]), camp_of(a.document.source, camps), _reprints(a, accounts, shown))
        for a in shown
    ]
    order = [*camps, OTHERS]
    return tuple(sorted(found, key=lambda column: order.index(column.camp)))


def camp_of(source: str | None, camps: Mapping[str, Sequence[str]]) -> str:
    """The camp that the user puts an outlet into."""
    return next((name for name, outlets in camps.items() if (source or "unnamed") in outlets), OTHERS)


def _reprints(account: Account, every: Sequence[Account], shown: Sequence[Account]) -> tuple[Account, ...]:
    return tuple(a for a in every if a not in shown and a.copied_from == account.document.id)


def _title(account: Account, mask: Mask) -> str:
    return clean(mask.other(account.document.title or ""))


def _spans(columns: Sequence[Column]) -> tuple[tuple[str, int], ...]:
    names = dict.fromkeys(column.camp for column in columns)
    return tuple((name, sum(column.camp == name for column in columns)) for name in names)


def _line(fact: Fact, columns: Sequence[Column], held: Held, hidden: Mapping[str, Mask]) -> Line:
    scale = Scale.of(fact.claims) if fact.field in FIGURES else None
    cells = tuple(_cell(fact, column, held, hidden, scale) for column in columns)
    return Line(fact.field, fact.verdict, cells, scale, sum(not cell for cell in cells))


def _cell(fact: Fact, column: Column, held: Held, hidden: Mapping[str, Mask], scale: Scale | None) -> tuple[Group, ...]:
    version = column.account.version
    found: dict[tuple[str, str, tuple[str, ...]], Said] = {}
    for claim in fact.claims:
        if claim.version == version:
            said = _said(claim, fact, hidden[version], held.records[version].document.text, scale)
            key = said.value, said.speaker, said.notes
            found[key] = _again(found[key]) if key in found else said
    speakers = dict.fromkeys(said.speaker for said in found.values())
    return tuple(Group(name, tuple(s for s in found.values() if s.speaker == name)) for name in speakers)


def _again(said: Said) -> Said:
    return Said(said.claim, said.value, said.speaker, said.notes, said.words, said.bar, said.count + 1)


def _said(claim: Claim, fact: Fact, mask: Mask, text: str, scale: Scale | None) -> Said:
    speaker = clean(mask.words(claim.speaker.start, claim.speaker.end)) if claim.speaker else ""
    return Said(
        claim,
        clean(mask.other(value(claim))),
        speaker,
        notes(claim, fact),
        words(claim, mask, text),
        scale.bar(claim) if scale else None,
        1,
    )


def notes(claim: Claim, fact: Fact | None = None) -> tuple[str, ...]:
    """What is to be known of a claim beside its value: how surely it is told, and how it stands to other counts."""
    found: list[str] = [claim.modality] if claim.modality != "actual" else []
    found += [word for word, is_so in (("part", claim.part), ("update", claim.update)) if is_so]
    return (*found, *(["raised later"] if fact and claim.id in fact.outdated else []))


def words(claim: Claim, mask: Mask, text: str) -> str:
    """The words of a claim in their sentence, masked."""
    span = claim.span or next(iter(claim.sources), None)
    return quote(mask, text, span, claim.sentence, marks=False).plain if span else "nothing in the text says it"
