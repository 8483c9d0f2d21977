"""What ``make demo`` shows: four pages, one of them a reprint, are one incident with four accounts."""

from io import StringIO

import pytest
from rich.console import Console
from tools import demo

from tellings.ledger import Filter, Ledger
from tellings.publish.terminal.showing import Showing


@pytest.fixture(scope="module")
def held(tmp_path_factory):
    path = tmp_path_factory.mktemp("demo") / "l.sqlite"
    demo.fill(str(path), capture=True)
    with Ledger.open(path) as ledger:
        rows = ledger.listed(Filter(since=demo.DAY, until=demo.DAY, type="ASSAULT"))
        assert [row.accounts for row in rows] == [4]
        return ledger.held(rows[0].id)


def test_four_pages_are_one_incident_and_the_reprint_is_marked(held):
    accounts = {a.document.source: a.independent for a in held.incident.accounts}
    assert accounts == {
        "Meridian Wire": True,
        "The Harbour Gazette": False,
        "The Orvessa Courier": True,
        "Valdia Today": True,
    }


def test_the_tolls_differ_and_the_day_agrees(held):
    verdicts = {fact.field: fact.verdict for fact in held.incident.facts}
    assert verdicts["killed"] == "differ"
    assert verdicts["time"] == "agree"
    assert verdicts["place"] == "agree"


@pytest.mark.parametrize("width", [60, 110])
def test_the_facts_stand_side_by_side_by_outlet(held, width):
    console = Console(width=width, record=True, file=StringIO(), _environ={})
    console.print(Showing(held, names=False, marks=True, width=width).summary())
    shown = console.export_text()
    for words in ("killed", "differ", "Meridian Wire", "Valdia Today", "(a reprint)", "17", "12"):
        assert words in shown
    assert max(map(len, shown.splitlines())) <= width
