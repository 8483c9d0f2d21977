"""The words in which times are looked for: where they stand, and which shapes of digits and signs are told from words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellings.steps.resolve.times.lexer import lex


@given(st.text("aBqQ4'’., \n1_é\u0301ǅ", max_size=30))
def test_every_sign_of_a_text_but_its_blanks_is_in_one_word_of_it(text: str) -> None:
    words = [lexeme for lexeme in lex(text, "en") if lexeme.kind != "break"]
    assert all(before.end <= word.start for before, word in pairwise(words))
    assert "".join("".join(text[word.start : word.end].split()) for word in words) == "".join(text.split())


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("Q3", "quarter_name"),
        ("q3", "quarter_name"),
        ("qa", "other"),
        ("’90s", "decade"),
        ("'98", "year"),
        ("’", "other"),
        ("22nd", "ordinal"),
        ("10:30", "clock"),
        ("oskan", "other"),
        ("é", "other"),
    ],
)
def test_a_shape_that_tells_a_time_is_told_from_a_word(written: str, kind: str) -> None:
    [_, word] = lex(f"– {written}", "en")
    assert (word.kind, word.start, word.end) == (kind, 2, 2 + len(written))
