"""What an act is done with: the weapon, wherever in its sentence it stands."""

import pytest

WITH = (
    ("A bomb exploded outside the court in Harstad.", {"bomb"}),
    ("Two rockets exploded near the camp.", {"Two rockets"}),
    ("Rebels planted a mine under the bridge.", {"mine"}),
    ("Three grenades were thrown at the police station.", {"Three grenades"}),
    ("A car bomb outside the ministry killed nine people.", {"car bomb"}),
    ("The party condemned the bomb attacks on its offices.", {"bomb"}),
    ("Gunmen killed two guards with rifles.", {"rifles"}),
    ("A guard was killed by a bomb.", {"bomb"}),
    ("The rebels used explosives to blow up a pipeline.", {"explosives"}),
    ("Gunmen killed two guards using rifles.", {"rifles"}),
    ("Using grenades, rebels attacked a police post.", {"grenades"}),
    ("Ten men hurled dynamite sticks at the embassy.", {"dynamite sticks"}),
    ("Masked men threw two dynamite charges at a bank.", {"two dynamite charges"}),
    ("Mortars were used in the attack on the barracks.", {"Mortars"}),
)
WITHOUT = (
    "The army destroyed three tanks near the river.",
    "The shelling of the port killed a docker.",
    "Gunmen attacked a village on Monday.",
    "The army intercepted four missiles over Harstad.",
    "Robbers stole ammunition from a barracks in Harstad.",
    "The ministry denied the charges that it had levelled against the union.",
    "The army used the lull to bury two soldiers who were killed in Harstad.",
)


@pytest.mark.parametrize(("text", "means"), WITH)
def test_the_weapon_is_what_an_act_is_done_with(code, text, means):
    assert {span.text for event in code(text).events for span in event.means} == means


@pytest.mark.parametrize("text", WITHOUT)
def test_what_is_attacked_and_the_harm_itself_are_no_means(code, text):
    assert [span.text for event in code(text).events for span in event.means] == []


def test_a_weapon_that_several_sentences_name_is_told_once_by_the_words_that_say_most(code):
    (event,) = code("A bomb exploded in Harstad on Monday. The car bomb exploded beside the court.").events
    assert [span.text for span in event.means] == ["car bomb"]
