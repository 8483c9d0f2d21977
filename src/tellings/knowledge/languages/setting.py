"""The words of setting.yaml, loaded once: how a sentence says where and when something happened."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from tellings.errors import KnowledgeError
from tellings.knowledge.languages import asked, folder
from tellings.tables import read_strings


@dataclass(frozen=True, slots=True)
class Setting:
    """One set of words for each list of the file; the file says what each is for."""

    locative: frozenset[str]
    origin: frozenset[str]
    measuring: frozenset[str]
    distances: frozenset[str]
    parts: frozenset[str]
    owned: frozenset[str]
    locating: frozenset[str]
    witnessing: frozenset[str]
    together: frozenset[str]
    following: frozenset[str]
    within: frozenset[str]
    near: frozenset[str]
    entering: frozenset[str]
    taking: frozenset[str]


@cache
def setting_words(language: str) -> Setting:
    """A language's lists. Raises KnowledgeError where the file is not well formed."""
    text = folder(language).joinpath("setting.yaml").read_text("utf-8")
    try:
        lists: Any = read_strings(text)
        return Setting(**{f.name: frozenset(asked(lists, f.name, language, "").split()) for f in fields(Setting)})
    except (KeyError, AttributeError, TypeError, ValueError) as error:
        raise KnowledgeError(f"{language}/setting.yaml", f"this file is not well formed: {error}") from None
