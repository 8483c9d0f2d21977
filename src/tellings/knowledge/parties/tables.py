"""Reading the tables: CSV with a header, each row checked for what a slip of the hand can break."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from tellings.errors import KnowledgeError
from tellings.knowledge import own
from tellings.knowledge.languages import ENGLISH, folder

SECTORS = {
    "state": ("GOV", "LEG", "JUD"),
    "police": ("COP",),
    "military": ("MIL",),
    "armed_group": ("REB", "PRM", "CRM"),
    "party": ("PTY", "OPP"),
    "organisation": ("IGO", "NGO", "BUS", "LAB", "REL", "EDU", ""),
    "community": ("CVL",),
    "crowd": ("CVL",),
    "civilians": ("CVL", "REF"),
    "media": ("JRN",),
    "person": ("",),
    "unknown": ("UNK",),
}
# The columns whose cells are one of a few words, in whichever table they are.
CHOICES: dict[str, tuple[str, ...]] = {
    "kind": tuple(SECTORS),
    "ambiguous_name": ("yes", ""),
    "both": ("yes", ""),
    "number": ("plural_only", "collective", ""),
    "role": ("official", "private", ""),
    "sort": ("building", "vehicle", "infrastructure", "object", "land"),
    "class": ("nationality", "ethnic", "religious", "regional"),
    "basis": ("capital", "seat"),
    "region": ("africa", "americas", "asia", "caucasus_central_asia", "europe", "middle_east", "world"),
    "source": ("election", "law", "own", "press", "register", "treaty"),
}
COLUMNS = {
    "countries": "alpha3 name aliases",
    "country_names": "alpha3 name since until ambiguous_name note",
    "former_countries": "alpha3 name aliases since until note",
    "groups": "key name aliases kind sector country region since until ambiguous source note",
    "heads": "head kind sector",
    "metonyms": "key name aliases kind sector country since until ambiguous basis",
    "nouns": "lemma kind sector number role",
    "peoples": "key adjective plural singular class country since until ambiguous",
    "things": "lemma sort both",
    "titles": "title kind sector role",
    "weapons": "lemma mode",
}


def read(table: str, language: str = ENGLISH) -> Iterator[list[Any]]:
    """The rows of a table, without its header: cells are strings, and those with a choice of words are one of them.

    Another language than English has its own words for parties in its folder, as far as it needs them.

    Raises KnowledgeError, naming file and line, for a row that is not well formed.
    """
    place = files("tellings.knowledge.parties") if language == ENGLISH else folder(language).joinpath("parties")
    file = place.joinpath(f"{table}.csv")
    if language != ENGLISH and not file.is_file():
        return iter(())
    text = file.read_text(encoding="utf-8")
    return rows_in(f"{table}.csv", text, COLUMNS[table].split())


def read_own(table: str) -> Iterator[list[Any]]:
    """The rows of the user's own table of this name, likewise."""
    text = own.text(f"{table}.csv")
    return iter(()) if text is None else rows_in(f"your own {table}.csv", text, COLUMNS[table].split())


def rows_in(name: str, text: str, columns: list[str]) -> Iterator[list[Any]]:
    """The rows of a table's text; ``name`` is for the error."""
    limited = [(i, CHOICES[column]) for i, column in enumerate(columns) if column in CHOICES]
    rows = csv.reader(text.splitlines())
    if next(rows, None) != columns:
        raise KnowledgeError(name, "not the columns that it must have", f"they are {','.join(columns)}")
    for row in rows:
        why = _fault(row, columns, limited)
        if why:
            raise KnowledgeError(f"{name}:{rows.line_num}", why, "README.md beside ours says what a column is")
        yield row


def _fault(row: list[str], columns: list[str], limited: list[tuple[int, tuple[str, ...]]]) -> str:
    """What is wrong with a row; empty where nothing is."""
    if len(row) != len(columns):
        return f"{len(row)} cells in {len(columns)} columns; a cell with a comma needs quotes"
    for i, allowed in limited:
        if row[i] not in allowed:
            return f"{columns[i]} cannot be {row[i]!r}"
        if columns[i] == "kind" and row[i + 1] not in SECTORS[row[i]]:
            return f"kind {row[i]} cannot have sector {row[i + 1]!r}"
    return ""


def split(cell: str) -> tuple[str, ...]:
    """The parts of a cell that holds several, separated by ``|``."""
    return tuple(cell.split("|")) if cell else ()
