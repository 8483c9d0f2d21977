"""The server and the trap of the tests that fetch."""

import pytest

from tests.acquire.conftest import caught, served
from tests.watch.watched import Watched

__all__ = ["caught", "served"]


@pytest.fixture
def watched(served, tmp_path):
    made = Watched(served, tmp_path)
    yield made
    made.close()
