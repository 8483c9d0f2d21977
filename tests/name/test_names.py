"""Names are found before parsing, known or not, with their sort."""

from tellings.model import Document, Name
from tellings.steps.name import Known, find_names, restore_case
from tellings.steps.parse import split


def named(text: str) -> dict[str, Name]:
    names = find_names(text, split(Document("d", "", text)), (), Known.load())
    return {text[n.start : n.end]: n for n in names}


def restored(text: str) -> str:
    return restore_case(text, split(Document("d", "", text)), Known.load())


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


def test_a_listed_name_may_have_a_possessive_in_it():
    for text in ("Men of the People's Protection Units fled.", "MEN OF THE PEOPLE’S PROTECTION UNITS FLED."):
        found = {name.lower().replace("’", "'"): n.key for name, n in named(restored(text)).items()}
        assert found == {"people's protection units": "party/peoples-protection-units"}


def test_a_listed_name_may_have_commas_in_it():
    name = "Bureau of Alcohol, Tobacco, Firearms and Explosives"
    assert named(f"Agents of the {name} came.")[name].key is not None
    assert name not in named("Agents of the Bureau of Alcohol Tobacco; Firearms and Explosives came.")


def test_a_longer_name_that_holds_a_listed_one_is_the_longer():
    assert "Free Syrian Army Press Committee" in named("The Free Syrian Army Press Committee spoke.")


def test_a_party_of_many_countries_is_a_name_in_capitals_as_others_are():
    for name in ("National Police", "Civil Guard", "Treasury Police", "Communist Party", "Green Party", "Labor Party"):
        assert name in named(restored(f"THE {name.upper()} SHOT TWO MEN NEAR THE RIVER.")), name


def test_a_word_in_capitals_is_the_group_where_the_text_has_its_full_name():
    full, alone = "THE NATIONALIST REPUBLICAN ALLIANCE SPOKE. MEN OF ARENA FLED.", "THE CROWD LEFT THE ARENA AND FLED."
    assert "ARENA" in named(restored(full))
    assert named(restored(alone)) == {}
    assert "is" in restored("THE ISLAMIC STATE IS NEAR.")


def test_the_article_before_a_party_makes_no_other_party_of_it():
    found = named("Some of the Republicans left, and the Democrats came.")
    assert {name: n.key for name, n in found.items()} == {
        "Republicans": "party/republican-party",
        "Democrats": "party/democratic-party",
    }
    assert "The Guardian" in named("It was The Guardian that said so.")


def test_a_chief_of_a_listed_police_force_is_a_chief_of_police():
    for force in ("Treasury Police", "Rapid Action Force", "FBI", "Border Patrol"):
        found = named(f"They said that Tavo Brenn, chief of the {force}, had left.")
        assert found["Tavo Brenn"].key == "office/chief of police", force
