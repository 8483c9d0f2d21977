"""Places that the gazetteer lacks: the words around a name show them, and one mention vouches for the others."""

import pytest

from tellings.model import Document


@pytest.fixture(scope="session")
def places(read):
    return lambda text: [place.span.text for place in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Two shops were burned in Zhorveld on Monday.",
        "Two shops were burned near Zhorveld.",
        "The shops, all of them in Zhorveld, were burned.",
        "The village of Zhorveld was burned.",
        "Two shops in the old port of Zhorveld were burned.",
        "Two shops were burned in the port of Zhorveld late on Monday.",
    ],
)
def test_an_unknown_name_is_a_place_where_only_places_stand(places, text):
    assert places(text) == ["Zhorveld"]


def test_one_mention_vouches_for_the_others(places):
    text = "ZHORVELD (Wire) - Gunmen attacked Zhorveld at dawn. Nine people died in Zhorveld, the mayor said."
    assert places(text) == ["ZHORVELD", "Zhorveld", "Zhorveld"]


def test_passengers_are_where_their_boat_is(coder):
    text = "Gunmen shot at passengers of a ferry in the port of Lisbon late on Wednesday."
    record = coder.code(Document("d", "SHA-256:0", text, language="en"))
    assert [[place.name for place in event.places] for event in record.events] == [["Lisbon"]]


@pytest.mark.parametrize(
    "text",
    [
        "Two shops were burned in Zhorveldian villages.",  # an adjective
        "Two shops were burned in three Zhorveldian villages.",
        "They took part in Scouting, and in Parliament.",  # words of the language
        "The strike was held in February, and again in March.",
        "Investors lost faith in Zhorveld's board.",
        "It was printed in The Zhorveld Courier.",
        "The city's mayor spoke. The district was calm.",  # a sentence's first word before a word for a kind of place
    ],
)
def test_other_names_behind_in_are_none(places, text):
    assert places(text) == []


def test_a_place_unknown_to_the_gazetteer_has_no_position(coder):
    record = coder.code(Document("d", "SHA-256:0", "Gunmen killed nine people in Zhorveld on Monday.", language="en"))
    (place,) = record.places
    assert (place.name, place.geonames_id, place.lat, place.precision) == ("Zhorveld", None, None, "city")
    assert [p.span.text for p in record.events[0].places] == ["Zhorveld"]
