"""Claims and incidents: values in, values out."""

import dataclasses
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tellings.model import Figure, Tie
from tellings.reconcile.claims import claims, number
from tellings.reconcile.facts import facts
from tellings.reconcile.incidents import incidents
from tests.record.told import told as tell


def fact(record, field):
    (incident,) = incidents([record])
    return next(f for f in incident.facts if f.field == field)


def with_figures(record, *figures):
    return replace(record, events=(replace(record.events[0], figures=figures),))


def test_every_field_of_an_event_is_a_claim_with_its_words(told):
    found = [(c.field, c.value, c.span and c.span.text) for c in claims(told)]
    assert found == [
        ("type", "ASSAULT", "killed"),
        ("time", "2031-05-03", "3 May"),
        ("place", "Žarka", "Žarka"),
        ("actor", "gunmen", "Gunmen"),
        ("recipient", "dockers", "dockers"),
        ("recipient", "[person]", "Oskar Velm"),
        ("means", "shots", "Shots"),
        ("killed", "5 or more", "at least five"),
        ("killed", "9", "nine"),
    ]


def test_a_claim_is_its_own_speakers_where_it_has_one_and_else_the_events(told):
    assert [(c.speaker and c.speaker.text, c.modality) for c in claims(told) if c.field == "killed"] == [
        ("police", "actual"),
        ("The union", "hedged"),
    ]


def test_a_claims_id_hashes_the_place_of_its_words(told):
    ids = {c.id for c in claims(told)}
    assert len(ids) == len(claims(told))
    (event,) = told.events
    body = told.document.body_start
    moved = replace(event.means[0], start=body, end=body + 5, text=told.document.text[body : body + 5])
    other = claims(replace(told, events=(replace(event, means=(moved,)),)))
    assert {c.field for c in other if c.id not in ids} == {"means"}


@pytest.mark.parametrize(
    ("bounds", "words"),
    [
        ((12, 12, 12), "12"),
        ((106, None, None), "106 or more"),
        ((45, None, 50), "45 to 50"),
        ((45, 50, 55), "about 50 (45 to 55)"),
    ],
)
def test_a_count_is_told_with_its_bounds(bounds, words):
    assert number(*bounds) == words


@pytest.mark.parametrize("modality", ["planned", "possible", "denied", "negated", "general"])
def test_an_act_that_is_not_told_as_done_makes_no_incident(told, modality):
    assert incidents([replace(told, events=(replace(told.events[0], modality=modality),))]) == ()


def test_the_order_of_records_does_not_matter():
    several = [tell(f"d{n}") for n in range(3)]
    first = incidents(several)
    assert all(incidents(order) == first for order in permutations(several))


def test_at_least_five_and_nine_can_both_be_true_but_five_and_nine_cannot(told):
    assert fact(told, "killed").verdict == "agree"
    low, nine = told.events[0].figures
    exact = replace(low, best=5, high=5)
    assert fact(with_figures(told, exact, nine), "killed").verdict == "differ"
    assert fact(with_figures(told, exact), "killed").verdict == "single"


def test_what_one_speaker_counts_adds_up_and_a_part_is_not_counted_twice(told):
    five, nine = told.events[0].figures
    span, own = five.span, Tie()
    union = nine.tie
    two, seven = Figure("killed", 2, 2, 2, span, tie=own), Figure("killed", 7, 7, 7, span, tie=own)
    assert fact(with_figures(told, two, seven, nine), "killed").verdict == "agree"
    part = replace(seven, part_of=0)
    assert fact(with_figures(told, two, part, nine), "killed").verdict == "differ"
    assert (
        fact(with_figures(told, two, replace(nine, tie=union), replace(part, tie=union)), "killed").verdict == "differ"
    )


def test_a_part_that_another_speaker_counts_does_not_contradict_the_whole(told):
    five, nine = told.events[0].figures
    whole = Figure("killed", 30, 30, 30, five.span, tie=Tie())
    part = replace(nine, low=6, best=6, high=6, part_of=0)
    assert fact(with_figures(told, whole, part), "killed").verdict == "agree"
    more = replace(part, low=40, best=40, high=40)
    assert fact(with_figures(told, whole, more), "killed").verdict == "differ"


def test_a_city_agrees_with_its_country_and_not_with_another_city(told):
    (event,) = told.events
    (city,) = event.places
    other_words = Tie("sentence", (), 1)
    country = replace(city, name="Velia", precision="country", tie=other_words, span=told.document.span(0, 5))
    elsewhere = replace(country, name="Brod", precision="city")
    for place, verdict in ((country, "agree"), (elsewhere, "differ")):
        assert fact(replace(told, events=(replace(event, places=(city, place)),)), "place").verdict == verdict


def test_places_where_it_did_not_happen_are_no_claims(told):
    (event,) = told.events
    away = replace(event.places[0], role="from")
    (incident,) = incidents([replace(told, events=(replace(event, places=(away,)),))])
    assert incident.places == ()
    assert "place" not in [f.field for f in incident.facts]


@given(st.lists(st.tuples(st.integers(0, 9), st.none() | st.integers(0, 9)), min_size=2, max_size=4), st.randoms())
def test_a_verdict_does_not_depend_on_the_order_of_claims(bounds, random):
    record = tell()
    some = [c for c in claims(record) if c.field == "killed"]
    several = [
        dataclasses.replace(some[0], low=low, high=None if high is None else low + high, document_id=f"d{n}")
        for n, (low, high) in enumerate(bounds)
    ]
    shuffled = random.sample(several, len(several))
    assert facts(several, {}, {})[0].verdict == facts(shuffled, {}, {})[0].verdict
