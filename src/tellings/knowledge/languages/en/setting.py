"""The words of setting.yaml, loaded once: how a sentence says where and when something happened."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from tellings.errors import KnowledgeError


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
def setting_words() -> Setting:
    """The lists. Raises KnowledgeError where the file is not well formed."""
    text = files(__package__).joinpath("setting.yaml").read_bytes()
    try:
        lists: Any = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506  # makes only strings, lists and mappings
        return Setting(**{f.name: frozenset(lists[f.name].split()) for f in fields(Setting)})
    except (yaml.YAMLError, KeyError, AttributeError, TypeError) as error:
        raise KnowledgeError("setting.yaml", f"this file is not well formed: {error}") from None
