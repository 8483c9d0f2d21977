"""The processes that read and code pages: what becomes of a run where one of them dies, or the one that started them."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tellings.digest import sha256
from tellings.errors import ResourceError
from tellings.model import Page, Refused, Rejection
from tellings.record import line
from tellings.run.batch import Batch
from tellings.run.worker import Work
from tellings.run.workers import Pool
from tellings.settings import Settings
from tests.gates.doubt import doubtful
from tests.run.stand_in import Coder, Judge

MANY = [f"Text number {n}." for n in range(60)]


def page(text):
    data = text.encode()
    return Page(data, sha256(data), "text", "day.txt")


def run(texts, workers):
    batch = Batch(Settings(workers=workers), Coder)
    every = [page(text) for text in texts]
    every[3:3] = [Refused("a.html", Rejection("empty", ""))]
    return list(batch.code(batch.read(every)))


def test_pages_read_and_coded_by_two_processes_give_the_same_lines_as_by_one():
    one, two = (run(MANY, workers) for workers in (1, 2))
    assert [(c.data, line(c.record)) for c in two] == [(c.data, line(c.record)) for c in one]
    assert [c.data.decode() for c in two] == [*MANY[:3], "", *MANY[3:]]


def test_pages_whose_documents_kill_processes_again_and_again_are_rejected_and_no_other():
    deadly = {7, 8, 9, 30, 59}
    results = run(["DIE" if n in deadly else text for n, text in enumerate(MANY)], 2)
    wrong = [c for c in results if c.record.rejected]
    assert [c.record.rejected[0].reason for c in wrong] == ["empty", *["coding failed"] * 5]
    assert all("died" in c.record.rejected[0].detail for c in wrong[1:])
    assert len(results) == 61


def test_a_page_over_which_a_process_dies_before_it_is_read_is_refused_with_that_as_its_reason():
    """What is asked about a page in doubt, by its gate, is answered by the coder, in the same process."""
    batch = Batch(Settings(workers=2), Judge, gate=True)
    results = list(batch.code(batch.read([*map(page, MANY[:20]), doubtful(), *map(page, MANY[20:])])))
    (lost,) = (c for c in results if c.record.rejected)
    assert lost.record.rejected[0].reason == "reader died"
    assert lost is results[20]
    assert lost.data == doubtful().data
    assert len(results) == 61


def test_processes_that_end_as_soon_as_they_are_started_stop_the_run(monkeypatch):
    monkeypatch.setattr("tellings.run.workers.serve", os._exit)
    pool = Pool(2, Work(Settings(), Coder))
    with pytest.raises(ResourceError, match="--workers 1"):  # they may have ended before the page is handed on
        pool.answer(pool.read(page(MANY[0])))
    pool.stop()


SCRIPT = """
import sys
from tests.run.test_processes import MANY, page
from tellings.run.batch import Batch
from tellings.settings import Settings
from tests.gates.doubt import doubtful
from tests.run.stand_in import Coder

if __name__ == "__main__":
    batch = Batch(Settings(workers=2), Coder)
    for item in batch.code(batch.read([page(t) for t in [*MANY, "HANG", "HANG"]])):
        print(item.record.document.id, flush=True)
"""


def test_the_processes_end_with_the_one_that_started_them_whatever_they_are_at(tmp_path):
    script = tmp_path / "script.py"
    script.write_text(SCRIPT)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in (*sys.path, str(Path.cwd())) if p)}
    process = subprocess.Popen([sys.executable, str(script)], env=environment, stdout=subprocess.PIPE)
    assert process.stdout
    for _ in range(len(MANY) - 10):
        process.stdout.readline()
    children = below(process.pid)
    assert len(children) >= 3, "a server to fork from and two processes"
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    process.stdout.close()
    until = time.monotonic() + 20
    while alive(children) and time.monotonic() < until:
        time.sleep(0.05)
    assert not alive(children)


def below(process):
    found = []
    for child in Path(f"/proc/{process}/task/{process}/children").read_text().split():
        found += [int(child), *below(int(child))]
    return found


def alive(processes):
    return [one for one in processes if Path(f"/proc/{one}/stat").exists() and state(one) != "Z"]


def state(process):
    try:
        return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except OSError:
        return "Z"
