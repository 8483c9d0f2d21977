"""A server and a trap for the tests that fetch."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.acquire.served import Served, Trap, serving, trap


@pytest.fixture
def served() -> Iterator[Served]:
    with serving() as server:
        yield server


@pytest.fixture
def caught() -> Iterator[Trap]:
    with trap() as set_:
        yield set_
        assert set_.caught == 0
