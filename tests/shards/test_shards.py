"""A run in shards: the same bytes on one machine and on a cluster, whoever dies; what is there is complete."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tellings.errors import InputError, ResourceError
from tellings.run.shards import here, shards_of, spread
from tellings.settings import Settings
from tests.run.stand_in import Coder

ROOT = Path(__file__).parent.parent.parent
ALONE = Settings(workers=1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Eight files of documents, a few loose pages, and one broken line."""
    made = tmp_path / "in"
    made.mkdir()
    for n in range(8):
        rows = [{"id": f"{n}-{i}", "text": f"Day {i} of {n} was calm."} for i in range(20)]
        (made / f"{n}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    (made / "3.jsonl").write_text("no JSON\n" + json.dumps({"id": "x", "text": "SLOW and calm."}) + "\n")
    for n in range(3):
        (made / f"page-{n}.txt").write_text(f"The harbour\n\nDay {n} was calm in the harbour of Orn, people said.\n")
    return made


def bytes_of(out: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(out.iterdir())}


def on_one_machine(folder: Path, out: Path) -> dict[str, bytes]:
    out.mkdir()
    assert len(list(here(shards_of([str(folder)]), out, ALONE, Coder))) == 9
    return bytes_of(out)


def test_an_archive_or_a_file_of_documents_is_a_shard_and_loose_pages_are_put_together(folder):
    shards = shards_of([str(folder)])
    assert [len(shard.paths) for shard in shards] == [1] * 8 + [3]
    assert len({shard.name for shard in shards}) == 9
    assert shards == shards_of([str(folder)])


def test_what_is_no_file_is_refused_before_anything_is_done():
    for name in ("https://news.example/1", "nothing-there"):
        with pytest.raises(InputError, match="neither a file nor a folder"):
            shards_of([name])


def test_two_runs_give_the_same_bytes_and_what_is_there_is_not_done_again(folder, tmp_path):
    first = on_one_machine(folder, tmp_path / "one")
    assert on_one_machine(folder, tmp_path / "two") == first
    assert list(here(shards_of([str(folder)]), tmp_path / "one", ALONE, Coder)) == []


def test_a_table_holds_the_records_with_what_was_refused_among_them(folder, tmp_path):
    from pyarrow.parquet import read_table  # type: ignore[import-untyped]  # noqa: PLC0415

    on_one_machine(folder, tmp_path / "out")
    (table,) = [read_table(file) for file in (tmp_path / "out").iterdir() if "-3.jsonl-" in file.name]
    records = [json.loads(line) for line in table["record"].to_pylist()]
    assert [len(record["rejected"]) for record in records] == [1, 0]
    assert table["document_id"].to_pylist()[1] == "x"


def test_a_shard_that_fails_leaves_no_output(folder, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    with pytest.raises(ResourceError):
        list(here(shards_of([str(folder)]), out, Settings(workers=1, model="missing"), Coder))
    assert list(out.iterdir()) == []


def test_where_no_scheduler_answers_it_says_so(folder, tmp_path, monkeypatch):
    monkeypatch.setattr("tellings.run.shards.spreading._PATIENCE", "1s")
    with pytest.raises(ResourceError, match="no scheduler answers"):
        list(spread("tcp://127.0.0.1:9", shards_of([str(folder)]), tmp_path, ALONE, Coder))


def dask(*arguments: str) -> subprocess.Popen[bytes]:
    path = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    return subprocess.Popen(
        [sys.executable, "-m", "dask", *arguments],
        env={**os.environ, "PYTHONPATH": path, "DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT": "60s"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


@pytest.fixture
def cluster(tmp_path):
    """A scheduler and two workers, each a process of its own."""
    file = tmp_path / "scheduler.json"
    started = [dask("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(file))]
    try:
        while not file.exists() or not file.read_text().endswith("}"):
            assert started[0].poll() is None
            time.sleep(0.1)
        worker = ("worker", "--scheduler-file", str(file), "--nthreads", "1", "--no-nanny", "--no-dashboard")
        started += [dask(*worker, "--local-directory", str(tmp_path / f"w{n}")) for n in range(2)]
        yield json.loads(file.read_text())["address"], started[1:]
    finally:
        for process in started:
            process.kill()
            process.wait()


@pytest.mark.filterwarnings("ignore")
def test_a_worker_that_is_killed_midway_costs_nothing_and_the_bytes_are_those_of_one_machine(folder, tmp_path, cluster):
    address, workers = cluster
    out = tmp_path / "spread"
    out.mkdir()
    done = []
    for one in spread(address, shards_of([str(folder)]), out, ALONE, Coder):
        done.append(one)
        if len(done) == 2:
            os.kill(workers[0].pid, signal.SIGKILL)
    assert len(done) == 9
    assert bytes_of(out) == on_one_machine(folder, tmp_path / "one")
