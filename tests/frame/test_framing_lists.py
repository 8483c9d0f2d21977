"""The lists of framing: every row is well formed, and none of them names a group."""

from importlib.resources import files
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from tellings.model import Technique
from tellings.steps.frame import framing_cues
from tellings.steps.frame.tone import weights
from tellings.steps.frame.words import PARTS, forms, loaded, table

FOLDER = files("tellings.knowledge.languages.en").joinpath("framing")
LISTS = ["loaded", "opinion", "hedges", "blame", "agentless", "context"]


def test_every_kind_of_loaded_word_says_why_it_counts_and_which_technique_it_is():
    for kind, row in table("loaded").items():
        assert row["why"].endswith("."), kind
        assert row["technique"] in get_args(Technique)
        assert set(row) <= {"why", "technique", "only_of_people", *PARTS}


def test_no_loaded_word_is_of_two_kinds():
    seen: dict[tuple[str, str], str] = {}
    for kind, row in table("loaded").items():
        for part in PARTS:
            for word in row.get(part, "").split():
                assert seen.setdefault((part, word), kind) == kind or kind == "dehumanising", (part, word)


def test_every_form_of_a_loaded_word_is_found():
    for row in table("loaded").values():
        for part in PARTS:
            assert all((part, form) in loaded() for word in row.get(part, "").split() for form in forms(word, part))
    assert ("verbs", "unleashing") in loaded()


@pytest.mark.parametrize("name", LISTS)
def test_words_are_lower_case_and_only_those_of_people_are_limited(name):
    text = FOLDER.joinpath(f"{name}.yaml").read_text(encoding="utf8")

    def strings(value: Any) -> list[Any]:
        if isinstance(value, dict):
            return [s for key, v in value.items() if key != "why" for s in strings(v)]
        return value if isinstance(value, list) else [value]

    assert all(isinstance(s, str) and s == s.lower() for s in strings(yaml.safe_load(text)))


def test_no_group_has_a_weight():
    groups = set(Path(__file__).parents[2].joinpath("training", "groups.txt").read_text(encoding="utf8").split())
    assert len(groups) > 500
    assert not groups & set(weights().words)
    assert not groups & {form for _, form in loaded()}


def test_cues_are_lower_case():
    assert {"unleashed", "reportedly", "of course", "diaspora"} <= framing_cues()
    assert all(cue == cue.lower() for cue in framing_cues())
