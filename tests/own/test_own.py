"""A user's own rows are read after ours, and each is tried on an example."""

import json
import os
import subprocess
import sys

import pytest

from tellings.cli import coder
from tellings.errors import KnowledgeError, SettingError
from tellings.knowledge import own
from tellings.knowledge.gazetteer import data, overlay
from tellings.knowledge.languages.events import rows
from tellings.knowledge.languages.events.anchors import needed
from tellings.knowledge.languages.events.forms import forms, made
from tellings.pipeline import Coder
from tellings.settings import Settings

GROUPS = "key,name,aliases,kind,sector,country,region,since,until,ambiguous,source,note\n"
PLACES = "name,level,lat,lon,size,country,geonames,more_names,adjectives\n"
VERB = (
    '{verb: glorf, object: any, mode: beat, recipient: object, example: "Guards glorfed two farmers near the river."}'
)
COUNTER = '{noun: river, example: "Guards crossed the river.", counter: "The river is wide."}'


def write(folder, **files):
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_text(text)
    return folder


@pytest.fixture
def use(monkeypatch):
    """Makes a folder the user's own for what is not kept in memory."""
    return lambda folder: monkeypatch.setattr(own, "folder", lambda: folder)


def check(folder):
    """``tellings check-own`` in a process of its own: the lists are loaded once."""
    environment = {**os.environ, "TELLINGS_OWN": str(folder), "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
    command = [sys.executable, "-m", "tellings", "check-own", "--json"]
    done = subprocess.run(command, env=environment, check=False, capture_output=True, text=True)
    return done.returncode, done.stdout and json.loads(done.stdout), done.stderr


def test_a_verb_a_group_and_a_source_take_one_line_each_and_are_tried(tmp_path):
    folder = write(
        tmp_path / "own",
        assault_yaml=f"type: ASSAULT\nverbs:\n  - {VERB}\n",
        groups_csv=GROUPS + "lowland-guard,Lowland Guard,LGV,armed_group,REB,,world,1994,2003,,press,\n",
        outlets_csv="host,name,country\ncourier.example,The Orvessa Courier,\n",
    )
    status, tried, told = check(folder)
    assert [(each["row"], each["why"]) for each in tried] == [
        ("own/assault.yaml, verbs 1 (glorf)", ""),
        ("groups.csv, lowland-guard", ""),
        ("groups.csv, lowland-guard", ""),
        ("outlets.csv, courier.example", ""),
    ]
    assert (status, told) == (0, "4 examples tried, 0 wrong.\n")


def test_a_row_that_does_not_do_what_its_example_says_is_told_with_what_was_found(tmp_path):
    folder = write(
        tmp_path / "own",
        a_yaml="type: ASSAULT\nverbs:\n"
        '  - {verb: glorf, object: any, example: "Guards killed two farmers."}\n'
        '  - {verb: blorf, object: any, example: "Nobody came.", counter: "Guards blorfed two farmers."}\n',
        groups_csv=GROUPS + "fatah,The Fatah of Orvessa,,armed_group,REB,,world,,,,press,\n",
    )
    status, tried, told = check(folder)
    whys = [each["why"] for each in tried]
    assert whys[0].startswith("its example is coded by assault.yaml, verbs")
    assert whys[1:4] == ["its example has no event", "it codes its counter-example", "another row has this key"]
    assert status == 1
    assert "4 wrong" in told or "5 wrong" in told


def test_a_row_that_is_not_well_formed_stops_with_file_row_and_reason(tmp_path):
    folder = write(tmp_path / "own", a_yaml='type: ASSAULT\nverbs:\n  - {verb: glorf, mood: beat, example: "x"}\n')
    status, _, told = check(folder)
    assert status == KnowledgeError.status
    assert "own/a.yaml, verbs 1 (glorf): this row is not well formed: a verb has no field mood" in told


# ------------------------------------------------------------------ the folder


def test_a_folder_that_is_not_there_or_holds_something_else_is_refused(tmp_path, monkeypatch):
    look = own.folder.__wrapped__
    monkeypatch.delenv("TELLINGS_OWN", raising=False)
    assert look() is None
    monkeypatch.setenv("TELLINGS_OWN", str(tmp_path / "none"))
    with pytest.raises(SettingError, match="there is no folder"):
        look()
    monkeypatch.setenv("TELLINGS_OWN", str(write(tmp_path / "own", README_md="ours")))
    assert look() == tmp_path / "own"
    write(tmp_path / "own", group_csv=GROUPS)
    with pytest.raises(SettingError, match=r"group\.csv is none of the files that it may hold: groups\.csv"):
        look()


def test_settings_that_name_another_folder_than_the_process_are_refused(tmp_path):
    with pytest.raises(SettingError, match="another folder"):
        Coder(Settings(own=str(tmp_path)))


def test_what_is_coded_with_own_rows_is_another_coder(tmp_path, use):
    settings = Settings.load()
    plain = coder.ready(settings)
    use(write(tmp_path / "own", groups_csv=GROUPS))
    first = coder.ready(settings)
    write(tmp_path / "own", groups_csv=GROUPS + "a,A,,party,PTY,,world,,,,press,\n")
    assert len({plain, first, coder.ready(settings)}) == 3
    assert first.startswith(plain)


# ------------------------------------------------------------------ places


def test_own_places_follow_ours_in_a_gazetteer_of_their_own(tmp_path, use):
    folder = write(
        tmp_path / "own",
        places_csv=f"# where we work\n{PLACES}Orvessa,city,12.5,45.25,80000,,,Orvess|Port Orvessa,\n",
        names_csv="place,manner,names\n745044,name,Tsargrad\n",
    )
    before, ours = data.digest(), len(list(overlay.regions()))
    use(folder)
    (orvessa,) = overlay.own_regions()
    assert (orvessa.name, orvessa.lat, orvessa.others) == ("Orvessa", 12.5, ("Orvess", "Port Orvessa"))
    assert list(overlay.regions())[ours:] == [orvessa]
    assert list(overlay.more_names())[-1] == ("745044", "name", ("Tsargrad",))
    assert data.digest() != before
    assert Settings(own=str(folder)).gazetteer != Settings().gazetteer


def test_own_rows_without_places_need_no_other_gazetteer(tmp_path, use):
    folder = write(tmp_path / "own", groups_csv=GROUPS)
    before = data.digest()
    use(folder)
    assert data.digest() == before
    assert Settings(own=str(folder)).gazetteer == Settings().gazetteer


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("Orvessa,city,12.5,45.25\n", "has not the columns"),
        ("Orvessa,town,12.5,45.25,80000,,,,\n", "level 'town'"),
        ("Orvessa,city,north,45.25,80000,,,,\n", "could not convert"),
    ],
)
def test_a_place_that_is_not_well_formed_is_refused(tmp_path, use, row, why):
    use(write(tmp_path / "own", places_csv=PLACES + row))
    with pytest.raises(KnowledgeError, match=why):
        list(overlay.own_regions())


# ------------------------------------------------------------------ words


def test_the_forms_of_a_word_that_no_table_has_are_made():
    assert {"glorf", "glorfs", "glorfed", "glorfing"} <= set(made("glorf", "verb", "en"))


def test_every_word_that_the_lexicon_needs_has_its_forms():
    assert all(forms(part, "en").keys() >= needed(part, "en") for part in ("verb", "noun", "adjective", "word"))
    assert {head for row in rows("en") for head in row.heads if row.part == "verb"} <= needed("verb", "en")
