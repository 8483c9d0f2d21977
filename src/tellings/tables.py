"""Data that people edit, as YAML: read by the parser in C where the library has it, ten times faster than the other.

What was read is kept as JSON, in a folder of the user's cache and under the digest of the text, since a start reads some
fifty such files. Where there is no such folder, or it cannot be used, the files are read each time.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

MOST = 400  # so many are kept; one more, and all are let go: the texts have changed several times over
_folder: list[Path] = []


def keep_in(folder: Path) -> None:
    """Keep in this folder what is read from here on, and take from it what was kept. It is made when it is needed."""
    _folder[:] = [folder]


def read_yaml(text: str) -> Any:  # noqa: ANN401  (what a file holds is checked where it is used)
    """What a YAML text says: mappings, lists, strings, numbers. Raises ValueError where it is not well formed."""
    return kept("yaml", text.encode(), lambda: _loaded(text, "SafeLoader"))


def read_strings(text: str) -> Any:  # noqa: ANN401
    """The same with every scalar as it is written: "on", "no" and "1" are words."""
    return kept("strings", text.encode(), lambda: _loaded(text, "BaseLoader"))


def _loaded(text: str, loader: str) -> Any:  # noqa: ANN401
    import yaml  # noqa: PLC0415  (not needed where all is kept)

    try:
        return yaml.load(text, Loader=getattr(yaml, f"C{loader}", getattr(yaml, loader)))  # noqa: S506  (safe ones)
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from error


def kept(way: str, text: bytes, read: Callable[[], Any]) -> Any:  # noqa: ANN401
    """What ``read`` makes of a text, kept by the text and by the ``way`` of reading it, if JSON can hold it exactly."""
    if not _folder:
        return read()
    place = _folder[0] / f"{hashlib.sha256(way.encode() + bytes(1) + text).hexdigest()}.json"
    try:
        return json.loads(place.read_bytes())
    except (OSError, ValueError):
        found = read()
        _keep(place, found)
        return found


def _keep(place: Path, found: Any) -> None:  # noqa: ANN401
    part = place.with_suffix(f".{os.getpid()}.part")
    try:
        text = json.dumps(found, ensure_ascii=False)
        if json.loads(text) != found:
            return
        place.parent.mkdir(parents=True, exist_ok=True)
        others = list(place.parent.iterdir())
        for other in others if len(others) >= MOST else ():
            other.unlink(missing_ok=True)
        part.write_text(text, encoding="utf-8")
        part.replace(place)
    except (OSError, TypeError, ValueError, RecursionError):
        return  # a date or a key that is no string, a folder that is full or not ours: it is read again next time
