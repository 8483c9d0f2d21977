"""The gazetteer that these tests look things up in: the user's own if it is of this version, else one built for the run."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from tellings.errors import ResourceError
from tellings.knowledge.gazetteer import Gazetteer
from tellings.knowledge.gazetteer.build import build
from tellings.model import Document, Place
from tellings.settings import Settings
from tellings.steps.resolve.places import find_places

settings.register_profile("places", derandomize=True, deadline=None)
settings.load_profile("places")

Read = Callable[[str], list[Place]]


@pytest.fixture(scope="session")
def gazetteer_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    own = Settings.load().cache / "gazetteer.sqlite"
    try:
        Gazetteer.open(own).close()
    except ResourceError:
        return _built(tmp_path_factory)
    return own


def _built(factory: pytest.TempPathFactory) -> Path:
    """One for all the processes of a run: the first that gets the lock builds, the others wait for the file."""
    base = factory.getbasetemp()
    folder = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    path, lock = folder / "gazetteer.sqlite", folder / "gazetteer.lock"
    try:
        lock.touch(exist_ok=False)
    except FileExistsError:
        for _ in range(600):
            if path.exists():
                break
            time.sleep(0.2)
    else:
        build(path)
    return path


@pytest.fixture(scope="session")
def gazetteer(gazetteer_path: Path) -> Gazetteer:
    return Gazetteer.open(gazetteer_path)


@pytest.fixture(scope="session")
def read(gazetteer: Gazetteer) -> Read:
    """The places of a text."""
    return lambda text: list(find_places(Document("d", "SHA-256:0", text), text, gazetteer))
