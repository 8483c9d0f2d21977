"""Groups swapped in articles that nobody wrote for a test: what differs is known and listed, and no more comes to it."""

import json
import os
from itertools import pairwise
from pathlib import Path

import pytest
from tools.symmetry.compare import difference, neutral
from tools.symmetry.pairs import groups, pairs, swap

from tellings.knowledge.gazetteer import Gazetteer
from tellings.settings import Settings

ROOT = Path(__file__).parent.parent.parent
SHARED = Path(os.environ.get("SHARED", ROOT.parent / "shared"))
TOLD = json.loads((ROOT / "docs" / "symmetry.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def gazetteer():
    return Gazetteer.open(Settings.load().gazetteer)


def test_swapping_twice_gives_the_text_again():
    for every in groups().values():
        for one, other in pairwise(every):
            text = f"The {one[0]} army met {other[-1]}, and the {other[0]} press wrote of {one[-1]}."
            assert swap(swap(text, one, other), one, other) == text


def test_names_are_neutral_and_nothing_else_is():
    value = {
        "span": {"start": 1, "end": 2, "text": "Russian police"},
        "name": "Russian police",
        "country": "RUS",
        "type": "x",
    }
    one, other = ["Russian"], ["Syrian"]
    assert neutral(value, one, other) == {"span": {"text": "<1> police"}, "name": "<1> police", "type": "x"}


def test_what_differs_is_listed_by_kind():
    assert TOLD["pairs"] - TOLD["same"] == len(TOLD["which"]) == sum(TOLD["differ"].values())
    assert set(TOLD["groups"]) <= set(groups())


@pytest.mark.skipif(not (SHARED / "data").exists(), reason="the articles are not here")
def test_no_pair_differs_that_is_not_listed(coder, gazetteer):
    listed = {(identity, one, other) for identity, one, other, _ in TOLD["which"]}
    some = list(pairs(SHARED, 20, gazetteer))
    found = [(pair.id, pair.one[0], pair.other[0]) for pair in some if difference(pair, coder.code)]
    assert len(some) == 20
    assert not set(found) - listed
