"""What tests of the command line share."""

import json

import pytest
from typer.testing import CliRunner

from tellings.cli import coder
from tellings.cli.app import app
from tests.record.told import TEXT
from tests.run.stand_in import Coder


@pytest.fixture
def page(tmp_path):
    """A file with two documents: the one told by hand, and one in which nothing happens."""
    path = tmp_path / "pages.jsonl"
    told = {"id": "d1", "text": TEXT, "source": "The Harbour Post", "published": "2031-05-04"}
    path.write_text("".join(json.dumps(d) + "\n" for d in (told, {"id": "d2", "text": "The sea was calm that day."})))
    return str(path)


@pytest.fixture
def tellings(tmp_path, monkeypatch):
    """Runs the command line in an empty folder, with the coder's stand-in."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(coder, "maker", lambda gate=False: Coder)
    for module in ("tellings.cli.coding", "tellings.cli.scoring", "tellings.cli.upkeep"):
        monkeypatch.setattr(f"{module}.ready", lambda settings: f"stand-in {settings.model}")
    for name, value in (("COLUMNS", "100"), ("TELLINGS_WORKERS", "1"), ("NO_COLOR", "1")):
        monkeypatch.setenv(name, value)

    def run(*arguments, stdin=None, columns=100):
        monkeypatch.setenv("COLUMNS", str(columns))
        return CliRunner().invoke(app, list(arguments), input=stdin)

    return run


@pytest.fixture
def gold(tmp_path):
    """Gold for the document told by hand, with a wrong toll, and for one that cannot be coded."""
    event = {
        "quote": "Gunmen killed at least five dockers", "type": "ASSAULT", "modality": "actual", "actors": ["Gunmen"],
        "figures": [{"kind": "killed", "count": 6}], "id": "attack",
    }  # fmt: skip
    told = {"id": "d1", "text": TEXT, "language": "en", "events": [event]}
    (tmp_path / "gold.jsonl").write_text(json.dumps(told) + "\n")
    return "gold.jsonl"
