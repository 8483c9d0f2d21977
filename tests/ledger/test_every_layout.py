"""A ledger of every layout that there ever was opens: a copy first, no row lost or changed, the chain whole, all of it shown."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tellings.ledger import Filter, Ledger
from tellings.ledger.migrating import STEPS
from tellings.ledger.tables import APPENDED, SCHEMA_VERSION

LAYOUTS = {int(re.sub(r"\D", "", path.stem)): path for path in Path(__file__).parent.glob("layout_*.sql")}


@pytest.fixture(params=sorted(LAYOUTS))
def old(request, tmp_path):
    """A file as the program of that time made it."""
    path = tmp_path / "old.sqlite"
    with closing(sqlite3.connect(path)) as made:
        made.executescript(LAYOUTS[request.param].read_text("utf-8"))
    return request.param, path


def columns(raw, table):
    return [row[1] for row in raw.execute(f"PRAGMA table_info({table})")]


def rows(raw, table, names):
    listed = ", ".join(f'"{name}"' for name in names)
    return sorted(raw.execute(f"SELECT {listed} FROM {table}").fetchall(), key=repr)


def appended(path):
    """What was filed and decided, by table: names of columns and rows."""
    with closing(sqlite3.connect(path)) as raw:
        found = {table.name: columns(raw, table.name) for table in APPENDED}
        return {name: (names, rows(raw, name, names)) for name, names in found.items() if names}


def test_there_is_a_ledger_of_every_layout_before_this_one():
    assert set(LAYOUTS) == set(STEPS) == set(range(1, SCHEMA_VERSION))


def test_no_row_is_lost_or_changed_and_a_copy_is_made_first(old):
    number, path = old
    before = appended(path)
    assert before["documents"][1]
    with Ledger.open(path) as ledger:
        assert ledger.verify().fault is None
    assert appended(path.with_name(f"old.sqlite.v{number}.backup")) == before
    with closing(sqlite3.connect(path)) as raw:
        for table, (names, had) in before.items():
            same = [name for name in names if name in columns(raw, table)]
            places = [names.index(name) for name in same]
            has = rows(raw, table, same)
            assert [row for row in had if tuple(row[place] for place in places) not in has] == [], table
            if table != "changes":  # where what happens to incidents now is told too
                assert len(has) == len(had), table


def test_every_document_is_in_the_incident_that_its_record_tells_of(old):
    _, path = old
    with closing(sqlite3.connect(path)) as raw:
        documents = {version for (version,) in raw.execute("SELECT version FROM documents")}
    with Ledger.open(path) as ledger:
        told = {version for row in ledger.listed(Filter()) for version in ledger.held(row.id).records}
        assert told == documents
        assert ledger.search("dockers", 9)


def test_what_left_the_ledger_with_names_and_what_was_purged_is_still_said(tmp_path):
    path = tmp_path / "old.sqlite"
    with closing(sqlite3.connect(path)) as made:
        made.executescript(LAYOUTS[4].read_text("utf-8"))
    with Ledger.open(path) as ledger:
        assert [(one.exporter, one.form, one.incidents) for one in ledger.disclosed()] == [("Ada", "acled", 2)]
        assert len(ledger.verify().purged) == 1
