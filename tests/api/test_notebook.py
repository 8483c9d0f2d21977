"""The Python API: five lines give a table, an incident shows its evidence, and its names are pinned here."""

import inspect
import shutil
import sqlite3
import subprocess
from datetime import date
from pathlib import Path

import polars as pl
import pytest
import yaml
from lxml import html  # type: ignore[import-untyped]
from typer.testing import CliRunner

import tellings
from tellings import notebook
from tellings.cli.app import app
from tellings.errors import InputError, LedgerError
from tellings.ledger import Ledger as Store
from tellings.run.items import Coded
from tests.record.told import elsewhere
from tests.record.told import told as tell

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def path(tmp_path):
    with Store.open(tmp_path / "l.sqlite", create=True) as store:
        for record in (tell(), tell("d2", "Another Post", "seven"), elsewhere(1)):
            store.add(Coded(b"", record), "c")
    return tmp_path / "l.sqlite"


def test_five_lines_give_a_table(path):
    ledger = tellings.Ledger.open(path)
    frame = ledger.incidents(since="2031-01-01").to_polars()
    assert frame.select("type", "first_day", "toll", "accounts").rows() == [
        ("ASSAULT", date(2031, 5, 3), "killed 5 or more / 9", 2)
    ]
    ledger.close()


def test_every_table_has_the_same_rows_in_polars_pandas_and_arrow(path):
    with tellings.Ledger.open(str(path)) as ledger:
        for table in (ledger.incidents(), ledger.statements(type="assault", several=True)):
            polars, pandas, arrow = table.to_polars(), table.to_pandas(), table.to_arrow()
            assert len(table) == len(polars) == len(pandas) == arrow.num_rows > 0
            assert polars.columns == list(pandas.columns) == arrow.column_names == [c.name for c in table.columns]
            days = [c.name for c in table.columns if c.type == "date"]
            assert all(polars.schema[name] == pl.Date for name in days)
            assert arrow.to_pylist() == list(table)
            assert polars.drop(days).to_dicts() == [{k: v for k, v in row.items() if k not in days} for row in table]
            assert html.fromstring(table._repr_html_()).xpath("//th/text()") == polars.columns


def test_an_empty_table_keeps_its_columns(path):
    with tellings.Ledger.open(path) as ledger:
        table = ledger.incidents(type="PROTEST")
        assert (len(table), table.to_polars().columns) == (0, [c.name for c in table.columns])
        assert list(table.to_pandas().columns) == table.to_polars().columns


def test_an_incident_shows_its_evidence_and_runs_nothing(path):
    with tellings.Ledger.open(path) as ledger:
        incident = ledger.incident(ledger.incidents().rows[-1]["id"][:8], best="latest")
        frame = html.fromstring(incident._repr_html_())
        assert "sandbox" in frame.attrib
        page = html.fromstring(frame.attrib["srcdoc"])
        assert "at least five" in [mark.text for mark in page.xpath("//mark")]
        assert "Velm" not in frame.attrib["srcdoc"]
        assert "2 accounts" in repr(incident)
        assert [s["incident"] for s in incident.statements] == [incident.id] * len(incident.to_dict()["statements"])


def test_names_are_shown_where_asked_for_and_that_is_logged(path):
    with tellings.Ledger.open(path) as ledger:
        assert "Velm" not in repr([*ledger.statements()])
        assert "Velm" in repr([*ledger.statements(internal=True)])
    with Store.open(path) as store:
        assert [(one.form, one.incidents) for one in store.disclosed()] == [("notebook", 2)]


def test_a_ledger_that_is_not_there_is_not_made(tmp_path):
    with pytest.raises(LedgerError, match="there is no ledger"):
        tellings.Ledger.open(tmp_path / "none.sqlite")
    assert not list(tmp_path.iterdir())


def test_the_names_of_the_api_are_these():
    """Changing one breaks somebody's notebook: that takes a new version and a line in the changelog."""
    assert tellings.__all__ == ["Ledger", "__version__"]
    assert notebook.__all__ == ["Incident", "Ledger", "Table"]
    public = {name: public_names(getattr(notebook, name)) for name in notebook.__all__}
    assert public == {
        "Incident": ["id", "statements", "to_dict", "to_html"],
        "Ledger": ["close", "incident", "incidents", "open", "statements"],
        "Table": ["to_arrow", "to_pandas", "to_polars"],
    }
    wanted = ["self", "since", "until", "type", "place", "several", "private", "internal"]
    for verb in (notebook.Ledger.incidents, notebook.Ledger.statements):
        assert list(inspect.signature(verb).parameters) == wanted
        assert all(p.annotation is not p.empty for p in list(inspect.signature(verb).parameters.values())[1:])
    assert list(inspect.signature(notebook.Ledger.incident).parameters) == ["self", "id", "best", "internal"]


@pytest.mark.parametrize("asked", [{"since": "May"}, {"until": "2031-13-01"}, {"type": "fight"}])
def test_a_condition_that_says_nothing_is_refused_and_not_answered_with_nothing(asked, path):
    with notebook.Ledger.open(path) as ledger, pytest.raises(InputError):
        ledger.incidents(**asked)


def public_names(thing):
    return sorted(name for name in vars(thing) if not name.startswith("_"))


def test_the_example_for_datasette_names_what_the_ledger_has(path):
    about = yaml.safe_load((ROOT / "docs" / "tools" / "datasette.yaml").read_text("utf-8"))
    described = about["databases"]["tellings"]["tables"]
    queries = about["databases"]["tellings"]["queries"]
    with sqlite3.connect(path) as raw:
        for name, table in described.items():
            columns = {row[1] for row in raw.execute(f"PRAGMA table_info({name})")}
            assert columns, name
            assert set(table.get("columns", {})) <= columns
        for query in queries.values():
            assert raw.execute(query["sql"], {"place": "Žarka", "field": "killed"}).fetchall() is not None


@pytest.mark.skipif(not shutil.which("Rscript"), reason="R is not installed")
def test_the_example_for_r_runs(path, tmp_path):
    out = tmp_path / "statements.csv"
    assert CliRunner().invoke(app, ["export", "statements", "--ledger", str(path), "--out", str(out)]).exit_code == 0
    done = subprocess.run(
        ["Rscript", ROOT / "docs" / "tools" / "disputed.R", out], capture_output=True, text=True, check=True
    )
    assert "killed" in done.stdout
