"""Light verbs: in "carried out an attack" the verb says who, and the noun says what."""

from __future__ import annotations

from tellings.knowledge.languages.clause import Clause, verb_clause
from tellings.knowledge.languages.events import Row
from tellings.model import Token
from tellings.steps.code.carried import carried_by
from tellings.steps.code.roles import Roles, is_party


def light_roles(row: Row, clause: Clause, found: Roles) -> Roles:
    """The noun's roles; where the noun itself says nothing, what the light verb says."""
    sentence, noun = clause.sentence, clause.trigger
    carried = carried_by(sentence, noun)
    if carried is None:
        return found
    entry, verb = carried
    above = verb_clause(sentence, verb)
    actors = [t for role in entry.actor for t in _at(role, above) if t.index != noun.index and is_party(sentence, t)]
    others = [
        t for role in entry.recipient for t in _at(role, above) if t.index != noun.index and is_party(sentence, t)
    ]
    if row.mutual:
        sides = (*found.actors, *(t for t in (*actors, *others) if t not in found.actors))
        return Roles(sides, () if row.type == "ASSAULT" else found.recipients or tuple(others), found.means)
    return Roles(
        found.actors or tuple(t for t in actors if t not in found.recipients),
        found.recipients or tuple(t for t in others if t not in found.actors),
        found.means,
    )


def _at(role: str, above: Clause) -> tuple[Token, ...]:
    if role == "subject":
        return above.agents
    return above.patients if role == "object" else above.under(role)
