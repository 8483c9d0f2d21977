"""One coder for all tests of whole documents: it takes a second to load."""

import pytest

from tellings.pipeline import Coder
from tellings.settings import Settings


@pytest.fixture(scope="session")
def coder() -> Coder:
    """The coder as it ships."""
    return Coder(Settings.load())
