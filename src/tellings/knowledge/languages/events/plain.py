"""Our data files: YAML of texts, lists and mappings, and of nothing else ("on", "off" and "no" are words here)."""

from __future__ import annotations

from typing import Any

from tellings.errors import KnowledgeError
from tellings.knowledge.languages import ENGLISH, folder
from tellings.tables import kept

TABLE = "forms.csv"  # the inflected forms, which inflect.py writes


def load(language: str, name: str) -> Any:  # noqa: ANN401  # the shape is the file's; what reads it checks each field
    """What stands in a language's file of events. Raises KnowledgeError where it is not such YAML, or a key stands twice."""
    return parse(folder(language).joinpath("events", name).read_bytes(), named(language, name))


def named(language: str, name: str) -> str:
    """The name of a file in errors and rules; English files go by their own."""
    return name if language == ENGLISH else f"{language}/{name}"


def parse(text: bytes, name: str) -> Any:  # noqa: ANN401
    """What stands in a text; ``name`` is for the error."""
    try:
        return kept("plain", text, lambda: _built(text))
    except ValueError as error:
        raise KnowledgeError(name, f"this is not YAML as these files have it: {error}") from None


def _built(text: bytes) -> Any:  # noqa: ANN401
    from tellings.knowledge.languages.events.building import build  # noqa: PLC0415  # not needed where all is kept

    return build(text)
