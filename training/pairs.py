"""Pairs of tellings out of the benchmarks whose documents are grouped by what they tell of, and how they are judged."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations
from pathlib import Path
from typing import Any, Self

import numpy as np
from tools.quality.referee import Shared

from tellings.model import Event
from tellings.reconcile.block import blocks, keys, place
from tellings.reconcile.compare import compare
from tellings.reconcile.documents import of_documents
from tellings.reconcile.levels import fields
from tellings.reconcile.telling import Telling, tellings
from tellings.reconcile.words import alike
from tellings.record import from_json

SETS = {
    "ecbplus": "ECB+, development half, annotations CC BY 3.0",
    "basil": "BASIL, development half, no licence stated",
    "giveme5w1h": "Giveme5W1H, development half, repository Apache-2.0",
    "gvdb": "Gun Violence Database, development half, no licence stated",
}
GROUP = {"ecbplus": "seminal_event", "basil": "group", "giveme5w1h": "group"}
VIOLENT = {3, 8, 12, 16, 18, 19, 21, 22, 24, 32, 33, 36, 41, 45}  # the topics of ECB+ that the referee scores
BESIDE = 0.1  # so much counts what stands beside the likest pair
FAR, SOME = 0.12, 300  # of pairs of documents that share fewer words, one in so many is judged
Line = Mapping[str, Any]


@dataclass(slots=True)
class Pairs:
    """One set: the tellings of each document, its group and topic, and which documents are alike."""

    name: str
    told: dict[str, tuple[Telling, ...]]
    group: dict[str, str]
    topic: dict[str, str]
    size: dict[str, int]
    chains: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict)
    dated: bool = False
    events: dict[tuple[str, str], Event] = field(default_factory=dict)
    silent: list[tuple[str, str]] = field(default_factory=list)
    wording: dict[tuple[str, str], float] = field(default_factory=dict)

    def blocked(self) -> list[tuple[str, str]]:
        """The pairs of documents that the program would compare."""
        return list(blocks({v: (place(t[0].story), keys(t)) for v, t in self.told.items()}))

    def judged(self) -> Iterator[tuple[str, str]]:
        """The pairs of documents that are learned from."""
        near = set(self.blocked())
        for pair, shared in self.wording.items():
            drawn = int(hashlib.sha256("".join(pair).encode()).hexdigest()[:8], 16) % SOME == 0
            if self.one_group(pair) or pair in near or shared >= FAR or drawn:
                yield pair

    def one_group(self, pair: tuple[str, str]) -> bool:
        """Whether two documents tell of the same."""
        return self.group[pair[0]] == self.group[pair[1]]

    def marked(self, a: Telling, b: Telling) -> int:
        """1: one happening, 0: two, -1: nobody says."""
        if not self.one_group((a.story.version, b.story.version)):
            return 0
        one, other = (self.chains.get((t.story.document, t.event), frozenset()) for t in (a, b))
        return int(bool(one & other)) if one and other else -1


def load(shared: Shared, name: str, kept: Path | None) -> Pairs:
    """A set, coded by the program or taken from where it was kept."""
    lines = [json.loads(line) for line in shared.data(name).read_text("utf-8").strip().split("\n")]
    gold = {line["id"]: line for line in lines if name != "ecbplus" or int(line["topic"]) in VIOLENT}
    told, group, topic, chains, events, silent = {}, {}, {}, {}, {}, []
    for value in coded(shared, name, kept):
        record = from_json(value)
        line = gold.get(record.document.id)
        label = line and _group(name, line)
        if not line or not label:
            continue
        found = tellings(record)
        if not found:
            silent.append((record.document.id, label))
            continue
        version = found[0].story.version
        told[version], group[version] = found, label
        topic[version] = str(line.get("topic", label))
        events.update({(version, event.id): event for event in record.events})
        if name == "ecbplus":
            chains.update({(record.document.id, e.id): frozenset(_chains(line, e)) for e in record.events})
    sizes: dict[str, int] = {}
    for label in [*group.values(), *(label for _, label in silent)]:
        sizes[label] = sizes.get(label, 0) + 1
    dated = any(t[0].story.published for t in told.values())
    return _compared(Pairs(name, told, group, topic, sizes, chains, dated, events, silent))


def undated(pairs: Pairs) -> Pairs:
    """The same set as if no document were dated: only days that the text itself names are left."""
    told = {}
    for version, found in pairs.told.items():
        main = next((one for one in found if one.main), None)
        about = found[0].story.about
        if about and main and not _stated(pairs, main):
            about = replace(about, when=replace(about.when, days=None))
        story = replace(found[0].story, stamp=None, about=about)
        told[version] = tuple(
            replace(
                one,
                story=story,
                order=("", *one.order[1:]),
                when=one.when if _stated(pairs, one) else replace(one.when, days=None),
            )
            for one in found
        )
    return replace(pairs, name=f"{pairs.name}, undated", told=told)


def coded(shared: Shared, name: str, kept: Path | None) -> Iterator[Line]:
    """The records of a set."""
    place = kept and kept / f"{name}.rec.jsonl"
    if place and place.exists():
        text = place.read_text("utf-8")
    else:
        command = [sys.executable, "-m", "tellings", "code", "-"]
        text = subprocess.run(command, check=True, capture_output=True, text=True, input=shared.inputs(name)).stdout
        if place:
            place.write_text(text, "utf-8")
    yield from (json.loads(line) for line in text.strip().split("\n"))


@dataclass(frozen=True, slots=True)
class Sample:
    """Pairs of tellings as rows of levels.

    ``marks``: 1, 0 or -1; ``documents``: the pair of documents each is of; ``sides``: which telling of either it is.
    """

    names: list[tuple[str, str]]
    rows: np.ndarray
    marks: np.ndarray
    documents: np.ndarray
    sides: np.ndarray
    folds: np.ndarray

    @classmethod
    def of(cls, every: Sequence[Pairs], folds: int) -> Self:
        """All pairs of all sets."""
        names = [("always", "always"), *((name, level) for name, levels in fields().items() for level in levels)]
        at = {name: n for n, name in enumerate(names)}
        rows, marks, documents, sides, fold = [], [], [], [], []
        for pairs in every:
            for one, other in pairs.judged():
                number = len(documents) and documents[-1] + 1
                for m, a in enumerate(pairs.told[one]):
                    for n, b in enumerate(pairs.told[other]):
                        if a.founds and b.founds:
                            levels = compare(a, b, of_documents(a.story, b.story, pairs.wording[one, other]))
                            rows.append([0, *(at[item] for item in levels.items())])
                            marks.append(pairs.marked(a, b))
                            documents.append(number)
                            sides.append((m, n))
                            fold.append(fold_of(pairs.topic[one], folds))
        table = np.zeros((len(rows), len(names)), dtype=np.float32)
        for n, row in enumerate(rows):
            table[n, row] = 1
        return cls(names, table, np.array(marks), np.array(documents), np.array(sides), np.array(fold))

    def without(self, fold: int) -> Sample:
        """All but one fold."""
        kept = self.folds != fold
        parts = (self.rows, self.marks, self.documents, self.sides, self.folds)
        return Sample(self.names, *(part[kept] for part in parts))

    def judged(self, scores: np.ndarray | None) -> tuple[np.ndarray, np.ndarray]:
        """What is wanted of each row, and how much it counts: of two documents of one group, the likest pair does.

        What else either of its tellings could be paired with is another happening, and counts for less, since it may be
        the same told apart.
        """
        want, count = (self.marks > 0).astype(float), (self.marks >= 0).astype(float)
        guess = self.rows @ self._first() if scores is None else scores
        told = set(self.documents[self.marks > 0].tolist())
        best: dict[int, int] = {}
        for row in np.flatnonzero(self.marks < 0).tolist():
            number = int(self.documents[row])
            if number not in told and (number not in best or guess[row] > guess[best[number]]):
                best[number] = row
        unmarked = self.marks < 0
        for number, row in best.items():
            start, end = np.searchsorted(self.documents, (number, number + 1))
            others = start + np.flatnonzero(unmarked[start:end])
            count[others[(self.sides[others] == self.sides[row]).any(axis=1)]] = BESIDE
        want[list(best.values())] = count[list(best.values())] = 1
        return want, count

    def _first(self) -> np.ndarray:
        """Before anything is learned: main events of one type."""
        liked = {("main", "both"): 2.0, ("type", "same mode"): 1.0, ("type", "same type"): 0.8, ("actor", "same"): 0.5}
        return np.array([liked.get(name, 0.0) for name in self.names])


def fold_of(topic: str, folds: int) -> int:
    """The fold of a topic."""
    return int(hashlib.sha256(topic.encode()).hexdigest()[:8], 16) % folds


def _compared(pairs: Pairs) -> Pairs:
    for one, other in combinations(sorted(pairs.told), 2):
        pairs.wording[one, other] = alike(pairs.told[one][0].story.words, pairs.told[other][0].story.words)
    return pairs


def _group(name: str, line: Line) -> str | None:
    if name in GROUP:
        return line.get(GROUP[name]) or f"alone {line['id']}"
    parts = [line.get(part) for part in ("incident_date", "city", "state")]
    return "|".join(str(part).casefold() for part in parts) if all(parts[:2]) else None


def _chains(line: Line, event: Event) -> Iterator[str]:
    told = (event.trigger, *event.mentions)
    for mark in (mark for mark in line["spans"] if mark["type"] == "event" and mark.get("validated")):
        if any(mark["start"] < m.end and m.start < mark["end"] for m in told):
            yield mark["chain"]


def _stated(pairs: Pairs, one: Telling) -> bool:
    time = pairs.events[one.key].time
    return time is not None and time.basis == "stated"
