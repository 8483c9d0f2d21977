"""The event lexicon of English: which words, used how, tell of an act of which type. README.md says how it is written."""

from __future__ import annotations

from tellings.knowledge.languages.en.events.forms import lemmas_of
from tellings.knowledge.languages.en.events.governing import (
    Light,
    announced,
    governed_mode,
    light,
    light_verb,
    referring,
)
from tellings.knowledge.languages.en.events.lexicon import (
    by_adjective,
    by_noun,
    by_verb,
    casualties,
    casualties_by,
    rows,
)
from tellings.knowledge.languages.en.events.negatives import Domain, negatives
from tellings.knowledge.languages.en.events.row import Prep, Row, Slot
from tellings.knowledge.languages.en.events.triggers import anchors, casualty_forms, trigger_forms

__all__ = [
    "Domain",
    "Light",
    "Prep",
    "Row",
    "Slot",
    "anchors",
    "announced",
    "by_adjective",
    "by_noun",
    "by_verb",
    "casualties",
    "casualties_by",
    "casualty_forms",
    "governed_mode",
    "lemmas_of",
    "light",
    "light_verb",
    "negatives",
    "referring",
    "rows",
    "trigger_forms",
]
