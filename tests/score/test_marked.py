"""What people marked in INCEpTION and Label Studio is gold: each value leads to its words, in whatever way the tool counts."""

import json
import warnings
import zipfile

import pytest
from cassis import Cas, TypeSystem  # type: ignore[import-untyped]
from typer.testing import CliRunner

from tellings.cli.app import app
from tellings.errors import InputError
from tellings.score.marked import lines

TEXT = "🔥 Gunmen killed nine dockers in Karsa on 5 March."
GOLD = {
    "type": "ASSAULT", "modality": "actual", "actors": ["Gunmen"], "recipients": ["dockers"], "places": ["Karsa"],
    "date": "2031-03-05", "figures": [{"kind": "killed", "count": 9}],
}  # fmt: skip


def label_studio(text=TEXT, *, utf16=True, **changes):
    """An export as the tool writes it."""
    result = []

    def mark(name, words, label):
        start = text.index(words)
        before = len(text[:start].encode("utf-16-le")) // 2 if utf16 else start
        length = len(words.encode("utf-16-le")) // 2 if utf16 else len(words)
        value = {"start": before, "end": before + length, "text": words, "labels": [label]}
        result.append({"id": name, "type": "labels", "from_name": "label", "to_name": "text", "value": value})

    def said(name, control, kind, value):
        result.append({"id": name, "type": kind, "from_name": control, "to_name": "text", "value": {kind: value}})

    mark("e", "killed", "ASSAULT")
    for name, words in (
        ("actor", "Gunmen"),
        ("recipient", "dockers"),
        ("place", "Karsa"),
        ("killed", "nine"),
        ("date", "5 March"),
    ):
        mark(name, words, name)
        ends = ("e", name) if name != "actor" else (name, "e")  # drawn in either direction
        result.append({"type": "relation", "from_id": ends[0], "to_id": ends[1], "direction": "right", "labels": []})
    said("e", "modality", "choices", ["actual"])
    said("killed", "count", "number", 9)
    said("date", "value", "text", ["2031-03-05"])
    task = {"id": 7, "data": {"text": text, "id": "a1", "published": "2031-03-06"}, "annotations": [{"result": result}]}
    return [{**task, **changes}]


def inception(text=TEXT):
    """A document as INCEpTION writes it, by the library that reads and writes its format."""
    types = TypeSystem()
    array = types.get_type("uima.cas.FSArray")

    def layer(name, *features):
        made = types.create_type(f"webanno.custom.{name}", "uima.tcas.Annotation")
        for feature in features:
            types.create_feature(made, feature, "uima.cas.String")
        return made

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        event = layer("Event", "type", "modality")
        kinds = {name: layer(name, "value", "count") for name in ("Actor", "Recipient", "Place", "Date", "Killed")}
        link = types.create_type("webanno.custom.Link", "uima.cas.TOP")
        types.create_feature(link, "role", "uima.cas.String")
        types.create_feature(link, "target", "uima.tcas.Annotation")
        types.create_feature(event, "parts", "uima.cas.FSArray", elementType=link.name)
        relation = layer("Tie")
        for end in ("Governor", "Dependent"):
            types.create_feature(relation, end, "uima.tcas.Annotation")
        cas = Cas(types, lenient=True)
        cas.sofa_string, cas.sofa_mime = text, "text"

        def place(words):
            return {"begin": text.index(words), "end": text.index(words) + len(words)}

        marks = {
            "Actor": kinds["Actor"](**place("Gunmen")), "Recipient": kinds["Recipient"](**place("dockers")),
            "Place": kinds["Place"](**place("Karsa")), "Date": kinds["Date"](**place("5 March"), value="2031-03-05"),
            "Killed": kinds["Killed"](**place("nine"), count="9"),
        }  # fmt: skip
        links = [link(role=name.lower(), target=mark) for name, mark in marks.items() if name != "Place"]
        act = event(**place("killed"), type_="ASSAULT", modality="actual")
        act.parts = array(elements=links)
        tie = relation(**place("Karsa"), Governor=act, Dependent=marks["Place"])
        cas.add_all([*marks.values(), act, tie])
        return cas.to_json()


def gold_of(line):
    (event,) = line["events"]
    return {name: value for name, value in event.items() if name not in {"id", "span"}}


@pytest.mark.parametrize("utf16", [True, False])
def test_label_studio_gives_gold_however_it_counts(utf16, tmp_path):
    path = tmp_path / "export.json"
    path.write_text(json.dumps(label_studio(utf16=utf16)))
    (line,) = lines(path)
    assert (line["id"], line["text"], line["published"]) == ("a1", TEXT, "2031-03-06")
    assert gold_of(line) == GOLD
    span = line["events"][0]["span"]
    assert TEXT[span["start"] : span["end"]] == "killed"


def test_inception_gives_the_same_gold(tmp_path):
    path = tmp_path / "a1.json"
    path.write_text(inception())
    with zipfile.ZipFile(tmp_path / "project.zip", "w") as packed:
        packed.write(path, "annotation/a1/CURATION_USER.json")
        packed.writestr("exportedproject.json", "{}")
    for export in (path, tmp_path / "project.zip"):
        (line,) = lines(export)
        assert gold_of(line) == GOLD
        assert line["text"][line["events"][0]["span"]["start"] :].startswith("killed")
        assert line["id"] == "a1"


def test_the_command_writes_gold_that_score_takes(tmp_path):
    (tmp_path / "e.json").write_text(json.dumps(label_studio()))
    done = CliRunner().invoke(app, ["gold", str(tmp_path / "e.json"), "--out", str(tmp_path / "gold.jsonl")])
    assert done.exit_code == 0, done.output
    assert "1 document, 1 event" in done.stderr


def test_a_task_that_nobody_did_is_no_gold(tmp_path):
    cancelled = label_studio(annotations=[{"was_cancelled": True, "result": []}])
    (tmp_path / "e.json").write_text(json.dumps([*cancelled, *label_studio()]))
    assert len([*lines(tmp_path / "e.json")]) == 1


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (lambda e: e[0]["annotations"][0]["result"][0]["value"].update(start=1), "the words at 1 are not"),
        (lambda e: e[0]["annotations"][0]["result"].pop(2), "leads from no event"),
        (lambda e: e[0]["annotations"][0]["result"].pop(), "is no date"),
        (lambda e: e[0]["annotations"][0]["result"].pop(-2), "says no number in digits"),
        (lambda e: e[0].pop("data"), "task 1 is not as Label Studio exports it"),
        (lambda e: e.clear() or e.append(3), "task 1 is not"),
    ],
)
def test_what_cannot_be_gold_is_named(spoil, why, tmp_path):
    export = label_studio()
    spoil(export)
    (tmp_path / "e.json").write_text(json.dumps(export))
    with pytest.raises(InputError, match=why):
        list(lines(tmp_path / "e.json"))


@pytest.mark.parametrize("text", ["", "{}", "[", "\x00", '{"%FEATURE_STRUCTURES": 3}'])
def test_what_is_no_export_is_refused(text, tmp_path):
    (tmp_path / "e.json").write_text(text)
    with pytest.raises(InputError):
        list(lines(tmp_path / "e.json"))
