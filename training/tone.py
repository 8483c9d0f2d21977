"""Makes the table of words behind ``tellings.steps.frame.tone``: which words make a sentence read as biased.

    python training/tone.py BABE.jsonl MINILM [--evaluate]

``BABE.jsonl``: sentences with ``text``, ``url``, ``label_bias`` and ``spans`` (the words that annotators marked).
``MINILM``: a folder with ``model.safetensors`` and ``tokenizer.json`` of all-MiniLM-L6-v2 (Apache-2.0), of which only
the word embeddings are used. Needs scikit-learn, which running the program does not. The same input gives the same
table.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from scipy.sparse import csr_matrix, hstack, vstack
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score

from tellings.model import Document, Token
from tellings.steps.frame.framing import by_rules
from tellings.steps.frame.tone import lettered, marked, observed, plain_words
from tellings.steps.frame.words import loaded
from tellings.steps.parse import Parser, split

HERE = Path(__file__).parent
OUT = HERE.parent / "src" / "tellings" / "knowledge" / "languages" / "en" / "framing"
SALTS = ("", "a", "b")  # of the folds: articles are dealt out by a digest of their address
FOLDS, INNER = 5, 4
MEAN_SIZE, TOKEN_SIZE = 32, 100  # components of the embeddings: for a sentence's mean, for single words
STOP = frozenset((HERE / "stop.txt").read_text(encoding="utf8").split())
GROUPS = frozenset((HERE / "groups.txt").read_text(encoding="utf8").split())


@dataclass
class Example:
    """A sentence of the data: its label, the words in it, the features beside them, and the words marked."""

    fold: dict[str, int]
    biased: bool
    words: list[str]
    seen: dict[str, float]
    marked: set[str]


def fold(salt: str, url: str, many: int) -> int:
    """Which of so many folds an article is in."""
    return int(hashlib.sha256((salt + url).encode()).hexdigest(), 16) % many


def read(path: Path) -> list[Example]:
    """The sentences on whose label the annotators agreed."""
    parser = Parser()
    found = []
    for line in path.read_text(encoding="utf8").splitlines():
        row = json.loads(line)
        if row["label_bias"] in {"Biased", "Non-biased"}:
            found.append(example(parser, row))
    return found


def example(parser: Parser, row: dict[str, Any]) -> Example:
    """A row of the data, parsed, with what the rules find in it."""
    document = Document(row["id"], "", row["text"])
    sentences = parser.parse(row["text"], split(document), [])
    tokens: list[Token] = [t for s in sentences for t in s.tokens]
    plain = plain_words(tokens)
    words = [t.text.lower() for t in plain if t.text.lower() not in GROUPS]
    return Example(
        {**{salt: fold(salt, row["url"], FOLDS) for salt in SALTS}, "in": fold("in", row["url"], INNER)},
        row["label_bias"] == "Biased",
        words,
        observed(tokens, by_rules(document, document.text, sentences), plain, len(lettered(tokens)) - len(plain)),
        {w for span in row["spans"] for w in span["text"].lower().split()},
    )


class Embeddings:
    """The embeddings of words: those of their pieces, averaged."""

    def __init__(self, folder: Path) -> None:
        self.pieces = json.loads((folder / "tokenizer.json").read_text(encoding="utf8"))["model"]["vocab"]
        data = (folder / "model.safetensors").read_bytes()
        size = int.from_bytes(data[:8], "little")
        head = json.loads(data[8 : 8 + size])
        entry = next(value for name, value in head.items() if "word_embeddings" in name)
        first, last = (8 + size + offset for offset in entry["data_offsets"])
        self.table = np.frombuffer(data[first:last], np.float32).reshape(entry["shape"])

    def of(self, word: str) -> np.ndarray:
        """The embedding of a word, from the longest pieces that it is made of."""
        found, at = [], 0
        while at < len(word):
            for end in range(len(word), at, -1):
                piece = ("##" if at else "") + word[at:end]
                if piece in self.pieces:
                    found.append(self.table[self.pieces[piece]])
                    at = end
                    break
            else:
                at += 1
        return np.mean(found, 0) if found else np.zeros(self.table.shape[1], np.float32)

    def whole(self) -> list[str]:
        """The words that are one piece."""
        return [w for w in self.pieces if w.isascii() and w.isalpha() and len(w) > 2]


def affixes(word: str) -> list[str]:
    """How a word begins and ends, as features."""
    return [f"p={word[:5]}", f"s={word[-4:]}", f"q={word[-3:]}"] if len(word) > 6 else [f"s={word[-3:]}"]


class Space:
    """The vocabulary with its embeddings turned to their main components, and the features of single words."""

    def __init__(self, vocabulary: Sequence[str], trained: set[str], embeddings: Embeddings) -> None:
        self.words = list(vocabulary)
        self.index = {w: i for i, w in enumerate(self.words)}
        known = np.array([embeddings.of(w) for w in self.words])
        own = known[[self.index[w] for w in sorted(trained)]]
        mean = own.mean(0)
        _, values, turned = np.linalg.svd(own - mean, full_matrices=False)
        scale = values / np.sqrt(len(own))
        components = (known - mean) @ turned.T
        self.mean = components[:, :MEAN_SIZE] / scale[:MEAN_SIZE]
        self.token = components[:, :TOKEN_SIZE] / scale[:TOKEN_SIZE]
        names = DictVectorizer()
        names.fit([dict.fromkeys([f"w={w}", *affixes(w)], 1) for w in sorted(trained)])
        plain = names.transform([dict.fromkeys([f"w={w}", *affixes(w)], 1) for w in self.words])
        self.features = hstack([plain, csr_matrix(self.token * 0.5)]).tocsr()


def log_odds(space: Space, examples: Sequence[Example]) -> np.ndarray:
    """For every word of the vocabulary, the log odds that an annotator marks it."""
    seen, hit = np.zeros(len(space.words)), np.zeros(len(space.words))
    for item in examples:
        for word in set(item.words):
            seen[space.index[word]] += 1
            hit[space.index[word]] += word in item.marked
    used = seen > 0
    rows = vstack([space.features[used], space.features[used]])
    weight = np.r_[hit[used], (seen - hit)[used]]
    labels = np.r_[np.ones(used.sum()), np.zeros(used.sum())]
    model = LogisticRegression(C=0.3, max_iter=500).fit(rows[weight > 0], labels[weight > 0], weight[weight > 0])
    found: np.ndarray = model.decision_function(space.features)
    return found


def with_marks(space: Space, item: Example, odds: np.ndarray) -> dict[str, float]:
    """The features of an example, those of its most marked words among them."""
    telling = [w for w in item.words if w not in STOP]
    return {**item.seen, **marked(telling, {w: float(odds[space.index[w]]) for w in telling}, 0.0)}


def out_of_fold(space: Space, examples: Sequence[Example]) -> list[dict[str, float]]:
    """The features of each example with log odds from the other examples: a model sees no word of its own making."""
    found: list[dict[str, float]] = [{} for _ in examples]
    for inner in range(INNER):
        odds = log_odds(space, [e for e in examples if e.fold["in"] != inner])
        for n, item in enumerate(examples):
            if item.fold["in"] == inner:
                found[n] = with_marks(space, item, odds)
    return found


class Model:
    """The sentence model: features, words present, mean embedding."""

    def __init__(self, space: Space, examples: Sequence[Example]) -> None:
        self.space = space
        self.odds = log_odds(space, examples)
        features = out_of_fold(space, examples)
        self.names = sorted({name for f in features for name in f})
        rows = self._rows(features)
        self.centre = np.where([n.startswith("marked") for n in self.names], rows.mean(0), 0.0)
        self.scale = np.where([n.startswith("marked") for n in self.names], rows.std(0), 2.0)
        counts = Counter(w for e in examples for w in set(e.words))
        self.present = {w: i for i, w in enumerate(sorted(w for w, n in counts.items() if n > 1))}
        means = self._means(examples)
        self.spread = means.std(0) / 0.6
        self.fitted = LogisticRegression(C=0.02, max_iter=2000).fit(
            self._matrix(rows, examples, means), [e.biased for e in examples]
        )

    def _rows(self, features: Sequence[dict[str, float]]) -> np.ndarray:
        return np.array([[f.get(name, 0.0) for name in self.names] for f in features])

    def _means(self, examples: Sequence[Example]) -> np.ndarray:
        index, mean = self.space.index, self.space.mean
        told = [[index[w] for w in e.words if w not in STOP] or [index[w] for w in e.words] for e in examples]
        return np.array([mean[t].mean(0) if t else np.zeros(MEAN_SIZE) for t in told])

    def _matrix(self, rows: np.ndarray, examples: Sequence[Example], means: np.ndarray) -> csr_matrix:
        pairs = [(n, self.present[w]) for n, e in enumerate(examples) for w in set(e.words) if w in self.present]
        at = ([p[0] for p in pairs], [p[1] for p in pairs])
        words = csr_matrix((np.ones(len(pairs)), at), shape=(len(examples), len(self.present)))
        return hstack([csr_matrix((rows - self.centre) / self.scale), words, csr_matrix(means / self.spread)]).tocsr()

    def chances(self, examples: Sequence[Example]) -> np.ndarray:
        """The chance of each example to be called biased."""
        rows = self._rows([with_marks(self.space, e, self.odds) for e in examples])
        found: np.ndarray = self.fitted.predict_proba(self._matrix(rows, examples, self._means(examples)))[:, 1]
        return found

    def write(self) -> None:
        """Put the table where the program reads it."""
        weight = self.fitted.coef_[0]
        n, m = len(self.names), len(self.present)
        plain, words, mean = weight[:n] / self.scale, weight[n : n + m], weight[n + m :] / self.spread
        shares = self.space.mean @ mean
        with (OUT / "tone.csv").open("w", encoding="utf8", newline="") as out:
            rows = csv.writer(out, lineterminator="\n")
            rows.writerow(["word", "present", "share", "marked"])
            for word, i in sorted(self.space.index.items()):
                own = words[self.present[word]] if word in self.present else 0.0
                rows.writerow([word, *(round(100 * float(v)) for v in (own, shares[i], self.odds[i]))])
        told = {
            "bias": round(float(self.fitted.intercept_[0] - (plain * self.centre).sum()), 4),
            "unknown_marked": round(float(np.median(self.odds)), 4),
            "stop": " ".join(sorted(STOP)),
            "features": {name: round(float(v), 4) for name, v in zip(self.names, plain, strict=True)},
        }
        head = "# Written by training/tone.py; tone.md is its card.\n"
        text = yaml.safe_dump(told, sort_keys=False, allow_unicode=True, width=120)
        (OUT / "tone.yaml").write_text(head + text, encoding="utf8")


def vocabulary(examples: Sequence[Example], embeddings: Embeddings) -> tuple[list[str], set[str]]:
    """The words that get a row, and those that the examples have."""
    trained = {w for e in examples for w in e.words}
    listed = {form for _, form in loaded() if form.isalpha()}
    return sorted((trained | listed | set(embeddings.whole())) - GROUPS), trained


def evaluate(space: Space, examples: Sequence[Example]) -> list[float]:
    """Macro-F1 by cross-validation, articles kept together, for three ways to deal them out."""
    scores = []
    labels = np.array([e.biased for e in examples])
    for salt in SALTS:
        guess = np.zeros(len(examples))
        for part in range(FOLDS):
            held = [n for n, e in enumerate(examples) if e.fold[salt] == part]
            model = Model(space, [e for e in examples if e.fold[salt] != part])
            guess[held] = model.chances([examples[n] for n in held])
        scores.append(float(f1_score(labels, guess > 0.5, average="macro")))
    return scores


def main() -> None:
    """Train and write, or cross-validate."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("babe", type=Path)
    options.add_argument("minilm", type=Path)
    options.add_argument("--evaluate", action="store_true", help="cross-validate, write nothing")
    given = options.parse_args()
    examples = read(given.babe)
    embeddings = Embeddings(given.minilm)
    words, trained = vocabulary(examples, embeddings)
    space = Space(words, trained, embeddings)
    if given.evaluate:
        print("macro-F1 by cross-validation:", [round(s, 4) for s in evaluate(space, examples)])
    else:
        Model(space, examples).write()


if __name__ == "__main__":
    main()
