"""Our own Russian sentences, which lie with the tests: those that the rules were worked on with, and those that they were not."""

from __future__ import annotations

from pathlib import Path

from tests.russian import gold

from tellings.knowledge.languages.ru.models import absent
from tellings.pipeline import Coder
from tellings.score.bootstrap import interval
from tellings.settings import Settings
from tools.quality.stored import Figure

SETS = {"russian": "gold", "russian_unseen": "unseen"}
_ABOUT = {
    "russian": "Russian sentences of our own about invented incidents, with what a careful reader codes of them",
    "russian_unseen": "more of these, marked before any output on them was looked at",
}


def path(root: Path, name: str) -> Path:
    """The gold of a set."""
    return root / "tests" / "russian" / f"{SETS[name]}.yaml"


def there(root: Path) -> list[str]:
    """The sets that can be measured: none without the Russian models."""
    return [name for name in SETS if path(root, name).exists() and not absent()]


def measure(name: str) -> tuple[str, tuple[Figure, ...]]:
    """What a set measures, and its figures, with intervals by sentence."""
    told = gold.by_sentence(Coder(Settings.load()), SETS[name])
    return _ABOUT[name], tuple(_figure(name, figure, told) for figure in ("acts_f1", *gold.FIELDS))


def _figure(name: str, figure: str, told: list[list[gold.Answer]]) -> Figure:
    rows = [gold.counts(answers, figure) for answers in told]
    right, asked = (sum(column) for column in zip(*rows, strict=True))
    low, high = interval(rows, lambda sums: sums[:, 0] / sums[:, 1].clip(1))
    return Figure(f"{name}.{figure}", round(right / asked, 4), round(low, 4), round(high, 4), _asked(told, figure))


def _asked(told: list[list[gold.Answer]], figure: str) -> int:
    field = "found" if figure == "acts_f1" else figure
    return sum(answer.field == field for answers in told for answer in answers)
