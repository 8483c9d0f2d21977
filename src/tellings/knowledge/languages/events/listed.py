"""The rows as they are listed: ours, and after them the user's own."""

from __future__ import annotations

from functools import cache
from itertools import chain

from tellings.knowledge import own
from tellings.knowledge.languages.events.plain import parse
from tellings.knowledge.languages.events.reading import modes, read, rows_in
from tellings.knowledge.languages.events.row import Row


@cache
def rows() -> tuple[Row, ...]:
    """Every row, the files in the order of the ontology. Raises KnowledgeError for a row that is not well formed."""
    ours = (row for name in modes() for row in read(f"{name.lower()}.yaml"))
    return tuple(chain(ours, own_rows()))


@cache
def own_rows() -> tuple[Row, ...]:
    """The user's own rows."""
    return tuple(row for name, content in own.events() for row in rows_in(name, parse(content, name)))


@cache
def casualties() -> tuple[Row, ...]:
    """The words that tell a toll and no act ("dead", "lost their lives"): rows whose type is None, with a figure."""
    return tuple(read("casualties.yaml"))
