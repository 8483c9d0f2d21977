"""The command line, verb by verb: what it prints, what it leaves behind, and its exit status."""

import json
import sys

import pytest

from tellings.cli import start
from tellings.errors import ResourceError
from tests.cli.lines import lines


def test_adding_twice_adds_nothing_and_says_so(tellings, page):
    first, second = tellings("add", page), tellings("add", page)
    assert first.stdout == "2 documents: 2 added. 1 new incident. Ledger: tellings.sqlite\n"
    assert second.stdout == "2 documents: 0 added, 2 held already. 0 new incidents. Ledger: tellings.sqlite\n"


def test_a_dry_run_files_nothing(tellings, page, tmp_path):
    assert "2 would be added" in tellings("add", page, "--dry-run").stdout
    assert not (tmp_path / "tellings.sqlite").exists()
    tellings("add", page)
    assert "0 would be added, 2 held already" in tellings("add", page, "--dry-run").stdout


def test_add_tells_each_document_as_json(tellings, page):
    *each, end = lines(tellings("add", page, "--json"))
    assert [(d["document_id"], d["state"], d["incidents"]) for d in each] == [("d1", "added", 1), ("d2", "added", 0)]
    assert (end["state"], end["documents"], end["states"]) == ("done", 2, {"added": 2})


def test_add_goes_on_past_what_it_cannot_read(tellings):
    result = tellings("add", "-", stdin='not json\n{"id": "a", "text": "A calm day."}\n')
    assert "1 added, 1 refused" in result.stdout
    assert result.exit_code == 1


def test_incidents_are_listed_as_json_lines_in_the_shape_of_the_record(tellings, page):
    tellings("add", page)
    (incident,) = lines(tellings("incidents", "--format", "jsonl"))
    assert list(incident)[:5] == ["id", "type", "modes", "time", "places"]
    assert incident["accounts"][0]["document_id"] == "d1"
    killed = next(fact for fact in incident["facts"] if fact["field"] == "killed")
    assert killed["verdict"] == "agree"
    assert [value["value"] for value in killed["values"]] == ["5 or more", "9"]
    assert tellings("incidents", "--json").stdout == tellings("incidents", "--format", "jsonl").stdout


def test_private_names_are_masked_unless_asked_for(tellings, page):
    tellings("add", page)
    identity = lines(tellings("incidents", "--json"))[0]["id"]
    for verb in (("incidents",), ("incidents", "--json"), ("show", identity), ("show", identity, "--json")):
        assert "Velm" not in tellings(*verb).stdout
    assert '"masked":true' in tellings("incidents", "--json").stdout
    assert "Oskar Velm" in tellings("show", identity, "--names").stdout


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_what_is_shown_fits_the_width(tellings, page, gold, columns):
    tellings("add", page)
    identity = lines(tellings("incidents", "--json"))[0]["id"]
    for verb in (
        ("incidents",),
        ("show", identity),
        ("read", page),
        ("explain",),
        ("explain", "assault"),
        ("settings",),
        ("score", gold),
    ):
        shown = tellings(*verb, columns=columns).stdout
        assert shown.strip()
        assert max(len(line) for line in shown.splitlines()) <= columns, verb


def test_the_list_has_when_where_what_who_and_the_toll(tellings, page):
    tellings("add", page)
    shown = tellings("incidents", columns=140).stdout
    for words in (
        "2031-05-03",
        "Žarka, XKX",
        "ASSAULT firearms",
        "gunmen → dockers",
        "killed 5 or more / 9",
        "The Harbour Post",
    ):
        assert words in shown


def test_in_a_narrow_terminal_the_list_still_says_who_tells_it(tellings, page):
    tellings("add", page)
    shown = tellings("incidents", columns=80).stdout
    assert "told by" in shown
    assert all(words in shown for words in ("2031-05-03", "Žarka, XKX", "The Harbour"))


def test_show_quotes_the_words_in_their_sentence_and_says_who_says_so(tellings, page):
    tellings("add", page)
    shown = tellings("show", "e1", columns=200).stdout
    assert "5 or more, says police" in shown
    assert "“Gunmen killed **at least five** dockers in Žarka on 3 May, police said.”" in shown
    assert "9, says The union, hedged" in shown
    assert "“The union said **nine** had died.”" in shown


def test_an_empty_list_says_so(tellings, page):
    tellings("add", page)
    assert tellings("incidents", "--type", "protest").stdout == "No incident matches.\n"


def test_read_shows_what_was_read_without_coding_it(tellings, page):
    shown = tellings("read", page).stdout
    assert "The Harbour Post" in shown
    assert "1 paragraphs" in shown
    assert lines(tellings("read", page, "--json"))[0]["events"] == []


def test_a_hostile_page_cannot_steer_the_terminal(tellings):
    shown = tellings("read", "-", stdin=json.dumps({"id": "a", "text": "calm \x1b]0;title\x07 \x9b31m day"})).stdout
    assert not {"\x1b", "\x07", "\x9b"} & set(shown)


def test_explain_knows_types_modes_and_kinds(tellings):
    assert "violence against people" in tellings("explain", "assault").stdout
    assert {row["name"] for row in json.loads(tellings("explain", "curfew", "--json").stdout)} == {"COERCE"}
    assert "gendarmes" in tellings("explain", "police").stdout


def test_settings_tell_their_variables(tellings):
    rows = {row["name"]: row for row in json.loads(tellings("settings", "--json").stdout)}
    assert rows["workers"]["variable"] == "TELLINGS_WORKERS"
    assert rows["workers"]["value"] == "1"


def test_doctor_says_what_is_missing_and_what_to_do(tellings, monkeypatch, tmp_path):
    monkeypatch.setenv("TELLINGS_CACHE", str(tmp_path / "none"))
    result = tellings("doctor", "--json")
    checks = {check["name"]: check for check in json.loads(result.stdout)}
    assert checks["model"]["ok"]
    assert not checks["gazetteer"]["ok"]
    assert checks["gazetteer"]["do"] == "build it: tellings gazetteer build"
    assert result.exit_code == 3


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (("code", "nowhere.html"), 2, "nowhere.html: there is no such file or folder"),
        (("incidents",), 4, "there is no ledger here"),
        (("incidents", "--type", "fight"), 2, "there is no such type"),
        (("incidents", "--since", "yesterday"), 2, "this is not a day"),
        (("export", "acled", "--until", "2031-02-29"), 2, "this is not a day"),
        (("explain", "nothing"), 2, "is no type, mode or kind"),
        (("code", "-", "--out", "no/where.jsonl"), 2, "its folder does not exist"),
        (("settings",), 2, "TELLINGS_WORKERS"),
    ],
)
def test_an_error_says_what_and_what_to_do_without_a_traceback(tellings, monkeypatch, capsys, arguments, status, words):
    if words == "TELLINGS_WORKERS":
        monkeypatch.setenv("TELLINGS_WORKERS", "many")
    monkeypatch.setattr(sys, "argv", ["tellings", *arguments])
    assert start._run() == status
    told = capsys.readouterr().err
    assert words in told
    assert "Traceback" not in told


def test_debug_gives_the_traceback(tellings, monkeypatch):
    monkeypatch.setattr(sys, "argv", ["tellings", "--debug", "explain", "nothing"])
    with pytest.raises(Exception, match="is no type"):
        start._run()


def test_a_fault_of_our_own_is_called_one(tellings, monkeypatch, capsys):
    monkeypatch.setattr("tellings.cli.looking.listing", lambda *_: 1 / 0)
    monkeypatch.setattr(sys, "argv", ["tellings", "incidents"])
    tellings("add", "-", stdin="")
    assert start._run() == 70
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_a_missing_model_has_an_exit_status_of_its_own(tellings, page, monkeypatch, capsys):
    monkeypatch.setenv("TELLINGS_MODEL", "missing")
    monkeypatch.setattr(sys, "argv", ["tellings", "code", page])
    assert start._run() == ResourceError.status == 3
    assert "install it" in capsys.readouterr().err


def test_a_run_is_not_gone_on_with_other_inputs(tellings, page, tmp_path):
    tellings("code", page, "--out", "records.jsonl")
    (tmp_path / "records.jsonl").rename(tmp_path / "records.jsonl.part")
    (tmp_path / "other.jsonl").write_text(json.dumps({"id": "other", "text": "A calm day."}) + "\n")
    result = tellings("code", "other.jsonl", "--out", "records.jsonl", "--resume")
    assert "other inputs" in str(result.exception.why)
    assert tellings("code", page, "--out", "records.jsonl", "--resume").exit_code == 0
    assert len((tmp_path / "records.jsonl").read_text().splitlines()) == 2


@pytest.mark.parametrize(
    "verb",
    ["code", "add", "incidents", "show", "read", "score", "check-own", "explain", "doctor", "settings", "gazetteer"],
)
def test_every_verb_has_help(tellings, verb):
    result = tellings(verb, "--help", columns=80)
    assert result.exit_code == 0
    assert verb == "gazetteer" or "Example: tellings" in result.stdout.replace("TELLINGS_WORKERS=1 ", "").replace(
        "TELLINGS_OWN=own ", ""
    )
