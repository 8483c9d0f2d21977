"""From the paths that a user names to shards: an archive or a file of documents is one, loose pages are put together."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from tellings.digest import sha256
from tellings.errors import InputError
from tellings.steps.acquire import is_address

LOOSE = (".html", ".htm", ".txt")
TOGETHER = 500  # loose pages in a shard
_NAME = re.compile(r"[^A-Za-z0-9.-]+")


@dataclass(frozen=True, slots=True)
class Shard:
    """Some files of the input, and the name of their output, which is the same whenever the same files are named."""

    name: str
    paths: tuple[str, ...]


def shards_of(paths: Iterable[str]) -> list[Shard]:
    """The shards of files and folders, in their order; folders are walked, hidden files left out.

    Raises InputError for what is no file: addresses are fetched by add, code and watch, at a pace that is polite.
    """
    found: list[Shard] = []
    for number, some in enumerate(_grouped(file for path in paths for file in _files(path)), 1):
        words = _NAME.sub("-", Path(some[0]).name)[:60]
        digest = sha256("\0".join(some).encode("utf8", "surrogateescape")).removeprefix("SHA-256:")[:8]
        found.append(Shard(f"{number:05}-{words}-{digest}.parquet", some))
    return found


def _files(path: str) -> Iterator[str]:
    if is_address(path) or not Path(path).exists():
        raise InputError(path, "is neither a file nor a folder", "name files; tellings add fetches addresses")
    whole = Path(path).absolute()
    if whole.is_file():
        yield str(whole)
        return
    for place, folders, names in os.walk(whole):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (str(Path(place, name)) for name in sorted(names) if not name.startswith("."))


def _grouped(files: Iterator[str]) -> Iterator[tuple[str, ...]]:
    """Each file alone, but for loose pages that follow one another."""
    loose: list[str] = []
    for file in files:
        if file.lower().endswith(LOOSE):
            loose.append(file)
            continue
        yield from _parts(loose)
        loose = []
        yield (file,)
    yield from _parts(loose)


def _parts(loose: list[str]) -> Iterator[tuple[str, ...]]:
    rest = iter(loose)
    while part := tuple(islice(rest, TOGETHER)):
        yield part
