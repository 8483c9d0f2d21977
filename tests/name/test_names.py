"""Names are found before parsing, known or not, with their sort."""

from tellings.model import Document, Name
from tellings.steps.name import Known, find_names
from tellings.steps.parse import split


def named(text: str) -> dict[str, Name]:
    names = find_names(text, split(Document("d", "", text)), (), Known.load())
    return {text[n.start : n.end]: n for n in names}


def test_a_people_is_told_as_adjective_or_plural():
    found = named("Kenyan police spoke to the Kenyans.")
    assert found["Kenyan"].form == "adjective"
    assert found["Kenyans"].form == "plural"


def test_a_word_for_both_is_told_apart_by_what_follows():
    found = find_names(text := "Chinese officers met the Chinese.", split(Document("d", "", text)), (), Known.load())
    assert [n.form for n in found] == ["adjective", "plural"]


def test_the_longest_known_name_counts():
    assert "Free Syrian Army" in named("The Free Syrian Army took the hill.")


def test_an_unknown_organisation_is_known_by_its_head_word():
    assert named("Fighters of the Blue River Liberation Front fled.")["Blue River Liberation Front"].kind == "party"


def test_a_title_makes_a_person_and_is_no_part_of_the_name():
    assert named("They saw Colonel Tavo Brenn there.")["Tavo Brenn"].kind == "person"


def test_a_surname_alone_is_the_person_named_before():
    found = named("Mira Velasko lives here. On Monday Velasko left.")
    assert found["Velasko"].kind == "person"


def test_an_everyday_word_that_opens_a_sentence_is_no_name():
    assert named("Gunmen fled. Residents hid.") == {}


def test_days_and_months_are_no_names():
    assert named("It rained on Tuesday in early March.") == {}


def test_a_text_without_capitals_still_has_its_known_names():
    assert "kenya" in named("police in kenya arrested six men.")


def test_an_ambiguous_name_counts_only_as_it_is_written():
    assert named("that is what us voters want.") == {}


def test_a_person_named_again_keeps_the_office_told_before():
    found = named("Police Chief Tavo Brenn was there. The crowd cheered. On Monday Brenn left.")
    assert found["Brenn"].key == found["Tavo Brenn"].key == "office/police chief"


def test_an_office_may_follow_a_name_and_brackets_part_it_from_one():
    assert named("Mira Velasko, the mayor, left.")["Mira Velasko"].key == "office/mayor"
    assert named("The commissioner of police (traffic) Mira Velasko left.")["Mira Velasko"].key == (
        "office/commissioner of police"
    )


def test_a_person_with_no_office_has_none():
    assert named("They saw Mr Tavo Brenn there.")["Tavo Brenn"].key is None
