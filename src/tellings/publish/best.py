"""What a named rule makes of an incident's figures: as JSON, and in the terminal with where it comes from."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from tellings.publish.terminal.words import FAINT
from tellings.reconcile.best import RULES, Best, best
from tellings.reconcile.nouns import Incident
from tellings.record.write import Json


def to_json(incident: Incident, rule: str) -> list[Json]:
    """One entry a kind of figure."""
    return [
        {"rule": b.rule, "field": b.kind, "low": b.low, "best": b.best, "high": b.high, "claim_ids": list(b.claims)}
        for b in best(incident, rule)
    ]


def lines(incident: Incident, rule: str) -> Iterator[Text]:
    """A line a kind of figure, then what the rule does and whose it is."""
    made = best(incident, rule)
    yield Text.assemble(("by the rule ", FAINT), (rule, "bold"))
    yield from (Text.assemble(f"  {one.kind} ", (_number(one), "cyan")) for one in made)
    if not made:
        yield Text("  no account gives a figure")
    yield Text(f"  {RULES[rule].does}", style=FAINT)
    yield Text(f"  {RULES[rule].source}", style=FAINT)


def _number(one: Best) -> str:
    return str(one.best) if one.low == one.high else f"{one.best} ({one.low} to {one.high})"
