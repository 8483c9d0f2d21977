"""Words that none of a model's attribute rules names: what the rules make of one hangs on its tag and relation alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct

_ASKED = frozenset({"LOWER", "TAG", "DEP", "IS_SPACE"})


class Kind(Struct, frozen=True):
    """What the rules give to every such word of one tag and relation; ``morph`` is spaCy's own.

    ``begins``: a pattern of several words could begin with it. ``lemma``: whether they give it its lemma as well.
    """

    tag: int
    dep: str
    pos: int
    morph: Any
    begins: bool
    lemma: bool


class Named:
    """The words that the patterns of a model name, in lower case. ``known`` is False where that cannot be told."""

    def __init__(self, patterns: Iterable[list[dict[str, Any]]]) -> None:
        every = [word for pattern in patterns for word in pattern]
        asked = [word["LOWER"] for word in every if "LOWER" in word]
        self.known = all(word.keys() <= _ASKED for word in every) and all(map(_is_plain, asked))
        self._words = frozenset(word for one in asked for word in _listed(one))
        self._forms = [re.compile(one["REGEX"]) for one in asked if isinstance(one, Mapping) and "REGEX" in one]

    def has(self, lower: str) -> bool:
        """Whether a pattern names a word."""
        return lower in self._words or any(form.search(lower) for form in self._forms)


def _is_plain(asked: Any) -> bool:  # noqa: ANN401  (what a pattern asks)
    return isinstance(asked, str) or (isinstance(asked, Mapping) and asked.keys() <= {"IN", "REGEX"})


def _listed(asked: Any) -> Iterable[str]:  # noqa: ANN401  (what a pattern asks)
    return (asked,) if isinstance(asked, str) else asked.get("IN", ())
