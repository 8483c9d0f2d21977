"""What a gate stops is filed all the same; a run without gates codes it in full, and the other way round changes nothing."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tools.scale.newspages import pages
from typer.testing import CliRunner

from tellings.cli.app import app
from tellings.ledger import Filter, Ledger


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Four invented pages: the first tells of events, the others may not."""
    (tmp_path / "pages").mkdir()
    for made in pages(4):
        (tmp_path / "pages" / f"{made.number}.html").write_bytes(made.html)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")
    return tmp_path


def run(*arguments: str):
    return CliRunner().invoke(app, [*arguments, "--workers", "1"])


def end(*arguments: str) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(run("add", "pages", "--json", *arguments).stdout.splitlines()[-1])
    return told


def test_the_summary_tells_the_share_that_passed_each_gate(folder):
    told = run("add", "pages").stdout
    assert "Page gate: " in told
    assert "of 4 pages passed (" in told
    assert "Text gate: " in told


def test_what_was_stopped_is_filed_and_a_full_run_codes_it_with_spans_of_its_own_text(folder):
    first = end()
    stopped = sum(first["stopped"].values())
    assert first["states"] == {"added": 4}
    assert stopped > 0
    assert end()["states"] == {"held": 4}
    assert end("--full")["states"] == {"coded again": stopped, "held": 4 - stopped}
    with Ledger.open(folder / "tellings.sqlite") as ledger:
        whole = Ledger.open(folder / "whole.sqlite", create=True)
        end("--full", "--ledger", "whole.sqlite")
        assert [(i.id, i.type) for i in ledger.listed(Filter())] == [(i.id, i.type) for i in whole.listed(Filter())]


def test_what_was_coded_in_full_is_not_filed_again_for_being_stopped(folder):
    end("--full")
    assert end()["states"] == {"held": 4}


def test_code_reads_everything_unless_it_is_told_to_use_the_gates(folder):
    full, gated = run("code", "pages"), run("code", "pages", "--gate")
    assert "gate" not in full.stderr
    assert "Page gate: " in gated.stderr
    records = [json.loads(line) for line in gated.stdout.splitlines()]
    assert len(records) == 4
    assert {r["reason"] for record in records for r in record["rejected"]} <= {
        "stopped at the page gate",
        "stopped at the text gate",
    }
