"""What one more document costs does not depend on how many there are; the records that it is measured on are well formed."""

import json
from statistics import median

from sqlalchemy import event
from tools.scale.invented import document, documents

from tellings.ledger import Filter, Ledger
from tellings.reconcile.score import scored
from tellings.record import from_json, line
from tellings.run.items import Coded
from tests.record.told import told


def statements(ledger, records):
    """How many statements each filing takes."""
    counted, found = [0], []

    def one_more(*_):
        counted[0] += 1

    event.listen(ledger._engine, "before_cursor_execute", one_more)
    for record in records:
        counted[0] = 0
        ledger.add(Coded(b"", record), "c")
        found.append(counted[0])
    event.remove(ledger._engine, "before_cursor_execute", one_more)
    return found


def test_an_invented_record_is_a_record_and_the_same_again_by_its_number():
    for number in (0, 7, 4321):
        record = document(number)
        assert line(from_json(json.loads(line(record)))) == line(record)
        assert document(number) == record
        assert len(record.events) == 10


def test_filing_among_many_takes_no_more_statements_than_among_few(tmp_path):
    with Ledger.open(tmp_path / "l.sqlite", create=True) as ledger:
        statements(ledger, documents(60))
        few = median(statements(ledger, documents(30, 60)))
        ledger.add_all([Coded(b"", record) for record in documents(210, 90)], "c")
        many = median(statements(ledger, documents(30, 300)))
    assert many <= 1.3 * few


def test_filing_into_an_incident_of_many_accounts_takes_no_more_statements_than_into_one_of_few(tmp_path):
    records = [told(f"d{n}", f"Post {n}", f"word{n}", sha256=f"SHA-256:{n}") for n in range(60)]
    with Ledger.open(tmp_path / "l.sqlite", create=True) as ledger:
        taken = statements(ledger, records)
        assert [row.accounts for row in ledger.listed(Filter())] == [60]
    assert max(taken) <= 2 * median(taken[2:12])  # fewer than a window of accounts beside more than two of them


def test_two_tellings_are_compared_once_however_often_they_are_filed_beside(tmp_path, monkeypatch):
    asked: list[object] = []

    def counted(a, b, levels):
        asked.append((a.key, b.key))
        return scored(a, b, levels)

    monkeypatch.setattr("tellings.reconcile.scores.scored", counted)
    with Ledger.open(tmp_path / "l.sqlite", create=True) as ledger:
        for n in range(24):
            ledger.add(Coded(b"", told(f"s{n}", f"Paper {n}", f"stone{n}", sha256=f"SHA-256:s{n}")), "c")
    assert len(asked) == len(set(asked)) > 24
