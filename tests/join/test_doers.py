"""What the police did is not carried over to what others did around it."""

import pytest

APART = [
    "Police fired at the mob in Ostrow, killing two men. Six women were burnt alive in the village of Venn.",
    "Riot police opened fire in Ostrow. A mob lynched a trader in the bazaar.",
    "Police shot dead four rioters in Ostrow on Monday. The death toll in the violence rose to 212 on Tuesday, and one man "
    "was stabbed to death there.",
]
ONE = [
    "Police opened fire on the miners in Ostrow. Twelve people were killed.",
    "Two farmers were shot dead in Ostrow on Monday. Police shot the two farmers from a jeep.",
    "Police shot a woman outside a mall in Ostrow on Monday. The woman died on Tuesday.",
]


def violent(record):
    return [e for e in record.events if e.type == "ASSAULT" and e.modality in ("actual", "hedged")]


@pytest.mark.parametrize("text", APART)
def test_harm_done_by_others_is_another_happening(code, text):
    by_police = [e for e in violent(code(text)) if any(p.kind == "police" for p in e.actors)]
    assert by_police
    words = {w.text for e in by_police for w in (e.trigger, *e.mentions)}
    assert not words & {"burnt alive", "lynched", "stabbed", "death toll", "violence"}


@pytest.mark.parametrize("text", ONE)
def test_what_came_of_it_is_the_same_happening(code, text):
    assert len(violent(code(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "They said 668 people had been killed in the violence including 100 in police firing.",
        "Some 40 people were killed in the unrest, including 12 in a police raid.",
    ],
)
def test_what_killed_some_did_not_kill_all(code, text):
    many = [f.low for e in violent(code(text)) if any(p.kind == "police" for p in e.actors) for f in e.figures]
    assert all(low < 36 for low in many)


def test_who_was_killed_in_what_was_ordered_belongs_to_it(code):
    (event,) = violent(code("The superintendent had ordered firing at a crowd in which four people were killed."))
    assert [f.best for f in event.figures if f.kind == "killed"] == [4]
