"""Peoples: nationalities, and ethnic, religious and regional groups, in each form that their names take."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from tellings.knowledge.parties.rows import Form, NameRow
from tellings.knowledge.parties.tables import read, split

Belonging = Literal["nationality", "ethnic", "religious", "regional"]


@dataclass(frozen=True, slots=True)
class People:
    """A people as the table has it; ``country`` is set for nationalities only."""

    key: str
    adjectives: tuple[str, ...]
    plurals: tuple[str, ...]
    singulars: tuple[str, ...]
    belonging: Belonging
    country: str | None
    since: str
    until: str
    ambiguous: tuple[str, ...]

    def forms(self) -> Iterator[tuple[Form, str]]:
        """Each spelling with its form; the singular ("an Armenian") is a noun."""
        yield from (("adjective", written) for written in self.adjectives)
        yield from (("plural", written) for written in self.plurals)
        yield from (("noun", written) for written in self.singulars)


@cache
def peoples() -> tuple[People, ...]:
    """The table of peoples."""
    return tuple(_people(*row) for row in read("peoples"))


def _people(key: str, adjectives: str, plurals: str, singulars: str, belonging: Belonging, *rest: str) -> People:
    country, since, until, ambiguous = rest
    forms = split(adjectives), split(plurals), split(singulars)
    return People(key, *forms, belonging, country or None, since, until, split(ambiguous))


def people_names() -> Iterator[NameRow]:
    """The names of peoples, one row a spelling and form.

    "Ethnic Kenyans" are named by descent, whatever their state: every nationality has such a row of no country.
    """
    for people in peoples():
        for form, written in people.forms():
            yield _row(people, form, written)
            if people.belonging == "nationality":
                yield _row(people, form, written, descent=True)


def _row(people: People, form: Form, written: str, descent: bool = False) -> NameRow:
    key, country, flagged = f"people/{people.key}", people.country, written in people.ambiguous
    if descent:
        key, country, flagged, written = f"people/ethnic-{people.key}", None, False, f"ethnic {written}"
    return NameRow(
        key, "people", form, "community", "CVL", country, people.since, people.until, flagged, written
    )  # fmt: skip
