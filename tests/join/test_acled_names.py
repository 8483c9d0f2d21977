"""ACLED's name for what a text tells, in sentences of our own."""

import pytest

from tellings.ontology import acled
from tellings.ontology.names import acled as event_types

NAMED = {
    "Armed clash": [
        "Government troops clashed with rebels near the dam on Monday.",
        "Gunmen ambushed an army patrol in the hills, killing four soldiers.",
        "Insurgents attacked a military base outside the port.",
    ],
    "Attack": ["Militiamen shot dead three farmers in the valley."],
    "Suicide bomb": ["A suicide bomber attacked a market in the northern town, killing eleven people."],
    "Chemical weapon": [
        "Rebels shelled the garrison with mortars filled with chlorine gas.",
        "The army used mustard gas against the insurgents.",
    ],
    "Air/drone strike": [
        "Warplanes destroyed two fuel depots of the militia.",
        "Three civilians were killed in an airstrike.",
    ],
    "Shelling/artillery/missile attack": [
        "The army fired forty mortar shells at the town.",
        "Six rockets hit the harbour, injuring two dockers.",
    ],
    "Remote explosive/landmine/IED": ["A roadside bomb killed two policemen outside the town."],
    "Grenade": ["Seven people were wounded when a grenade exploded in a bar."],
    "Sexual violence": ["Soldiers raped several women in the camp."],
    "Abduction/forced disappearance": ["Bandits kidnapped six pupils from a boarding school."],
    "Government regains territory": ["The army recaptured the border town from the rebels."],
    "Non-state actor overtakes territory": ["Rebels captured the border town after two days."],
    "Peaceful protest": ["Hundreds of nurses marched through the capital to demand higher pay."],
    "Protest with intervention": [
        "Police dispersed the demonstrators outside the palace.",
        "Police arrested nine protesters at a rally in the capital.",
        "Riot police fired tear gas at the marchers.",
    ],
    "Excessive force against protesters": [
        "Soldiers opened fire on demonstrators, killing two of them.",
        "Three people were killed as police used tear gas against the protesters.",
    ],
    "Violent demonstration": [
        "Demonstrators clashed with police outside the parliament.",
        "Protesters threw stones at riot police in the square.",
        "Demonstrators smashed shop windows along the avenue.",
    ],
    "Mob violence": ["A mob lynched a suspected thief in the market."],
    "Arrests": ["Security agents arrested two reporters near the border."],
    "Agreement": [
        "The rebels and the government signed a ceasefire.",
        "The guerrillas began peace talks with the government.",
    ],
    "Disrupted weapons use": [
        "Troops seized rifles and ammunition during a search.",
        "Sappers defused a bomb outside the court.",
    ],
    "Looting/property destruction": ["Soldiers looted shops in the deserted town."],
    "Change to group/activity": ["The army deployed reinforcements to the border."],
    "Non-violent transfer of territory": ["The rebels seized the town after the army withdrew from it."],
}


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in NAMED.items() for text in texts])
def test_the_main_event_has_the_name_that_acleds_codebook_gives_it(code, name, text):
    main = next(event for event in code(text).events if event.main)
    assert main.acled is not None
    assert main.acled.sub_event_type == name


def test_every_sub_event_type_has_a_rule():
    assert {rule.name.sub_event_type for rule in acled.rules()} == {s for subs in event_types().values() for s in subs}


def test_a_visit_has_no_name_in_acled(code):
    (event,) = code("The president visited the neighbouring republic on Monday.").events
    assert event.acled is None


def test_a_peaceful_march_near_a_clash_of_armies_stays_peaceful(code):
    text = "Hundreds of nurses marched through the capital. In the far south the army shelled rebel positions."
    assert code(text).events[0].acled.sub_event_type == "Peaceful protest"
