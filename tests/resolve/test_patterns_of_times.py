"""Patterns of times run only where a word stands that can make one: what lets the rest of a text be left out holds."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellings.steps.resolve.times.expressions import RULES, expressions
from tellings.steps.resolve.times.lexer import lex
from tellings.steps.resolve.times.patterns import JOINING, coded


@pytest.mark.parametrize("length", [1, 2, 3, 4])
def test_no_pattern_reads_words_that_only_join_as_a_time(length):
    rows = list(product(sorted(JOINING), repeat=length))
    assert [row for row in rows for rule in RULES if rule.reads(row)] == []


def test_a_pattern_reads_a_word_that_makes_a_time():
    assert any(rule.reads(("the", "edge", "month")) for rule in RULES)


@given(st.data())
def test_no_pattern_is_left_out_where_it_matches(data):
    rule = data.draw(st.sampled_from(RULES))
    assert rule.may_match(frozenset(data.draw(st.from_regex(rule.pattern, fullmatch=True))))


def test_a_pattern_is_left_out_where_a_class_that_it_needs_is_missing():
    week_of_march = next(rule for rule in RULES if rule.reads(("the", "unit", "of", "month", "number")))
    letters = coded(lex("the week of March 4", "en")).kinds
    assert week_of_march.may_match(letters)
    assert not week_of_march.may_match(coded(lex("the week, Friday", "en")).kinds)


def test_most_words_of_a_text_are_left_out_and_the_others_keep_their_place():
    lexemes = lex(
        "The mayor of Oskan spoke of the bridge. It was shut in the morning of 4 May, and then on Friday.", "en"
    )
    letters, places, _ = coded(lexemes)
    assert len(letters) < len(lexemes) / 2
    assert [lexemes[place].lower for place in places[:-1] if lexemes[place].kind in ("part", "month", "weekday")] == [
        "morning",
        "may",
        "friday",
    ]


def test_a_date_in_another_language_is_still_read_with_the_words_around_it():
    found = expressions("19 июля 2020 года", "en")
    assert [(e.start, e.end) for e in found] == [(0, 17)]


def test_a_short_form_may_end_its_paragraph_and_takes_the_full_stop_that_follows_it():
    kinds = [(lexeme.kind, lexeme.lower) for lexeme in lex("It was shut in Sept\n\nIt opens on Mon. at noon.", "en")]
    assert ("month", "sept") in kinds
    assert kinds[kinds.index(("month", "sept")) + 1] == ("break", "")
    assert ("weekday", "mon.") in kinds
