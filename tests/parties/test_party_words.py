"""Nouns, head words, titles, things and weapons are found by their lemma, and mean what the ontology has for them."""

import pytest

from tellings.knowledge.parties import HeadRow, head, names, noun, thing, title, weapon
from tellings.knowledge.parties.party import Phrase, party
from tellings.knowledge.parties.tables import read


@pytest.mark.parametrize(
    ("lemma", "kind", "sector"),
    [
        ("soldier", "military", "MIL"), ("peacekeeper", "military", "MIL"), ("policeman", "police", "COP"),
        ("gendarme", "police", "COP"), ("security force", "police", "COP"), ("riot police", "police", "COP"),
        ("rebel", "armed_group", "REB"), ("militia", "armed_group", "PRM"), ("death squad", "armed_group", "PRM"),
        ("cartel", "armed_group", "CRM"), ("gunman", "unknown", "UNK"), ("assailant", "unknown", "UNK"),
        ("minister", "state", "GOV"), ("parliament", "state", "LEG"), ("judge", "state", "JUD"),
        ("opposition", "party", "OPP"), ("political party", "party", "PTY"), ("union", "organisation", "LAB"),
        ("church", "organisation", "REL"), ("company", "organisation", "BUS"), ("student", "organisation", "EDU"),
        ("aid worker", "organisation", "NGO"), ("diaspora", "community", "CVL"), ("protester", "crowd", "CVL"),
        ("villager", "civilians", "CVL"), ("refugee", "civilians", "REF"), ("journalist", "media", "JRN"),
        ("spokesman", "person", ""),
    ],
)  # fmt: skip
def test_a_noun_has_the_kind_and_sector_of_the_ontology(lemma, kind, sector):
    row = noun(lemma)
    assert row is not None
    assert (row.kind, row.sector) == (kind, sector)


@pytest.mark.parametrize("lemma", ["troop", "authority", "security force", "armed force"])
def test_some_nouns_count_only_in_the_plural(lemma):
    row = noun(lemma)
    assert row is not None
    assert row.number == "plural_only"


@pytest.mark.parametrize(
    ("plural", "lemma"),
    [("troops", "troop"), ("servicemen", "serviceman"), ("MPs", "MP"), ("deputies", "deputy"), ("churches", "church")],
)
def test_a_plural_that_the_tagger_left_finds_its_noun(plural, lemma):
    assert noun(plural) == noun(lemma) is not None


def test_a_word_that_is_no_party_is_no_noun():
    assert noun("weather") is None
    assert noun("") is None


@pytest.mark.parametrize(
    ("name", "listed", "kind"),
    [
        ("Nakuru Police Department", "Police Department", "police"),
        ("Ruritanian Defence Ministry", "Defence Ministry", "state"),
        ("Ministry of Information and Broadcasting", "Ministry", "state"),
        ("University of the Lakes", "University", "organisation"),
        ("Court of Appeal", "Court of Appeal", "state"),
        ("Sylvan Court of Appeal for the North", "Court of Appeal", "state"),
        ("Front for the Freedom of the River", "Front", "party"),
        ("Sylvan Liberation Army", "Liberation Army", "armed_group"),
        ("11th Brigade", "Brigade", "military"),
        ("Lakeside Evening Times", "Times", "media"),
        ("EMBASSY of Sylvania", "Embassy", "state"),
    ],
)
def test_an_organisations_name_is_known_by_its_head(name, listed, kind):
    row = head(name.split())
    assert row is not None
    assert (row.head, row.kind) == (listed, kind)


@pytest.mark.parametrize("name", ["", "of", "Lake Sylvan"])
def test_a_name_with_no_head_that_is_listed_has_none(name):
    assert head(name.split()) is None


def test_every_head_is_found_by_itself():
    for words, kind, sector in read("heads"):
        assert head(words.split()) == HeadRow(words, kind, sector)


@pytest.mark.parametrize(
    ("word", "role"),
    [
        ("President", "official"), ("Gen.", "official"), ("gen", "official"), ("Lt. Col.", "official"),
        ("Archbishop", "official"), ("Sgt.", "private"), ("Constable", "private"), ("Mr.", "private"),
        ("Dr", "private"), ("Sheikh", "private"), ("Rev.", "private"),
    ],
)  # fmt: skip
def test_a_title_says_whether_its_bearer_holds_an_office(word, role):
    row = title(word)
    assert row is not None
    assert row.role == role


def test_a_title_is_found_with_and_without_its_dots():
    assert title("Lt. Gen.") == title("lt gen") is not None


@pytest.mark.parametrize(
    ("lemma", "sort", "both"),
    [
        ("embassy", "building", True), ("church", "building", True), ("bus", "vehicle", False),
        ("pipeline", "infrastructure", False),
        ("statue", "object", False), ("village", "land", False), ("shop", "building", False),
        ("power line", "infrastructure", False),
    ],
)  # fmt: skip
def test_a_thing_has_its_sort_and_says_whether_it_can_be_a_party(lemma, sort, both):
    row = thing(lemma)
    assert row is not None
    assert (row.sort, row.both) == (sort, both)


@pytest.mark.parametrize(
    ("lemma", "mode"),
    [
        ("rifle", "firearms"), ("AK-47", "firearms"), ("car bomb", "explosives"), ("car-bomb", "explosives"),
        ("machete", "primitive"),
        ("tear gas", "crowd-control"), ("drone", "drone"), ("mortar", "heavy-weapons"), ("missile", "heavy-weapons"),
        ("airstrike", "aerial"), ("suicide vest", "suicide-attack"), ("petrol bomb", "arson"),
        ("sarin", "unconventional"), ("stick", "beat"), ("weapon", None),
    ],
)  # fmt: skip
def test_a_weapon_tells_its_mode(lemma, mode):
    row = weapon(lemma)
    assert row is not None
    assert row.mode == mode


def test_what_is_no_thing_and_no_weapon_is_not_found():
    assert thing("sunrise") is None
    assert weapon("umbrella") is None


@pytest.mark.parametrize(
    ("head_", "before", "kind"),
    [("member", ("community",), "community"), ("leader", ("rebel",), "armed_group"), ("owner", (), "civilians")],
)
def test_several_persons_are_those_whose_they_are_and_never_one_person(head_, before, kind):
    several = party(Phrase(head_, before, plural=True))
    assert several is not None
    assert several.kind == kind
    assert not several.individual


def test_no_noun_names_one_people_or_faith():
    """What is known of "leaders of X" must not depend on X: rule 6 of the design."""
    peoples = {name for name, rows in names().items() if any(row.kind == "people" for row in rows)}
    lemmas = [lemma for lemma, *_ in read("nouns")]
    assert not [lemma for lemma in lemmas if " " in lemma and peoples & set(lemma.split())]
