"""The event lexicon: which words, used how, tell of an act of which type. en/events/README.md says how it is written."""

from __future__ import annotations

from tellings.knowledge.languages.events.anchors import anchors
from tellings.knowledge.languages.events.asking import asked_of_any, asking
from tellings.knowledge.languages.events.forms import lemmas_of
from tellings.knowledge.languages.events.governing import (
    Light,
    announced,
    governed_mode,
    inner_words,
    light,
    light_verb,
    modal_acts,
    referring,
)
from tellings.knowledge.languages.events.lexicon import (
    by_adjective,
    by_noun,
    by_verb,
    casualties_of,
    compound_verbs,
    listed_words,
    rows_of,
    spreading_forms,
)
from tellings.knowledge.languages.events.listed import casualties, own_rows, rows
from tellings.knowledge.languages.events.negatives import Domain, negatives
from tellings.knowledge.languages.events.row import Part, Prep, Row, Slot
from tellings.knowledge.languages.events.spreading import Spreading, spreading
from tellings.knowledge.languages.events.triggers import casualty_forms, trigger_forms, trigger_words
from tellings.knowledge.languages.events.words import munitions

__all__ = [
    "Domain",
    "Light",
    "Part",
    "Prep",
    "Row",
    "Slot",
    "Spreading",
    "anchors",
    "announced",
    "asked_of_any",
    "asking",
    "by_adjective",
    "by_noun",
    "by_verb",
    "casualties",
    "casualties_of",
    "casualty_forms",
    "compound_verbs",
    "governed_mode",
    "inner_words",
    "lemmas_of",
    "light",
    "light_verb",
    "listed_words",
    "modal_acts",
    "munitions",
    "negatives",
    "own_rows",
    "referring",
    "rows",
    "rows_of",
    "spreading",
    "spreading_forms",
    "trigger_forms",
    "trigger_words",
]
