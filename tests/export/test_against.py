"""ACLED's and UCDP's files beside a ledger: what both have is found, each once, and what differs is said of both."""

import csv
import json

import pytest
from msgspec.structs import replace
from typer.testing import CliRunner

from tellings.cli.app import app
from tellings.errors import InputError
from tellings.ledger import Filter, Ledger
from tellings.model import Place
from tellings.publish.against import beside, read
from tellings.publish.against.matching import kilometres
from tellings.publish.export.formats import FORMATS, write
from tellings.publish.export.profile import PUBLIC
from tellings.publish.export.view import View
from tellings.run.items import Coded
from tests.record.told import elsewhere
from tests.record.told import told as tell


def known(record):
    """The record with a place that the gazetteer knows."""
    (event,) = record.events
    place = Place(event.places[0].span, "Žarka", "city", 8, 12.5, 45.25, "SDN", "Coast")
    return replace(record, events=(replace(event, places=(place,)),))


@pytest.fixture
def views(tmp_path):
    with Ledger.open(tmp_path / "l.sqlite", create=True) as ledger:
        for record in (known(tell()), *(known(elsewhere(n)) for n in range(1, 5))):
            ledger.add(Coded(b"", record), "c")
        yield [View(ledger.held(row.id), PUBLIC, "ucdp-best-low-high") for row in ledger.listed(Filter())]


def rows_of(path):
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def put(path, rows):
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    return path


@pytest.mark.parametrize("name", ["acled", "ucdp"])
def test_our_own_export_is_all_in_both_and_nothing_differs(name, views, tmp_path):
    write(FORMATS[name], views, tmp_path / "x.csv")
    found = beside(read(tmp_path / "x.csv"), views)
    assert (len(found.both), found.only_theirs, found.only_ours) == (5, (), ())
    assert all(pair.theirs.id == pair.ours.id and not pair.differs for pair in found.both)


def test_what_differs_is_said_of_both_and_what_one_lacks_is_listed(views, tmp_path):
    write(FORMATS["acled"], views, tmp_path / "x.csv")
    rows = rows_of(tmp_path / "x.csv")
    rows[0] |= {"event_id_cnty": "SUD1", "fatalities": "7", "location": "ZARKA"}
    rows[1] |= {"event_id_cnty": "SUD2", "location": "Elsewhere", "latitude": "13.9", "longitude": "45.25"}
    rows[2] |= {"event_id_cnty": "SUD3", "location": "Žarka harbour", "latitude": "12.6", "event_date": "01 May 2020"}
    found = beside(read(put(tmp_path / "y.csv", rows)), views)
    by_id = {pair.theirs.id: pair for pair in found.both}
    assert by_id["SUD1"].differs == {"fatalities": (7, 5)}
    assert [row.id for row in found.only_theirs] == ["SUD2"]
    assert len(found.only_ours) == 1
    assert set(by_id["SUD3"].differs) == {"event_date", "location"}


def test_each_event_is_in_one_pair_and_the_nearest_come_first(views, tmp_path):
    write(FORMATS["acled"], views[:1], tmp_path / "x.csv")
    (row,) = rows_of(tmp_path / "x.csv")
    near, far = (
        {**row, "event_id_cnty": "NEAR"},
        {**row, "event_id_cnty": "FAR", "location": "Brod", "latitude": "12.6"},
    )
    for order in ([near, far], [far, near]):
        found = beside(read(put(tmp_path / "y.csv", order)), views[:1])
        assert ([pair.theirs.id for pair in found.both], [r.id for r in found.only_theirs]) == (["NEAR"], ["FAR"])


def test_our_own_export_that_somebody_worked_on_is_known_by_its_ids(views, tmp_path):
    """Also where no place is told, and for a row that was moved to another's day and place."""
    write(FORMATS["acled"], views, tmp_path / "x.csv")
    rows = rows_of(tmp_path / "x.csv")
    moved = {name: rows[1][name] for name in ("event_date", "location", "latitude", "longitude")}
    rows[0] |= {**moved, "location": "Brod"}
    rows[2] |= dict.fromkeys(("country", "admin1", "location", "latitude", "longitude"), "")
    found = beside(read(put(tmp_path / "y.csv", rows)), views)
    assert all(pair.theirs.id == pair.ours.id for pair in found.both)
    assert (len(found.both), found.only_theirs, found.only_ours) == (5, (), ())
    assert {pair.theirs.id for pair in found.both if "location" in pair.differs} == {
        row["event_id_cnty"] for row in (rows[0], rows[2])
    }


def test_kilometres_are_those_of_a_globe():
    assert kilometres((0, 0), (0, 180)) == pytest.approx(20015, abs=1)
    assert kilometres((52.5, 13.4), (48.9, 2.3)) == pytest.approx(880, abs=10)


def test_by_the_command_and_a_line_that_cannot_be_read_is_named(views, tmp_path):
    write(FORMATS["acled"], views, tmp_path / "x.csv")
    rows = rows_of(tmp_path / "x.csv")
    put(tmp_path / "y.csv", [*rows, {**rows[0], "event_date": "soon"}])
    done = CliRunner().invoke(app, ["compare", str(tmp_path / "y.csv"), "--ledger", str(tmp_path / "l.sqlite")])
    assert done.exit_code == 1
    assert "5 events in both, 0 only in ACLED, 0 only here" in done.stdout
    assert "line 7: 'soon' is no day" in done.stderr
    done = CliRunner().invoke(
        app, ["compare", str(tmp_path / "x.csv"), "--ledger", str(tmp_path / "l.sqlite"), "--json"]
    )
    assert {json.loads(line)["in"] for line in done.stdout.splitlines()} == {"both"}


@pytest.mark.parametrize("data", [b"", b"a,b\r\n1,2\r\n", b"\xff\xfe"])
def test_what_is_neither_is_refused(data, tmp_path):
    (tmp_path / "x.csv").write_bytes(data)
    with pytest.raises(InputError):
        read(tmp_path / "x.csv")
