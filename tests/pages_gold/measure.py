"""Pages of our own beside what a careful reader finds in them; run by hand, it lists what the program gets wrong.

``python -m tests.pages_gold.measure [PAGE…]``
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tellings.model import Document
from tellings.pipeline import Coder
from tellings.record import to_json
from tellings.settings import Settings
from tellings.steps.acquire import acquire
from tellings.steps.read import Reader
from tests.pages_gold.answers import Answer, answers, false_events

PAGES = Path(__file__).with_name("pages")
NAMES = sorted(path.name.removesuffix(".gold.json") for path in PAGES.glob("*.gold.json"))


@dataclass(frozen=True)
class Measured:
    """A page's answers and false events, and how many framing spans it has of how many allowed."""

    answers: tuple[Answer, ...]
    false: tuple[dict[str, Any], ...]
    framing: int
    gold: dict[str, Any]

    @property
    def share(self) -> float:
        return sum(a.right for a in self.answers) / len(self.answers)


def measure(name: str, coder: Coder) -> Measured:
    """What the program makes of one of the pages."""
    gold = json.loads((PAGES / f"{name}.gold.json").read_text("utf-8"))
    record = to_json(coder.code(_read(name)))
    return Measured(tuple(answers(gold, record)), tuple(false_events(gold, record)), len(record["framing"]), gold)


def _read(name: str) -> Document:
    (path,) = (p for p in PAGES.glob(f"{name}.*") if p.suffix != ".json")
    with Reader(Settings()) as reader:
        (document,) = reader.read(acquire([path], Settings()))
    assert isinstance(document, Document), document
    return document


def _told(name: str, found: Measured) -> Iterator[str]:
    """The lines that list what is wrong on a page."""
    right = sum(a.right for a in found.answers)
    wrong = dict(Counter(a.sort for a in found.answers if not a.right))
    yield f"\n## {name}: {right} of {len(found.answers)} right ({found.share:.3f}), {len(found.false)} false events"
    yield f"\nWrong: {wrong}; {found.framing} framing spans\n"
    yield from (f"- {a.sort}: {a.asked} — instead: {a.instead}" for a in found.answers if not a.right)
    for event in found.false:
        words, sentence = event["trigger"]["text"], event["sentence"]["text"]
        yield f"- false {event['type']} {event['modality']} {words!r} in “{sentence[:110]}” ({event['rule']})"


def _main(names: list[str]) -> None:
    coder = Coder(Settings.load())
    for name in names or NAMES:
        sys.stdout.writelines(f"{line}\n" for line in _told(name, measure(name, coder)))


if __name__ == "__main__":
    _main(sys.argv[1:])
