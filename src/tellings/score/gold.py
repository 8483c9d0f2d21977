"""Gold, read from JSONL and checked: every line that is not as it has to be is named with its field and the reason."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from tellings.errors import InputError
from tellings.model import Given
from tellings.score.checks import FieldError, Row, flag, get, row, several, text
from tellings.score.event import described, event
from tellings.score.nouns import GoldDocument, GoldEvent

MOST = 20  # faults that are listed at once
_GIVEN = ("id", "title", "published", "source", "url", "language")


def read_gold(path: Path) -> tuple[GoldDocument, ...]:
    """The documents of a gold file, in order. Raises InputError with every line that is not well formed."""
    found, faults = [], []
    for at, line in _lines(path):
        try:
            found.append(_document(at, line))
        except FieldError as fault:
            faults.append(f"line {at}: {fault}")
    _raise(path, [*faults, *_twice(found)])
    if not found:
        raise InputError(str(path), "there is no document in it", "docs/gold.md says what a line is")
    return tuple(found)


def _raise(path: Path, faults: list[str]) -> None:
    if faults:
        more = [f"and {len(faults) - MOST} more"] if len(faults) > MOST else []
        raise InputError(str(path), "\n  ".join(["not as gold has to be:", *faults[:MOST], *more]), "docs/gold.md")


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    try:
        lines = path.read_bytes().removeprefix(b"\xef\xbb\xbf").split(b"\n")
    except OSError as error:
        raise InputError(str(path), error.strerror or str(error), "check the path") from None
    return ((at, line) for at, line in enumerate(lines, 1) if line.strip())


def _twice(found: list[GoldDocument]) -> Iterator[str]:
    first: dict[str, int] = {}
    for document in found:
        name = document.given.id or document.path or ""
        if first.setdefault(name, document.line) != document.line:
            yield f"line {document.line}: line {first[name]} has {name!r} too"


def _document(at: int, line: bytes) -> GoldDocument:
    try:
        value = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise FieldError(f"this is not JSON: {error}") from None
    of = row(value, described()["Document"])
    if "text" in of and "path" in of:
        raise FieldError("one of `text` and `path`, not both", "path")
    if "id" not in of and "path" not in of:
        raise FieldError("a document needs this, unless it has a `path`", "id")
    return GoldDocument(
        at,
        Given(**{name: get(of, name, text, None) for name in _GIVEN}),
        get(of, "text", text, None),
        get(of, "path", text, None),
        _events(of),
        get(of, "complete", flag, default=True),
    )


def _events(of: Row) -> tuple[GoldEvent, ...]:
    if "events" not in of:
        raise FieldError("this is missing; [] where nothing happens", "events")
    events = get(of, "events", lambda listed: several(listed, event), ())
    return tuple(replace(found, name=found.name or str(nth)) for nth, found in enumerate(events, 1))
