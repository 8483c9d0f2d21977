"""How sure an event is: of how many events like it, by what is told with it, one expects the type to be right.

A logistic regression over a handful of plain features; its weights stand in confidence.yaml, which training/confidence.py
writes. What it was measured on, and how far it can be trusted, docs/quality.md says (the reliability diagram).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import exp

from msgspec.structs import replace

from tellings.model import Event
from tellings.tables import read_yaml

_LEAST, _MOST = 0.05, 0.97  # nobody is surer than that of what a machine read


def with_confidence(events: Sequence[Event]) -> tuple[Event, ...]:
    """The events of one document, each with its confidence."""
    return tuple(replace(event, confidence=_confidence(features(event, len(events)))) for event in events)


def features(event: Event, among: int) -> dict[str, float]:
    """What of an event says how sure it is, by name; ``among`` so many events of its document."""
    return {
        "always": 1.0,
        f"type {event.type}": 1.0,
        f"by {event.rule.partition(', ')[2].partition(' ')[0] or 'other'}": 1.0,
        f"told {event.modality}": 1.0,
        "mode": float(event.mode is not None),
        "actors": float(bool(event.actors)),
        "recipients": float(bool(event.recipients or event.targets)),
        "figures": float(bool(event.figures)),
        "told again": float(min(len(event.mentions), 3)),
        "main": float(event.main),
        "alone": float(among == 1),
        "among many": float(among > 3),
    }


def _confidence(found: Mapping[str, float]) -> float:
    score = sum(_weights().get(name, 0.0) * value for name, value in found.items())
    return round(min(max(1 / (1 + exp(-score)), _LEAST), _MOST), 2)


@cache
def _weights() -> Mapping[str, float]:
    return {name: float(weight) for name, weight in read_yaml(_text())["weights"].items()}


def _text() -> str:
    return files(__package__).joinpath("confidence.yaml").read_text("utf-8")
