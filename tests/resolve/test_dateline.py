"""Datelines: where a story was filed, and when; no part of its first sentence."""

import pytest

DATELINES = {
    "LIMA, 4 May 1992 (Agency) -- Rebels killed two mayors.": ["Lima"],
    "LIMA (AP) — Rebels killed two mayors.": ["Lima"],
    "Lima, Peru (Agency) - Rebels killed two mayors.": ["Lima", "Peru"],
    "LIMA: Rebels killed two mayors.": ["Lima"],
    "(LIMA) — Rebels killed two mayors.": ["Lima"],
    "LIMA—Rebels killed two mayors.": ["Lima"],
    "LIMA, 4 MAY 92 (AGENCY) -- [TEXT] CUZCO -- REBELS KILLED TWO MAYORS.": ["Cusco"],
    "Two mayors killed by rebels\n\nLIMA, May 4 (Agency) -- Rebels killed two mayors.": ["Lima"],
}
NONE = (
    "Rebels killed two mayors in Lima - the capital - on Monday.",
    "Rebels from Lima (they said) killed two mayors.",
    "Two mayors — both from Lima — were killed by rebels.",
)


def in_the_dateline(record):
    return [p.name for e in record.events for p in e.places if p.tie and p.tie.link == "dateline"]


@pytest.mark.parametrize(("text", "names"), DATELINES.items())
def test_the_dateline_is_the_place_of_an_act_with_no_other(code, text, names):
    record = code(text)
    assert [p.name for p in record.events[-1].places] == names
    assert in_the_dateline(record)


@pytest.mark.parametrize("text", NONE)
def test_a_dash_or_a_bracket_in_a_sentence_makes_no_dateline(code, text):
    assert not in_the_dateline(code(text))


def test_the_sentence_goes_before_the_dateline(act):
    places = act("LIMA (Agency) — Rebels killed two mayors in Ayacucho.", "killed").places
    assert [p.span.text for p in places] == ["Ayacucho"]


def test_the_day_of_the_dateline_is_no_time_of_the_first_sentence(act):
    time = act("LIMA, 4 May 1992 (Agency) -- Rebels killed two mayors last night.", "killed", "1992-05-04").time
    assert (time.span.text, time.start) == ("last night", "1992-05-03")


def test_the_day_of_the_dateline_dates_an_act_with_no_other_and_says_so(act):
    time = act("LIMA, 4 May 1992 (Agency) -- Rebels killed two mayors.", "killed", "1992-05-04").time
    assert (time.start, time.tie.link) == ("1992-05-04", "dateline")


def test_a_story_filed_from_abroad_is_set_in_the_country_that_it_is_about(act):
    text = (
        "GENEVA (Agency) — Chad must do more, envoys said. Chadian courts are slow. Chad's army is small. "
        "The envoys met on the lake. Gunmen killed a Chadian judge."
    )
    (place,) = act(text, "killed").places
    assert (place.country, place.precision, place.tie.link) == ("TCD", "country", "context")
