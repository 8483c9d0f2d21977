"""A document that must go is gone from the file; its hash and a tombstone stay, and the ledger verifies."""

import sqlite3

import pytest
from msgspec.structs import replace
from typer.testing import CliRunner

from tellings.cli.app import app
from tellings.errors import InputError
from tellings.ledger import Filter, Ledger
from tellings.run.items import Coded
from tests.record.told import elsewhere
from tests.record.told import told as tell


@pytest.fixture
def ledger(tmp_path):
    with Ledger.open(tmp_path / "l.sqlite", create=True) as opened:
        for record in (tell(), tell("d2", "Another Post", "thirteen"), elsewhere(1)):
            opened.add(Coded(b"as read of " + record.document.id.encode(), record), "c")
        yield opened


def in_file(ledger, words):
    return any(words.encode() in path.read_bytes() for path in ledger.path.parent.glob("l.sqlite*"))


def test_nothing_of_a_purged_document_is_left_in_the_file_but_its_hash(ledger):
    assert in_file(ledger, "Another Post")
    assert in_file(ledger, "thirteen")
    ledger.purge("d2", "Ada", "a court's order")
    assert not in_file(ledger, "Another Post")
    assert not in_file(ledger, "thirteen")
    assert ledger.search("thirteen", 5) == []
    raw = sqlite3.connect(ledger.path)
    assert raw.execute("SELECT sha256, purger, why FROM tombstones").fetchall() == [
        (tell("d2").document.sha256, "Ada", "a court's order")
    ]
    for table in ("documents", "records", "events", "stories"):
        assert raw.execute(f"SELECT COUNT(*) FROM {table}").fetchone() == (2,)


def test_a_ledger_with_a_purged_document_verifies_also_by_a_checkpoint_from_before(ledger, tmp_path):
    before = ledger.checkpoint(tmp_path / "key")
    (gone,) = ledger.purge("d2", "Ada", "a court's order")
    for known in (None, before):
        found = ledger.verify(known)
        assert (found.fault, found.purged) == (None, (gone.version,))


def test_incidents_are_what_they_would_be_without_the_document(ledger):
    ledger.purge("d1", "Ada", "so")
    with Ledger.open(ledger.path.with_name("other.sqlite"), create=True) as other:
        for record in (tell("d2", "Another Post", "thirteen"), elsewhere(1)):
            other.add(Coded(b"", record), "c")
        assert ledger.listed(Filter()) == other.listed(Filter())
    assert [change.cause for change in ledger.changes()][-1] == "purge"
    before = ledger.listed(Filter())
    ledger.rebuild()
    assert ledger.listed(Filter()) == before


def test_a_purged_document_is_not_filed_again_under_any_address(ledger):
    ledger.purge("d2", "Ada", "so")
    again = tell("d2", "Another Post", "thirteen")
    for record in (again, replace(again, document=replace(again.document, url="https://elsewhere.example/2"))):
        added = ledger.add(Coded(b"", record), "c")
        assert added.state == "refused"
        assert [one.reason for one in added.record.rejected] == ["purged"]
    assert ledger.counts()["documents"] == 2


def test_no_number_of_a_purged_record_is_given_again(ledger):
    ledger.purge("e1", "Ada", "so")
    ledger.add(Coded(b"", elsewhere(2)), "c")
    raw = sqlite3.connect(ledger.path)
    assert raw.execute("SELECT MAX(number) FROM records").fetchone() == (4,)
    assert ledger.verify().fault is None


def test_what_nobody_purged_cannot_be_deleted_even_beside_a_tombstone(ledger):
    ledger.purge("d2", "Ada", "so")
    raw = sqlite3.connect(ledger.path, isolation_level=None)
    for table in ("documents", "records", "events", "claims", "tombstones", "chain"):
        with pytest.raises(sqlite3.IntegrityError, match="only ever appended"):
            raw.execute(f"DELETE FROM {table}")


def test_a_document_that_is_not_there_cannot_be_purged(ledger):
    with pytest.raises(InputError, match="no such document"):
        ledger.purge("d3", "Ada", "so")


def test_by_the_command_nothing_goes_without_yes(ledger):
    def tellings(*words):
        return CliRunner().invoke(app, [*words, "--ledger", str(ledger.path)]).stdout

    assert "say --yes" in tellings("purge", "d2", "--why", "so")
    assert ledger.counts()["documents"] == 3
    assert "Purged" in tellings("purge", "d2", "--why", "so", "--by", "Ada", "--yes")
    assert ledger.counts()["documents"] == 2
    assert "Purged: document version" in tellings("verify")
