"""The verbs by which people decide, and those about history, from the command line."""

import json

import pytest
from typer.testing import CliRunner

from tellings.cli.app import app
from tellings.errors import InputError
from tellings.ledger import Filter, Ledger
from tellings.run.items import Coded
from tests.reconcile.test_matching import two


@pytest.fixture
def tellings(tmp_path, monkeypatch):
    """Runs the command line in a folder with a ledger of two accounts of one attack."""
    monkeypatch.chdir(tmp_path)
    for name, value in (("COLUMNS", "120"), ("NO_COLOR", "1")):
        monkeypatch.setenv(name, value)
    with Ledger.open(tmp_path / "tellings.sqlite", create=True) as ledger:
        for record in two():
            ledger.add(Coded(b"", record), "c")

    def run(*arguments):
        result = CliRunner().invoke(app, list(arguments), catch_exceptions=False)
        assert result.exit_code == 0, result.output
        return result.stdout

    return run


def number(tellings):
    return len(tellings("incidents", "--json").splitlines())


def test_judging_and_taking_it_back(tellings):
    before = tellings("incidents", "--json")
    shown = tellings("judge", "different", "e-d1", "e-d2", "--why", "two quays", "--by", "Ada")
    assert "split" in shown
    assert number(tellings) == 2
    assert "two quays" in tellings("judgements")
    assert "Ada, " in tellings("why", "e-d1", "e-d2")
    tellings("undo", "--by", "Ada")
    assert tellings("incidents", "--json") == before


def test_splitting_and_merging(tellings):
    identity = json.loads(tellings("incidents", "--json"))["id"]
    done = json.loads(tellings("split", identity, "d2", "--why", "another day", "--by", "Ada", "--json"))
    assert done["judgements"] == 1
    first, second = (json.loads(line)["id"] for line in tellings("incidents", "--json").splitlines())
    tellings("merge", first, second, "--why", "one after all", "--by", "Ada")
    assert number(tellings) == 1


def test_a_decision_needs_a_name_and_a_reason(tellings):
    for options in (("--why", " ", "--by", "Ada"), ("--why", "so", "--by", " ")):
        with pytest.raises(InputError, match="a judgement has a"):
            tellings("judge", "same", "e-d1", "e-d2", *options)


def test_why_takes_a_score_apart(tellings):
    shown = tellings("why", "e-d1", "e-d2")
    for words in ("the same type and mode", "the same day", "the words of the whole", "They are in one incident"):
        assert words in shown or words.startswith("the words")
    told = json.loads(tellings("why", "e-d1", "e-d2", "--json"))
    assert told["score"] == pytest.approx(sum(row["weight"] for row in told["fields"]))
    assert told["were_compared"]
    assert told["one_incident"]


def test_changes_and_rebuild(tellings):
    assert "added" in tellings("changes")
    assert "Nothing changed" in tellings("changes", "--since", "2999-01-01")
    assert tellings("rebuild") == "Computed anew: 1 incident.\n"


def test_a_ledger_is_taken_over(tellings, tmp_path):
    assert "2 documents, 2 records" in tellings("merge-ledger", "tellings.sqlite", "--ledger", "mine.sqlite")
    with Ledger.open(tmp_path / "mine.sqlite") as mine:
        assert [row.accounts for row in mine.listed(Filter())] == [2]
    with pytest.raises(InputError, match="the same ledger"):
        tellings("merge-ledger", "tellings.sqlite")


def test_one_figure_is_computed_on_request_only(tellings):
    identity = json.loads(tellings("incidents", "--json"))["id"]
    assert "best" not in json.loads(tellings("show", identity, "--json"))
    assert json.loads(tellings("show", identity, "--json", "--best", "latest"))["best"] == []
    assert "acled-conservative" in tellings("show", identity, "--best", "acled-conservative")


def test_words_are_searched_for_and_sides_counted(tellings):
    assert "**grain**" in tellings("search", "grain", "quay")
    assert json.loads(tellings("search", "grain", "--json"))[0]["kind"] == "document"
    assert tellings("search", "nowhere") == "Nothing has these words.\n"
    assert tellings("symmetry") == "No incident tells of losses.\n"


def test_lists_are_cut_and_narrowed(tellings):
    assert len(tellings("incidents", "--several", "--json").splitlines()) == 1
    tellings("judge", "different", "e-d1", "e-d2", "--why", "two quays", "--by", "Ada")
    assert tellings("incidents", "--several", "--json") == ""
    assert len(tellings("incidents", "--most", "1", "--json").splitlines()) == 1
