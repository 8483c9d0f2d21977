"""spaCy is imported without its command line, and is spaCy all the same."""

import subprocess
import sys

import pytest

from tellings.steps.parse import english
from tellings.steps.parse.alone import spacy

CHECK = """
import sys
from tellings.steps.parse.alone import spacy
left_out = [name for name in sys.modules if name.startswith("spacy.cli")]
assert not left_out, left_out
import spacy.cli
assert spacy.cli.info.__module__ == "spacy.cli.info"
assert spacy.info(silent=True)["spacy_version"] == spacy.__version__
"""


def test_the_command_line_of_spacy_is_not_loaded_but_can_be():
    subprocess.run([sys.executable, "-c", CHECK], check=True)


@pytest.fixture(scope="module")
def whole():
    """The model as spaCy itself loads it."""
    return spacy.load(english.model_folder(), exclude=["ner", "senter"])


TEXTS = (
    "On Tuesday the ministry said it didn't know who'd fired the 122-mm rockets at Orvell's grain terminal.",
    "Mr. Tamsin (of the so-called Ninth Brigade) hasn't been seen since 4 p.m.; see www.example.org/news.",
    "Protesters' banners read \"We won't go\" — police in U.S.-made vehicles teargassed 1,200 of 'em.",
)


@pytest.mark.parametrize("text", TEXTS)
def test_our_way_of_loading_the_model_changes_nothing_that_it_says(whole, text):
    said = [
        [(t.text, t.whitespace_, t.tag_, t.lemma_, t.dep_, t.head.i, t.norm_, str(t.morph)) for t in model(text)]
        for model in (english.load(), whole)
    ]
    assert said[0] == said[1]
