"""A score in the terminal: a table of the figures, then the mistakes one by one with their text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tellings.model import Record
from tellings.privacy.mask import Mask
from tellings.publish.terminal.words import FAINT, clean, quote
from tellings.score import EVENT, Measure, Mistake, Score

_HEAD = ("", "precision", "recall", "F1", "95 % of F1", "right", "coded", "gold")
_KINDS = {
    "missed": ("not found", "red"),
    "false": ("not in the gold", "red"),
    "twice": ("coded once more", "red"),
    "wrong": ("another value", "yellow"),
    "absent": ("not coded", "yellow"),
    "extra": ("not in the gold", "yellow"),
}


def scored(score: Score, most: int, *, names: bool, marks: bool) -> RenderableType:
    """The table, and ``most`` mistakes. ``marks`` puts ** around quoted words, for output without colour."""
    parts: list[RenderableType] = [_table(score.measures)]
    for record, together in groupby(score.mistakes[:most], lambda found: found[0]):
        mistakes = [mistake for _, mistake in together]
        parts += [Text(), *(_Page(record, names=names, marks=marks).all(mistakes) if record else _unread(mistakes))]
    return Group(*parts)


def _table(measures: tuple[Measure, ...]) -> Table:
    table = Table(box=None, padding=(0, 1), pad_edge=False, header_style="bold")
    for name in _HEAD:
        table.add_column(name, justify="right" if name else "left", style="" if name else "bold")
    for m in measures:
        shares = [f"{share:.3f}" for share in (m.precision, m.recall, m.f1)]
        table.add_row(m.field, *shares, f"{m.low:.3f} to {m.high:.3f}", *map(str, (m.right, m.coded, m.gold)))
    return table


class _Page:
    """The mistakes of one document: the words that they are about, and under them what is wrong."""

    def __init__(self, record: Record, *, names: bool, marks: bool) -> None:
        self._document = record.document
        self._mask = Mask(record, names=names)
        self._marks = marks

    def all(self, mistakes: Sequence[Mistake]) -> Iterator[RenderableType]:
        title, identity = clean(self._mask.other(self._document.title or "")), clean(self._document.id)
        yield Text.assemble((title or identity, "bold"), (f"  {identity}" if title else "", FAINT))
        for (span, sentence), together in groupby(mistakes, lambda mistake: (mistake.span, mistake.sentence)):
            if span:
                words = quote(self._mask, self._document.text, span, sentence, marks=self._marks)
                yield Padding(words, (0, 0, 0, 2))
            yield from (Padding(_told(mistake, self._mask), (0, 0, 0, 4)) for mistake in together)


def _unread(mistakes: Sequence[Mistake]) -> Iterator[RenderableType]:
    yield Text("a document that was not coded", style="bold")
    yield from (Padding(_told(mistake), (0, 0, 0, 4)) for mistake in mistakes)


def _told(mistake: Mistake, mask: Mask | None = None) -> Text:
    """What the gold has and what was coded, and which event that is about."""
    words, style = _KINDS[mistake.kind]
    rule = mistake.rule if mistake.field == EVENT else ""
    said = (("  gold: ", mistake.gold), ("  coded: ", mistake.coded), ("  event ", mistake.event), ("  ", rule))
    shown = [label + clean(mask.other(value) if mask else value) if value else "" for label, value in said]
    return Text.assemble((f"{mistake.field} {words}", style), *shown[:2], ("".join(shown[2:]), FAINT))
