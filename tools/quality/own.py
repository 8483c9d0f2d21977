"""The gold of the examples, which needs nothing that is not in the project: its figures, and its judged events."""

from __future__ import annotations

from pathlib import Path

from tellings.model import Document, Event
from tellings.pipeline import Coder
from tellings.run.coding import code
from tellings.score import Score, gold_inputs, placed, read_gold, score
from tellings.score.fields import FIELDS
from tellings.score.match import Pair, match
from tellings.settings import Settings
from tools.quality.reliability import Judged, binned
from tools.quality.stored import Bin, Figure

NAME = "examples"
GOLD = "examples/gold.jsonl"
ASKED = ("type", "modality")  # what a confidence is the chance of


def measure(root: Path) -> tuple[str, tuple[Figure, ...], tuple[Bin, ...]]:
    """What the examples measure, their figures, and how sure the coder was of what was right."""
    path, settings = root / GOLD, Settings.load()
    gold = read_gold(path)
    items = gold_inputs(path, gold, settings)
    events = placed(path, gold, [i.result if isinstance(i.result, Document) else None for i in items])
    scored = score(gold, events, [item.record for item in code(items, settings, Coder)])
    figures = tuple(
        Figure(f"{NAME}.{m.field}_f1", round(m.f1, 4), round(m.low, 4), round(m.high, 4), m.gold)
        for m in scored.measures
    )
    return "the five invented pages of the examples, marked by us", figures, binned(_judged(scored))


def _judged(scored: Score) -> list[Judged]:
    """Events of pairs, right in type and modality or not, and false ones."""
    pairs = [(pair.event, _right(pair)) for aligned in scored.aligned for pair in aligned.pairs]
    false: list[tuple[Event, bool]] = [(event, False) for aligned in scored.aligned for event in aligned.false]
    return [Judged(event.confidence, right) for event, right in (*pairs, *false)]


def _right(pair: Pair) -> bool:
    wanted = pair.gold.gold.fields
    asked = [field for field in FIELDS if field.name in ASKED and field.name in wanted]
    return all(not match(field, wanted[field.name], pair.event).absent for field in asked)
