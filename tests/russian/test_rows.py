"""Every row of the Russian lexicon codes its own example, with its type and mode, and leaves its counter-example alone."""

import pytest

from tellings.knowledge.gazetteer import Gazetteer
from tellings.knowledge.languages import CODED, RUSSIAN
from tellings.knowledge.languages.events import casualties, light, own_rows, rows
from tellings.languages.russian import Russian
from tellings.model import Document
from tellings.settings import Settings
from tellings.steps.code.events import find_events
from tellings.steps.parse import split

ROWS = (*rows(RUSSIAN), *casualties(RUSSIAN))


@pytest.fixture(scope="module")
def drafts():
    """From a sentence to what the rows make of it, before anything is joined."""
    language = Russian(Gazetteer.open(Settings.load().gazetteer))

    def found(text):
        document = Document("d", "SHA-256:0", text, language=RUSSIAN)
        sentences = split(document)
        cased = language.cased(document, sentences)
        names = language.names(cased, sentences, language.places(document, cased))
        return find_events(document, language.parse(cased, sentences, names), ())

    return found


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.source)
def test_a_row_codes_its_example_and_not_its_counter_example(drafts, row):
    told = drafts(row.example)
    if row.type is None:
        assert row.figure in {d.toll for d in told}
    else:
        modes = {d.mode for d in told if d.type == row.type}
        assert modes if row.mode is None else row.mode in modes
    assert row.counter is None or row.source not in {d.rule for d in drafts(row.counter)}


@pytest.mark.parametrize("entry", light(RUSSIAN), ids=lambda entry: entry.source)
def test_a_light_verb_carries_the_noun_of_its_example(drafts, entry):
    assert any(d.type for d in drafts(entry.example))


def test_a_users_own_words_are_of_the_language_that_their_file_names(monkeypatch):
    rows_of = 'type: ASSAULT\n{}verbs:\n  - {{verb: {}, object: any, example: "Так."}}\n'
    files = [
        ("own/a.yaml", rows_of.format("", "panga").encode()),
        ("own/b.yaml", rows_of.format("language: ru\n", "отлупить").encode()),
    ]
    monkeypatch.setattr("tellings.knowledge.own.events", lambda: iter(files))
    own_rows.cache_clear()
    heads = {language: [row.head for row in own_rows(language)] for language in CODED}
    own_rows.cache_clear()
    assert heads == {"en": ["panga"], "ru": ["отлупить"]}
