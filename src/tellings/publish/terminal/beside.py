"""Facts by outlets: a table with a row for each field and a column for each account; in a narrow terminal, a list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tellings.privacy.mask import Mask
from tellings.publish.terminal.words import FAINT, clean, days
from tellings.reconcile.nouns import Account, Claim, Fact, Incident

COLUMN = 17  # least width of an account's column; with less there are lines instead
MOST = 4  # values of one account in a cell; the claims below have all
VERDICT = {"agree": "green", "differ": "red", "single": FAINT}
Masks = Mapping[str, Mask]


def beside(incident: Incident, masks: Masks, width: int) -> Iterator[RenderableType]:
    """The facts of an incident side by side, in ``width`` columns."""
    if 22 + len(incident.accounts) * COLUMN <= width:
        yield _table(incident, masks)
    else:
        yield from _lines(incident, masks)
    yield Text()


def verdict(fact: Fact) -> str:
    """How tellings of a field stand to each other, in words."""
    return "" if fact.verdict == "single" else f"  tellings {fact.verdict}"


def value(claim: Claim) -> str:
    """A claim's value: days in words."""
    if claim.field != "time":
        return clean(claim.value)
    first, last = claim.low, claim.high
    return days(None if first is None else str(first), None if last is None else str(last))


def _table(incident: Incident, masks: Masks) -> Table:
    table = Table(box=None, padding=(0, 1), pad_edge=False, header_style="bold", expand=True)
    table.add_column("")
    table.add_column("", no_wrap=True)
    for account in incident.accounts:
        table.add_column(_head(account), ratio=1, overflow="fold")
    for fact in incident.facts:
        cells = [_cell(fact, account, masks) for account in incident.accounts]
        table.add_row(Text(fact.field, style="bold"), Text(fact.verdict, style=VERDICT[fact.verdict]), *cells)
    return table


def _lines(incident: Incident, masks: Masks) -> Iterator[RenderableType]:
    for fact in incident.facts:
        yield Text.assemble((fact.field, "bold"), (verdict(fact), VERDICT[fact.verdict]))
        for account in incident.accounts:
            told = _cell(fact, account, masks)
            head = Text.assemble(_head(account), ": ", " / ".join(told.plain.split("\n")))
            yield Padding(head, (0, 0, 0, 2), expand=False)


def _head(account: Account) -> Text:
    name = Text(clean(account.document.source or "unnamed"))
    return name if account.independent else name.append(" (a reprint)", style="magenta")


def _cell(fact: Fact, account: Account, masks: Masks) -> Text:
    """What one account says of a field: each value once, with who says it; silence is a dash."""
    told = dict.fromkeys(
        _said(claim, masks[claim.version], fact) for claim in fact.claims if claim.version == account.version
    )
    if not told:
        return Text("–", style=FAINT)
    shown = list(told)[:MOST]
    more = [f"and {len(told) - MOST} more"] if len(told) > MOST else []
    return Text("\n".join([*shown, *more]))


def _said(claim: Claim, mask: Mask, fact: Fact) -> str:
    notes = []
    if claim.speaker and fact.field not in {"type", "time", "place"}:
        notes.append(clean(mask.words(claim.speaker.start, claim.speaker.end)))
    if claim.modality != "actual":
        notes.append(claim.modality)
    notes += [word for word, is_so in (("part", claim.part), ("update", claim.update)) if is_so]
    notes += ["raised later"] if claim.id in fact.outdated else []
    return value(claim) + (f" ({', '.join(notes)})" if notes else "")
