"""``tellings score``: figures and mistakes, with their words."""

import json
import sys

from tellings.cli import coder, start


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
