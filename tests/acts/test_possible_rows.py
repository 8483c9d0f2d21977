"""Rows that are let go by the words of a sentence alone are rows that do not hold there."""

import pytest

from tellings.knowledge.languages import events as lexicon
from tellings.knowledge.languages.clause import noun_clause
from tellings.knowledge.languages.events.asking import asked
from tellings.knowledge.languages.readings import verb_readings
from tellings.knowledge.languages.said_of import adjective_clause
from tellings.model import Document
from tellings.settings import Settings
from tellings.steps.code.match import first_row
from tellings.steps.code.possible import may_hold, possible, words_in
from tellings.steps.name import Known, find_names
from tellings.steps.parse import Parser, split

READINGS = {
    "verb": verb_readings,
    "noun": lambda sentence, token: (noun_clause(sentence, token),),
    "adjective": lambda sentence, token: (adjective_clause(sentence, token),),
}


@pytest.fixture(scope="module")
def parsed():
    """Every example and counter-example of the lexicon, parsed."""
    rows = lexicon.rows("en")
    text = "\n\n".join(line for row in rows for line in (row.example, row.counter) if line)
    sentences = split(Document("d", "", text))
    names = find_names(text, sentences, (), Known.load())
    return Parser(Settings.load().model).parse(text, sentences, names)


@pytest.mark.parametrize("part", sorted(READINGS))
def test_what_holds_among_all_rows_holds_among_the_possible(parsed, part):
    let_go = held = 0
    for sentence in parsed:
        words = words_in(sentence)
        for token in sentence.tokens:
            every = (
                *lexicon.rows_of(part, token.lemma, "en"),
                *lexicon.casualties_of(part, token.lemma, "en"),
            )
            some = possible(part, token.lemma, "en", words)
            assert may_hold(sentence, token, words) or not some
            clauses = list(READINGS[part](sentence, token)) if every else []
            assert first_row(some, clauses) == first_row(every, clauses), (token.text, sentence.tokens)
            let_go, held = let_go + len(every) - len(some), held + len(some)
    assert held
    assert let_go or part == "adjective"


def test_a_word_whose_rows_all_lack_what_they_ask_for_is_let_go_at_once(parsed):
    let_go = [token for sentence in parsed for token in sentence.tokens if not may_hold(sentence, token, {token.lemma})]
    assert any(lexicon.rows_of("verb", token.lemma, "en") for token in let_go)


def test_a_row_asks_for_its_particle_and_for_a_word_of_its_object():
    row = next(r for r in lexicon.rows("en") if r.particle and r.object.words and not r.object.classes)
    assert {row.particle} in asked(row)
    assert any(row.object.words & words for words in asked(row))


def test_a_row_that_may_have_a_class_in_the_place_of_a_word_asks_for_none():
    row = next(r for r in lexicon.rows("en") if r.object.words and r.object.classes and r.part == "verb")
    assert not any(row.object.words & words for words in asked(row))
