"""A word that is let go unseen, since no row of the tables has it in that place, stands in none of them there."""

import pytest

from tellings.knowledge.parties import (
    begins_title,
    classes,
    ends_office,
    heads_listed,
    heads_party,
    office,
    party,
)
from tellings.knowledge.parties.party import Phrase
from tellings.knowledge.parties.tables import read


def rows(name):
    return [row[0] for row in read(name, "en")]


def phrases(words):
    """The ways in which a row's words may stand in a phrase: split at any word, with an "of" or without."""
    parts = words.replace("-", " ").split()
    before, _, after = words.partition(" of ")
    yield from (Phrase(" ".join(parts[n:]), tuple(parts[:n])) for n in range(len(parts)))
    if after:
        yield Phrase(before.split()[-1], tuple(before.split()[:-1]), after=f"of {after}")


@pytest.mark.parametrize("name", ["nouns", "things", "weapons"])
def test_a_phrase_that_has_a_class_is_headed_by_a_word_of_the_tables(name):
    found = [phrase for words in rows(name) for phrase in phrases(words) if classes(phrase)]
    assert len(found) >= len(rows(name)) / 2
    assert [phrase for phrase in found if not heads_listed(phrase.head, "en")] == []


def test_a_phrase_that_is_a_party_is_headed_by_a_word_of_the_nouns():
    found = [phrase for words in rows("nouns") for phrase in phrases(words) if party(phrase)]
    assert len(found) >= len(rows("nouns")) / 2
    assert [phrase for phrase in found if not heads_party(phrase.head, "en")] == []


def test_most_words_head_none():
    assert [
        w for w in ("weather", "autumn", "price", "football") if heads_listed(w, "en") or heads_party(w, "en")
    ] == []


@pytest.mark.parametrize("written", [str.title, str.upper, str.lower])
def test_every_title_begins_and_every_office_ends_with_a_word_known_for_it(written):
    titles = [written(words) for words in rows("titles")]
    offices = [written(words) for words in (*rows("titles"), *rows("nouns")) if office(words)]
    assert [words for words in titles if not begins_title(words.split()[0])] == []
    assert [words for words in offices if not ends_office(words.split()[-1])] == []
    assert not begins_title("Harvest")
    assert not ends_office("Harvest")
