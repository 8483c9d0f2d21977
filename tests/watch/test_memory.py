"""What a watch remembers: no words, nobody else's, and no file of another kind."""

from __future__ import annotations

import sqlite3

import pytest

from tellings.errors import LedgerError
from tellings.run.watch import State
from tests.acquire.served import feed
from tests.watch.watched import listed


def test_what_is_done_leaves_no_words_in_the_memory(served, watched):
    served.answers["/feed"] = feed(listed(served, 1, text="A fire broke out in Orn."))
    watched.round()
    watched.close()
    assert b"broke out" not in b"".join(path.read_bytes() for path in watched.folder.glob("watch.sqlite*"))
    watched.open()


def test_two_watches_do_not_share_a_memory(served, watched):
    with pytest.raises(LedgerError) as raised:
        State.open(watched.folder / "watch.sqlite")
    assert raised.value.do == "end the other tellings watch"


def test_a_copy_of_the_memory_changes_nothing(served, watched):
    served.answers["/feed"] = feed(listed(served, 1))
    watched.round()
    watched.close()
    before = (watched.folder / "watch.sqlite").read_bytes()
    with State.open(watched.folder / "watch.sqlite", keep=False) as copy:
        assert copy.counts() == {"filed": 1}
        copy.asked("http://post.example/x", copy.feed("x"))
    assert (watched.folder / "watch.sqlite").read_bytes() == before
    watched.open()


def test_a_file_that_is_no_memory_or_of_another_version_is_not_touched(tmp_path):
    (tmp_path / "a.sqlite").write_bytes(b"not a database" * 100)
    with pytest.raises(LedgerError):
        State.open(tmp_path / "a.sqlite")
    other = sqlite3.connect(tmp_path / "b.sqlite")
    other.execute("PRAGMA user_version = 7")
    other.close()
    with pytest.raises(LedgerError) as raised:
        State.open(tmp_path / "b.sqlite")
    assert "version 7" in raised.value.why
