"""A story about sport or the arts is full of the words of battle; what really happened there is still told."""

from pathlib import Path

import pytest

from tellings.model import Document
from tellings.run.inputs import read
from tellings.settings import Settings

SPORT = "The veterans attacked early, the juniors fought back, and the champions exploded out of the start."


@pytest.fixture(scope="module")
def kinds(coder):
    """From a text, and the section that it stands in, to the types of its events."""

    def coded(text: str, section: str | None = None) -> list[str]:
        return [e.type for e in coder.code(Document("page", "SHA-256:0", text, language="en", section=section)).events]

    return coded


def test_nothing_violent_is_told_by_a_story_in_the_section_of_sport(kinds):
    assert kinds(SPORT, "SPORT") == []


def test_police_and_casualties_are_meant_there_as_anywhere(kinds):
    assert kinds("Police arrested two fans after the match.", "Sport") == ["COERCE"]
    assert kinds("A gunman killed a referee in the car park.", "Football news") == ["ASSAULT"]


def test_a_text_full_of_the_words_of_a_game_is_a_story_about_it(kinds):
    story = (
        "The striker scored a goal before halftime. The goalkeeper and the coach blamed the referee. "
        "The league champion won the cup final in the stadium. The midfielder hit a penalty. "
    )
    assert kinds(story + "The veterans attacked early and the visitors fought back.") in ([], ["ACCUSE"])


def test_who_kills_himself_with_laughter_is_not_killed(kinds):
    assert kinds("We were killing ourselves on the last hundred metres.") == []


def test_the_invented_regatta_tells_of_no_violence(coder):
    page = Path(__file__).parents[2] / "examples" / "harbour-gazette-tides.txt"
    (item,) = read([str(page)], Settings())
    assert coder.code(item.result).events == ()
