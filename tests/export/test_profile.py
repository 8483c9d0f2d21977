"""The public profile is the default of every export; the internal one is asked for, and logged in the ledger."""

import json

import pytest
from msgspec.structs import replace
from typer.testing import CliRunner

from tellings.cli.app import app
from tellings.ledger import Filter, Ledger
from tellings.model import Place
from tellings.publish.export.formats import FORMATS
from tellings.publish.export.profile import PUBLIC
from tellings.publish.export.view import View
from tellings.run.items import Coded
from tests.record.told import told

SECRET = ("Velm", "velm", "quay-seven")


def hidden():
    """A record with a private person in words, address and id, at a site in a town that the gazetteer knows."""
    record = told("oskar-velm-quay-seven")
    page = replace(record.document, url="https://post.example/oskar-velm?at=quay-seven", published="2031-05-04T10:15")
    (event,) = record.events
    words = event.places[0].span
    site = Place(words, "quay-seven", "site", 9, 12.512345, 45.251234, "XKX", "Coast")
    town = Place(words, "Žarka", "city", 8, 12.5, 45.25, "XKX", "Coast")
    return replace(record, document=page, events=(replace(event, places=(site, town)),))


@pytest.fixture
def path(tmp_path):
    with Ledger.open(tmp_path / "l.sqlite", create=True) as ledger:
        ledger.add(Coded(b"", hidden()), "c")
    return tmp_path / "l.sqlite"


def tellings(*words):
    done = CliRunner().invoke(app, [str(word) for word in words])
    assert done.exit_code == 0, done.output
    return done


@pytest.mark.parametrize("name", FORMATS)
def test_no_export_has_a_private_person_a_site_an_address_or_an_hour_by_default(name, path, tmp_path):
    for suffix in FORMATS[name].suffixes:
        out = tmp_path / f"x{suffix}"
        tellings("export", name, "--ledger", path, "--out", out)
        written = out.read_bytes() + out.with_name("datapackage.json").read_bytes()
        for words in (*SECRET, "10:15", "12.5123"):
            assert words.encode() not in written, (name, suffix, words)


def test_a_site_leads_to_its_town(path):
    with Ledger.open(path) as ledger:
        view = View(ledger.held(ledger.listed(Filter())[0].id), PUBLIC)
        assert (view.where.name, view.where.lat, view.where.precision) == ("Žarka", 12.5, "city")
        places = [s for s in view.statements if s.field == "place"]
        assert [(s.value, s.words) for s in places] == [("Coast", "[place]"), ("Žarka", "[place]")]


def test_what_is_internal_is_asked_for_and_logged(path, tmp_path):
    out = tmp_path / "s.csv"
    tellings("export", "statements", "--ledger", path, "--out", out)
    with Ledger.open(path) as ledger:
        assert ledger.disclosed() == []
    tellings("export", "statements", "--ledger", path, "--out", out, "--internal", "--by", "Ada")
    assert all(words in out.read_text("utf-8") for words in ("Velm", "oskar-velm?at=quay-seven", "10:15"))
    entry = json.loads(out.with_name("datapackage.json").read_text("utf-8"))["resources"][0]
    with Ledger.open(path) as ledger:
        (one,) = ledger.disclosed()
        assert (one.exporter, one.form, one.profile, one.incidents) == ("Ada", "statements", "internal/1", 1)
        assert f"sha256:{one.digest}" == entry["hash"]
        assert ledger.verify().fault is None
    assert entry["tellings"]["profile"] == "internal/1"


def test_what_cannot_be_logged_does_not_leave(path, tmp_path, monkeypatch):
    def full(*_):
        raise OSError

    monkeypatch.setattr(Ledger, "disclose", full)
    out = tmp_path / "s.csv"
    CliRunner().invoke(app, ["export", "statements", "--ledger", str(path), "--out", str(out), "--internal"])
    assert not out.exists()


def test_text_is_printed_where_no_file_is_named(path):
    lines = tellings("export", "jsonl", "--ledger", path).stdout.splitlines()
    assert [json.loads(line)["type"] for line in lines] == ["ASSAULT"]


def test_two_tables_in_a_folder_share_a_package_and_another_s_is_left_alone(path, tmp_path):
    for name in ("acled", "ucdp", "acled"):
        tellings("export", name, "--ledger", path, "--out", tmp_path / f"{name}.csv")
    package = tmp_path / "datapackage.json"
    assert [r["path"] for r in json.loads(package.read_text("utf-8"))["resources"]] == ["acled.csv", "ucdp.csv"]
    package.write_text('{"name": "theirs"}')
    done = CliRunner().invoke(app, ["export", "acled", "--ledger", str(path), "--out", str(tmp_path / "acled.csv")])
    assert done.exit_code != 0
    assert package.read_text() == '{"name": "theirs"}'


def test_a_file_of_the_wrong_kind_is_refused_with_the_right_ones(path, tmp_path):
    done = CliRunner().invoke(app, ["export", "acled", "--ledger", str(path), "--out", str(tmp_path / "acled.txt")])
    assert "written as .csv, .xlsx, .parquet" in str(done.exception)
