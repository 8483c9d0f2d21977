"""``kill -9`` at any moment of adding, and a disk that is full at any write: what was acknowledged is there, once, and a
run that is started again ends with the same ledger as one that nobody disturbed.
"""

from __future__ import annotations

import os
import time
from pathlib import Path
from random import Random

import pytest

from tests.kills.adding import FULL, contents, held, is_sound, start

KILLS = int(os.environ.get("TELLINGS_KILLS", "100"))
DOCUMENTS = 12
PAGE = 4096  # bytes that SQLite writes at once
STEP = 1 if KILLS >= 1000 else 4  # of so many writes one is tried


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory) -> list[str]:
    """What a ledger holds after a run that nobody disturbed."""
    path = tmp_path_factory.mktemp("undisturbed") / "l.sqlite"
    found = run_to_the_end(path, DOCUMENTS)
    assert is_sound(path)
    return found


def run_to_the_end(path: Path, number: int) -> list[str]:
    run = start(path, number)
    assert len(run.rest()) == number
    assert run.status() == 0
    return contents(path)


def test_however_often_adding_is_killed_nothing_acknowledged_is_lost_and_nothing_is_there_twice(tmp_path, undisturbed):
    chance, kills, ledgers = Random(20310305), 0, 0
    while kills < KILLS:
        path, ledgers, acknowledged = tmp_path / f"{ledgers}.sqlite", ledgers + 1, set[str]()
        while kills < KILLS:
            run = start(path, DOCUMENTS)
            wanted = chance.randrange(4)
            acknowledged.update(run.acknowledged(wanted) if wanted else ())
            time.sleep(chance.random() * 0.01)
            acknowledged.update(run.kill())
            ended = run.status()
            if ended == 0:
                break  # it was quicker
            kills += 1
            if acknowledged:
                assert is_sound(path)
                assert acknowledged <= held(path, DOCUMENTS)
        assert run_to_the_end(path, DOCUMENTS) == undisturbed
    assert ledgers > KILLS / 50


@pytest.fixture(scope="module")
def small(tmp_path_factory) -> list[str]:
    return run_to_the_end(tmp_path_factory.mktemp("small") / "l.sqlite", 3)


def test_whichever_write_finds_the_disk_full_the_ledger_is_whole_and_the_next_run_goes_on(tmp_path, small):
    """For every size, page by page (one in four, unless there is time), beyond which no file can grow, until all fits."""
    failed, writes = 0, 1
    while True:
        path = tmp_path / f"{writes}.sqlite"
        run = start(path, 3, writes * PAGE)
        acknowledged, status = set(run.rest()), run.status()
        if status == 0:
            break
        assert status == FULL, "it says in our words that the ledger could not be written"
        failed, writes = failed + 1, writes + STEP
        if acknowledged:
            assert acknowledged <= held(path, 3)
        assert run_to_the_end(path, 3) == small
    assert failed > 80 / STEP
