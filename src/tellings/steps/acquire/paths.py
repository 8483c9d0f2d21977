"""What each named path is, and the way in that reads it: one file of this folder for each way."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from tellings.model import Page, Refused
from tellings.settings import Settings
from tellings.steps.acquire.files import read_html, read_text
from tellings.steps.acquire.jsonl import Lines
from tellings.steps.acquire.parquet import read_parquet
from tellings.steps.acquire.refusals import MISSING, NO_PAGES, PASSED_OVER, UNKNOWN, UNREADABLE, refused
from tellings.steps.acquire.xml import read_xml

STDIN = "-"
Way = Callable[[Path, Settings], Iterator[Page | Refused]]


def acquire(
    paths: Iterable[str | os.PathLike[str]], settings: Settings, stdin: BinaryIO | None = None
) -> Iterator[Page | Refused]:
    """The pages that paths name, in their order, read as they are asked for.

    A path is a page (``.html``, ``.htm``, ``.txt``), documents in JSONL or Parquet (``.jsonl``, ``.jsonl.gz``,
    ``.parquet``), an archive of the web (``.warc``, ``.warc.gz``), a feed (``.xml``, ``.rss``, ``.atom``), a folder of
    these (in the order of their names), or ``-``: JSONL on standard input. What cannot be used comes as a Refused, in
    its place. Nothing is raised for an input.
    """
    lines = Lines(settings)
    ways = _ways(lines)
    for path in paths:
        if os.fspath(path) == STDIN:
            yield from lines.of_stream(stdin or sys.stdin.buffer, STDIN)
        else:
            yield from _path(Path(path), settings, ways)


def _ways(lines: Lines) -> dict[str, Way]:
    """The way in for each ending of a name."""

    def jsonl(path: Path, _: Settings) -> Iterator[Page | Refused]:
        return lines.of_file(path)

    def warc(path: Path, settings: Settings) -> Iterator[Page | Refused]:
        from tellings.steps.acquire.warc import read_warc  # noqa: PLC0415  (only archives need its library)

        return read_warc(path, settings)

    def parquet(path: Path, settings: Settings) -> Iterator[Page | Refused]:
        return read_parquet(path, settings, lines)

    return {
        ".html": read_html,
        ".htm": read_html,
        ".txt": read_text,
        ".jsonl": jsonl,
        ".jsonl.gz": jsonl,
        ".parquet": parquet,
        ".warc": warc,
        ".warc.gz": warc,
        ".xml": read_xml,
        ".rss": read_xml,
        ".atom": read_xml,
    }


def _path(path: Path, settings: Settings, ways: dict[str, Way]) -> Iterator[Page | Refused]:
    try:
        if path.is_dir():
            yield from _folder(path, settings, ways)
        elif not path.exists():
            yield refused(str(path), MISSING, "nothing is there under this name")
        elif not path.is_file():
            yield refused(str(path), UNREADABLE, "neither a file nor a folder")
        else:
            yield from _file(path, settings, ways)
    except (OSError, ValueError) as error:
        yield refused(str(path), UNREADABLE, getattr(error, "strerror", None) or str(error))


def _file(path: Path, settings: Settings, ways: dict[str, Way]) -> Iterator[Page | Refused]:
    way = _way(path, ways)
    if way is None:
        endings = ", ".join(ways)
        yield refused(str(path), UNKNOWN, f"{''.join(path.suffixes[-2:]) or 'no ending'}: pages end in {endings}")
        return
    yield from way(path, settings)


def _way(path: Path, ways: dict[str, Way]) -> Way | None:
    name = path.name.lower()
    return next((way for ending, way in ways.items() if name.endswith(ending)), None)


def _folder(folder: Path, settings: Settings, ways: dict[str, Way]) -> Iterator[Page | Refused]:
    """The pages of a folder and of those in it; what is no page is counted, and listed in one refusal at the end."""
    passed: Counter[str] = Counter()
    taken = 0
    for path in _files(folder):
        if _way(path, ways) is None:
            passed[path.suffix.lower() or "no ending"] += 1
            continue
        taken += 1
        yield from _path(path, settings, ways)
    if not taken:
        yield refused(str(folder), NO_PAGES, f"the folder has no file that ends in {', '.join(ways)}")
    elif passed:
        kinds = ", ".join(f"{count} {ending}" for ending, count in sorted(passed.items()))
        yield refused(str(folder), PASSED_OVER, f"{passed.total()} files that are no pages: {kinds}")


def _files(folder: Path) -> Iterator[Path]:
    """The files below a folder by name, hidden ones left out. Raises OSError for a folder that is closed to us."""

    def fail(error: OSError) -> None:
        raise error

    for place, folders, names in os.walk(folder, onerror=fail):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(place, name) for name in sorted(names) if not name.startswith("."))
