"""Groups swapped in articles that nobody wrote for a test: what differs is known and listed, and no more comes to it."""

import json
import os
from itertools import islice, pairwise
from pathlib import Path

import pytest
from tools.symmetry.compare import difference, neutral
from tools.symmetry.groups import groups
from tools.symmetry.pairs import pairs
from tools.symmetry.swapping import swap

from tellings.knowledge.gazetteer import Gazetteer
from tellings.settings import Settings

ROOT = Path(__file__).parent.parent.parent
SHARED = Path(os.environ.get("SHARED", ROOT.parent / "shared"))
TOLD = json.loads((ROOT / "docs" / "symmetry.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def gazetteer():
    return Gazetteer.open(Settings.load().gazetteer)


def test_swapping_twice_gives_the_text_again():
    for a, b in pairwise(groups()):
        if a.list == b.list:
            one, other = a.forms, b.forms
            text = f"The {one[0]} army met {other[-1]}, and the {other[0]} press wrote of {one[-1]}."
            assert swap(swap(text, one, other), one, other) == text


def test_names_are_neutral_and_nothing_else_is():
    value = {
        "span": {"start": 1, "end": 2, "text": "Russian police"},
        "name": "Russian police",
        "sector": "COP",
        "country": "RUS",
        "type": "x",
    }
    one, other = ["Russian"], ["Syrian"]
    found = neutral(value, one, other)
    assert found == {"span": {"text": "<1> police"}, "name": "<1> police", "sector": "COP", "type": "x"}


def test_a_kind_follows_from_the_name_of_a_listed_group_only():
    value = {"name": "Hamas fighters", "sector": "REB", "kind": "armed_group", "country": "PSE"}
    assert neutral(value, ["Hamas"], ["Fatah"], listed=True) == {"name": "<1> fighters"}
    assert neutral(value, ["Hamas"], ["Fatah"]) == {"name": "<1> fighters", "sector": "REB", "kind": "armed_group"}
    other = {"name": "police", "sector": "COP", "kind": "police", "country": "PSE"}
    assert "kind" in neutral(other, ["Hamas"], ["Fatah"], listed=True)
    assert neutral({"span": {"text": "two"}, "kind": "killed"}, ["Hamas"], ["Fatah"], listed=True)["kind"] == "killed"


def test_what_differs_is_listed_by_kind():
    assert TOLD["pairs"] - TOLD["same"] == len(TOLD["which"]) == sum(TOLD["differ"].values())
    assert {kind for _, kind, *_ in TOLD["which"]} <= set(TOLD["kinds"]) == {group.kind for group in groups()}


def test_what_was_left_out_is_counted_by_reason_and_kind():
    left = [kind["pairs"] for kinds in TOLD["left out"].values() for kind in kinds.values()]
    assert TOLD["drawn"] == TOLD["pairs"] + sum(left)


def test_995_pairs_in_1000_are_the_same_and_no_kind_is_thin():
    assert TOLD["pairs"] == 1000
    assert TOLD["same"] >= 995
    assert min(kind["pairs"] for kind in TOLD["kinds"].values()) >= 50


@pytest.mark.skipif(not (SHARED / "data").exists(), reason="the articles are not here")
def test_no_pair_differs_that_is_not_listed(coder, gazetteer):
    listed = {(identity, one, other) for identity, _, one, other, _ in TOLD["which"]}
    some = list(islice(pairs(SHARED, TOLD["pairs"], gazetteer), 20))
    found = [(pair.id, pair.one[0], pair.other[0]) for pair in some if difference(pair, coder.code)]
    assert len(some) == 20
    assert not set(found) - listed
