"""The command line, verb by verb: what it prints, what it leaves behind, and its exit status."""

import json
import sys

import pytest
from typer.testing import CliRunner

from tellings.cli import coder, start
from tellings.cli.app import app
from tellings.errors import ResourceError
from tests.record.told import TEXT
from tests.run.stand_in import Coder


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


def lines(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


# ------------------------------------------------------------------ code


def test_code_prints_one_record_a_line_in_order_and_counts_at_the_end(tellings, page):
    result = tellings("code", page)
    assert [record["document"]["id"] for record in lines(result)] == ["d1", "d2"]
    assert result.stderr == "2 documents: 2 coded, 1 event, 0 rejected.\n"
    assert result.exit_code == 0


def test_code_reads_standard_input(tellings):
    result = tellings("code", "-", stdin='{"id": "a", "text": "A calm day."}\n')
    assert lines(result)[0]["document"]["text"] == "A calm day."


def test_code_rejects_what_it_cannot_read_and_goes_on(tellings):
    result = tellings("code", "-", stdin='not json\n{"id": "a", "text": "A calm day."}\n')
    assert [bool(record["rejected"]) for record in lines(result)] == [True, False]
    assert result.exit_code == 1
    assert "1 rejected" in result.stderr
    assert "not JSON" in result.stderr


def test_what_was_rejected_is_named_with_its_reason_a_few_of_each(tellings, tmp_path):
    (tmp_path / "bad.jsonl").write_text("not json\n" * 5 + '{"id": "a", "text": "A calm day."}\n')
    (tmp_path / "empty.txt").write_bytes(b"")
    told = tellings("add", "bad.jsonl", "empty.txt").stderr.splitlines()
    assert told[0] == "7 documents: 1 coded, 0 events, 6 rejected."
    assert told[1] == "  5  not JSON"
    assert [line.split(":")[0].strip() for line in told[2:6]] == [
        "bad.jsonl line 1",
        "bad.jsonl line 2",
        "bad.jsonl line 3",
        "and 2 more",
    ]
    assert told[6:] == ["  1  empty page", "       empty.txt: no bytes"]


def test_files_of_a_folder_that_are_no_pages_are_told_of_and_are_no_failure(tellings, tmp_path):
    (tmp_path / "saved").mkdir()
    (tmp_path / "saved" / "page.txt").write_text("The sea was calm that day, and the next day too.")
    (tmp_path / "saved" / "style.css").write_text("p { color: red }")
    result = tellings("add", "saved")
    assert result.stdout == "1 document: 1 added. 0 new incidents. Ledger: tellings.sqlite\n"
    assert "saved: 1 files that are no pages: 1 .css" in result.stderr
    assert result.exit_code == 0
    assert tellings("code", "saved").exit_code == 0


def test_a_stamp_that_cannot_be_is_told_of_when_pages_are_added(tellings, tmp_path):
    (tmp_path / "page.txt").write_text(
        "A calm day\n31 February 2031 - 08:30\n\nThe sea was calm that day.\n\nSo was the next."
    )
    assert "impossible date" in tellings("add", "page.txt").stderr


def test_code_writes_a_file_that_appears_whole(tellings, page, tmp_path):
    assert tellings("code", page, "--out", "records.jsonl").exit_code == 0
    assert len((tmp_path / "records.jsonl").read_text().splitlines()) == 2
    assert not (tmp_path / "records.jsonl.part").exists()


def test_code_indents_for_reading(tellings, page):
    assert '\n  "schema": "tellings/1"' in "\n" + tellings("code", page, "--pretty").stdout


def test_code_gives_the_same_bytes_in_one_process_and_in_two(tellings, tmp_path):
    texts = [TEXT, *(f"Day number {n} was calm." for n in range(30))]
    (tmp_path / "many.jsonl").write_text(
        "".join(json.dumps({"id": f"d{n}", "text": t}) + "\n" for n, t in enumerate(texts))
    )
    one, two = (tellings("code", "many.jsonl", "--workers", n) for n in ("1", "2"))
    assert one.stdout == two.stdout
    assert len(lines(one)) == 31


def test_a_source_is_given_to_pages_that_do_not_name_theirs(tellings, page):
    assert [r["document"]["source"] for r in lines(tellings("code", page, "--source", "An Outlet"))] == [
        "The Harbour Post",
        "An Outlet",
    ]


# ------------------------------------------------------------------ add, incidents, show


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


# ------------------------------------------------------------------ score


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


def test_score_prints_the_figures_and_the_mistakes_with_their_words(tellings, gold):
    result = tellings("score", gold, columns=120)
    head, *rows = (line.split() for line in result.stdout.splitlines() if line)
    assert head[:3] == ["precision", "recall", "F1"]
    figures = {row[0]: row[1:4] for row in rows[:5]}
    assert figures["event"] == figures["actors"] == ["1.000", "1.000", "1.000"]
    assert figures["figures"] == ["0.000", "0.000", "0.000"]
    assert "“Gunmen **killed** at least five dockers in Žarka on 3 May, police said.”" in result.stdout
    assert "figures not coded  gold: killed 6  event attack" in result.stdout
    assert "figures not in the gold  coded: killed 5 or more  event attack" in result.stdout
    assert result.stderr == "\n1 document, 3 mistakes.\n"
    assert result.exit_code == 0


def test_score_shows_as_many_mistakes_as_it_is_asked_for(tellings, gold):
    result = tellings("score", gold, "--errors", "1")
    assert result.stdout.count("figures not") == 1
    assert "See all: --errors 3" in result.stderr
    assert tellings("score", gold, "--errors", "0").stdout.count("event attack") == 0
    assert len(json.loads(tellings("score", gold, "--json").stdout)["mistakes"]) == 3


def test_score_takes_records_in_place_of_coding(tellings, gold, page, monkeypatch):
    tellings("code", page, "--out", "records.jsonl")
    direct = tellings("score", gold, "--json").stdout
    monkeypatch.setattr(coder, "maker", lambda gate=False: 1 / 0)
    assert tellings("score", gold, "--records", "records.jsonl", "--json").stdout == direct


def test_score_masks_private_names_unless_asked_for(tellings, gold, tmp_path):
    line = json.loads((tmp_path / gold).read_text())
    line["events"].append({"quote": "Oskar Velm", "type": "ACCUSE", "actors": ["Oskar Velm"], "id": "Velm"})
    (tmp_path / gold).write_text(json.dumps(line))
    for form in ((), ("--json",)):
        assert "Velm" not in tellings("score", gold, *form).stdout
        assert "Velm" in tellings("score", gold, "--names", *form).stdout


def test_score_says_which_documents_were_not_coded_and_counts_nothing_found_in_them(tellings, gold, tmp_path):
    lost = {"id": "d9", "text": "FAIL here", "events": [{"quote": "FAIL", "type": "ASSAULT"}]}
    with (tmp_path / gold).open("a") as file:
        file.write(json.dumps(lost) + "\n")
    result = tellings("score", gold)
    assert result.exit_code == 1
    assert "line 2: not coded: d9" in result.stderr
    assert json.loads(tellings("score", gold, "--json").stdout)["measures"][0]["recall"] == 0.5


def test_faults_of_the_gold_are_told_before_anything_is_coded(tellings, tmp_path, monkeypatch, capsys):
    (tmp_path / "gold.jsonl").write_text('{"id": "a", "text": "b", "events": [{"quote": "c", "type": "ASSAULT"}]}\n')
    monkeypatch.setattr(coder, "maker", lambda gate=False: 1 / 0)
    monkeypatch.setattr(sys, "argv", ["tellings", "score", "gold.jsonl"])
    assert start._run() == 2
    assert "line 1, event 1, quote: the text does not have these words" in capsys.readouterr().err


# ------------------------------------------------------------------ read, explain, settings, doctor


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


# ------------------------------------------------------------------ what goes wrong


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
