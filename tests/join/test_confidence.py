"""How sure an event is depends on what is told with it, is the same for all sides, and never certainty."""

import pytest
from msgspec.structs import replace

from tellings.model import Document
from tellings.steps.join.confidence import features, with_confidence


@pytest.fixture(scope="module")
def events(coder):
    text = "Rebels killed four farmers near the river. The minister blamed his rivals for attacks."
    return coder.code(Document("page", "SHA-256:0", text, language="en")).events


def test_a_main_event_told_by_a_verb_with_its_sides_is_surer_than_another(events):
    sure, other = events[0].confidence, min(e.confidence for e in events[1:])
    assert 0.05 <= other < sure <= 0.97


def test_what_the_confidence_was_before_and_who_the_parties_are_does_not_matter(events):
    named = [replace(e, confidence=0.1, actors=e.actors[:1] * 2) if e.actors else e for e in events]
    assert [e.confidence for e in with_confidence(named)] == [e.confidence for e in events]


def test_every_feature_is_a_number_with_a_plain_name(events):
    assert all(isinstance(v, float) and n for e in events for n, v in features(e, 2).items())
