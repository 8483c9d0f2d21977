"""Texts that are no saved pages, or hardly: nothing of them is lost."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tellings.steps.read.saved import read_saved

TITLE = "Fire in the harbour of Orn"
SENTENCES = [f"The mayor said on Friday that house number {n} had burned down." for n in range(8)]


def everything(text: str) -> list[str]:
    draft = read_saved(text)
    return [part for part in (draft.title, draft.subtitle, *draft.body) if part]


def test_a_text_without_a_title_is_all_text():
    draft = read_saved("\n\n".join(SENTENCES))
    assert (draft.title, list(draft.body)) == (None, SENTENCES)


def test_a_title_above_paragraphs_is_the_title():
    draft = read_saved("\n\n".join([TITLE, *SENTENCES]))
    assert (draft.title, list(draft.body)) == (TITLE, SENTENCES)


def test_hours_in_a_running_report_do_not_cut_it():
    lines = [SENTENCES[0], "2:45 p.m.", SENTENCES[1], "2 p.m.", SENTENCES[2], SENTENCES[3]]
    assert everything("\n\n".join(lines)) == lines


def test_hours_in_a_running_report_on_a_page_do_not_cut_it():
    report = [SENTENCES[0], "14:45", SENTENCES[1], "14:00", SENTENCES[2]]
    draft = read_saved("\n\n".join([TITLE, "17 March 2023", *report, "Share", "© 2023 The Herald"]))
    assert list(draft.body) == [SENTENCES[0], SENTENCES[1], SENTENCES[2]]


def test_points_that_a_paragraph_introduces_are_kept():
    points = ["rebuild the quay", "pay the dockers", "find out who is to blame"]
    lines = [SENTENCES[0], "The council is to do the following:", *points, SENTENCES[1]]
    draft = read_saved("\n\n".join([TITLE, "17 March 2023", *lines, "Share"]))
    assert list(draft.body) == lines


def test_points_at_the_end_of_an_article_are_kept():
    lines = [SENTENCES[0], "We call on the council to:", "- rebuild the quay;", "- pay the dockers."]
    draft = read_saved("\n\n".join([TITLE, "17 March 2023", *lines, "Share"]))
    assert list(draft.body) == lines


def test_paragraphs_wrapped_at_70_columns_are_joined():
    long = " ".join(SENTENCES[:4])
    wrapped: list[str] = [""]
    for word in long.split():
        if len(wrapped[-1]) + 1 + len(word) > 70:
            wrapped.append(word)
        else:
            wrapped[-1] = f"{wrapped[-1]} {word}".strip()
    assert everything("\n".join(wrapped)) == [long]


def test_verses_are_not_joined():
    lines = ["Fire in the harbour", "Fire on the hill", "Nobody to answer", "Only the mill"]
    assert everything("\n".join(lines)) == lines


def test_a_text_in_capitals_is_read():
    lines = [sentence.upper() for sentence in SENTENCES[:3]]
    assert everything("\n\n".join(lines)) == lines


@settings(derandomize=True, max_examples=200)
@given(
    st.lists(st.sampled_from([*SENTENCES, "A short line", "Why?", "She left.", "Forty-two"]), min_size=1, max_size=12)
)
def test_no_word_of_a_plain_text_is_lost(lines):
    words = sorted(" ".join(lines).split())
    assert sorted(" ".join(everything("\n\n".join(lines))).split()) == words
