"""Figures of whole texts: how many, of what kind, whose part, and that the same people are counted once."""

from __future__ import annotations

import pytest

from tellings.model import Document, Event, Figure
from tellings.pipeline import Coder

ALL = (
    "Gunmen attacked the market in the old town. Twelve people were killed, including two children, and more than 50 were "
    "wounded, four of whom were hospitalised. Nearly 300 families fled. At least nine people were arrested. Some traders "
    "were abducted. On Monday three of the wounded died, raising the death toll to 15."
)


def events(coder: Coder, text: str) -> tuple[Event, ...]:
    return coder.code(Document("d", "SHA-256:0", text, published="2021-05-03", language="en")).events


def figures(coder: Coder, text: str) -> list[Figure]:
    return [f for e in events(coder, text) if e.modality in ("actual", "hedged") for f in e.figures]


def told(coder: Coder, text: str, kind: str) -> list[tuple[int, int | None, int | None]]:
    """The bounds of the figures of a kind that are no part of another one of that kind, event by event."""
    return [
        (f.low, f.best, f.high)
        for event in events(coder, text)
        if event.modality in ("actual", "hedged")
        for f in event.figures
        if f.kind == kind and (f.part_of is None or event.figures[f.part_of].kind != kind)
    ]


ONCE = {
    "A farmer was shot and killed near the river.": ("killed", 1),
    "A farmer was shot in the leg near the river.": ("injured", 1),
    "Gunmen fatally shot a trader in the market.": ("killed", 1),
    "A gunman shot two nurses in a clinic. Both were pronounced dead at the scene.": ("killed", 2),
    "A man was shot near the station. The man died in hospital on Friday.": ("killed", 1),
    "Gunmen shot a teacher on Monday. He was taken to a hospital, where he died.": ("killed", 1),
    "A bomb killed a guard at the gate. The guard, Odo Brook, was killed on the spot.": ("killed", 1),
    "Odo Brook was shot dead on Monday. Ada Fell was shot dead beside him.": ("killed", 2),
    "A man and a woman were killed in the shooting.": ("killed", 2),
    "Rebels shot dead a guard. Another guard was shot dead at the gate.": ("killed", 2),
    "Three people were shot at a bar. Two of them were taken to hospital.": ("injured", 3),
    "Three people were shot at a bar. A woman died at the scene.": ("injured", 2),
    "Militants killed four guards in a raid. Four guards died in the raid, an officer said.": ("killed", 4),
    "The raid left nine soldiers dead.": ("killed", 9),
    "The clashes caused nine deaths.": ("killed", 9),
    "Soldiers stormed the village. Police found two bodies in a well.": ("killed", 2),
    "The gunman shot a cashier and then killed himself. The cashier survived.": ("killed", 1),
    "Gunmen opened fire on a bus. A boy was taken to Brook Hospital with a head wound.": ("hospitalised", 1),
    "Gunmen opened fire on a bus. Two drivers are in critical condition.": ("hospitalised", 2),
    "Police arrested three men and a woman after the riot.": ("arrested", 4),
    "Police made nine arrests during the protest.": ("arrested", 9),
    "Rebels took four aid workers hostage.": ("abducted", 4),
    "Three students went missing after the shelling of the campus.": ("missing", 3),
    "The clashes displaced 900 families.": ("displaced", 900),
    "Two killed, five hurt in grenade attack": ("injured", 5),
    "The attack left five people dead and another 20 injured.": ("killed", 5),
    "Some died and six were hurt in the bombing.": ("injured", 6),
    "The number of people killed in the attack climbed to 45.": ("killed", 45),
    "The army lost 12 soldiers in the clash.": ("killed", 12),
    "Fifty people, most of them children, were killed in the airstrike.": ("killed", 50),
    "A bomb killed 12 people at the market. The dead included four children.": ("killed", 12),
    "Six priests were murdered in the capital. The murder of the priests was condemned by the union.": ("killed", 6),
    "A bomb exploded in a bank. Six people were killed and several injured.": ("killed", 6),
    "A man was shot at a bar. A second man was shot outside.": ("injured", 2),
    "One trader was wounded in the raid. Another trader was killed.": ("injured", 1),
    "Hundreds of miners turned out for a rally. A crowd of 900 filled the square.": ("participants", 900),
    "A man was shot in the lower body near the station.": ("killed", 0),
    "A bullet struck the guard on the right side of his body during the raid.": ("killed", 0),
    "Gunmen raided the village. The body of a waiter was found in the cellar.": ("killed", 1),
    "A judge and his driver were killed in the ambush.": ("killed", 2),
    "Ada Brook was shot and killed along with Odo Fell on Monday.": ("killed", 2),
    "A gunman shot dead his wife on Monday and then turned the gun on himself.": ("killed", 2),
    "A man opened fire at his home, killing his five children as well as his wife.": ("killed", 6),
    "Medics pronounced Ada Brook deceased at the scene of the shooting.": ("killed", 1),
    "A man shot and killed by state police on Monday carried a rifle, officials said.": ("killed", 1),
    "There was a non-fatal shooting near the bridge.": ("killed", 0),
    "Three attacks in the port left two dead and three injured.": ("killed", 2),
    "The attack killed five border soldiers. Five guards died in the attack, the mayor said.": ("killed", 5),
    "The killing of the Jesuit priests was condemned. The bishops deplored the murder of six Jesuits.": ("killed", 6),
    "Shot in bar: police\n\nA man was shot in a bar. Another man was shot outside. Both victims were taken to a hospital. "
    "The first man is in critical condition.": ("hospitalised", 2),
}


@pytest.mark.parametrize("text", ONCE)
def test_people_are_counted_once(coder: Coder, text: str) -> None:
    kind, number = ONCE[text]
    assert sum(best or low for low, best, _ in told(coder, text, kind)) == number


def test_who_says_what_a_headline_tells_is_not_whom_it_was_done_to(coder: Coder) -> None:
    text = "Woman shot by her neighbour: police\n\nThe woman lives in Bell."
    (event,) = [e for e in events(coder, text) if e.type == "ASSAULT"]
    assert [p.span.text for p in event.recipients] == ["Woman"]


BOUNDS = {
    "At least 106 people were killed in the raid.": (106, None, None),
    "More than 50 people were killed in the raid.": (51, None, None),
    "Up to 50 people were killed in the raid.": (0, None, 50),
    "Nearly 50 people were killed in the raid.": (45, None, 50),
    "About 50 people were killed in the raid.": (45, 50, 55),
    "Dozens of people were killed in the raid.": (12, None, 99),
    "Some villagers were killed in the raid.": (2, None, None),
    "Soldiers were killed in the raid.": (2, None, None),
}


@pytest.mark.parametrize("text", BOUNDS)
def test_the_words_around_a_number_bound_the_figure(coder: Coder, text: str) -> None:
    assert told(coder, text, "killed") == [BOUNDS[text]]


def test_those_told_off_one_by_one_are_part_of_the_whole(coder: Coder) -> None:
    assert told(coder, "Gunmen killed five men, three guards and two drivers.", "killed") == [(5, 5, 5)]


def test_a_list_of_people_adds_up(coder: Coder) -> None:
    text = "The killing of four teachers, two nurses and a cook shocked the town."
    assert sum(best or 0 for _, best, _ in told(coder, text, "killed")) == 7


def test_a_murder_told_of_to_say_when_is_another_happening(coder: Coder) -> None:
    text = "The attack on the officer came a month after the murder of the governor."
    assert len(events(coder, text)) == 2


def test_those_included_are_part_of_the_whole(coder: Coder) -> None:
    (event,) = [
        e for e in events(coder, "Twelve people, including two children, were killed in the raid.") if e.figures
    ]
    assert [(f.low, f.part_of) for f in event.figures] == [(12, None), (2, 0)]


def test_four_of_whom_are_part_of_those_injured(coder: Coder) -> None:
    text = "Seven marchers were injured in the attack, four of whom were hospitalised, while an officer suffered a head injury."
    found = figures(coder, text)
    assert [(f.kind, f.low, f.part_of) for f in found] == [
        ("injured", 7, None),
        ("hospitalised", 4, 0),
        ("injured", 1, None),
    ]


def test_a_raised_toll_is_an_update_that_takes_in_the_one_before(coder: Coder) -> None:
    text = "A bomb killed 28 people at the market. Three more people died on Monday, raising the death toll to 31."
    (event,) = [e for e in events(coder, text) if e.figures]
    (update,) = [f for f in event.figures if f.update]
    assert update.low == update.best == 31
    assert told(coder, text, "killed") == [(31, 31, 31)]


def test_two_speakers_with_two_tolls_are_one_event_with_two_figures(coder: Coder) -> None:
    text = (
        "The ministry said 12 soldiers were killed in the clash. The rebels said 40 soldiers were killed in the clash."
    )
    found = [f for f in figures(coder, text) if f.kind == "killed"]
    assert {f.best for f in found} == {12, 40}


def test_nobody_killed_makes_no_figure(coder: Coder) -> None:
    assert figures(coder, "Nobody was killed in the attack on the depot.") == []


def test_animals_and_houses_are_not_counted(coder: Coder) -> None:
    assert told(coder, "The raiders killed 40 goats and burned nine houses.", "killed") == []


def test_every_figure_is_in_order_and_quotes_the_text(coder: Coder) -> None:
    for f in figures(coder, ALL):
        assert ALL[f.span.start : f.span.end] == f.span.text
        assert f.who is None or ALL[f.who.start : f.who.end] == f.who.text
        known = [n for n in (f.low, f.best, f.high) if n is not None]
        assert known == sorted(known)


def test_every_part_points_at_a_figure_of_its_event(coder: Coder) -> None:
    for event in events(coder, ALL):
        for index, f in enumerate(event.figures):
            assert f.part_of is None or (0 <= f.part_of < len(event.figures) and f.part_of != index)


def test_sentences_about_other_things_change_no_figure(coder: Coder) -> None:
    attack = "Gunmen killed four traders in a raid on the market."
    rain = "Rain fell on the hills in the evening."
    road = "The road to the lake was open again."
    numbers = [
        told(coder, text, "killed")
        for text in (f"{attack} {rain} {road}", f"{rain} {attack} {road}", f"{road} {rain} {attack}")
    ]
    assert numbers == [[(4, 4, 4)]] * 3
