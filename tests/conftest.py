"""What tests share: the same examples every time, one coder for all, a record made by hand."""

import pytest
from hypothesis import settings

from tellings.model import Document, Record
from tellings.pipeline import Coder
from tellings.settings import Settings
from tests.record.told import told as tell

settings.register_profile("same", derandomize=True, deadline=None)
settings.load_profile("same")


@pytest.fixture
def told():
    """One small record made by hand."""
    return tell()


@pytest.fixture(scope="session")
def coder() -> Coder:
    """The coder as it ships: one for all tests, since it takes a second to load."""
    return Coder(Settings.load())


@pytest.fixture(scope="session")
def code(coder: Coder):
    """From a text to its coded record."""

    def coded(text: str) -> Record:
        return coder.code(Document("told", "SHA-256:0", text, language="en"))

    return coded
