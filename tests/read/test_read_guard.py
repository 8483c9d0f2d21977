"""The process that reads pages: killed when it must be, replaced, and never in the way of the next page."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from tellings.model import Document, Given, Page, Refused, Rejection
from tellings.settings import Settings
from tellings.steps.read import Reader, read_page
from tellings.steps.read.child import attempt

SENTENCES = "".join(f"<p>The mayor said that house number {n} had burned down to the ground.</p>" for n in range(5))
GOOD = f"<html><body><h1>Fire in the harbour of Orn</h1>{SENTENCES}</body></html>".encode()
QUICK = replace(Settings(), page_seconds=1.0)


def page(data: bytes = GOOD, media: str = "html", **given: str) -> Page:
    return Page(data, "SHA-256:00", media, "a.html", Given(**given))  # type: ignore[arg-type]


def attributes(count: int) -> bytes:
    return b"<html><body><p " + b" ".join(b"a%d=1" % n for n in range(count)) + b">" + GOOD + b"</p></body></html>"


def child_of(reader: Reader) -> int:
    assert reader._child is not None
    return reader._child._process.pid


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_one_child_serves_page_after_page():
    with Reader(Settings()) as reader:
        pids = set()
        for item in reader.read([page()] * 3):
            assert isinstance(item, Document)
            pids.add(child_of(reader))
        assert len(pids) == 1


def test_leaving_the_reader_ends_the_child():
    with Reader(Settings()) as reader:
        next(reader.read([page()]))
        pid = child_of(reader)
    assert not alive(pid)


def test_what_was_refused_before_keeps_its_place():
    before = Refused("b", Rejection("x", "y"))
    with Reader(Settings()) as reader:
        found = list(reader.read([page(), before, page()]))
    assert found[1] is before
    assert [type(item) for item in found] == [Document, Refused, Document]


def test_a_page_that_takes_too_long_is_refused_and_the_rest_is_read():
    with Reader(QUICK) as reader:
        started = time.monotonic()
        first, slow, last = reader.read([page(), page(attributes(200_000)), page()])
        took = time.monotonic() - started
    assert isinstance(first, Document)
    assert isinstance(last, Document)
    assert isinstance(slow, Refused)
    assert (slow.rejection.reason, slow.rejection.detail) == (
        "time limit", "reading takes more than 1 s (page_seconds)",
    )  # fmt: skip
    assert took < 10


def test_a_page_that_takes_too_much_memory_is_refused_and_the_rest_is_read():
    small = replace(Settings(), page_memory=150 << 20)
    greedy = b"<html><body>" + b"<div><b>x</b></div>" * 400_000 + b"</body></html>"
    with Reader(small) as reader:
        first, big, last = reader.read([page(), page(greedy), page()])
    assert isinstance(first, Document)
    assert isinstance(last, Document)
    assert isinstance(big, Refused)
    assert big.rejection.reason in {"memory limit", "reader died"}


def test_running_out_of_memory_is_named_with_the_limit_and_ends_the_process(monkeypatch):
    def greedy(*_, **__):
        raise MemoryError

    monkeypatch.setattr("tellings.steps.read.child.read_page", greedy)
    answer, spoiled = attempt(page(), Settings())
    assert isinstance(answer, Refused)
    assert answer.rejection.reason == "memory limit"
    assert "1,073,741,824 bytes (page_memory)" in answer.rejection.detail
    assert spoiled


def test_an_error_of_a_library_refuses_the_page_only(monkeypatch):
    def broken(*_, **__):
        raise KeyError("inside")

    monkeypatch.setattr("tellings.steps.read.child.read_page", broken)
    answer, spoiled = attempt(page(), Settings())
    assert isinstance(answer, Refused)
    assert (answer.rejection.reason, answer.rejection.detail) == ("reading failed", "KeyError: 'inside'")
    assert not spoiled


def test_a_child_that_dies_is_replaced():
    with Reader(Settings()) as reader:
        pages = reader.read(iter([page(), page(), page()]))
        next(pages)
        pid = child_of(reader)
        os.kill(pid, signal.SIGKILL)
        refused = next(pages)
        assert isinstance(refused, Refused)
        assert refused.rejection.reason == "reader died"
        assert isinstance(next(pages), Document)
        assert child_of(reader) != pid


def test_a_page_over_the_limit_never_reaches_the_child():
    with Reader(replace(Settings(), page_bytes=100)) as reader:
        (refused,) = reader.read([page()])
        assert reader._child is None
    assert isinstance(refused, Refused)
    assert refused.rejection.reason == "too large"


def test_records_and_short_texts_need_no_child():
    with Reader(Settings()) as reader:
        found = list(reader.read([page(b"Fire in Orn.", "record", id="a"), page(b"Fire in Orn.", "text")]))
        assert reader._child is None
    assert all(isinstance(item, Document) for item in found)


def test_a_long_text_is_read_in_the_child():
    with Reader(Settings()) as reader:
        (found,) = reader.read([page(b"The mayor said that the house had burned down.\n\n" * 5000, "text")])
        assert reader._child is not None
    assert isinstance(found, Document)


def test_the_child_and_this_process_read_alike():
    with Reader(Settings()) as reader:
        (apart,) = reader.read([page()])
    assert apart == read_page(page(), Settings())


def test_the_child_holds_no_model_and_little_else():
    code = (
        "import sys, tellings.steps.read.child as child; child.load_libraries(); "
        "print([name for name in ('spacy', 'numpy', 'sqlalchemy') if name in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_another_hash_seed_reads_the_same():
    code = (
        "import hashlib, pathlib, sys; from tellings.model import Page; from tellings.settings import Settings; "
        "from tellings.steps.read import read_page; here = pathlib.Path(sys.argv[1]); "
        "pages = sorted([*here.glob('html_pages/*.html'), *here.glob('pages/*.txt')]); "
        "found = [read_page(Page(p.read_bytes(), 's', 'html' if p.suffix == '.html' else 'text', p.name), Settings()) "
        "for p in pages]; print(len(pages), hashlib.sha256(repr(found).encode()).hexdigest())"
    )
    here = str(Path(__file__).parent)
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code, here],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1


def test_importing_the_reader_loads_no_trafilatura():
    code = "import sys, tellings.steps.read; print('trafilatura' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"


def test_an_interrupt_ends_the_child(monkeypatch):
    with Reader(Settings()) as reader:
        next(reader.read([page()]))
        pid = child_of(reader)

        def interrupted(*_):
            raise KeyboardInterrupt

        assert reader._child is not None
        monkeypatch.setattr(reader._child, "ask", interrupted)
        with pytest.raises(KeyboardInterrupt):
            next(reader.read([page()]))
        assert not alive(pid)


def test_a_child_without_a_parent_ends_itself():
    code = (
        "import sys; from tellings.settings import Settings; from tellings.steps.read.reader import _Child; "
        "child = _Child(Settings()); print(child._process.pid, flush=True); import os; os._exit(0)"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    pid = int(found.stdout)
    deadline = time.monotonic() + 20
    while alive(pid) and not _is_zombie(pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not alive(pid) or _is_zombie(pid)


def _is_zombie(pid: int) -> bool:
    return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z"
