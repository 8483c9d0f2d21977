"""What ``tellings doctor`` looks at: each thing that has to be there, what was found, and what to do about it."""

from __future__ import annotations

import platform
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version

from tellings import __version__
from tellings.cli.coder import MODEL
from tellings.errors import TellingsError
from tellings.knowledge.gazetteer import Gazetteer
from tellings.knowledge.languages.ru import models
from tellings.ledger import Home, Ledger
from tellings.settings import Settings

_PARTS = ("spacy", "thinc", "numpy", "trafilatura", "ahocorasick-rs", "sqlalchemy")


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at. ``do`` is empty where nothing is to be done."""

    name: str
    ok: bool
    found: str
    do: str = ""


def examine(settings: Settings) -> list[Check]:
    """Every check, in order."""
    return [
        Check("tellings", True, f"{__version__} on Python {platform.python_version()}, {platform.system()}"),
        Check("parts", True, ", ".join(f"{name} {version(name)}" for name in _PARTS)),
        _tried("model", lambda: _model(settings)),
        _russian(),
        _tried("gazetteer", lambda: _gazetteer(settings)),
        _ledger(settings),
    ]


def _tried(name: str, look: Callable[[], str]) -> Check:
    try:
        return Check(name, True, look())
    except TellingsError as error:
        return Check(name, False, f"{error.what}: {error.why}", error.do)


def _model(settings: Settings) -> str:
    from tellings.steps.parse import english  # noqa: PLC0415  # loads spaCy: a second that no other verb should wait for

    folder = english.model_folder(settings.model)
    if settings.model:
        return f"your own, in {folder}: its files are not checked"
    english.check_model(folder)
    return f"{MODEL} {version(MODEL)}: every file is as spaCy published it"


def _russian() -> Check:
    """An extra: a person who reads no Russian lacks nothing."""
    if missing := models.absent():
        return Check("Russian", True, f"not installed: {', '.join(missing)}", models.INSTALL)
    return _tried("Russian", models.found)


def _gazetteer(settings: Settings) -> str:
    opened = Gazetteer.open(settings.gazetteer)
    try:
        about = ", ".join(f"{name} {value}" for name, value in opened.about().items())
    finally:
        opened.close()
    return f"{settings.gazetteer}: {about}"


def _ledger(settings: Settings) -> Check:
    if not Home(settings.ledger).exists():
        return Check("ledger", True, f"none yet at {settings.ledger}", "tellings add PATH… makes it")
    return _tried("ledger", lambda: _counted(settings))


def _counted(settings: Settings) -> str:
    with Ledger.open(settings.ledger) as ledger:
        return f"{ledger.home}: " + ", ".join(f"{number:,} {name}" for name, number in ledger.counts().items())
