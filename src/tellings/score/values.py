"""The values that a gold event may name: types, modes, modalities, kinds of figure, from where the record has them."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

from tellings.model import FigureKind, Modality
from tellings.ontology.names import event_types
from tellings.reconcile.claims import number as in_words
from tellings.score.checks import FieldError, get, number, one_of, row

_COUNT = ("low", "best", "high")


def types(value: object) -> str:
    """One of the event types."""
    return one_of(event_types(), "type")(value)


def mode(kinds: tuple[str, ...]) -> Callable[[object], str]:
    """A reader of a mode that one of the event's types has."""
    return one_of([name for kind in kinds for name in event_types()[kind].modes], f"mode of {' or '.join(kinds)}")


def modalities(value: object) -> str:
    """One of the modalities."""
    return one_of(get_args(Modality), "modality")(value)


def figure(value: object) -> str:
    """A figure in words, as :func:`figure_words` writes a coded one."""
    of = row(value, ("kind", "count", *_COUNT))
    if "kind" not in of:
        raise FieldError("this is missing", "kind")
    kind = get(of, "kind", one_of(get_args(FigureKind), "kind of figure"), "")
    count = get(of, "count", number, None)
    if count is not None:
        return figure_words(kind, count, count, count)
    low, best, high = (get(of, name, lambda v: None if v is None else number(v), None) for name in _COUNT)
    if low is None:
        raise FieldError("a figure needs `count`, or `low` with `best` and `high`", "low")
    known = [bound for bound in (low, best, high) if bound is not None]
    if known != sorted(known):
        raise FieldError("low, best and high are not in this order", "low")
    return figure_words(kind, low, best, high)


def figure_words(kind: str, low: int, best: int | None, high: int | None) -> str:
    """A figure in words: killed 12, injured 9 or more."""
    return f"{kind} {in_words(low, best, high)}"
