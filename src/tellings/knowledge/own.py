"""A user's own rows, read after ours: verbs, groups, places and outlets, in the folder that the setting ``own`` names.

The lists of ``knowledge`` are loaded once a process, so that the folder is one for the whole process: the environment's.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tellings.digest import digest
from tellings.errors import SettingError
from tellings.settings import Settings

TABLES = ("groups.csv", "names.csv", "outlets.csv", "places.csv")
EVENTS = ".yaml"


@cache
def folder() -> Path | None:
    """The folder, if there is one. Raises SettingError where the setting names none, or a file in it is not known."""
    named = Settings.load().own
    if not named:
        return None
    found = Path(named)
    if not found.is_dir():
        raise SettingError("TELLINGS_OWN", f"there is no folder {named}", "docs/extending.md says what it holds")
    for file in _files(found):
        if file.name not in TABLES and file.suffix != EVENTS:
            why = f"{file} is none of the files that it may hold: {', '.join(TABLES)}, *{EVENTS}"
            raise SettingError("TELLINGS_OWN", why, "docs/extending.md")
    return found


def agrees(settings: Settings) -> None:
    """Raise SettingError where settings name another folder than the environment, which the lists are loaded from."""
    if (Path(settings.own) if settings.own else None) != folder():
        raise SettingError("own", "is another folder than that of the process", "set TELLINGS_OWN before it starts")


def text(name: str) -> str | None:
    """The text of a table, if the user has one."""
    own = folder()
    return (own / name).read_text(encoding="utf-8") if own and (own / name).exists() else None


def events() -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each file of the user's own words for events."""
    own = folder()
    yield from (
        (f"own/{file.name}", file.read_bytes()) for file in (_files(own) if own else ()) if file.suffix == EVENTS
    )


def version() -> str:
    """A digest of all of it; empty where there is nothing."""
    own = folder()
    parts = [part for file in (_files(own) if own else ()) for part in (file.name, file.read_text(encoding="utf-8"))]
    return digest(*parts) if parts else ""


def _files(own: Path) -> list[Path]:
    """Notes for people (``.md``) and hidden files are none of them."""
    return sorted(f for f in own.iterdir() if f.is_file() and f.suffix != ".md" and not f.name.startswith("."))
