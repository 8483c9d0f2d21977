"""The docs say what is there: every verb, setting and type; every link leads somewhere; lock files name no host."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from tools.docs import commands, flow, layout, tables
from tools.docs.fill import filled, table
from tools.locks import FOLDER, faults

from tellings.cli.app import VERBS
from tellings.ontology.names import event_types, party_kinds
from tellings.settings import described

ROOT = Path(__file__).parent.parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("examples/*.md")])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_of_a_page_leads_to_a_file(page):
    for target in re.findall(r"\]\(([^)#]+)\)", page.read_text("utf-8")):
        assert target.startswith("https://") or (page.parent / target).exists(), target


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_is_documented_with_an_example(verb):
    text = commands.reference()
    name = {"gazetteer": "gazetteer build", "people": "people add"}.get(verb, verb)
    assert re.search(rf"## `tellings {name}`\n\n[^#]+\n\n    (TELLINGS_\w+=\w+ )?tellings {name}", text)


def test_every_setting_type_and_kind_is_documented():
    assert all(f"`{name}`" in tables.settings() for name, *_ in described())
    assert all(f"`{name}`" in tables.types() for name in event_types())
    assert all(f"`{name}`" in tables.kinds() for name in party_kinds())


def test_the_layout_names_every_part_of_the_package_and_what_it_is_for():
    rows = layout.layers(ROOT / "pyproject.toml").splitlines()[2:]
    named = {row.split("`")[1] for row in rows}
    there = {path.stem for path in (ROOT / "src/tellings").iterdir() if path.suffix == ".py" or path.is_dir()}
    assert there - {"__init__", "__main__", "__pycache__"} == named
    assert all(len(row.split("|")[2].strip()) > 10 for row in rows)


def test_the_picture_of_the_flow_is_well_formed_and_fetches_nothing():
    assert ET.fromstring(flow.picture()).tag.endswith("svg")
    assert "http" not in flow.picture().replace("http://www.w3.org/2000/svg", "")


def test_the_picture_of_the_flow_has_every_step():
    steps = {path.name for path in (ROOT / "src/tellings/steps").iterdir() if path.is_dir()} - {"__pycache__"}
    assert {*flow.ROWS[0][1]} - flow.THINGS == steps


def test_the_picture_of_the_terminal_fetches_nothing():
    text = (ROOT / "docs/terminal.svg").read_text("utf-8")
    assert ET.fromstring(text).tag.endswith("svg")
    assert not re.search(r"href|src=|@import|<image|url\((?!#)", text)


def test_a_template_takes_its_parts_and_a_part_that_is_missing_is_an_error():
    assert filled("a\n{{ b }}\nc", {"b": "1\n2\n"}) == "a\n1\n2\nc"
    with pytest.raises(KeyError):
        filled("{{ b }}", {})


def test_a_bar_in_a_cell_does_not_end_it():
    assert table(("a",), [("b | c",)]).endswith("| b \\| c |")


@pytest.mark.parametrize("name", ["run.txt", "dev.txt"])
def test_a_lock_file_holds_pinned_packages_and_hashes_only(name):
    assert faults((FOLDER / name).read_text()) == []


@pytest.mark.parametrize(
    "line",
    [
        "-i https://host/simple",
        "--find-links /opt",
        "requests>=2",
        "a @ https://host/a.whl",
        "# from /home/me",
        "-r x",
    ],
)
def test_a_line_that_names_a_host_or_a_path_is_a_fault(line):
    assert faults(f"requests==2.0 \\\n{line}\n") == [2]
