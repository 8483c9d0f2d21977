"""Groups: the dated list of forces, armed groups, parties, organisations, outlets and companies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tellings.knowledge.parties.rows import GroupRow, NameRow, covers
from tellings.knowledge.parties.tables import read, read_own, split
from tellings.model import Kind

_QUALIFIER = re.compile(r" \([^()]*\)$")


@cache
def groups() -> tuple[GroupRow, ...]:
    """The whole list, by key, and after it the user's own."""
    return (*(_group(*row) for row in read("groups")), *own_groups())


@cache
def own_groups() -> tuple[GroupRow, ...]:
    """The user's own groups."""
    return tuple(_group(*row) for row in read_own("groups"))


def _group(key: str, name: str, aliases: str, kind: Kind, sector: str, *rest: str) -> GroupRow:
    country, region, since, until, ambiguous, source, note = rest
    return GroupRow(
        key, name, split(aliases), kind, sector, country or None, region, since, until, split(ambiguous), source, note
    )


def groups_on(day: str) -> tuple[GroupRow, ...]:
    """The groups that may have existed on an ISO day; an empty date in the list excludes nothing."""
    return tuple(group for group in groups() if covers(group.since, group.until, day))


def spellings(group: GroupRow) -> tuple[str, ...]:
    """The names of a group as texts have them: without the qualifier that tells two groups of one name apart."""
    return (_QUALIFIER.sub("", group.name), *group.aliases)


def group_names() -> Iterator[NameRow]:
    """The names of groups, one row a spelling."""
    for group in groups():
        for written in spellings(group):
            yield NameRow(
                f"party/{group.key}", "party", "noun", group.kind, group.sector, group.country, group.since,
                group.until, written in group.ambiguous, written,
            )  # fmt: skip
