"""The examples that ship: invented, readable, of a page's length, and telling of one thing in different ways."""

from pathlib import Path

import pytest
from tools.demo import EXAMPLES, SOURCES

from tellings.model import Document
from tellings.run.inputs import read
from tellings.score import placed, read_gold
from tellings.settings import Settings

FOLDER = Path(__file__).parent.parent.parent / EXAMPLES
GOLD = FOLDER / "gold.jsonl"
NAMES = sorted(name for names in SOURCES.values() for name in names)


@pytest.fixture(scope="module")
def documents():
    return {n: item.result for n, item in zip(NAMES, read([str(FOLDER / n) for n in NAMES], Settings()), strict=True)}


def test_the_demo_uses_every_example():
    assert {path.name for path in FOLDER.iterdir()} - {"README.md", GOLD.name} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_an_example_is_read_whole_and_says_that_it_is_invented(documents, name):
    document = documents[name]
    assert isinstance(document, Document)
    assert document.rejected == ()
    assert "Invented for Tellings" in document.text
    assert 250 <= len(document.text.split()) <= 500
    assert document.title
    assert document.subtitle
    assert (document.published or "").startswith("2031-03-0")
    assert len(document.stories) >= 2
    assert not any(story.title in document.text for story in document.stories)


def test_two_examples_are_a_story_and_its_reprint_and_no_two_others_are(documents):
    paragraphs = {name: set(document.text.split("\n\n")) for name, document in documents.items()}
    shared = paragraphs["meridian-wire.txt"] & paragraphs["harbour-gazette.txt"]
    assert len(shared) >= 3
    others = paragraphs["orvessa-courier.html"] & paragraphs["valdia-today.html"]
    assert others == {"Invented for Tellings: no such place, people or event exists."}


def test_the_tolls_differ(documents):
    assert "killing twelve people" in documents["orvessa-courier.html"].text
    assert "seventeen innocent dockers" in documents["valdia-today.html"].text
    assert "At least nine people were reportedly killed" in documents["meridian-wire.txt"].text


def test_the_gold_of_the_examples_is_well_formed_and_covers_each_page(documents):
    gold = read_gold(GOLD)
    assert sorted(str(line.path) for line in gold) == NAMES
    events = placed(GOLD, gold, [documents[line.path] for line in gold])
    assert {line.path: sum(e.gold.asked for e in some) for line, some in zip(gold, events, strict=True)} == {
        "orvessa-courier.html": 5,
        "valdia-today.html": 9,
        "meridian-wire.txt": 8,
        "harbour-gazette.txt": 5,
        "harbour-gazette-tides.txt": 0,
    }
