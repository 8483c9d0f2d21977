"""What each named path is, and the way in that reads it: one file of this folder for each way."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from tellings.model import Page, Refused
from tellings.settings import Settings
from tellings.steps.acquire.far import Far
from tellings.steps.acquire.naming import is_address
from tellings.steps.acquire.refusals import MISSING, NO_PAGES, PASSED_OVER, UNKNOWN, UNREADABLE, refused
from tellings.steps.acquire.ways import Way, Ways, way_for

if TYPE_CHECKING:
    from tellings.steps.acquire.web import Web

STDIN = "-"


def acquire(
    paths: Iterable[str | os.PathLike[str]],
    settings: Settings,
    stdin: BinaryIO | None = None,
    web: Web | None = None,
    far: Far | None = None,
) -> Iterator[Page | Refused]:
    """The pages that paths name, in their order, read as they are asked for.

    A path is a page (``.html``, ``.htm``, ``.txt``), documents in JSONL or Parquet (``.jsonl``, ``.jsonl.gz``,
    ``.parquet``), an archive of the web (``.warc``, ``.warc.gz``), a feed or a sitemap (``.xml``, ``.rss``, ``.atom``), a
    list of addresses (``.urls``), a folder of files (in the order of their names), an address (``http://…``,
    ``https://…``), or ``-``: JSONL on standard input. What cannot be used comes as a Refused, in its place. Nothing is
    raised for an input. ``web`` is what fetches, if something has to be; where none is given, it is made then. ``far``
    is told how much is read.
    """
    ways = Ways(settings, web, far)
    for path in paths:
        name = os.fspath(path)
        if name == STDIN:
            yield from ways.lines.of_stream(stdin or sys.stdin.buffer, STDIN)
        elif is_address(name):
            yield from ways.of_address(name)
        else:
            yield from _path(Path(path), settings, ways, ways.named)


def _path(path: Path, settings: Settings, ways: Ways, known: Mapping[str, Way]) -> Iterator[Page | Refused]:
    try:
        if path.is_dir():
            yield from _folder(path, settings, ways)
        elif not path.exists():
            yield refused(str(path), MISSING, "nothing is there under this name")
        elif not path.is_file():
            yield refused(str(path), UNREADABLE, "neither a file nor a folder")
        else:
            yield from _file(path, settings, known)
            ways.far.passed(path)
    except (OSError, ValueError) as error:
        yield refused(str(path), UNREADABLE, getattr(error, "strerror", None) or str(error))


def _file(path: Path, settings: Settings, ways: Mapping[str, Way]) -> Iterator[Page | Refused]:
    way = way_for(path, ways)
    if way is None:
        endings = ", ".join(ways)
        yield refused(str(path), UNKNOWN, f"{''.join(path.suffixes[-2:]) or 'no ending'}: pages end in {endings}")
        return
    yield from way(path, settings)


def _folder(folder: Path, settings: Settings, ways: Ways) -> Iterator[Page | Refused]:
    """The pages of a folder and of those in it; what is no page is counted, and listed in one refusal at the end."""
    passed: Counter[str] = Counter()
    taken = 0
    for path in _files(folder):
        if way_for(path, ways.found) is None:
            passed[path.suffix.lower() or "no ending"] += 1
            continue
        taken += 1
        yield from _path(path, settings, ways, ways.found)
    if not taken:
        yield refused(str(folder), NO_PAGES, f"the folder has no file that ends in {', '.join(ways.found)}")
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
