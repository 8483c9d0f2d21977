"""What is coded beside a group's name does not hang on which group it is: one test for each way in which it did."""

import pytest
from tools.symmetry.compare import difference
from tools.symmetry.mirrors import is_mirror
from tools.symmetry.pairs import Pair, swap

from tellings.knowledge.gazetteer import Gazetteer
from tellings.settings import Settings

KENYA = ("Kenyan", "Kenyans", "Kenyan", "Kenya")
PERU = ("Peruvian", "Peruvians", "Peruvian", "Peru")
INDIA = ("Indian", "Indians", "Indian", "India")
IRAN = ("Iranian", "Iranians", "Iranian", "Iran")
UKRAINE = ("Ukrainian", "Ukrainians", "Ukrainian", "Ukraine")
GERMANY = ("German", "Germans", "German", "Germany")

# Invented. In each the name of a place, a person or a force stands beside the group's, and once depended on it.
SENTENCES = {
    "a town in the country": "The Kenyan navy said that men from Kenya seized a boat near Lamu and killed two in Garissa.",
    "a town and its province": "Police in Mombasa and Kisumu beat Kenyan teachers. In Kenya two were killed near Nakuru.",
    "a small town": "Kenyan troops shelled Maralal and stormed Isiolo, and seven Kenyan soldiers were killed in Wajir.",
    "a story with a dateline": "NAIROBI (AP) — Kenya must act, envoys said. Kenyan courts are slow. Gunmen shot a Kenyan judge.",
    "a story of towns": "Gunmen raided Nakuru. Police in Eldoret and Nyeri arrested four Kenyans. Two guards were killed.",
    "two places of one act": "Kenyan soldiers attacked Lamu. They clashed again with gunmen in Kenya and killed two in Lamu.",
    "a doubtful name": "The Kenyan governor met Lincoln and Moore in Kenya; police then shot a driver outside Moore's office.",
    "small letters": "police in kenya said that kenyan troops had killed two farmers in kisumu on monday and burned a hut.",
    "capitals": "KENYAN ARMED FORCES HIGH COMMAND SAID THAT KENYAN ARMED FORCES HAD KILLED TWO REBELS NEAR KISUMU IN KENYA.",
    "a force": "The Kenyan Air Force bombed a Kenyan village, and the Kenyan army and Kenyan-led troops shot two herders.",
    "a group of another country": "Kenyan envoys urged Hamas and Hezbollah to free two Kenyans. Kenya will send aid to Hamas.",
}


@pytest.fixture(scope="module")
def gazetteer():
    return Gazetteer.open(Settings.load().gazetteer)


@pytest.mark.parametrize("other", [PERU, IRAN, INDIA, UKRAINE, GERMANY], ids=lambda forms: forms[-1])
@pytest.mark.parametrize("about", SENTENCES)
def test_with_another_country_the_record_is_the_same(coder, about, other):
    text = SENTENCES[about]
    assert difference(Pair(about, "peoples", text, swap(text, KENYA, other), KENYA, other), coder.code) is None


RELIGIONS = [("Hindu", "Hindus"), ("Muslim", "Muslims"), ("Sikh", "Sikhs"), ("Buddhist", "Buddhists")]


@pytest.mark.parametrize("other", RELIGIONS[1:], ids=lambda forms: forms[0])
def test_a_community_is_no_newspaper(coder, other):
    text = "A mob burned shops of the Hindu community in Norda. Police said the Hindus had fled; two Hindu traders were killed."
    found = difference(Pair("x", "religions", text, swap(text, RELIGIONS[0], other), RELIGIONS[0], other), coder.code)
    assert found is None


@pytest.mark.parametrize("other", ["Taliban", "Hezbollah", "FMLN", "Boko Haram"])
def test_an_armed_group_is_no_town(coder, other):
    text = (
        "Hamas said that fighters of Hamas had attacked a post in the district of Lower Sarn. Hamas killed two guards."
    )
    assert (
        difference(Pair("x", "groups", text, swap(text, ["Hamas"], [other]), ("Hamas",), (other,)), coder.code) is None
    )


def test_a_text_is_a_mirror_only_where_nothing_else_is_renamed(gazetteer):
    america = ("American", "Americans", "American", "America")
    assert is_mirror("American troops shot two Americans.", america, KENYA, gazetteer)
    assert not is_mirror("American troops met US envoys.", america, KENYA, gazetteer)  # "US" would stay
    assert not is_mirror("American troops met Kenyan and US envoys.", PERU, america, gazetteer)
    assert not is_mirror("Troops left North America.", america, KENYA, gazetteer)  # no country
    assert not is_mirror("A ship sank in the Indian Ocean.", INDIA, KENYA, gazetteer)
    assert is_mirror("The Indian Army shot two herders.", INDIA, KENYA, gazetteer)  # of the state: as it is
