"""The ledger: each version of a document once, nothing overwritten, and incidents that are computed from the rest."""

import json
import sqlite3
import subprocess
import sys
import zlib

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from tellings.errors import InputError, LedgerError
from tellings.ledger import Filter, Ledger
from tellings.model import Record, Refused, Rejection
from tellings.record import line, refused
from tellings.run.items import Coded
from tests.record.made import records
from tests.record.told import elsewhere
from tests.record.told import told as tell

CODER = "tellings 0"


@pytest.fixture
def ledger(tmp_path):
    with Ledger.open(tmp_path / "l.sqlite", create=True, clock=lambda: "2031-05-05T00:00:00+00:00") as opened:
        yield opened


@pytest.fixture
def raw(ledger):
    """The file as any SQL tool opens it."""
    connection = sqlite3.connect(ledger.path, isolation_level=None)
    yield connection
    connection.close()


def coded(record, data=b"as read"):
    return Coded(data, record)


def test_a_document_is_filed_once_and_filing_it_again_says_so(ledger, told):
    assert ledger.add(coded(told), CODER).state == "added"
    before = ledger.counts()
    assert ledger.add(coded(told), CODER).state == "held"
    assert ledger.counts() == before
    assert before["documents"] == before["events"] == before["incidents"] == 1


def test_the_same_text_from_another_outlet_is_another_document(ledger, told):
    ledger.add(coded(told), CODER)
    other = replace(told, document=replace(told.document, source="Another Post"))
    added = ledger.add(coded(other), CODER)
    assert (added.state, added.incidents, added.joined) == ("added", 0, 1)
    (row,) = ledger.listed(Filter())
    assert (row.accounts, row.independent, row.sources) == (2, 1, "Another Post, The Harbour Post")


def test_the_same_address_with_other_bytes_is_another_version(ledger, told):
    ledger.add(coded(told), CODER)
    assert ledger.add(coded(tell(killed="seven", sha256="SHA-256:1")), CODER).state == "added"
    assert ledger.counts()["documents"] == 2


def test_a_newer_coder_adds_a_record_beside_the_old_one_and_speaks_for_the_document(ledger, raw, told):
    ledger.add(coded(told), CODER)
    newer = replace(told, events=(replace(told.events[0], type="COERCE"),))
    assert ledger.add(coded(newer), "tellings 1").state == "coded again"
    assert ledger.counts()["documents"] == 1
    assert ledger.counts()["records"] == 2
    assert [row.type for row in ledger.listed(Filter())] == ["COERCE"]
    assert raw.execute("SELECT type FROM events ORDER BY record").fetchall() == [("ASSAULT",), ("COERCE",)]


def test_an_input_that_could_not_be_read_is_not_filed(ledger):
    assert ledger.add(coded(refused(Refused("a.html", Rejection("empty", "")))), CODER).state == "refused"
    assert ledger.counts()["documents"] == 0


def test_the_bytes_are_kept_as_they_were_read(ledger, raw, told):
    ledger.add(coded(told, b"\xff\x00 bytes"), CODER)
    assert zlib.decompress(raw.execute("SELECT data FROM documents").fetchone()[0]) == b"\xff\x00 bytes"


@pytest.mark.parametrize(
    "table", ["documents", "records", "events", "claims", "judgements", "reviews", "disclosures", "changes"]
)
@pytest.mark.parametrize("act", ["UPDATE {0} SET rowid = rowid", "DELETE FROM {0}"])
def test_what_is_filed_cannot_be_changed_or_removed(ledger, raw, told, table, act):
    ledger.add(coded(told), CODER)
    raw.execute(
        "INSERT INTO judgements (judgement, act, verdict, judge, made, why) VALUES ('j', 'j', 'same', 'me', 'now', 'so')"
    )
    raw.execute(
        "INSERT INTO reviews (review, version, event, field, value, reviewer, made, why) "
        "VALUES ('r', 'v', 'e1', 'killed', '4', 'me', 'now', 'so')"
    )
    raw.execute("INSERT INTO disclosures VALUES (1, 'v', 0, 4, 'me', 'now', 'so')")
    with pytest.raises(sqlite3.IntegrityError, match="only ever appended"):
        raw.execute(act.format(table))


@settings(max_examples=25)
@given(record=records())
def test_any_record_comes_back_from_the_ledger_as_it_went_in(record, tmp_path_factory):
    events = tuple(replace(event, id=f"e{n}") for n, event in enumerate(record.events))
    says = tuple(replace(a, via=None) for a in record.attributions)
    record = replace(record, events=events if says else tuple(without_speakers(e) for e in events), attributions=says)
    with Ledger.open(tmp_path_factory.mktemp("l") / "l.sqlite", create=True) as ledger:
        ledger.add(coded(record), CODER)
        found = ledger.listed(Filter(scope="all"))
        assert bool(found) == any(event.modality in {"actual", "hedged"} for event in record.events)
        for row in found:
            assert [line(one) for one in ledger.held(row.id).records.values()] == [line(record)]


def without_speakers(event):
    def bare(things):
        return tuple(replace(t, tie=t.tie and replace(t.tie, attribution=None)) for t in things)

    return replace(
        event,
        attribution=None,
        time=event.time and bare([event.time])[0],
        **{name: bare(getattr(event, name)) for name in ("actors", "recipients", "targets", "places", "figures")},
    )


def test_a_lone_surrogate_does_not_stop_a_document_from_being_filed(ledger):
    document = replace(tell().document, text="half \ud800 a pair")
    assert ledger.add(coded(Record(document)), CODER).state == "added"


def test_every_claim_stands_in_a_row_with_its_words_and_its_speaker(ledger, raw, told):
    ledger.add(coded(told), CODER)
    rows = raw.execute("SELECT value, words, speaker, modality, source FROM claims_in_words WHERE field = 'killed'")
    assert rows.fetchall() == [
        ("5 or more", "at least five", "police", "actual", "The Harbour Post"),
        ("9", "nine", "The union", "hedged", "The Harbour Post"),
    ]


@pytest.mark.parametrize("view", ["documents_listed", "claims_in_words", "incidents_listed"])
def test_a_person_can_read_the_views(ledger, raw, told, view):
    ledger.add(coded(told), CODER)
    assert raw.execute(f"SELECT COUNT(*) FROM {view}").fetchone()[0] >= 1


def test_a_rebuild_gives_the_same_incidents(ledger, raw, told):
    for record in (told, tell("d2", "Another Post", "seven"), elsewhere(1)):
        ledger.add(coded(record), CODER)
    tables = ("incidents", "incident_events", "incident_places")
    before = [raw.execute(f"SELECT * FROM {t} ORDER BY 1, 2, 3").fetchall() for t in tables]
    assert ledger.rebuild() == 2
    assert [raw.execute(f"SELECT * FROM {t} ORDER BY 1, 2, 3").fetchall() for t in tables] == before


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Filter(), 2),
        (Filter(scope="all"), 3),
        (Filter(type="assault"), 2),
        (Filter(type="PROTEST"), 0),
        (Filter(since="2031-05-03", until="2031-05-03"), 2),
        (Filter(since="2031-05-04"), 0),
        (Filter(until="2031-05-02"), 0),
        (Filter(place="žarka"), 2),
        (Filter(place="xkx"), 2),
        (Filter(place="Coast"), 2),
        (Filter(place="Nowhere"), 0),
    ],
)
def test_a_filter_lets_through_what_it_says(ledger, told, wanted, found):
    private = elsewhere(1)
    private = replace(private, events=(replace(private.events[0], scope="private"),))
    other = elsewhere(2)
    (event,) = other.events
    dated = replace(event, time=replace(event.time, start="2031-05-03", end="2031-05-03"))
    for record in (told, replace(other, events=(dated,)), private):
        ledger.add(coded(record), CODER)
    assert len(ledger.listed(wanted)) == found


def test_an_incident_is_found_by_any_unique_beginning_of_its_id_or_of_its_events(ledger, told):
    ledger.add(coded(told), CODER)
    (row,) = ledger.listed(Filter())
    assert ledger.held(row.id[:6]).incident.id == row.id
    assert ledger.held("e1").incident.id == row.id
    with pytest.raises(InputError, match="no incident has this id"):
        ledger.held("zz")
    with pytest.raises(InputError, match="no incident has this id"):
        ledger.held("%")


def test_a_beginning_that_several_ids_share_is_refused_with_some_of_them(ledger):
    for n in range(26):
        ledger.add(coded(elsewhere(n)), CODER)
    ids = [row.id for row in ledger.listed(Filter())]
    shared = next(i[0] for i in ids if sum(j[0] == i[0] for j in ids) > 1)
    with pytest.raises(InputError, match="several ids begin so"):
        ledger.held(shared)
    length = ledger.short_ids()
    assert len({i[:length] for i in ids}) == 26


def test_what_is_no_ledger_is_refused_with_what_to_do(tmp_path):
    with pytest.raises(LedgerError, match="there is no ledger here"):
        Ledger.open(tmp_path / "none.sqlite")
    with pytest.raises(LedgerError, match="its folder does not exist"):
        Ledger.open(tmp_path / "no" / "l.sqlite", create=True)
    (tmp_path / "text").write_text("no database " * 100)
    with pytest.raises(LedgerError, match="not a database"):
        Ledger.open(tmp_path / "text")
    with pytest.raises(LedgerError, match="database says"):
        Ledger.open(tmp_path)
    sqlite3.connect(tmp_path / "other").execute("CREATE TABLE t (a)")
    with pytest.raises(LedgerError, match="no ledger"):
        Ledger.open(tmp_path / "other")


def test_a_ledger_of_another_schema_is_refused(ledger, raw):
    raw.execute("UPDATE about SET value = '9'")
    with pytest.raises(LedgerError, match="its schema is version 9"):
        Ledger.open(ledger.path)


def test_a_process_that_is_killed_leaves_whole_documents(tmp_path):
    path = tmp_path / "l.sqlite"
    script = (
        "import sys\nfrom pathlib import Path\nfrom tellings.ledger import Ledger\n"
        "from tellings.run.items import Coded\nfrom tests.record.told import told\n"
        f"ledger = Ledger.open(Path({str(path)!r}), create=True)\n"
        "for n in range(100000):\n    ledger.add(Coded(b'', told(f'd{n}')), 'c')\n    print(n, flush=True)\n"
    )
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as process:
        for _ in range(20):
            assert process.stdout
            process.stdout.readline()
        process.kill()
    with Ledger.open(path) as ledger:
        counts = ledger.counts()
        assert counts["documents"] >= 20
        assert counts["documents"] == counts["records"] == counts["events"]
        assert sum(row.accounts for row in ledger.listed(Filter())) == counts["documents"]
        assert ledger.rebuild() == counts["incidents"]
    assert sqlite3.connect(path).execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_the_ledger_can_be_read_while_another_process_writes(ledger, raw, told):
    ledger.add(coded(told), CODER)
    raw.execute("BEGIN IMMEDIATE")
    assert len(ledger.listed(Filter())) == 1
    raw.execute("ROLLBACK")


def test_inferred_values_keep_the_words_that_they_were_inferred_from(ledger, raw, told):
    ledger.add(coded(told), CODER)
    (found,) = raw.execute("SELECT inferred_from FROM claims WHERE value = '[person]'").fetchone()
    assert [span["text"] for span in json.loads(found)] == ["One of them"]
