"""A ledger that may only be read is opened as it is: nothing is computed anew, nothing is written, all of it can be seen."""

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tellings.errors import LedgerError
from tellings.ledger import Filter, Ledger
from tellings.run.items import Coded
from tests.record.told import told as tell

NOBODY = 65534


@contextmanager
def powerless():
    """As a user who owns nothing here: the superuser of a container may write whatever the permissions say."""
    if os.geteuid():
        yield
        return
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


@pytest.fixture(params=["its folder may be written", "its folder may not be written"])
def path(request):
    """A ledger whose incidents were computed by other rules: by these, its one incident is again what it was."""
    folder = Path(tempfile.mkdtemp())  # not tmp_path, which only its owner may enter
    ledger = folder / "l?.sqlite"  # a name that an address would have to escape
    with Ledger.open(ledger, create=True) as made:
        made.add(Coded(b"", tell()), "c")
    with closing(sqlite3.connect(ledger, isolation_level=None)) as raw:
        raw.execute("UPDATE about SET value = 'others' WHERE name = 'rules'")
        raw.execute("UPDATE incidents SET place = 'computed by others'")
    ledger.chmod(0o444)
    folder.chmod(0o777 if request.param == "its folder may be written" else 0o555)
    yield ledger
    folder.chmod(0o755)
    shutil.rmtree(folder)


def seen(path):
    with Ledger.open(path) as ledger:
        (row,) = ledger.listed(Filter())
        return row.place, len(ledger.held(row.id).records), len(ledger.search("dockers", 5)), ledger.verify().fault


def test_incidents_computed_by_other_rules_are_shown_as_they_are(path):
    before = path.read_bytes()
    with powerless():
        assert seen(path) == ("computed by others", 1, 1, None)
    assert path.read_bytes() == before


def test_once_it_may_be_written_they_are_computed_anew(path):
    path.parent.chmod(0o755)
    path.chmod(0o644)
    assert seen(path) == ("Žarka", 1, 1, None)


def test_what_would_write_is_refused_and_says_why(path):
    with powerless(), Ledger.open(path) as ledger, pytest.raises(LedgerError, match="readonly"):
        ledger.add(Coded(b"other", tell("d2")), "c")
