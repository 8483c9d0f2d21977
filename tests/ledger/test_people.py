"""What people decide: it outranks the machine, outlives rebuilds, newer coders and merged ledgers, and can be taken back."""

from itertools import count

import pytest
from msgspec.structs import replace

from tellings.errors import InputError
from tellings.ledger import Filter, Ledger
from tellings.run.items import Coded
from tests.reconcile.test_matching import SAME, SHOTS, two
from tests.reconcile.told import telling

ONE, OTHER = two()
BROD = telling("Two nurses were shot in Brod.", document="d5", trigger="shot", place="Brod", day="2031-05-09")


def opened(path, *records):
    ticks = count()
    ledger = Ledger.open(path, create=True, clock=lambda: f"2031-06-01T00:00:{next(ticks):02}+00:00")
    for record in records:
        ledger.add(Coded(b"", record), "c")
    return ledger


@pytest.fixture
def ledger(tmp_path):
    with opened(tmp_path / "l.sqlite", ONE, OTHER, BROD) as found:
        yield found


def accounts(ledger):
    rows = ledger.listed(Filter(scope="all"))
    return sorted(sorted(a.document.id for a in ledger.held(row.id).incident.accounts) for row in rows)


def test_what_is_judged_different_is_parted_and_undone_it_is_back_under_the_same_id(ledger):
    before = ledger.listed(Filter())
    done = ledger.judge("different", ("e-d1", "e-d2"), "Ada", "two quays")
    assert accounts(ledger) == [["d1"], ["d2"], ["d5"]]
    assert [(j.judge, j.why, j.verdict) for j in ledger.judgements()] == [("Ada", "two quays", "different")]
    ledger.undo(done.act[:6], "Ben", "one quay after all")
    assert ledger.listed(Filter()) == before
    with pytest.raises(InputError, match="taken back already"):
        ledger.undo(done.act, "Ben", "again")
    with pytest.raises(InputError, match="nothing to take back"):
        ledger.undo(None, "Ben", "again")


def test_incidents_are_merged_with_all_their_accounts_and_split_again(ledger):
    first, second = (row.id for row in ledger.listed(Filter()))
    ledger.merge([first, second], "Ada", "one raid")
    (whole,) = ledger.listed(Filter())
    assert (whole.accounts, whole.status) == (3, "reviewed")
    assert accounts(ledger) == [["d1", "d2", "d5"]]
    ledger.split(whole.id, ["d5"], "Ada", "another town")
    assert accounts(ledger) == [["d1", "d2"], ["d5"]]
    with pytest.raises(InputError, match="a part to be left"):
        ledger.split(first, ["d1", "d2"], "Ada", "all of it")


def test_the_old_id_of_a_merged_incident_leads_to_the_new_one(ledger):
    ids = [row.id for row in ledger.listed(Filter())]
    ledger.merge(ids, "Ada", "one raid")
    (whole,) = ledger.listed(Filter())
    assert {ledger.held(identity).incident.id for identity in ids} == {whole.id}
    assert {c.kind for c in ledger.changes() if c.cause == "judgement"} == {"merged", "corrected"}


def test_a_judgement_outlives_a_rebuild_and_a_newer_coder_that_calls_the_event_something_else(ledger):
    ledger.judge("different", ("e-d1", "e-d2"), "Ada", "two quays")
    ledger.rebuild()
    assert accounts(ledger) == [["d1"], ["d2"], ["d5"]]
    newer = replace(OTHER, events=(replace(OTHER.events[0], id="new-id", mode=None),))
    assert ledger.add(Coded(b"", newer), "newer").state == "coded again"
    assert accounts(ledger) == [["d1"], ["d2"], ["d5"]]


def test_a_judgement_holds_when_more_documents_come(ledger):
    ledger.judge("different", ("e-d1", "e-d2"), "Ada", "two quays")
    for n, words in enumerate((SHOTS, SAME)):
        ledger.add(Coded(b"", telling(words, document=f"m{n}", source=f"More {n}", trigger="shot")), "c")
    (one,) = [group for group in accounts(ledger) if "d1" in group]
    assert "d2" not in one


def test_a_ledger_takes_over_what_another_holds_with_its_judgements(tmp_path, ledger):
    ledger.judge("different", ("e-d1", "e-d2"), "Ada", "two quays")
    with opened(tmp_path / "mine.sqlite", OTHER) as mine:
        taken = mine.take_over(ledger.path)
        assert (taken.documents, taken.records, taken.judgements) == (2, 2, 1)
        assert accounts(mine) == accounts(ledger)
        assert [row.id for row in mine.listed(Filter())] == [row.id for row in ledger.listed(Filter())]
        again = mine.take_over(ledger.path)
        assert (again.documents, again.records, again.judgements) == (0, 0, 0)


def test_a_judgement_on_one_event_alone_is_refused(ledger):
    with pytest.raises(InputError, match="nothing is left to judge"):
        ledger.judge("same", ("e-d1", "e-d1"), "Ada", "it is")
    with pytest.raises(InputError, match="no incident has this id"):
        ledger.judge("same", ("e-d1", "nothing"), "Ada", "it is")
