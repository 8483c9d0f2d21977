"""The rows as they are listed: ours, and after them the user's own."""

from __future__ import annotations

from functools import cache
from itertools import chain

from tellings.knowledge import own
from tellings.knowledge.languages import ENGLISH
from tellings.knowledge.languages.events.plain import parse
from tellings.knowledge.languages.events.reading import modes, read, rows_in
from tellings.knowledge.languages.events.row import Row


@cache
def rows(language: str) -> tuple[Row, ...]:
    """Every row, the files in the order of the ontology. Raises KnowledgeError for a row that is not well formed."""
    ours = (row for name in modes() for row in read(language, f"{name.lower()}.yaml"))
    return tuple(chain(ours, own_rows(language)))


@cache
def own_rows(language: str) -> tuple[Row, ...]:
    """The user's own rows in a language; a file that does not say which has English words."""
    files = ((name, parse(content, name)) for name, content in own.events())
    return tuple(
        row
        for name, rows in files
        if rows.get("language", ENGLISH) == language
        for row in rows_in(language, name, rows)
    )


@cache
def casualties(language: str) -> tuple[Row, ...]:
    """The words that tell a toll and no act ("dead", "lost their lives"): rows whose type is None, with a figure."""
    return tuple(read(language, "casualties.yaml"))
