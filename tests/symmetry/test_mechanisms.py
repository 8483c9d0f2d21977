"""What is coded beside a group's name does not hang on which group it is: one test for each way in which it did."""

import pytest
from tools.symmetry.compare import difference
from tools.symmetry.mirrors import GROUP, PERSON, PLACE, STAYS, WORD, no_mirror
from tools.symmetry.swapping import Pair, swap

from tellings.knowledge.gazetteer import Gazetteer
from tellings.model import Document
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


RELIGIONS = [
    ("Hindu", "Hindus"),
    ("Muslim", "Muslims"),
    ("Sikh", "Sikhs"),
    ("Buddhist", "Buddhists"),
    ("Ahmadi", "Ahmadis"),
]


def differs(kind, text, one, other, coder):
    return difference(Pair("x", kind, text, swap(text, one, other), one, other), coder.code)


@pytest.mark.parametrize("other", RELIGIONS[1:], ids=lambda forms: forms[0])
def test_a_community_is_no_newspaper_and_no_town(coder, other):
    text = "A mob burned shops of the Hindu community in Norda. Police said the Hindus had fled; two Hindu traders were killed."
    assert differs("religions", text, RELIGIONS[0], other, coder) is None
    assert differs("religions", text.lower(), RELIGIONS[0], other, coder) is None


@pytest.mark.parametrize("other", ["Taliban", "Hezbollah", "FMLN", "Boko Haram"])
def test_an_armed_group_is_no_town(coder, other):
    text = (
        "Hamas said that fighters of Hamas had attacked a post in the district of Lower Sarn. Hamas killed two guards."
    )
    assert differs("armed groups", text, ("Hamas",), (other,), coder) is None


NAMES = [
    ("ELN", "Army of National Liberation"),
    ("M-19", "19 April Movement"),
    ("ERP", "People's Revolutionary Army"),
    ("IRA", "Irish Republican Army"),
    ("YPG", "People's Protection Units"),
]


@pytest.mark.parametrize("other", NAMES[1:], ids=lambda forms: forms[0])
@pytest.mark.parametrize("written", [str, str.upper], ids=["usual", "capitals"])
def test_what_a_name_is_made_of_is_told_of_nobody(coder, other, written):
    text = written(
        "Men of the Army of National Liberation [ELN] killed two guards near Sarn on Monday. The ELN denied it, and the "
        "army shelled a camp of the Army of National Liberation."
    )
    assert differs("armed groups", text, NAMES[0], other, coder) is None


@pytest.mark.parametrize("other", ["National Police", "Civil Guard", "Border Patrol", "Metropolitan Police"])
@pytest.mark.parametrize("written", [str, str.upper], ids=["usual", "capitals"])
def test_a_police_force_is_one_by_whatever_name(coder, other, written):
    text = written("The Treasury Police shot two farmers in Sarn. A Treasury Police patrol was attacked near a school.")
    assert differs("police", text, ("Treasury Police",), (other,), coder) is None


@pytest.mark.parametrize("other", ["Communist Party", "Green Party", "Labor Party", "Liberal Party"])
@pytest.mark.parametrize("written", [str, str.upper], ids=["usual", "capitals"])
def test_a_party_is_one_by_whatever_name(coder, other, written):
    text = written(
        "The Democratic Party condemned the raid. Gunmen killed a Democratic Party leader in Sarn on Monday."
    )
    assert differs("parties", text, ("Democratic Party",), (other,), coder) is None


def test_a_day_in_a_name_is_no_time(coder):
    record = coder.code(
        Document("d", "", "Men of the 19 April Movement shot two guards on 3 May.", published="2021-06-01")
    )
    assert [time.span.text for time in record.times] == ["3 May"]
    record = coder.code(Document("d", "", "Two guards were shot on 17 November.", published="2021-06-01"))
    assert [time.span.text for time in record.times] == ["17 November"]  # a group's name, too


@pytest.mark.parametrize("other", ["UNIFIL", "National Guard", "Coast Guard", "MONUSCO"])
def test_a_unit_of_a_force_is_of_that_force(coder, other):
    text = "A patrol attacked a Peshmerga unit near Sarn. The Peshmerga unit fled, and a unit of the Peshmerga came."
    assert differs("armies", text, ("Peshmerga",), (other,), coder) is None
    record = coder.code(Document("d", "", text.replace("Peshmerga", other), published="2021-06-01"))
    assert [actor.kind for actor in record.actors if "unit" in actor.span.text] == ["military"] * 3


def test_how_long_a_name_is_does_not_decide_what_is_said(coder):
    for one, other in (("Sikh", "Sikhs"), ("Evangelical", "Evangelicals")):
        text = (
            f'"We shall never again let down our {other}," he said on Monday. "There are many thousand of them here."'
        )
        said = coder.code(Document("d", "", text, published="2021-06-01")).attributions[0]
        assert said.content.text.startswith('"We shall'), one


def test_a_long_name_in_a_heading_of_a_wire_is_apart_from_the_sentence(coder):
    for group in ("BLUE FRONT", "UNITED REVOLUTIONARY NORTHERN VALLEY PEOPLE AND FARMERS LIBERATION FRONT"):
        text = f"SARN, 4 MAY 90 (RADIO SARN) -- [COMMAND OF THE {group}] [TEXT] GUNMEN KILLED TWO GUARDS NEAR THE OLD BRIDGE."
        record = coder.code(Document("d", "", text, published="1990-05-05"))
        assert [event.sentence.text[:12] for event in record.events] == ["GUNMEN KILLE"]


def test_a_text_is_a_mirror_only_where_nothing_else_is_renamed(gazetteer):
    america = ("American", "Americans", "American", "America")

    def why(text, one, other):
        return no_mirror(text, one, other, gazetteer)

    assert why("American troops shot two Americans.", america, KENYA) is None
    assert why("American troops met US envoys.", america, KENYA) == STAYS
    assert why("American troops met Kenyan and US envoys.", PERU, america) == STAYS
    assert why("Troops left North America.", america, KENYA) is not None  # no country
    assert why("A ship sank in the Indian Ocean.", INDIA, KENYA) == PLACE
    assert why("The Indian Army shot two herders.", INDIA, KENYA) is None  # of the state: as it is
    assert why("Men of the UC-ELN fled.", ("ELN",), ("FPMR",)) == GROUP
    assert why("An Islamic State group attacked.", ("Islamic State",), ("Hamas",)) is None  # "group" is any group's
    assert why("The Roman Catholic school burned.", ("Catholic",), ("Sikh",)) == GROUP
    assert why("SOME LIBERALS WERE SHOT.", ("Liberals",), ("Democrats",)) == WORD
    assert why("Some Liberals were shot.", ("Liberals",), ("Democrats",)) is None
    assert why("Christian Venn was shot.", ("Christian",), ("Sikh",)) == PERSON
    assert why("A Christian trader was shot.", ("Christian",), ("Sikh",)) is None
