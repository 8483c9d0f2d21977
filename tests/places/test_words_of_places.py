"""The words in which places are looked for: where they stand, and what stands between them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tellings.steps.resolve.places.tokens import words

_TEXTS = st.text("aBsS'’. &-\n1é\u0301ǅ", max_size=30)


@given(_TEXTS, st.integers(0, 4))
def test_words_and_what_stands_between_them_make_up_the_text(text: str, first: int) -> None:
    found, gaps = words(text, first, len(text))
    rest = text[found[0].start :] if found else ""
    assert "".join([word.text + gap for word, gap in zip(found, gaps, strict=True)]) == rest
    assert all(text[word.start : word.end] == word.text and word.start >= first for word in found)


def test_a_possessive_is_no_part_of_a_word_and_told_of() -> None:
    found, gaps = words("Venn's U.S. aides' R&D", 0, 22)
    assert [(word.text, word.owner) for word in found] == [
        ("Venn", True), ("U.S", False), ("aides", False), ("R&D", False),
    ]  # fmt: skip
    assert gaps == ["'s ", ". ", "' ", ""]
