"""Quarters, halves, seasons, months and holidays "last", "this" and "next" are read whatever the day of publication."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tellings.model import Document

PARTS = ("winter", "spring", "summer", "autumn", "Christmas", "Easter", "March")


@given(st.dates(), st.sampled_from(PARTS), st.sampled_from(("last", "this", "next")))
@example(date(2031, 12, 9), "winter", "next")
@example(date(2031, 1, 2), "winter", "last")
@example(date.max, "autumn", "next")
@example(date.min, "winter", "last")
def test_every_part_of_a_year_beside_the_day_of_publication_is_read(coder, published, part, which):
    text = f"Police will deploy in the port {which} {part}. The first quarter was calm, and so was the second half."
    coder.code(Document("d", "SHA-256:0", text, published=published.isoformat(), language="en"))


@pytest.mark.parametrize(
    ("published", "which", "starts"),
    [
        ("2031-12-09", "next", "2032-12-01"),
        ("2031-12-09", "last", "2030-12-01"),
        ("2031-06-09", "next", "2031-12-01"),
        ("2031-06-09", "last", "2030-12-01"),
    ],
)
def test_a_winter_that_has_begun_is_neither_the_last_nor_the_next(coder, published, which, starts):
    verb = "will deploy" if which == "next" else "deployed"
    document = Document(
        "d", "SHA-256:0", f"Police {verb} in the port {which} winter.", published=published, language="en"
    )
    assert [t.start for t in coder.code(document).times] == [starts]
