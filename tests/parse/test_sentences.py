"""Sentences cover the text, and end where a reader would end them."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tellings.model import Document
from tellings.steps.parse import excerpt, split


def sentences(text: str) -> list[str]:
    return [text[s.start : s.end] for s in split(Document("d", "", text))]


def test_an_abbreviation_ends_no_sentence():
    assert len(sentences("Gen. Amadou met Mr. Diallo at 9 a.m. on Jan. 5. They spoke.")) == 2


def test_a_word_that_is_also_an_abbreviation_ends_a_sentence_in_small_letters():
    assert len(sentences("The troops waited in the sun. Two of them fell ill. Rebels came on Sun. 5 May.")) == 3


def test_a_country_in_dots_goes_on_with_a_noun_and_ends_before_an_article():
    assert len(sentences("He works at the U.S. Embassy. He left the U.S. The end.")) == 3


def test_a_text_in_small_letters_is_split():
    assert len(sentences("police came. they arrested six men. nobody was hurt.")) == 3


def test_a_stray_capital_does_not_stop_a_text_in_small_letters_from_being_split():
    small = "the guards fired in the air. " * 20
    assert len(sentences(small + "Â the crowd left.")) == 21


def test_a_closing_quote_belongs_to_its_sentence():
    assert sentences("“We saw it.” She left.") == ["“We saw it.”", "She left."]


def test_lines_broken_at_a_width_are_one_paragraph():
    text = "The convoy left the northern town shortly after the guards\nhad searched all of its lorries and let the drivers go."
    assert len(sentences(text)) == 1


def test_lines_of_their_own_are_sentences():
    assert len(sentences("First item of the list\nSecond item\nThird item")) == 3


def test_a_dateline_with_its_day_and_agency_is_apart_from_the_first_sentence():
    text = "LIMA, 4 MAY 90 (RADIO ONE) -- [TEXT] A BUS WAS BURNED IN CUZCO."
    assert sentences(text) == ["LIMA, 4 MAY 90 (RADIO ONE) -- [TEXT]", "A BUS WAS BURNED IN CUZCO."]


@given(st.text(max_size=300))
def test_sentences_cover_everything_but_white_space(text):
    found = split(Document("d", "", text))
    covered = "".join(text[s.start : s.end] for s in found)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_initials_end_no_sentence():
    for text in ("Chief A.D. Venn spoke. He left.", "chief a.d. venn spoke. he left."):
        assert next(text[s.start : s.end] for s in split(Document("d", "", text))).lower() == "chief a.d. venn spoke."


PIECES = ("They met.", "Two died", " – he said.", "\n\n", "\n", " ", "â€™ Rain", "U.S. aid. ")


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join), st.data())
def test_an_excerpt_has_the_sentences_in_some_stretches_and_no_other(text, data):
    document = Document("d", "", text)
    edges = st.integers(0, len(text))
    some = data.draw(st.lists(st.tuples(edges, edges).map(lambda pair: (min(pair), max(pair))), max_size=3))
    asked = [s for s in split(document) if any(s.start < to and at < s.end for at, to in some)]
    assert excerpt(document, some).text == "\n\n".join(text[s.start : s.end] for s in asked)
