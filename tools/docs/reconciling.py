"""What is compared to find out which tellings are one incident: fields, levels, weights, and what they reach."""

from __future__ import annotations

from tellings.reconcile.best import RULES
from tellings.reconcile.levels import fields, meanings
from tellings.reconcile.score import card, shipped
from tools.docs.fill import table


def levels() -> str:
    """A row for each level of each field, with its weight."""
    rows = [
        (f"`{field}`: {meanings()[field]}" if number == 0 else "", words, f"{shipped()[field][level]:+.2f}")
        for field, some in fields().items()
        for number, (level, words) in enumerate(some.items())
    ]
    start = ("before anything is compared", "", f"{shipped()['always']['always']:+.2f}")
    return table(("field", "level", "weight"), [start, *rows])


def reached() -> str:
    """A row for each set."""
    measures = ("b3_precision", "b3_recall", "b3_f1", "lookalike_f1")
    found = card()["reached, by weights from other topics"]
    rows = [(name, *(f"{some[m]:.3f}" if m in some else "" for m in measures)) for name, some in found.items()]
    return table(("set", "precision", "recall", "F1", "F1 among lookalikes"), rows)


def rules() -> str:
    """The rules that compute one figure."""
    rows = [(f"`{rule.name}`", rule.does, rule.source) for rule in RULES.values()]
    return table(("rule", "gives", "after"), rows)
