"""Who does what to whom around one verb or noun: its subject, objects and prepositions, whatever the voice."""

from tellings.knowledge.languages.clause.clause import Clause, noun_clause, verb_clause
from tellings.knowledge.languages.clause.subjects import coordinated_with, surface_subject
from tellings.knowledge.languages.clause.under import prepositions
from tellings.knowledge.languages.clause.voice import is_passive
from tellings.knowledge.languages.clause.words import (
    RELATIVE,
    SUBJECTS,
    first_child,
    is_gerund_noun,
    is_noun,
    is_participle_noun,
    is_predicate,
    is_verb,
    modifiers,
    whose_gerund,
    with_conjuncts,
)

__all__ = [
    "RELATIVE",
    "SUBJECTS",
    "Clause",
    "coordinated_with",
    "first_child",
    "is_gerund_noun",
    "is_noun",
    "is_participle_noun",
    "is_passive",
    "is_predicate",
    "is_verb",
    "modifiers",
    "noun_clause",
    "prepositions",
    "surface_subject",
    "verb_clause",
    "whose_gerund",
    "with_conjuncts",
]
