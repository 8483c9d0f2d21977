"""The ways in which a verb's clause can be read where a parser may have taken the wrong one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tellings.knowledge.languages.en.clause import SUBJECTS, Clause, is_noun, verb_clause
from tellings.model import Sentence, Token


def verb_readings(sentence: Sentence, verb: Token) -> Iterator[Clause]:
    """The clause as the parser has it, then as it may be instead: "marines *patrolled*" is no passive."""
    clause = verb_clause(sentence, verb)
    yield clause
    if clause.passive and _may_be_active(sentence, verb):
        subjects = tuple(p for p in clause.patients if p.index < verb.index)
        rest = tuple(p for p in clause.patients if p not in subjects)
        if subjects:
            yield replace(clause, passive=False, agents=subjects, patients=rest)


def with_particles_object(clause: Clause, particle: str) -> Clause:
    """The clause where the noun under a particle is the verb's object ("cordoned *off* the *district*")."""
    under = clause.under(particle)
    return replace(clause, patients=under) if under and not clause.patients and not clause.passive else clause


def _may_be_active(sentence: Sentence, verb: Token) -> bool:
    """A form that is past tense as well, with a plain subject or all of a sentence before it, and no "by"."""
    deps = {c.dep for c in sentence.children(verb)}
    if deps & {"auxpass", "nsubjpass", "agent", "aux"} or verb.tag not in ("VBN", "VBD"):
        return False
    head = sentence.tokens[verb.head]
    whole = verb.dep == "acl" and head.head == head.index and is_noun(head)
    return bool(deps & SUBJECTS) or whole
