"""The whole pipeline on pages of our own, of many sorts, against what a careful reader finds in them.

Floors are what was measured when they were last raised: raise them with the program, never lower them without a reason.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.pages_gold.answers import answers
from tests.pages_gold.measure import NAMES, PAGES, Measured, measure

FLOORS = yaml.safe_load(Path(__file__).with_name("floors.yaml").read_text("utf-8"))


@pytest.fixture(scope="module")
def measured(coder) -> dict[str, Measured]:
    return {name: measure(name, coder) for name in NAMES}


def test_every_page_has_its_floor():
    assert sorted(FLOORS) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_page_says_that_it_is_invented(name):
    (path,) = (p for p in PAGES.glob(f"{name}.*") if p.suffix != ".json")
    assert "invented" in path.read_text("utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_no_less_of_a_page_is_read_right_than_before(measured, name):
    assert round(measured[name].share, 3) >= FLOORS[name]["share"]


@pytest.mark.parametrize("name", NAMES)
def test_no_more_of_a_page_is_made_up_than_before(measured, name):
    assert len(measured[name].false) <= FLOORS[name]["made_up"]
    assert measured[name].framing <= measured[name].gold["framing_spans_at_most"]


@pytest.mark.parametrize("name", NAMES)
def test_every_field_and_list_of_a_page_is_read(measured, name):
    wrong = [a for a in measured[name].answers if a.sort in {"document", "link"} and not a.right]
    assert wrong == []


def test_a_question_with_a_wrong_answer_is_counted_as_wrong(measured):
    """The measure can fail: a page with its events taken out loses every question about them."""
    gold = measured["litoral_agency"].gold
    empty = {"document": _document(gold), "links": [], "events": [], "framing": []}
    found = [a for a in answers(gold, empty) if a.right]
    assert {a.sort for a in found} <= {"document", "told as having happened", "person"}


def _document(gold: dict[str, Any]) -> dict[str, Any]:
    quotes = [e["quote"] for e in (*gold["events"], *gold["allowed"])] + gold["not_actual"]
    return {**dict.fromkeys(("title", "subtitle", "section", "byline", "published", "modified", "language")),
            "text": "\n\n".join(quotes), "body_start": 0}  # fmt: skip
