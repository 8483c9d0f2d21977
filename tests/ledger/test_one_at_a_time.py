"""Documents filed one at a time, in any order, with judgements in between, give what one function of all of them gives."""

import sqlite3
from contextlib import closing
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tools.scale.invented import document

from tellings.ledger import Filter, Ledger
from tellings.ledger.region import Region
from tellings.ledger.shelf import Shelf
from tellings.reconcile import block
from tellings.reconcile.incidents import incidents
from tellings.run.items import Coded
from tests.reconcile.test_matching import TOLD, judged

TABLES = ("stories", "blocks", "pairs", "incidents", "incident_events", "incident_places")


def everything(ledger):
    """All that is computed, row by row; which number a record has depends on the order, and is left out."""
    with ledger.reading() as connection:
        rows = {t: connection.exec_driver_sql(f"SELECT * FROM {t}").mappings().all() for t in TABLES}
    return {t: sorted(repr({k: v for k, v in r.items() if k != "record"}) for r in some) for t, some in rows.items()}


def shown(ledger):
    return tuple(
        sorted((ledger.held(row.id).incident for row in ledger.listed(Filter(scope="all"))), key=lambda i: i.id)
    )


def filed(folder, records, judgements=()):
    """A ledger with these records, and each judgement filed after so many of them."""
    ledger = Ledger.open(folder / "l.sqlite", create=True)
    waiting = sorted(judgements, key=lambda item: item[0])
    for n, record in enumerate(records):
        ledger.add(Coded(b"", record), "c")
        for after, judgement in waiting:
            if after == n:
                ledger.decide([judgement])
    return ledger


@settings(max_examples=40)
@given(
    order=st.permutations(range(len(TOLD))),
    some=st.lists(
        st.tuples(st.integers(0, 6), st.sampled_from(["same", "different"]), st.integers(0, 6), st.integers(0, 6)),
        max_size=3,
    ),
    window=st.integers(1, 3),
)
def test_one_at_a_time_gives_what_all_at_once_gives(order, some, window, tmp_path_factory):
    said = [
        (after, judged(verdict, TOLD[a], TOLD[b], f"2031-06-{n + 1:02}", f"a{n}"))
        for n, (after, verdict, a, b) in enumerate(some)
        if a != b
    ]
    with pytest.MonkeyPatch.context() as patch:
        for place in ("tellings.reconcile.block", "tellings.ledger.shelf"):
            patch.setattr(f"{place}.WINDOW", window)
        at_once = incidents(TOLD, [judgement for _, judgement in said])
        with filed(tmp_path_factory.mktemp("l"), [TOLD[n] for n in order], said) as ledger:
            assert shown(ledger) == at_once
            before = everything(ledger)
            ledger.rebuild()
            assert everything(ledger) == before


def test_coding_again_gives_what_the_newer_records_alone_give(tmp_path):
    newer = [replace(r, events=(replace(r.events[0], id="n", mode=None),)) for r in TOLD[:3]]
    with filed(tmp_path, TOLD) as ledger:
        for record in newer:
            assert ledger.add(Coded(b"", record), "newer").state == "coded again"
        assert shown(ledger) == incidents([*newer, *TOLD[3:]])
        before = everything(ledger)
        ledger.rebuild()
        assert everything(ledger) == before


def test_a_rebuild_that_changes_nothing_adds_nothing_to_the_history(tmp_path):
    with filed(tmp_path, TOLD) as ledger:
        before = ledger.changes()
        ledger.rebuild()
        assert ledger.changes() == before


def test_a_rebuild_tells_how_far_it_is(tmp_path):
    heard = []
    with filed(tmp_path, TOLD) as ledger:
        ledger.rebuild(lambda what, share: heard.append((what, share)))
    assert [share for _, share in heard] == sorted(share for _, share in heard)
    assert heard[0] == (f"0 of {len(TOLD)} documents read", 0)


def test_a_ledger_that_was_computed_by_other_rules_is_computed_anew_when_it_is_opened(tmp_path, caplog):
    with filed(tmp_path, TOLD) as ledger:
        path, before = ledger.path, everything(ledger)
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("UPDATE about SET value = 'others' WHERE name = 'rules'")
        raw.execute("UPDATE pairs SET score = -1")
        raw.execute("DELETE FROM incident_events WHERE incident IN (SELECT incident FROM incidents LIMIT 1)")
        raw.commit()
    with Ledger.open(path) as ledger:
        assert everything(ledger) == before
    assert "computing them anew" in caplog.text
    caplog.clear()
    with Ledger.open(path):
        assert not caplog.text


def test_an_id_that_an_earlier_document_takes_over_leads_on(tmp_path):
    later, earlier = TOLD[0], TOLD[6]
    with filed(tmp_path, [later]) as ledger:
        (old,) = ledger.listed(Filter(type="ASSAULT"))
        ledger.add(Coded(b"", earlier), "c")
        (new,) = ledger.listed(Filter(type="ASSAULT"))
        assert new.id != old.id
        assert ledger.held(old.id).incident.id == new.id
        assert [(c.kind, c.becomes) for c in ledger.changes() if c.incident == old.id] == [
            ("added", None),
            ("moved", new.id),
        ]


def test_a_judgement_is_in_the_history_and_undone_the_same_id_is_back(tmp_path):
    with filed(tmp_path, TOLD[:2]) as ledger:
        (whole,) = ledger.listed(Filter(type="ASSAULT"))
        apart = judged("different", TOLD[0], TOLD[1])
        assert [c.kind for c in ledger.decide([apart]).changes] == ["split", "corrected"]
        parts = ledger.listed(Filter(type="ASSAULT"))
        assert [(row.accounts, row.status) for row in parts] == [(1, "reviewed"), (1, "reviewed")]
        assert [c.kind for c in ledger.decide([judged("undo", None, None, "2031-07-01", "a2", "a1")]).changes] == [
            "merged",
            "corrected",
        ]
        assert ledger.listed(Filter(type="ASSAULT")) == [whole]


def test_the_window_bounds_what_a_filing_reads():
    assert block.WINDOW <= 50


def test_filing_computes_anew_what_changes_and_not_all_that_hangs_together(tmp_path):
    order = Random(20310305).sample(range(60), 60)
    with filed(tmp_path, [document(number) for number in order]) as ledger:
        before = everything(ledger)
        with ledger.reading() as connection:
            every = connection.exec_driver_sql("SELECT version, event FROM incident_events ORDER BY 1, 2").all()
            looked = [
                (Region(connection, Shelf(connection)).settled([(*key,)])[0],
                 Region(connection, Shelf(connection)).whole([(*key,)])[0])
                for key in every[::20]
            ]  # fmt: skip
        assert all(some <= whole for some, whole in looked)
        assert 3 * sum(len(some) for some, _ in looked) < sum(len(whole) for _, whole in looked)
        ledger.rebuild()
        assert everything(ledger) == before
