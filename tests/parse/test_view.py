"""The parser sees names as neutral words, and every token leads back to its words."""

from hypothesis import given
from hypothesis import strategies as st

from tellings.model import Name
from tellings.steps.parse.view import view


def test_a_name_of_many_words_is_one_word_to_the_parser():
    text = "The Liberation Army of the North fled."
    name = Name(4, 32, "party", "noun")
    seen = view(text, 0, len(text), [name])
    assert seen.text == "The Hamas fled."
    assert seen.back(4, 9) == (4, 32)
    assert seen.back(10, 14) == (33, 37)


def test_two_names_of_one_sort_look_the_same():
    one = view("Kenyan police", 0, 13, [Name(0, 6, "people", "adjective")])
    other = view("Burundian police", 0, 16, [Name(0, 9, "people", "adjective")])
    assert one.text == other.text


@given(st.text(min_size=1, max_size=80))
def test_every_character_of_the_view_is_one_of_the_text_or_a_blank(text):
    seen = view(text, 0, len(text), [])
    for i, character in enumerate(seen.text):
        start, end = seen.back(i, i + 1)
        assert text[start:end] == character or (character == " " and text[start:end].isspace())


@given(st.text("ab \n\t\u00a0", min_size=1, max_size=40))
def test_several_blanks_are_one_space_and_the_first_stands_for_all(text):
    seen = view(text, 0, len(text), [])
    assert seen.text == " ".join(text.split()) + (" " if text[-1].isspace() and text.strip() else "")
    assert all(seen.text[i] == " " or text[at] == seen.text[i] for i, at in enumerate(seen.starts))
    assert all(i == 0 or not text[at - 1].isspace() for i, at in enumerate(seen.starts) if seen.text[i] == " ")
