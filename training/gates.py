"""Makes the table behind ``tellings.knowledge.gates.english``: how much each mark of a sentence speaks for an event.

    python training/gates.py DATA [--most 400]

``DATA``: a folder of folders with ``dev.jsonl`` and ``train.jsonl``, whose lines have a ``text``; nothing else of them is
used. To these come the examples and counter-examples of our lexicon. What is learned is what the coder itself finds: a
text is coded in full, and a sentence counts as telling where one of its events has its trigger. Needs scikit-learn,
which running the program does not. The same input gives the same table.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing import Pool
from pathlib import Path

import numpy as np
import yaml
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from tellings.knowledge.gates.english import ROOT
from tellings.knowledge.gates.marks import Marks, marks, pieces
from tellings.knowledge.languages import ENGLISH
from tellings.knowledge.languages.events import rows as rows_of
from tellings.model import Document
from tellings.pipeline import Coder
from tellings.settings import Settings

OUT = Path(__file__).parent.parent / "src" / "tellings" / "knowledge" / "languages" / "en" / "gate"
FOLDS, STRENGTH = 5, 0.1
SEEN, OFTEN = 3, 4  # a lemma seen in fewer sentences is not weighed, and passes; another mark is left out
LITTLE = 2  # hundredths: a smaller weight is left out
LOSS = 0.003  # of the events, by cross-validation, may be lost: the promise is 0.005


@dataclass(frozen=True)
class Sentence:
    """The marks of a sentence, whether it tells an event, and of which text it is."""

    marks: Marks
    tells: bool
    text: int


def texts(data: Path, most: int) -> Iterator[str]:
    """So many texts of each file, spread over it."""
    for file in sorted(data.glob("*/*.jsonl")):
        rows = [
            row["text"] for row in map(json.loads, file.read_text("utf8").rstrip("\n").split("\n")) if row.get("text")
        ]
        yield from rows[:: max(1, len(rows) // most)][:most]
    yield from (text for row in rows_of(ENGLISH) for text in (row.example, row.counter) if text)


def coded(text: str) -> tuple[list[tuple[Marks, bool]], int, int]:
    """The sentences of a text by which a row could hold, each with whether it tells; how many there are, and its events."""
    events = _coder().code(Document("one", hashlib.sha256(text.encode()).hexdigest(), text, language=ENGLISH)).events
    found, position = [], 0
    for piece in pieces(text):
        start = text.index(piece, position)
        position = start + len(piece)
        if (seen := marks(piece, ENGLISH)) is not None:
            found.append((seen, any(start <= event.trigger.start < position for event in events)))
    return found, max(1, sum(bool(piece.strip()) for piece in pieces(text))), len(events)


_KEPT: list[Coder] = []


def _coder() -> Coder:
    if not _KEPT:
        _KEPT.append(Coder(Settings.load()))
    return _KEPT[0]


def learned(sentences: list[Sentence]) -> tuple[DictVectorizer, LogisticRegression]:
    """The weights of some sentences' marks, but of those that were hardly seen."""
    vectors, often = DictVectorizer(), Counter(mark for one in sentences for mark in one.marks.seen)
    kept = [sorted(mark for mark in one.marks.seen if often[mark] >= OFTEN) for one in sentences]
    rows = vectors.fit_transform([dict.fromkeys(marks, 1.0) for marks in kept])
    return vectors, LogisticRegression(C=STRENGTH, max_iter=500).fit(rows, [one.tells for one in sentences])


def odds(
    model: tuple[DictVectorizer, LogisticRegression], sentences: list[Sentence], known: Counter[str]
) -> np.ndarray:
    """The log odds of each sentence; endless where a word stands in it that was hardly seen."""
    vectors, regression = model
    found = regression.decision_function(vectors.transform([dict.fromkeys(one.marks.seen, 1.0) for one in sentences]))
    rare = np.array([any(known[lemma] < SEEN for lemma in one.marks.lemmas) for one in sentences])
    return np.where(rare, np.inf, found)


def seen(sentences: list[Sentence]) -> Counter[str]:
    """In how many sentences each lemma stands."""
    return Counter(lemma for one in sentences for lemma in one.marks.lemmas)


def likeliest(sentences: list[Sentence], values: np.ndarray, lengths: np.ndarray) -> np.ndarray:
    """Of each text the highest chance, less where it has many sentences (``lengths``)."""
    best = np.zeros(len(lengths))
    np.maximum.at(best, [one.text for one in sentences], 1 / (1 + np.exp(-np.minimum(values, 50))))
    found: np.ndarray = best / lengths**ROOT
    return found


def least(best: np.ndarray, events: np.ndarray) -> float:
    """The threshold under which texts with no more than ``LOSS`` of the events lie."""
    order = np.argsort(best, kind="stable")
    lost = np.cumsum(events[order]) / events.sum()
    return float(best[order][np.searchsorted(lost, LOSS, side="right")])


def main() -> None:
    """Write the table, and print what the card says of it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("data", type=Path)
    parser.add_argument("--most", type=int, default=400)
    asked = parser.parse_args()
    with Pool() as pool:
        every = pool.map(coded, texts(asked.data, asked.most), chunksize=8)
    lengths, events = (np.array(numbers) for numbers in zip(*(row[1:] for row in every), strict=True))
    sentences = [Sentence(found, tells, n) for n, (some, *_) in enumerate(every) for found, tells in some]
    values = np.zeros(len(sentences))
    for fold in range(FOLDS):
        rest = [one for one in sentences if one.text % FOLDS != fold]
        own = [i for i, one in enumerate(sentences) if one.text % FOLDS == fold]
        values[own] = odds(learned(rest), [sentences[i] for i in own], seen(rest))
    best = likeliest(sentences, values, lengths)
    threshold = least(best, events)
    write(sentences, threshold)
    told = best >= threshold
    telling = sum(one.tells for one in sentences)
    print(f"{len(every)} texts, {len(sentences)} sentences, {telling} tell, {events.sum()} events")
    print(f"lost, cross-validated: {events[~told].sum() / events.sum():.4f}")
    print(f"of texts without events pass {told[events == 0].mean():.2f}")


def write(sentences: list[Sentence], threshold: float) -> None:
    """The table, in hundredths, and the lemmas on which it rests."""
    vectors, regression = learned(sentences)
    known = [lemma for lemma, number in sorted(seen(sentences).items()) if number >= SEEN]
    weighed = dict(zip(vectors.feature_names_, (round(100 * w) for w in regression.coef_[0]), strict=True))
    rows = [(mark, weight) for mark, weight in sorted(weighed.items()) if abs(weight) >= LITTLE]
    OUT.mkdir(exist_ok=True)
    with (OUT / "gate.csv").open("w", encoding="utf8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([("mark", "weight"), *rows])
    (OUT / "lemmas.txt").write_text("\n".join(known) + "\n", "utf8")
    about = {"base": round(100 * float(regression.intercept_[0])), "least": int(np.floor(1000 * threshold))}
    (OUT / "gate.yaml").write_text(
        "# Log odds in hundredths, a chance in thousandths; training/gates.py writes this.\n" + yaml.safe_dump(about),
        "utf8",
    )


if __name__ == "__main__":
    main()
