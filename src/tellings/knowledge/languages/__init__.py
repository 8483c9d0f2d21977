"""What is known of each language that is coded: its words in a folder a language, and beside these what reads them.

What is coded is the same whatever the language: trees of one shape, with the closed classes under the names that English has
for them. A step asks for the words of the language that its sentence is in, and names no language itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from tellings.model import Document

ENGLISH, RUSSIAN = "en", "ru"
CODED = (ENGLISH, RUSSIAN)


def folder(language: str) -> Traversable:
    """The folder of a language's files."""
    return files(f"{__name__}.{language}")


def asked(lists: Mapping[str, Any], name: str, language: str, none: Any) -> Any:  # noqa: ANN401  # what a file holds
    """A list of a file. Another language than English may leave out what it has no words for; English has all of them."""
    return lists[name] if language == ENGLISH else lists.get(name, none)


def language_of(document: Document) -> str:
    """The language that a document is read in: its own, without the country; English where it does not say."""
    return (document.language or ENGLISH).split("-")[0]
