"""Which numbers of a text are counts, and what their spans cover."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tellings.model import Document, Quantity
from tellings.steps.resolve.quantities import find_quantities, one

COUNTED = {
    "At least 31 miners were hurt.": ["At least 31"],
    "Police held approximately 50 villagers, among them dozens of teachers.": ["approximately 50", "dozens"],
    "Seven herders were injured, four of whom were hospitalised.": ["Seven", "four"],
    "The toll rose from 10 to 15.": ["10", "15"],
    "A 50-strong crowd gathered.": ["50"],
    "Soldiers killed twelve (12) farmers.": ["twelve"],
    "In 2019, more than 2,000 people fled.": ["more than 2,000"],
    "The flood displaced 2000 people.": ["2000"],
    "Guards fired at 12 strikers.": ["12"],
    "Blast Kills 12 Miners In Harbour Town": ["12"],
    "Some 40 of the 120 passengers spoke.": ["Some 40", "120"],
    "One of them died.": ["One"],
    "No. 5 is closed; three left.": ["three"],
}
NOT_COUNTED = [
    "It began in 1994 and ended on 19 July 2003.",
    "On July 19 and on the 3rd of May, between 4 and 6 March.",
    "The shooting began at 10:30 a.m., at 3 on Monday and around 1400 yesterday.",
    "They asked for $500, 20 dollars, Rs. 300 and 40 million euros.",
    "A 19-year-old, Aram Dole, 34, and a man aged 40 (Tor Ban (27) drove).",
    "The law covers children under 18.",
    "The 12th Brigade holds the 2nd district.",
    "About 30 per cent, 40 percent or 50% voted; two-thirds stayed home.",
    "The town lies 12 km away, 300 metres up; 5 square miles burned over 44 days and two more years.",
    "He held an AK-47, a 9mm pistol and 7.62 rounds; COVID-19 and G20 talks went on.",
    "See Highway 5, Article 370, Resolution 425 and Flight 17.",
    "Call +374 10 123456, (555) 222-8477, 911 or 12345678.",
    "The office is at 190 Pine Street.",
    "No one came, one day or another, 24/7, on 9/11; 3-1 was the score.",
    "1. Read this.\n2) Read that.",
    "In the 1990s a three-month siege and a one-time offer ended.",
    "How many came?",
    "The probe Voyager 2, in the end, was fine.",
    "The 2200 block of the town burned.",
]


def document(text: str) -> Document:
    return Document(id="d", sha256="SHA-256:0", text=text)


def texts(text: str) -> list[str]:
    return [found.span.text for found in find_quantities(document(text), text)]


@pytest.mark.parametrize(("sentence", "spans"), COUNTED.items())
def test_counts_are_found_with_their_bounding_words(sentence: str, spans: list[str]) -> None:
    assert texts(sentence) == spans


@pytest.mark.parametrize("sentence", NOT_COUNTED)
def test_years_ages_measures_and_names_are_no_counts(sentence: str) -> None:
    assert texts(sentence) == []


def test_a_person_alone_can_be_made_a_count() -> None:
    span = document("a farmer").span(0, 1)
    assert one(span) == Quantity(span, 1, 1, 1)


def test_spans_are_those_of_the_text_whose_case_was_restored() -> None:
    text = "AT LEAST TWELVE MINERS"
    assert [q.span.text for q in find_quantities(document(text), "At least twelve miners")] == ["AT LEAST TWELVE"]


PIECES = st.sampled_from(
    ["at least", "12", "1,234", "twenty", "-", "one", "hundred", "dozens", "of", "a", "few", "to", "or more",
     "between", "and", "15", "1.5", "million", "lakh", "%", "$", "–", "👩🏽‍🌾", "e\u0301", "שלום", "١٢", "\r\n",
     "half a", "nearly", "\n"]
)  # fmt: skip


@settings(derandomize=True, deadline=None, max_examples=300)
@given(st.lists(st.one_of(PIECES, st.text(max_size=5)), max_size=25).map(" ".join))
def test_any_text_gives_ordered_spans_that_quote_it_and_bounds_in_order(text: str) -> None:
    found = find_quantities(document(text), text)
    last = 0
    for quantity in found:
        span = quantity.span
        assert text[span.start : span.end] == span.text
        assert span.start >= last
        last = span.end
        inner = [quantity.low] + [n for n in (quantity.best, quantity.high) if n is not None]
        assert inner == sorted(inner)
        assert quantity.low >= 0


@settings(derandomize=True, deadline=None, max_examples=50)
@given(st.permutations(list(COUNTED)))
def test_a_sentence_is_read_alike_wherever_it_stands(sentences: list[str]) -> None:
    assert texts("\n\n".join(sentences)) == [span for sentence in sentences for span in COUNTED[sentence]]


@pytest.mark.parametrize("character", ["1", "a", "-", ".", ",", " ", "\n", "$", "\u0301", "👩"])
def test_four_times_as_much_of_one_character_takes_about_four_times_as_long(character: str) -> None:
    assert seconds(character * 1_000_000) < 12 * seconds(character * 250_000) + 0.3


@pytest.mark.parametrize("unit", ["1,", "1,11,", "9 ", "one ", "twenty-", "a ", "between ", "at least ", "- ", "\n1"])
def test_four_times_the_hostile_text_takes_about_four_times_the_time(unit: str) -> None:
    text = unit * (30_000 // len(unit))
    assert seconds(text * 4) < 12 * seconds(text) + 0.3


def seconds(text: str) -> float:
    """The least of three runs: a busy machine makes some of them long, never short."""
    took = []
    for _ in range(3):
        began = time.process_time()
        find_quantities(document(text), text)
        took.append(time.process_time() - began)
    return min(took)
