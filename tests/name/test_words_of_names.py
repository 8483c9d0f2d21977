"""The words in which names are looked for: where they stand, what stands between them, and which have a capital."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellings.steps.name.words import words

_TEXTS = st.text("aBsS'’‘. -\n1é\u0301ǅ", max_size=30)


@given(_TEXTS, st.integers(0, 4))
def test_words_and_what_stands_between_them_make_up_the_text(text: str, first: int) -> None:
    found = words(text, first, len(text))
    assert "".join([word.text + word.after for word in found]) == (text[found[0].start :] if found else "")
    assert all(text[word.start : word.end] == word.text and word.start >= first for word in found)


@pytest.mark.parametrize(
    ("written", "stem", "capital"),
    [
        ("Venn’s", "Venn", True),
        ("VENN'S", "VENN", True),
        ("venn's", "venn", False),
        ("d'Oskan", "d'Oskan", True),
        ("d’Oskan's", "d’Oskan", True),
        ("aren't", "aren't", False),
        ("u.s", "u.s", False),
        ("x's", "x", False),
        ("aides'", "aides", False),
        ("4th", "4th", False),
    ],
)
def test_a_word_is_told_without_its_possessive_and_has_a_capital_behind_an_elided_article_as_well(
    written: str, stem: str, capital: bool
) -> None:
    [word] = words(f"… {written}", 0, len(written) + 2)
    assert (word.text, word.after, word.capital) == (stem, written.removeprefix(stem), capital)
    assert (word.start, word.end) == (2, 2 + len(stem))
