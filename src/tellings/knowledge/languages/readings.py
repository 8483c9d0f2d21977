"""The ways in which a verb's clause can be read where a parser may have taken the wrong one."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from tellings.knowledge.languages.clause import SUBJECTS, Clause, is_noun, verb_clause
from tellings.knowledge.parties import classes, phrase
from tellings.model import Sentence, Token

_AIMED = ("into", "toward", "towards")


def verb_readings(sentence: Sentence, verb: Token) -> Iterator[Clause]:
    """The clause as the parser has it, then as it may be instead: "marines *patrolled*" is no passive."""
    clause = verb_clause(sentence, verb)
    active = _as_active(sentence, verb, clause)
    if active is not None and _is_aimed(active):
        yield active
    if _is_suffered(clause):
        yield replace(clause, passive=True, agents=(), patients=clause.agents)
    yield clause
    if active is not None:
        yield active


def _as_active(sentence: Sentence, verb: Token, clause: Clause) -> Clause | None:
    if not clause.passive or not _may_be_active(sentence, verb):
        return None
    subjects = tuple(p for p in clause.patients if p.index < verb.index)
    rest = tuple(p for p in clause.patients if p not in subjects)
    return replace(clause, passive=False, agents=subjects, patients=rest) if subjects else None


def _is_aimed(clause: Clause) -> bool:
    """Done to somebody else than who stands before it: "men with rifles shot *into the queue*", "at the guards"."""
    return bool(clause.under(*_AIMED)) or any(
        "people" in classes(phrase(clause.sentence, t)) for t in clause.under("at")
    )


def with_particles_object(clause: Clause, particle: str) -> Clause:
    """The clause where the noun under a particle is the verb's object ("cordoned *off* the *district*")."""
    under = clause.under(particle)
    return replace(clause, patients=under) if under and not clause.patients and not clause.passive else clause


def _is_suffered(clause: Clause) -> bool:
    """With nobody but the one before it who could have died: "two men shot *dead* at a bar"."""
    dead = any(c.lemma == "dead" for c in clause.sentence.children(clause.trigger))
    return dead and not clause.passive and not clause.patients and bool(clause.agents)


def _may_be_active(sentence: Sentence, verb: Token) -> bool:
    """A form that is past tense as well, with a plain subject or all of a sentence before it, and no "by"."""
    deps = {c.dep for c in sentence.children(verb)}
    if deps & {"auxpass", "nsubjpass", "agent", "aux"} or verb.tag not in ("VBN", "VBD"):
        return False
    head = sentence.tokens[verb.head]
    whole = verb.dep == "acl" and head.head == head.index and is_noun(head)
    return bool(deps & SUBJECTS) or whole
