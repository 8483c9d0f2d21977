"""The words of speech: every row is well formed, and every form makes a sentence worth parsing."""

from importlib.resources import files
from typing import get_args

import yaml

from tellings.model import Kind
from tellings.steps.code.speech import speech_cues
from tellings.steps.code.speech.lexicon import FRAMES, words

DATA = yaml.safe_load(files("tellings.knowledge.languages.en").joinpath("speech.yaml").read_text(encoding="utf8"))


def test_every_class_of_verbs_has_known_frames_and_a_known_stance():
    for row in DATA["verbs"].values():
        assert set(row["frames"]) <= FRAMES
        assert row.get("stance", "says") in {"says", "denies", "doubts"}


def test_no_word_stands_twice_in_a_list():
    lists = [row["words"] for row in DATA["verbs"].values()]
    lists += [
        DATA["nouns"],
        DATA["giving"],
        DATA["documents"],
        DATA["labels"],
        DATA["roles"],
        *DATA["speakers"].values(),
    ]
    for text in lists:
        listed = text.split()
        assert sorted(listed) == sorted(set(listed))


def test_prepositions_are_words_and_not_what_yaml_makes_of_on():
    assert all(isinstance(value, str) and value for value in DATA["about"].values())
    assert "on" in words("en").verbs["called"].about


def test_the_kinds_of_speakers_are_kinds_of_parties():
    assert set(DATA["speakers"]) - {"of"} <= set(get_args(Kind))


def test_subsets_are_subsets():
    assert set(DATA["doubtful"].split()) <= set(DATA["nouns"].split())
    assert set(DATA["relays"].split()) <= {v for row in DATA["verbs"].values() for v in row["words"].split()}
    assert set(DATA["roles"].split()) <= {n for text in DATA["speakers"].values() for n in text.split()}


def test_cues_hold_every_form_of_a_verb_in_lower_case():
    assert {"say", "says", "said", "saying", "denied", "according to", "allegedly", "claims"} <= speech_cues("en")
    assert all(cue == cue.lower().strip() for cue in speech_cues("en"))


def test_strong_cues_leave_beliefs_and_wishes_out():
    assert {"said", "denied", "allegedly", "according to"} <= speech_cues("en", strong=True) < speech_cues("en")
    assert not speech_cues("en", strong=True) & {"want", "plans", "believed"}
    assert set(DATA["strong"].split()) <= set(DATA["verbs"])
