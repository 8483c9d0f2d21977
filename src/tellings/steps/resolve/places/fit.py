"""Finds the weights: ``python -m tellings.steps.resolve.places.fit GAZETTEER WEIGHTS GOLD.jsonl…``.

A line of gold is ``{"id", "text", "spans": [{"start", "end", "type", "lat", "lon", "geonameid"}]}``, positions in
degrees. Spans of other types than :data:`PLACES` count neither for nor against. Nothing is drawn by chance: the same
gold gives the same weights.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np

from tellings.knowledge.gazetteer import Entry, Gazetteer
from tellings.steps.resolve.places.features import Features
from tellings.steps.resolve.places.grouped import Groupings, grouped
from tellings.steps.resolve.places.groups import Bond, Group
from tellings.steps.resolve.places.matches import Match
from tellings.steps.resolve.places.page import Page, open_page
from tellings.steps.resolve.places.ranking import CONTEXT, PRIOR, Array, Candidates, context_features, with_bonds
from tellings.steps.resolve.places.reading import candidates, supported
from tellings.steps.resolve.places.weights import Weights, chance

# The types of spans that are places: plain toponyms, and those of the GeoWebNews scheme (Gritta and others, 2020).
PLACES = frozenset({
    "toponym", "Literal", "Mixed", "Coercion", "Embedded_Literal", "Literal_Modifier", "Metonymic",
    "Non_Literal_Modifier",
})  # fmt: skip
_NEAR_KM = 161.0  # the field's measure of "the right place": accuracy at 161 km
_AREA_KM = {"country": 1000.0, "admin1": 500.0, "region": 2500.0}  # two middles of one wide area may lie this far apart
_RIDGE_JUDGE, _RIDGE_RANK, _STEPS = 5.0, 0.5, 60

Gold = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Sample:
    """A document of the gold with all that may be a place in it; ``truth`` is None where a match is neutral."""

    page: Page
    spans: list[Gold]
    matches: list[Match]
    told: list[Features]
    truth: list[bool | None]


@dataclass(frozen=True, slots=True)
class Lesson:
    """The names of a document: for each group that the gold places, how often each candidate is right."""

    groups: list[Group]
    bonds: list[Bond]
    known: Candidates
    prior: Array
    right: list[Array | None]


def main(arguments: list[str]) -> None:
    """Reads the gold, finds the weights, writes them with their card."""
    gazetteer = Gazetteer.open(Path(arguments[0]))
    golds = [Path(path) for path in arguments[2:]]
    samples = [_sample(json.loads(line), gazetteer) for path in golds for line in path.open(encoding="utf-8")]
    found = fit(samples)
    ranks = {
        "prior": dict(zip(PRIOR, found.prior, strict=True)),
        "context": dict(zip((*PRIOR, *CONTEXT), found.context, strict=True)),
    }
    weights = {"first": found.first, "second": found.second, **ranks}
    card = {
        "gold": {path.parent.name: "SHA-256:" + sha256(path.read_bytes()).hexdigest() for path in golds},
        "gazetteer": gazetteer.about(),
        "documents": len(samples),
    }
    rounded = {part: {n: round(float(v), 4) for n, v in sorted(w.items())} for part, w in weights.items()}
    Path(arguments[1]).write_text(json.dumps({"made": card, **rounded}, indent=1) + "\n", encoding="utf-8")


def fit(samples: list[Sample]) -> Weights:
    """First whether, then which without context, which with it, and whether once more with what the places say."""
    first = _judge((f, y) for s in samples for f, y in zip(s.told, s.truth, strict=True))
    lessons = [_lesson(s, first) for s in samples]
    lessons = [lesson for lesson in lessons if lesson.groups]
    prior = _rank(lessons, [lesson.prior for lesson in lessons])
    context = np.concatenate([prior, np.zeros(len(CONTEXT))])
    for _ in range(3):
        context = _rank(lessons, [_with_context(lesson, prior, context) for lesson in lessons])
    weights = Weights(first, first, prior, context)
    second = _judge(pair for s in samples for pair in _told_twice(s, weights))
    return replace(weights, second=second)


def _sample(gold: Gold, gazetteer: Gazetteer) -> Sample:
    page = open_page(gold["text"], 0, len(gold["text"]))
    matches, told = candidates(page, gazetteer)
    places = [s for s in gold["spans"] if _is_place(s)]
    neutral = [s for s in gold["spans"] if not _is_place(s)]
    truth = [True if _touch(m, places) else None if _touch(m, neutral) else False for m in matches]
    return Sample(page, places, matches, told, truth)


def _is_place(span: Gold) -> bool:
    return span["type"] in PLACES and (span["type"] == "toponym" or span.get("lat") is not None)


def _touch(match: Match, spans: Iterable[Gold]) -> list[Gold]:
    return [s for s in spans if match.start < s["end"] and s["start"] < match.end]


def _lesson(sample: Sample, first: Mapping[str, float]) -> Lesson:
    kept = [m for m, f in zip(sample.matches, sample.told, strict=True) if chance(first, f) > 0.5]
    named = grouped(sample.page, kept)
    groups, bonds, known = named.groups, named.bonds, named.known
    prior = with_bonds(named.alone, groups, bonds, known)
    return Lesson(groups, bonds, known, prior, [_rightness(g, sample.spans) for g in groups])


def _rightness(group: Group, spans: list[Gold]) -> Array | None:
    placed = [s for m in group.matches for s in _touch(m, spans) if s.get("lat") is not None]
    if not placed or len(group.entries) < 2:
        return None
    right = np.array([np.mean([is_right(e, s) for s in placed]) for e in group.entries])
    return right if right.any() else None


def is_right(entry: Entry, span: Gold) -> bool:
    """Whether a place is the gold's: the same id, within 161 km, or the same wide area as far as its middle shows."""
    distance = kilometres((entry.lat, entry.lon), (span["lat"], span["lon"]))
    same = str(entry.geonames_id) == str(span.get("geonameid"))
    return same or distance <= max(_NEAR_KM, 0.0 if span.get("fcode") else _AREA_KM.get(entry.level, 0.0))


def kilometres(a: tuple[float, float], b: tuple[float, float]) -> float:
    """The great-circle distance of two points (degrees north, east), by the haversine formula."""
    north, south, east = math.radians(a[0]), math.radians(b[0]), math.radians(b[1] - a[1])
    half = math.sin((south - north) / 2) ** 2 + math.cos(north) * math.cos(south) * math.sin(east / 2) ** 2
    return 2 * 6371 * math.asin(math.sqrt(min(1.0, half)))


def _with_context(lesson: Lesson, prior: Array, context: Array) -> Array:
    chances = lesson.known.softmax(lesson.prior @ prior)
    if context[len(PRIOR) :].any():
        told = context_features(lesson.groups, lesson.known, chances)
        chances = lesson.known.softmax(np.hstack([lesson.prior, told]) @ context)
    return np.hstack([lesson.prior, context_features(lesson.groups, lesson.known, chances)])


def _told_twice(sample: Sample, weights: Weights) -> Iterator[tuple[Features, bool | None]]:
    first = [chance(weights.first, f) for f in sample.told]
    told = supported(Groupings(sample.page, sample.matches), sample.told, first, weights)
    return zip(told, sample.truth, strict=True)


def _judge(pairs: Iterable[tuple[Features, bool | None]]) -> dict[str, float]:
    """Logistic regression with a ridge, by Newton's method."""
    known = [(f, y) for f, y in pairs if y is not None]
    names = [*sorted({name for f, _ in known for name in f}), "bias"]
    column = {name: i for i, name in enumerate(names)}
    table = np.zeros((len(known), len(names)))
    for row, (features, _) in enumerate(known):
        for name, value in {**features, "bias": 1.0}.items():
            table[row, column[name]] = value
    truth = np.array([float(y) for _, y in known])
    ridge = np.where(np.array(names) == "bias", 1e-6, _RIDGE_JUDGE)
    weights = np.zeros(len(names))
    for _ in range(_STEPS):
        share = 1 / (1 + np.exp(-np.clip(table @ weights, -30, 30)))
        slope = table.T @ (share - truth) + ridge * weights
        weights -= np.linalg.solve((table.T * (share * (1 - share))) @ table + np.diag(ridge), slope)
    return dict(zip(names, weights.tolist(), strict=True))


def _rank(lessons: list[Lesson], tables: list[Array]) -> Array:
    """Conditional logistic regression with a ridge: the right candidates of a group against all of it."""
    width = tables[0].shape[1]
    weights = np.zeros(width)
    for _ in range(_STEPS):
        slope, bend = -_RIDGE_RANK * weights, -_RIDGE_RANK * np.eye(width)
        for lesson, table in zip(lessons, tables, strict=True):
            for number, right in enumerate(lesson.right):
                if right is not None:
                    rows = table[lesson.known.starts[number] : lesson.known.starts[number + 1]]
                    told = 1 + math.log(len(lesson.groups[number].matches))
                    slope += told * _slope(rows, right, weights)
                    bend += told * _bend(rows, weights)
        weights = weights - np.linalg.solve(bend, slope)
    return weights


def _slope(rows: Array, right: Array, weights: Array) -> Array:
    share = _share(rows, weights)
    wanted = share * np.maximum(right, 1e-6)
    slope: Array = rows.T @ (wanted / wanted.sum() - share)
    return slope


def _bend(rows: Array, weights: Array) -> Array:
    share = _share(rows, weights)
    mean = rows.T @ share
    result: Array = np.outer(mean, mean) - (rows.T * share) @ rows
    return result


def _share(rows: Array, weights: Array) -> Array:
    scores = rows @ weights
    raised = np.exp(scores - scores.max())
    share: Array = raised / raised.sum()
    return share


if __name__ == "__main__":
    main(sys.argv[1:])
