"""A ledger does the same on SQLite and on PostgreSQL: one body of tests for both."""

import dataclasses
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from msgspec.structs import replace
from sqlalchemy import text
from typer.testing import CliRunner

from tellings.cli.app import app
from tellings.errors import InputError, LedgerError
from tellings.ledger import Filter, Ledger
from tellings.ledger.disclosing import Disclosure
from tellings.publish.export.formats import FORMATS, write
from tellings.publish.export.profile import PUBLIC
from tellings.publish.export.view import View
from tellings.reconcile.incidents import incidents
from tellings.record import line
from tellings.run.items import Coded
from tests.ledger.test_ledger import without_speakers
from tests.ledger.test_one_at_a_time import shown
from tests.reconcile.test_matching import TOLD
from tests.record.made import records
from tests.record.told import elsewhere
from tests.record.told import told as tell

AT = "2031-05-05T00:00:00.000000+00:00"
THREE = (tell(), tell("d2", "Another Post", "thirteen"), elsewhere(1))


@pytest.fixture
def ledger(home):
    with Ledger.open(home, create=True, clock=lambda: AT) as opened:
        yield opened


def fill(ledger, some=THREE, coder="c"):
    return [ledger.add(Coded(b"as \x00 read", record), coder) for record in some]


def everything(ledger):
    """All rows that a user can see."""
    with ledger.reading() as connection:
        names = ("documents_listed", "claims_in_words", "incidents_listed", "accounts_listed", "judgements_listed")
        return {name: sorted(map(repr, connection.execute(text(f"SELECT * FROM {name}")).mappings())) for name in names}


def test_documents_are_filed_once_and_coded_again_by_a_newer_coder(ledger):
    assert [added.state for added in fill(ledger)] == ["added"] * 3
    before = ledger.counts()
    assert [added.state for added in fill(ledger)] == ["held"] * 3
    assert ledger.counts() == before
    assert fill(ledger, THREE[:1], "newer")[0].state == "coded again"
    assert ledger.counts()["records"] == 4
    assert ledger.verify().fault is None


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(record=records())
def test_any_record_comes_back_as_it_went_in(record, ledger):
    """NUL, what is no character, any script: also where the database has no such text."""
    events = tuple(replace(event, id=f"e{n}") for n, event in enumerate(record.events))
    says = tuple(replace(a, via=None) for a in record.attributions)
    record = replace(record, events=events if says else tuple(without_speakers(e) for e in events), attributions=says)
    if ledger.add(Coded(b"", record), "c").state == "added":
        known = {
            version: found
            for row in ledger.listed(Filter(scope="all"))
            for version, found in ledger.held(row.id).records.items()
        }
        if any(event.modality in {"actual", "hedged"} for event in record.events):
            assert line(record) in [line(found) for found in known.values()]


@pytest.mark.parametrize(
    "hard", ["a\x00b", "\ufdd0", "\ufdd0\ufdd1", "\x00\ufdd0\x00", "\ufdd2\ufdd0", "", "'; DROP TABLE claims; --"]
)
def test_words_that_a_database_cannot_hold_come_back_all_the_same(hard, ledger):
    record = tell()
    record = replace(record, document=replace(record.document, source=hard, title=hard))
    fill(ledger, [record])
    (row,) = ledger.listed(Filter())
    (found,) = ledger.held(row.id).records.values()
    assert line(found) == line(record)
    assert ledger.verify().fault is None


def test_one_at_a_time_gives_what_all_at_once_gives(ledger):
    for record in reversed(TOLD):
        ledger.add(Coded(b"", record), "c")
    assert shown(ledger) == incidents(TOLD)
    before = everything(ledger)
    ledger.rebuild()
    assert everything(ledger) == before


def test_ids_and_lists_are_sorted_by_code_point(ledger):
    fill(ledger, [elsewhere(n) for n in range(12)])
    rows = ledger.listed(Filter())
    assert [(row.first_day, row.id) for row in rows] == sorted((row.first_day, row.id) for row in rows)
    for row in rows:
        assert ledger.held(row.id[: ledger.short_ids(rows)]).incident.id == row.id
    with pytest.raises(InputError, match="no incident has this id"):
        ledger.held("%")


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Filter(), 2), (Filter(type="assault"), 2), (Filter(since="2031-05-03", until="2031-05-03"), 1),
        (Filter(place="žarka"), 2), (Filter(place="Coast"), 2), (Filter(several=True), 1), (Filter(most=1), 1),
    ],
)  # fmt: skip
def test_a_filter_lets_through_what_it_says(wanted, found, ledger):
    fill(ledger)
    assert len(ledger.listed(wanted)) == found


def test_words_are_found_in_any_case_and_without_their_marks_and_never_a_private_person(ledger):
    fill(ledger)
    for words in ("dockers", "DOCKERS zarka", "Žarka", '"nine had died"'):
        found = ledger.search(words, 9)
        assert found, words
        assert any(is_it for one in found for _, is_it in one.pieces())
        assert found[0].incidents
    assert ledger.search("Velm", 9) == ledger.search("harbour nowhere", 9) == ledger.search('"had nine"', 9) == []
    assert ledger.search("& | ! ' :* <->", 9) == []


def test_people_decide_and_take_it_back(ledger):
    fill(ledger)
    (whole,) = ledger.listed(Filter(several=True))
    done = ledger.split(whole.id, ["d2"], "Ada", "two quays")
    assert {change.kind for change in done.changes} == {"split", "corrected"}
    assert not ledger.listed(Filter(several=True))
    ledger.undo(None, "Ada", "one quay")
    assert ledger.listed(Filter(several=True)) == [whole]
    assert ledger.verify().fault is None


@pytest.mark.parametrize("act", ["UPDATE {0} SET {1} = {1}", "DELETE FROM {0}"])
def test_what_is_filed_cannot_be_changed_or_removed(act, ledger):
    fill(ledger)
    for table, column in (
        ("documents", "text"),
        ("records", "body"),
        ("events", "type"),
        ("claims", "value"),
        ("chain", "link"),
    ):
        with pytest.raises(LedgerError, match="only ever appended"), ledger.writing() as connection:
            connection.execute(text(act.format(table, column)))


def test_a_purged_document_leaves_a_tombstone_and_verifies(ledger, tmp_path):
    fill(ledger)
    before = ledger.checkpoint(tmp_path / "key")
    ledger.purge("d2", "Ada", "a court's order")
    assert ledger.counts()["documents"] == 2
    assert ledger.search("thirteen", 5) == []
    found = ledger.verify(before)
    assert (found.fault, len(found.purged)) == (None, 1)
    assert fill(ledger)[1].state == "refused"


def test_the_same_documents_have_the_same_chain_and_the_same_exports_on_either(ledger, tmp_path):
    fill(ledger)
    with Ledger.open(tmp_path / "other.sqlite", create=True, clock=lambda: AT) as other:
        fill(other)
        assert ledger.verify().root == other.verify().root
        for form in FORMATS.values():
            files = [tmp_path / f"{name}{form.suffixes[0]}" for name in ("one", "two")]
            for some, file in zip((ledger, other), files, strict=True):
                write(form, [View(some.held(row.id), PUBLIC) for row in some.listed(Filter())], file)
            assert files[0].read_bytes() == files[1].read_bytes()


def test_a_ledger_of_the_layout_before_is_copied_and_brought_up_to_date(home, ledger):
    fill(ledger)
    before = everything(ledger)
    with ledger.writing() as connection:
        connection.execute(text("DROP TABLE exports"))
        connection.execute(text("UPDATE about SET value = '3' WHERE name = 'schema'"))
    with Ledger.open(home) as again:
        assert everything(again) == before
        assert again.verify().fault is None
        again.disclose(Disclosure("Ada", "acled", "internal/1", 1, None))
        if again.home.file:
            assert again.path.with_name("l.sqlite.v3.backup").exists()
        else:
            with again.reading() as connection:
                assert connection.execute(text("SELECT COUNT(*) FROM tellings_v3_backup.documents")).scalar() == 3


def test_a_newer_layout_is_refused(home, ledger):
    with ledger.writing() as connection:
        connection.execute(text("UPDATE about SET value = '99' WHERE name = 'schema'"))
    with pytest.raises(LedgerError, match="version 99"):
        Ledger.open(home)


WRITERS = """
import sys
from concurrent.futures import ThreadPoolExecutor
from msgspec.structs import replace
from tellings.ledger import Ledger
from tellings.run.items import Coded
from tests.record.told import elsewhere, told

def write(number):
    with Ledger.open(sys.argv[1], create=True) as ledger:
        ledger.add(Coded(b"", told(f"d{number}", f"Post {number}")), "c")
        for n in range(3):
            ledger.add(Coded(b"", elsewhere(n)), "c")

first, some = map(int, sys.argv[2:])
with ThreadPoolExecutor(some) as pool:
    list(pool.map(write, range(first, first + some)))
"""


def test_many_writers_at_once_file_everything_once(home):
    """Also the first of them, who lay the ledger out. Twenty at a server; a file is for one machine and gets eight."""
    processes, each = (4, 5) if home.startswith("postgresql") else (2, 4)
    start = [sys.executable, "-c", WRITERS, home]
    writers = [
        subprocess.Popen([*start, str(n * each), str(each)], stderr=subprocess.PIPE, text=True)
        for n in range(processes)
    ]
    for writer in writers:
        _, said = writer.communicate(timeout=300)
        assert writer.returncode == 0, said
    with Ledger.open(home) as ledger:
        assert ledger.counts()["documents"] == processes * each + 3
        assert ledger.verify().fault is None
        before = everything(ledger)
        ledger.rebuild()
        assert everything(ledger) == before


def test_a_copy_has_the_same_digest_and_goes_on_by_itself(home, ledger, tmp_path):
    fill(ledger)
    ledger.judge("unsure", ("e1", ledger.listed(Filter())[0].id), "Ada", "who knows")
    ledger.purge("e1", "Ada", "so")
    done = CliRunner().invoke(app, ["copy-ledger", home, str(tmp_path / "copy.sqlite")])
    assert done.exit_code == 0, done.output
    with Ledger.open(tmp_path / "copy.sqlite") as copy:
        assert copy.verify() == ledger.verify()
        assert everything(copy) == everything(ledger)
        assert copy.search("dockers", 9)
        for either in (ledger, copy):
            fill(either, [elsewhere(3)])
        assert copy.verify() == dataclasses.replace(ledger.verify(), root=copy.verify().root)
    again = CliRunner().invoke(app, ["copy-ledger", home, str(tmp_path / "copy.sqlite")])
    assert isinstance(again.exception, LedgerError)


def test_a_text_of_a_million_characters_is_found_to_its_end(ledger):
    document = replace(tell().document, text="word " * 190_000 + "zebra")
    record = replace(tell(), document=document, events=(), attributions=(), places=(), times=(), actors=())
    assert ledger.add(Coded(b"", record), "c").state == "added"
    assert len(ledger.search("zebra", 5)) == 1
