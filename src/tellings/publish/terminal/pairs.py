"""Two tellings compared: their sentences, then a row for each field, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tellings.ledger import Compared, Side
from tellings.privacy.mask import Mask
from tellings.publish.terminal.words import FAINT, clean, quote
from tellings.reconcile.levels import fields
from tellings.reconcile.score import explained


def compared(pair: Compared, *, names: bool = False) -> RenderableType:
    """The pair and its score taken apart."""
    sides = [line for side in (pair.left, pair.right) for line in _side(side, names=names)]
    return Group(*sides, Text(), _table(pair), Text(), *_outcome(pair))


def _side(side: Side, *, names: bool) -> Iterator[RenderableType]:
    event = next(event for event in side.record.events if event.id == side.event)
    document = side.record.document
    head = f"{event.type} {event.mode or ''}".strip()
    yield Text.assemble((head, "bold"), f"  {clean(document.source or 'unnamed')}", (f"  event {side.event}", FAINT))
    words = quote(Mask(side.record, names=names), document.text, event.trigger, event.sentence, marks=False)
    yield Padding(words, (0, 0, 0, 2), expand=False)


def _table(pair: Compared) -> Table:
    table = Table(box=None, padding=(0, 1), pad_edge=False, header_style="bold")
    table.add_column("field", style="bold")
    table.add_column("level", overflow="fold")
    table.add_column("weight", justify="right")
    weights = explained(pair.levels)
    for field, weight in weights.items():
        words = fields()[field][pair.levels[field]] if field in pair.levels else "before anything is compared"
        table.add_row(field, words, f"{weight:+.2f}", style="" if weight else FAINT)
    table.add_row("score", "above 0: more likely one than two", f"{sum(weights.values()):+.2f}", style="bold")
    return table


def _outcome(pair: Compared) -> Iterator[Text]:
    if pair.two:
        yield Text("They stand in one document, which tells of them as of two happenings.")
    elif not pair.blocked:
        yield Text(
            "Their documents share no day and place, and no two of their weightiest words: they were not compared."
        )
    for one in pair.judgements:
        yield Text.assemble((f"{clean(one.judge)}, {one.made[:10]}: {one.verdict}", "magenta"), f"  {clean(one.why)}")
    together = pair.left.incident is not None and pair.left.incident == pair.right.incident
    yield Text(f"They are in one incident, {pair.left.incident}." if together else "They are not in one incident.")
