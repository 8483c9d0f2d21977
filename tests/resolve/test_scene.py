"""Where and when an act was that its own sentence does not tell: by what was told before it, and never by what was not."""

import pytest

LEAD = "Gunmen attacked a bank in Kassala on 3 March 2019."


def test_the_next_sentence_has_the_place_of_the_one_before(act):
    (place,) = act(f"{LEAD} They killed two clerks.", "killed").places
    assert place.span.text == "Kassala"


def test_a_place_that_is_carried_on_says_from_where(act):
    (place,) = act(f"{LEAD} Nobody was there. Later the police arrested six men.", "arrested").places
    assert (place.tie.link, [s.text for s in place.tie.sources]) == ("context", ["Kassala"])


def test_the_next_sentence_has_the_time_of_the_one_before(act):
    time = act(f"{LEAD} Later the police arrested six men.", "arrested").time
    assert (time.start, time.tie.link) == ("2019-03-03", "context")


def test_a_new_place_ends_the_old_one(act):
    (place,) = act(f"{LEAD} Soldiers then shelled Gedaref. They wounded a nurse.", "wounded").places
    assert place.span.text == "Gedaref"


def test_what_another_clause_of_the_sentence_tells_is_not_carried_over(act):
    assert not act("Troops deployed to Bangui after rebels killed a judge.", "killed").places


def test_what_has_not_happened_sets_no_scene(act):
    text = f"{LEAD} The mayor said rebels may attack Gedaref. Two clerks were wounded."
    assert [p.span.text for p in act(text, "wounded").places] == ["Kassala"]


def test_a_day_after_publication_is_not_when_something_happened(act):
    text = "Gunmen wounded a judge ahead of the vote on 9 March."
    time = act(text, "wounded", "2019-03-05").time
    assert time.start is None or time.start <= "2019-03-05"


def test_a_planned_act_may_lie_after_publication(act):
    time = act("Miners will march to the ministry on 9 March.", "march", "2019-03-05").time
    assert time.start == "2019-03-09"


def test_with_nothing_said_the_time_is_assumed_to_end_with_publication(act):
    time = act("Gunmen wounded a judge.", "wounded", "2019-03-05").time
    assert (time.basis, time.start, time.end) == ("assumed", None, "2019-03-05")


def test_with_nothing_said_and_no_publication_there_is_no_time(act):
    assert act("Gunmen wounded a judge.", "wounded").time is None


def test_with_nothing_said_there_is_no_place(act):
    assert act("Gunmen wounded a judge.", "wounded").places == ()


def test_when_it_was_said_is_only_the_context_of_what_was_said(act):
    time = act("Police said on Friday that gunmen wounded a judge.", "wounded", "2019-03-05").time
    assert (time.start, time.tie.link) == ("2019-03-01", "context")


def test_the_time_of_the_act_goes_before_the_time_of_the_saying(act):
    time = act("Police said on Friday that gunmen wounded a judge on Tuesday.", "wounded", "2019-03-10").time
    assert (time.start, time.tie.link) == ("2019-03-05", "sentence")


@pytest.mark.parametrize("year", ["2009", "1998", "2014"])
def test_an_act_of_an_earlier_year_has_its_own_date(act, year):
    text = f"{LEAD} In {year} rebels burned the same bank. Later the police arrested six men."
    assert act(text, "burned", "2019-03-05").time.value == year
    assert act(text, "arrested", "2019-03-05").time.value == "2019-03-03"


def test_what_is_said_somewhere_is_no_deed_done_there(act):
    text = "Officials in Berlin accused the rebels of lying. They killed two clerks."
    assert not act(text, "killed").places


def test_a_doubtful_place_in_a_country_that_is_not_spoken_of_is_somewhere_at_home(act):
    text = (
        "GUATEMALA CITY, 4 Feb 90 (Agency) -- Guerrillas attacked the Santo Tomas farm. Guatemalan troops left Guatemala City. "
        "Guatemala's army denied it."
    )
    (place,) = act(text, "attacked", "1990-02-04").places
    assert (place.span.text, place.country, place.geonames_id) == ("Santo Tomas", "GTM", None)


def test_a_heading_has_the_day_and_the_place_that_its_story_gives_the_act(act):
    text = "Protest over pay ends in tears\n\nThe union spoke of a long year.\n\nSeamen marched in Kassala on 3 March 2019."
    told = act(text, "Protest", "2019-03-05")
    assert (told.time.start, told.time.tie.link) == ("2019-03-03", "heading")
    assert [(p.span.text, p.tie.link) for p in told.places] == [("Kassala", "heading")]


def test_a_heading_has_no_day_of_another_kind_of_act(act):
    text = "Dockers stage protest over pay\n\nGunmen attacked a bank in Kassala on 3 March 2019."
    assert act(text, "stage protest", "2019-03-05").time.start is None
