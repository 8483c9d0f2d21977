"""What people say of values is kept beside the machine's, can be taken back, and shows in the incident's status."""

import sqlite3
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest

from tellings.errors import InputError
from tellings.ledger import Filter, Ledger, Reviewer, Reviews
from tellings.ledger.reviewing import standing
from tellings.run.items import Coded
from tests.reconcile.test_matching import two

ADA, BEN = Reviewer("Ada"), Reviewer("Ben", blind=True)


@pytest.fixture
def ledger(tmp_path):
    ticks = count()
    with Ledger.open(tmp_path / "l.sqlite", create=True, clock=lambda: f"2031-06-01T00:00:{next(ticks):02}") as made:
        for record in two():
            made.add(Coded(b"", record), "c")
        yield made


def incident(ledger):
    (row,) = ledger.listed(Filter())
    return ledger.held(row.id).incident


def a_claim(ledger, field="place"):
    return next(fact for fact in incident(ledger).facts if fact.field == field).claims[0]


def test_what_two_people_say_of_a_value_stands_side_by_side_and_of_one_person_the_latest(ledger):
    kept, claim = Reviews(ledger), a_claim(ledger)
    kept.decide(claim, "accept", "", ADA)
    kept.decide(claim, "edit", " Brod ", BEN, "misread")
    kept.decide(claim, "reject", "", ADA)
    held = [(one.reviewer, one.verdict, one.value, one.blind) for one in standing(kept.of_claim(claim))]
    assert held == [("Ada", "reject", "", False), ("Ben", "edit", "Brod", True)]
    assert len(kept.every()) == 3


def test_an_incident_is_reviewed_as_long_as_a_decision_stands_also_after_a_rebuild(ledger):
    kept = Reviews(ledger)
    assert incident(ledger).status == "machine"
    done = kept.decide(a_claim(ledger), "accept", "", ADA)
    assert incident(ledger).status == "reviewed"
    ledger.rebuild()
    assert incident(ledger).status == "reviewed"
    kept.undo(done.review, ADA)
    assert incident(ledger).status == "machine"
    ledger.rebuild()
    assert incident(ledger).status == "machine"


def test_only_ones_own_decision_is_taken_back_and_only_once(ledger):
    kept = Reviews(ledger)
    done = kept.decide(a_claim(ledger), "accept", "", ADA)
    with pytest.raises(InputError, match="no such decision of yours"):
        kept.undo(done.review, BEN)
    kept.undo(done.review, ADA)
    with pytest.raises(InputError, match="taken back already"):
        kept.undo(done.review, ADA)
    assert not standing(kept.every())


def test_an_edit_without_a_value_is_refused(ledger):
    with pytest.raises(InputError, match="a value is missing"):
        Reviews(ledger).decide(a_claim(ledger), "edit", "  ", ADA)


def test_a_claim_that_a_person_adds_has_its_words(ledger):
    claim = a_claim(ledger)
    document = ledger.held(incident(ledger).id).records[claim.version].document
    added = Reviews(ledger).add(claim.version, claim.event_id, "means", document.span(0, 4), ADA)
    assert (added.verdict, added.claim, added.value, added.start, added.end) == ("add", None, document.text[:4], 0, 4)


def test_showing_a_name_takes_a_reason_and_is_written_down_without_the_name(ledger):
    claim, kept = a_claim(ledger), Reviews(ledger)
    with pytest.raises(InputError, match="a reason is missing"):
        kept.disclose(claim.version, claim.span, "Ada", " ")
    kept.disclose(claim.version, claim.span, "Ada", "the family asked")
    (shown,) = kept.disclosures()
    assert (shown.version, shown.start, shown.person, shown.why) == (
        claim.version,
        claim.span.start,
        "Ada",
        "the family asked",
    )
    with (
        closing(sqlite3.connect(ledger.path)) as raw,
        pytest.raises(sqlite3.IntegrityError, match="only ever appended"),
    ):
        raw.execute("DELETE FROM disclosures")


def test_reviews_of_another_ledger_are_taken_over_and_mark_its_incidents(ledger, tmp_path):
    Reviews(ledger).decide(a_claim(ledger), "accept", "", ADA)
    with Ledger.open(tmp_path / "other.sqlite", create=True) as other:
        assert other.take_over(ledger.path).reviews == 1
        assert incident(other).status == "reviewed"


def test_an_incident_says_of_which_fields_tellings_differ_and_what_its_counts_span(ledger):
    with ledger.reading() as connection:
        (row,) = connection.exec_driver_sql("SELECT differ, killed_low, killed_high FROM incidents").fetchall()
    facts = incident(ledger).facts
    assert row[0].split() == [fact.field for fact in facts if fact.verdict == "differ"]
    lows = [claim.low for fact in facts if fact.field == "killed" for claim in fact.claims]
    assert row[1] == (min(lows) if lows else None)


def test_a_ledger_of_the_layout_before_keeps_its_reviews(tmp_path):
    path = tmp_path / "old.sqlite"
    with closing(sqlite3.connect(path)) as made:
        made.executescript(Path(__file__).with_name("layout_2.sql").read_text("utf-8"))
    with Ledger.open(path) as ledger:
        (review,) = Reviews(ledger).every()
        assert (review.reviewer, review.verdict, review.value, review.blind) == ("Ada", "edit", "4", False)


def test_a_ledger_of_the_third_layout_keeps_its_chain_and_its_review_marks_the_incident(tmp_path):
    path = tmp_path / "old.sqlite"
    with closing(sqlite3.connect(path)) as made:
        made.executescript(Path(__file__).with_name("layout_3.sql").read_text("utf-8"))
    with Ledger.open(path) as ledger:
        assert ledger.verify().fault is None
        assert [one.value for one in Reviews(ledger).every()] == ["Brod"]
        assert incident(ledger).status == "reviewed"
        Reviews(ledger).decide(a_claim(ledger), "reject", "", ADA)
        assert ledger.verify().fault is None
