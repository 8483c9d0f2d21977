"""Where an act was, by its own sentence: the finest place, and none where the sentence does not say."""

from pathlib import Path

import pytest
import yaml

SENTENCES = yaml.safe_load((Path(__file__).parent / "places_of_acts.yaml").read_text("utf-8"))
FINEST = ("site", "city", "admin2", "admin1", "country", "region")
PLACES = ("Kassala", "Idlib", "Quetta", "Garoua", "Mocoa", "Surgut")
FRAMES = (
    "Gunmen killed a judge in {A}, and soldiers arrested six men in {B}.",
    "A spokesman in {B} said that rebels shelled {A} and wounded two nurses.",
    "Rebels from {B} attacked a market in {A}.",
    "After the raid on {B}, troops captured a hill near {A}.",
    "The miners, who come from {B}, clashed with police in {A}.",
    "Officials in {B} said the bomb that wounded nine people in {A} was planted under a bus.",
)


def finest(event, word_at):
    own = [p for p in event.places if p.role in ("own", "to", "from")]
    return min(own, key=lambda p: (FINEST.index(p.precision), abs(p.span.start - word_at)), default=None)


def cases():
    for row in SENTENCES:
        for word, place in row["acts"].items():
            yield pytest.param(row["text"], word, place, id=f"{word}: {row['text'][:50]}")


def test_there_are_at_least_sixty_sentences():
    assert len(SENTENCES) >= 60


@pytest.mark.parametrize(("text", "word", "place"), list(cases()))
def test_the_finest_place_of_an_act_is_where_its_sentence_puts_it(act, text, word, place):
    found = finest(act(text, word), text.index(word))
    assert (found.span.text if found else None) == place


def test_a_place_that_is_only_measured_from_is_not_where_it_happened(act):
    places = act("Troops captured the village of Tel Marun north of Hama on Tuesday.", "captured").places
    assert [p.span.text for p in places] == ["Tel Marun"]


def test_several_places_of_one_act_are_all_kept(act):
    places = act(
        "Riots broke out in Moldova and the UK after the match between the two consulates' staff.", "Riots"
    ).places
    assert {p.country for p in places} == {"MDA", "GBR"}


def test_a_province_that_the_phrase_names_with_its_town_is_kept(act):
    places = act("A bomb killed two officers in Lashkar Gah, the capital of Helmand province.", "killed").places
    assert [p.precision for p in places] == ["city", "admin1"]


def test_the_owner_of_a_building_is_not_where_it_stands(act):
    places = act("A crowd burned the embassy of Chile in Bucharest.", "burned").places
    assert [p.span.text for p in places] == ["Bucharest"]


def test_a_country_that_describes_the_victims_is_not_where_it_happened(act):
    assert not act("Gunmen killed two Chile citizens.", "killed").places


def test_troops_that_are_sent_somewhere_have_it_as_their_goal(act):
    (place,) = act("The general sent 200 soldiers to Latakia.", "sent").places
    assert (place.span.text, place.role) == ("Latakia", "to")


def test_troops_that_leave_a_place_have_it_as_their_origin(act):
    roles = {p.span.text: p.role for p in act("The militia withdrew from Raqqa to Palmyra.", "withdrew").places}
    assert roles["Raqqa"] == "from"


def test_every_place_of_an_act_by_its_own_sentence_is_linked_by_it(act):
    (place,) = act("Rebels attacked a post near Kassala.", "attacked").places
    assert place.tie.link == "sentence"


def test_a_name_that_the_gazetteer_lacks_is_a_place_where_only_places_are_stormed(code):
    record = code("Dozens were killed as troops stormed Qarunat.")
    assert "Qarunat" in {p.span.text for p in record.places}


def test_a_person_who_is_captured_is_no_place(code):
    record = code("Soldiers captured Daniel Obermoser near the river.")
    assert "Daniel Obermoser" not in {p.span.text for p in record.places}


def test_what_is_shelled_and_is_a_place_is_no_party(act):
    event = act("The army shelled Qarunat overnight.", "shelled")
    assert not event.recipients
    assert [t.span.text for t in event.targets] == ["Qarunat"]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize(("one", "other"), [(PLACES[i], PLACES[i - 1]) for i in range(len(PLACES))])
def test_swapping_two_towns_swaps_the_places_of_all_acts(code, frame, one, other):
    def acts(first, second):
        names = {first: "A", second: "B"}
        record = code(frame.format(A=first, B=second))
        return [(e.type, e.trigger.text, [names[p.span.text] for p in e.places]) for e in record.events]

    assert acts(one, other) == acts(other, one)


@pytest.mark.parametrize(("one", "other"), [(PLACES[i], PLACES[i - 1]) for i in range(len(PLACES))])
def test_two_acts_told_in_either_order_keep_their_places(act, one, other):
    first, second = f"gunmen killed a judge in {one}", f"soldiers arrested six men in {other}"
    for text in (f"On Monday {first}, and {second}.", f"On Monday {second}, and {first}."):
        assert [p.span.text for p in act(text, "killed").places] == [one]
        assert [p.span.text for p in act(text, "arrested").places] == [other]
