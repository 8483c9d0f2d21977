"""A ledger of an older layout: copied first, brought up to date with all that was filed and judged, and as good as new."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tellings.errors import LedgerError
from tellings.ledger import Filter, Ledger
from tellings.ledger.tables import SCHEMA_VERSION
from tellings.reconcile.incidents import incidents

OLD = Path(__file__).with_name("layout_1.sql")  # as version 0.1.0 in development made it: two documents, one judgement


@pytest.fixture
def old(tmp_path):
    path = tmp_path / "old.sqlite"
    with closing(sqlite3.connect(path)) as made:
        made.executescript(OLD.read_text("utf-8"))
    return path


def test_an_old_ledger_is_copied_and_then_holds_what_it_held(old):
    with closing(sqlite3.connect(old)) as raw:
        before = raw.execute("SELECT version, sha256, data, text FROM documents ORDER BY 1").fetchall()
    with Ledger.open(old) as ledger:
        assert [row.accounts for row in ledger.listed(Filter())] == [1, 1]
        (judgement,) = ledger.judgements()
        assert (judgement.judge, judgement.verdict, judgement.why) == ("Ada", "different", "two quays")
    with closing(sqlite3.connect(old)) as raw, closing(sqlite3.connect(f"{old}.v1.backup")) as copy:
        assert raw.execute("SELECT version, sha256, data, text FROM documents ORDER BY 1").fetchall() == before
        assert copy.execute("SELECT value FROM about WHERE name = 'schema'").fetchone() == ("1",)
        assert raw.execute("SELECT value FROM about WHERE name = 'schema'").fetchone() == (str(SCHEMA_VERSION),)
        with pytest.raises(sqlite3.IntegrityError, match="only ever appended"):
            raw.execute("DELETE FROM judgements")


def test_a_ledger_of_the_second_layout_holds_what_it_held_and_every_row_is_in_the_chain(tmp_path):
    path = tmp_path / "second.sqlite"
    with closing(sqlite3.connect(path)) as made:
        made.executescript(OLD.with_name("layout_2.sql").read_text("utf-8"))  # two documents, a split, a review
        tables = ("documents", "records", "events", "claims", "judgements", "reviews", "changes")
        before = {table: made.execute(f"SELECT * FROM {table} ORDER BY 1, 2, 3").fetchall() for table in tables}
    with Ledger.open(path) as ledger:
        assert [row.accounts for row in ledger.listed(Filter())] == [1, 1]
        found = ledger.verify()
        assert found.fault is None
        assert found.rows == sum(map(len, before.values()))
        assert ledger.undo(None, "Ada", "one quay").changes
        assert ledger.verify().fault is None
    with closing(sqlite3.connect(path)) as raw, closing(sqlite3.connect(f"{path}.v2.backup")) as copy:
        for table in tables:
            old = before[table]
            columns = ", ".join(f'"{row[1]}"' for row in copy.execute(f"PRAGMA table_info({table})"))
            kept = raw.execute(f"SELECT {columns} FROM {table} ORDER BY 1, 2, 3")
            assert [row for row in kept if row in old] == old
            assert copy.execute(f"SELECT * FROM {table} ORDER BY 1, 2, 3").fetchall() == old
        with pytest.raises(sqlite3.IntegrityError, match="only ever appended"):
            raw.execute("DELETE FROM documents")


def test_without_the_judgement_its_documents_are_one_incident(old):
    with Ledger.open(old) as ledger:
        ledger.undo(None, "Ada", "one quay")
        (row,) = ledger.listed(Filter())
        records = ledger.held(row.id).records.values()
        assert [i.id for i in incidents(records)] == [row.id]
        assert row.accounts == 2
        assert ledger.search("dockers", 5)


def test_a_second_opening_copies_nothing_more(old):
    for _ in range(2):
        Ledger.open(old).__exit__()
    assert [path.name for path in old.parent.glob("*.backup*")] == ["old.sqlite.v1.backup"]


def test_a_ledger_of_a_newer_layout_is_refused_and_left_alone(old):
    with closing(sqlite3.connect(old, isolation_level=None)) as raw:
        raw.execute("UPDATE about SET value = '99'")
    with pytest.raises(LedgerError, match="its schema is version 99"):
        Ledger.open(old)
    assert not list(old.parent.glob("*.backup*"))
