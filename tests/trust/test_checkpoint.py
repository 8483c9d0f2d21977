"""Checkpoints: signed, told from those of others, and refused where a letter of them was changed."""

import json
import sqlite3
import stat

import pytest
from typer.testing import CliRunner

from tellings.cli.app import app
from tellings.errors import InputError
from tellings.ledger import Ledger
from tellings.ledger.checkpoint import Checkpoint, read
from tellings.run.items import Coded
from tests.record.told import elsewhere
from tests.record.told import told as tell
from tests.trust.tampering import unlocked


@pytest.fixture
def made(tmp_path):
    """A ledger, and a checkpoint of it in a file, by the commands."""
    path, kept = tmp_path / "l.sqlite", tmp_path / "kept.json"
    with Ledger.open(path, create=True) as ledger:
        ledger.add(Coded(b"", tell()), "c")
    told = tellings(path, "checkpoint", "--out", kept, "--key", tmp_path / "keys" / "mine.pem")
    assert told.exit_code == 0
    return path, kept


def tellings(ledger, *words):
    return CliRunner().invoke(app, [*map(str, words), "--ledger", str(ledger)])


def test_a_key_is_made_once_for_its_owner_alone(made, tmp_path):
    path, kept = made
    key = tmp_path / "keys" / "mine.pem"
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    signer = json.loads(kept.read_text())["signer"]
    again = tellings(path, "checkpoint", "--key", key)
    assert json.loads(again.stdout)["signer"] == signer
    assert "Made a key" not in again.stderr


def test_an_untouched_ledger_verifies_and_newer_rows_are_counted(made):
    path, kept = made
    with Ledger.open(path) as ledger:
        ledger.add(Coded(b"", elsewhere(1)), "c")
    told = tellings(path, "verify", "--checkpoint", kept, "--json")
    found = json.loads(told.stdout)
    assert (told.exit_code, found["ok"], found["fault"]) == (0, True, None)
    assert found["since"] == found["rows"] - json.loads(kept.read_text())["rows"] > 10


def test_an_edited_row_is_named_with_its_table_and_key_and_the_exit_status_tells(made):
    path, kept = made
    with sqlite3.connect(path) as raw:
        unlocked(raw)
        raw.execute("UPDATE claims SET value = '3' WHERE field = 'killed' AND value = '9'")
        (key,) = raw.execute("SELECT claim FROM claims WHERE value = '3'").fetchone()
    for words in ((), ("--checkpoint", kept)):
        told = tellings(path, "verify", *words)
        assert told.exit_code == 4
        assert "claims" in told.stdout.replace("\n", "")
        assert key in told.stdout.replace("\n", "")
        assert "edited" in told.stdout


@pytest.mark.parametrize("name", ["rows", "root", "every", "links", "made", "signer", "signature"])
def test_a_checkpoint_that_was_changed_is_refused(made, name):
    path, kept = made
    value = json.loads(kept.read_text())
    value[name] = {"rows": value["rows"] - 1, "every": 2, "links": value["links"][:-1], "made": "2030"}.get(
        name, "00" * 32
    )
    kept.write_text(json.dumps(value))
    with pytest.raises(InputError, match=r"signature is wrong|no checkpoint"):
        read(kept)
    assert tellings(path, "verify", "--checkpoint", kept).exit_code != 0


def test_another_signer_than_the_one_expected_is_refused(made):
    _, kept = made
    signer = json.loads(kept.read_text())["signer"]
    assert read(kept, signer[:16]).signer == signer
    with pytest.raises(InputError, match="not by"):
        read(kept, "0" * 16)
    with pytest.raises(InputError, match="not by"):
        read(kept, signer[:4])  # so little is easily made to fit


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", "\xff", '{"rows": "x"}'])
def test_what_is_no_checkpoint_is_refused(tmp_path, text):
    (tmp_path / "c").write_text(text, "latin-1")
    with pytest.raises(InputError, match="no checkpoint"):
        read(tmp_path / "c")
    with pytest.raises(InputError, match="cannot be read"):
        read(tmp_path / "none")


def test_a_large_ledger_has_links_between_that_lead_to_a_stretch_of_rows():
    state = Checkpoint(10_000, "f" * 64, 3, tuple(f"{n:016x}" for n in range(3, 10_000, 3)), "now")
    assert state.at(3) == f"{3:016x}"
    assert state.at(9_999) == f"{9_999:016x}"
    assert state.at(10_000) == "f" * 64
    assert (state.at(4), state.at(10_001)) == (None, None)


def test_an_empty_ledger_has_a_checkpoint_too(tmp_path):
    with Ledger.open(tmp_path / "l.sqlite", create=True) as ledger:
        known = ledger.checkpoint(tmp_path / "key")
        ledger.add(Coded(b"", tell()), "c")
        found = ledger.verify(known)
        assert (found.fault, found.since) == (None, found.rows)
