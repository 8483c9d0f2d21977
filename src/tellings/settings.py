"""Every setting, in one table: name, what it does, its default. The environment sets one as ``TELLINGS_<NAME>``."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Annotated, get_args, get_type_hints

from tellings.errors import SettingError

MEGABYTE = 1 << 20
PREFIX = "TELLINGS_"


def _cache() -> Path:
    """The user's cache folder, by the XDG base directory rule."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "tellings"


def _signing_key() -> Path:
    """In the user's folder of settings, by the same rule."""
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "tellings" / "signing-key.pem"


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one run. Sizes are bytes, times are seconds."""

    cache: Annotated[Path, "the folder for what is built once: the gazetteer, tables as they were read"] = field(
        default_factory=_cache
    )
    ledger: Annotated[str, "the ledger: a file, or the address of a PostgreSQL database (postgresql://…)"] = (
        "tellings.sqlite"
    )
    model: Annotated[str, "the folder of an English spaCy model of your own; empty: the one that is installed"] = ""
    own: Annotated[str, "a folder with verbs, groups, places and outlets of your own; empty: none"] = ""
    page_bytes: Annotated[int, "a larger page is rejected unread (bytes)"] = 10 * MEGABYTE
    page_seconds: Annotated[float, "reading a page may take this long (seconds)"] = 20.0
    page_memory: Annotated[int, "the process that reads pages may use this much memory (bytes)"] = 1024 * MEGABYTE
    fetch_seconds: Annotated[float, "fetching a page may take this long, the whole of it (seconds)"] = 30.0
    fetch_pace: Annotated[float, "between two requests to one host (seconds)"] = 2.0
    fetch_contact: Annotated[
        str, "what servers are told of you: an address at which you can be reached; empty: nothing"
    ] = ""
    text_chars: Annotated[int, "a longer text is rejected uncoded (code points)"] = 1_000_000
    signing_key: Annotated[Path, "the file of the key that signs checkpoints; made when it is first needed"] = field(
        default_factory=_signing_key
    )
    workers: Annotated[int, "processes that code; 0: one for each processor; 1: no others"] = 0

    @property
    def gazetteer(self) -> Path:
        """The file of the gazetteer, built once into the cache; with places of your own it is another one."""
        places = self.own and any((Path(self.own) / name).exists() for name in ("places.csv", "names.csv"))
        return self.cache / ("gazetteer-own.sqlite" if places else "gazetteer.sqlite")

    @property
    def kept(self) -> Path:
        """The folder for what was read of our own tables, so that the next start need not read them again."""
        return self.cache / "tables"

    @classmethod
    def load(cls, environment: Mapping[str, str] = os.environ) -> Settings:
        """The defaults, with what the environment sets. Raises SettingError for a value of the wrong kind."""
        given: dict[str, Path | int | float | str] = {}
        for name, kind, _ in described():
            variable = PREFIX + name.upper()
            if variable in environment:
                try:
                    given[name] = kind(environment[variable])
                except ValueError:
                    why = f"{environment[variable]!r} is not {kind.__name__}"
                    raise SettingError(variable, why, "see docs/settings.md") from None
        return cls(**given)  # type: ignore[arg-type]  # the kinds are those of the fields


def described() -> list[tuple[str, type[Path] | type[int] | type[float] | type[str], str]]:
    """Each setting's name, kind and one line of help, in order."""
    hints = get_type_hints(Settings, include_extras=True)
    return [(item.name, *get_args(hints[item.name])) for item in fields(Settings)]
