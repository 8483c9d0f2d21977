"""Makes the table behind ``tellings.knowledge.gates.english``: how much each mark of a sentence speaks for an event.

    python training/gates.py DATA [--most 400]

``DATA``: a folder of folders with ``dev.jsonl`` and ``train.jsonl``, whose lines have a ``text``; nothing else of them is
used. What is learned is what the coder itself finds: a text is coded in full, and a sentence counts as telling where one
of its events has its trigger. Needs scikit-learn, which running the program does not. The same input gives the same table.
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

from tellings.knowledge.gates.marks import Marks, marks, pieces
from tellings.knowledge.languages import ENGLISH
from tellings.model import Document
from tellings.pipeline import Coder
from tellings.settings import Settings

OUT = Path(__file__).parent.parent / "src" / "tellings" / "knowledge" / "languages" / "en" / "gate"
FOLDS, SEEN, STRENGTH = 5, 3, 0.2  # a lemma seen in fewer sentences is not weighed: it passes
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
        rows = [row["text"] for row in map(json.loads, file.read_text("utf8").splitlines()) if row.get("text")]
        yield from rows[:: max(1, len(rows) // most)][:most]


def coded(text: str) -> tuple[list[tuple[Marks, bool]], int]:
    """The sentences of a text by which a row could hold, each with whether it tells; and the number of its events."""
    events = _coder().code(Document("one", hashlib.sha256(text.encode()).hexdigest(), text, language=ENGLISH)).events
    found, position = [], 0
    for piece in pieces(text):
        start = text.index(piece, position)
        position = start + len(piece)
        if (seen := marks(piece, ENGLISH)) is not None:
            found.append((seen, any(start <= event.trigger.start < position for event in events)))
    return found, len(events)


_KEPT: list[Coder] = []


def _coder() -> Coder:
    if not _KEPT:
        _KEPT.append(Coder(Settings.load()))
    return _KEPT[0]


def learned(sentences: list[Sentence]) -> tuple[DictVectorizer, LogisticRegression]:
    """The weights of some sentences' marks."""
    vectors = DictVectorizer()
    rows = vectors.fit_transform([dict.fromkeys(sorted(one.marks.seen), 1.0) for one in sentences])
    return vectors, LogisticRegression(C=STRENGTH, max_iter=500).fit(rows, [one.tells for one in sentences])


def odds(model: tuple[DictVectorizer, LogisticRegression], sentences: list[Sentence], known: Counter[str]) -> np.ndarray:
    """The log odds of each sentence; endless where a word stands in it that was hardly seen."""
    vectors, regression = model
    found = regression.decision_function(vectors.transform([dict.fromkeys(one.marks.seen, 1.0) for one in sentences]))
    rare = np.array([any(known[lemma] < SEEN for lemma in one.marks.lemmas) for one in sentences])
    return np.where(rare, np.inf, found)


def seen(sentences: list[Sentence]) -> Counter[str]:
    """In how many sentences each lemma stands."""
    return Counter(lemma for one in sentences for lemma in one.marks.lemmas)


def likeliest(sentences: list[Sentence], values: np.ndarray, number: int) -> np.ndarray:
    """Of each text the highest log odds."""
    best = np.full(number, -np.inf)
    np.maximum.at(best, [one.text for one in sentences], values)
    return best


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
    events = np.array([number for _, number in every])
    sentences = [Sentence(found, tells, n) for n, (some, _) in enumerate(every) for found, tells in some]
    values = np.zeros(len(sentences))
    for fold in range(FOLDS):
        rest = [one for one in sentences if one.text % FOLDS != fold]
        own = [i for i, one in enumerate(sentences) if one.text % FOLDS == fold]
        values[own] = odds(learned(rest), [sentences[i] for i in own], seen(rest))
    best = likeliest(sentences, values, len(every))
    threshold = least(best, events)
    write(sentences, threshold)
    told = best >= threshold
    print(f"{len(every)} texts, {len(sentences)} sentences, {sum(one.tells for one in sentences)} tell, {events.sum()} events")
    print(f"lost, cross-validated: {events[~told].sum() / events.sum():.4f}; of texts without events pass {told[events == 0].mean():.2f}")


def write(sentences: list[Sentence], threshold: float) -> None:
    """The table, in hundredths, with a row for every lemma on which it rests."""
    vectors, regression = learned(sentences)
    known = {lemma for lemma, number in seen(sentences).items() if number >= SEEN}
    weighed = dict(zip(vectors.feature_names_, (round(100 * w) for w in regression.coef_[0]), strict=True))
    kept = {mark: w for mark, w in weighed.items() if w or mark[-2:] in (" +", " -")}
    rows = [(mark, w) for mark, w in sorted(kept.items()) if mark[-2:] not in (" +", " -") or mark[:-2] in known]
    OUT.mkdir(exist_ok=True)
    with (OUT / "gate.csv").open("w", encoding="utf8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([("mark", "weight"), *rows])
    about = {"base": round(100 * float(regression.intercept_[0])), "least": int(np.floor(100 * threshold))}
    (OUT / "gate.yaml").write_text("# Log odds in hundredths; training/gates.py writes this.\n" + yaml.safe_dump(about), "utf8")


if __name__ == "__main__":
    main()
