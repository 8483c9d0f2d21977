"""The same bytes give the same record: in any order, alone or among others, in one process or in two."""

from __future__ import annotations

from pathlib import Path

import pytest

from tellings.pipeline import Coder
from tellings.record import line
from tellings.run.coding import code
from tellings.run.inputs import read
from tellings.settings import Settings

ROOT = Path(__file__).parent.parent.parent
PAGES = sorted(str(p) for folder in ("examples", "tests/pages_gold/pages") for p in (ROOT / folder).glob("*.[th]*"))


@pytest.fixture(scope="module")
def once() -> dict[str, str]:
    """Each page's record, coded by one process in the order of their names."""
    return coded(PAGES, workers=1)


def coded(paths: list[str], workers: int) -> dict[str, str]:
    settings = Settings(workers=workers)
    records = code(read(paths, settings), settings, Coder)
    return {path: line(item.record) for path, item in zip(paths, records, strict=True)}


def test_there_are_enough_pages_that_other_processes_are_asked(once):
    assert len(PAGES) > 8
    assert all('"events":[{' in record for path, record in once.items() if "tides" not in path)


def test_the_order_of_the_pages_does_not_matter(once):
    assert coded(PAGES[::-1], workers=1) == once


def test_two_processes_give_the_same_bytes_as_one(once):
    assert list(coded(PAGES, workers=2).items()) == list(once.items())


def test_a_page_alone_is_coded_as_among_others(once):
    assert all(coded([path], workers=1) == {path: once[path]} for path in PAGES[:3])


def test_a_page_coded_again_by_the_same_coder_is_coded_the_same(coder):
    for item in read(PAGES, Settings()):
        assert line(coder.code(item.result)) == line(coder.code(item.result))
