"""Who does what to whom, where short sentences are easily misread."""

import pytest


def sides(record, kind="ASSAULT"):
    """The first event of a type as what is said of its sides."""
    event = next(e for e in record.events if e.type == kind)
    return [p.span.text for p in event.actors], [p.span.text for p in (*event.recipients, *event.targets)]


def test_a_past_form_after_a_plain_subject_is_no_passive(code):
    assert sides(code("Marines patrolled in the old quarter."), "MOBILIZE")[0] == ["Marines"]


def test_a_question_names_nobody(code):
    record = code("Gunmen shot at a bus in Lisbon. It was not clear who was behind the shooting.")
    assert {p.span.text for event in record.events for p in event.actors} == {"Gunmen"}
    assert sides(code("The men who shot the judge fled."))[0] == ["men"]


def test_who_shoots_into_others_is_not_shot(code):
    assert sides(code("Four men with rifles shot into the queue from a van.")) == (["Four men"], ["queue"])


def test_who_is_shot_dead_by_nobody_named_did_not_shoot_and_is_counted_once(code):
    record = code("Two men shot dead at a bar")
    assert sides(record) == ([], ["Two men"])
    assert [(f.kind, f.low, f.high) for f in record.events[0].figures] == [("killed", 2, 2)]


def test_the_noun_under_a_particle_is_the_object(code):
    assert sides(code("A mob burned down the courthouse."))[1] == ["courthouse"]


def test_a_verb_of_two_words_is_one_verb(code):
    assert sides(code("A gang petrol-bombed a police station.")) == (
        ["gang"],
        ["police station"] * 2,
    )  # a party and a thing


def test_whose_a_weapon_is_acts(code):
    record = code("Army helicopters bombed two villages.")
    assert sides(record) == (["Army"], ["two villages"])
    assert [span.text for span in record.events[0].means] == ["Army helicopters"]


def test_a_weapon_tells_the_mode(code):
    assert code("Two boys were killed by a hand grenade.").events[0].mode == "explosives"


def test_the_owner_of_a_bare_act_noun_acts(code):
    (event,) = code("One person was killed in police firing on a crowd.").events
    assert [p.span.text for p in event.actors] == ["police"]
    assert {p.span.text for p in event.recipients} == {"One person", "crowd"}


def test_deaths_in_a_clause_with_when_are_of_its_act(code):
    (event, *_) = code("Two men were killed when soldiers opened fire.").events
    assert [p.span.text for p in event.actors] == ["soldiers"]
    assert [f.best for f in event.figures] == [2]


def test_another_deed_in_the_same_breath_is_another_event(code):
    record = code("Two men were stabbed, and soldiers shot a boy.")
    assert [[p.span.text for p in e.actors] for e in record.events if e.type == "ASSAULT"] == [[], ["soldiers"]]


def test_the_dead_and_the_wounded_of_one_sentence_are_of_one_event(code):
    record = code("A guard was killed and a nurse was wounded by gunmen.")
    assert len([e for e in record.events if e.type == "ASSAULT"]) == 1


def test_who_is_deployed_by_nobody_named_deploys(code):
    assert sides(code("Riot police were deployed in the square."), "MOBILIZE")[0] == ["Riot police"]


def test_a_state_of_siege_is_no_siege(code):
    assert {e.type for e in code("The president declared a state of siege.").events} == {"COERCE"}


@pytest.mark.parametrize(
    "text",
    [
        "There were protests in Norway and Ghana.",
        "Nurses staged protests in Peru on Sunday.",
        "Scuffles were seen during rival protests in Norway.",
    ],
)
def test_a_protest_in_a_country_is_not_told_as_one_against_it(code, text):
    (event,) = [e for e in code(text).events if e.type == "PROTEST"]
    assert event.recipients == ()
    assert event.places


@pytest.mark.parametrize(
    "text",
    [
        "Nurses protested against Norway in the capital of Peru.",
        "Nurses staged a protest in front of Norway's embassy.",
    ],
)
def test_a_protest_against_a_country_is(code, text):
    (event,) = code(text).events
    assert [p.name for p in event.recipients] == ["Norway"]


def test_a_word_for_the_toll_says_nothing_of_who_suffered(code):
    (event,) = code("The raid by rebels on the fort caused 20 casualties.").events
    assert "20 casualties" not in {p.span.text for p in event.recipients}


@pytest.mark.parametrize(
    "text",
    [
        "A march was held in the port on Sunday. Six hundred miners participated in the march.",
        "Nurses held a rally in the port on Sunday. Two hundred nurses came to the rally.",
    ],
)
def test_those_counted_at_a_protest_took_part_in_it_and_are_not_whom_it_is_against(code, text):
    (event,) = code(text).events
    assert event.recipients == ()
    assert any(p.span.text in ("Six hundred miners", "Two hundred nurses") for p in event.actors)
