"""Light verbs: in "carried out an attack" the verb says who, and the noun says what."""

from __future__ import annotations

from tellings.knowledge.languages.en.clause import Clause, is_verb, verb_clause
from tellings.knowledge.languages.en.events import Row
from tellings.model import Token
from tellings.steps.code.roles import Roles, is_party

_DONE = frozenset(
    "carry launch stage mount conduct commit hold organise organize make issue give wage perpetrate undertake lead execute "
    "begin start continue join attend perform plan order open resume announce impose declare call send deliver pay do "
    "engage participate take pursue initiate step".split()
)
_SUFFERED = frozenset("come suffer face sustain undergo experience endure receive survive escape subject".split())


def light_roles(row: Row, clause: Clause, found: Roles) -> Roles:
    """The noun's roles, with those that the verb above it gives where the noun itself has none."""
    sentence, noun = clause.sentence, clause.trigger
    verb = _verb_above(clause)
    if verb is None:
        return found
    above = verb_clause(sentence, verb)
    subjects = tuple(t for t in above.agents if is_party(sentence, t) and t.index != noun.index)
    others = tuple(
        t
        for p in ("on", "against", "at", "to")
        for t in above.under(p)
        if is_party(sentence, t) and t.index != noun.index
    )
    if verb.lemma in _DONE:
        recipients = found.recipients if row.mutual else found.recipients or others
        return Roles(found.actors or subjects, recipients, found.means)
    if verb.lemma in _SUFFERED:
        return Roles(found.actors, found.recipients or subjects, found.means)
    return found


def _verb_above(clause: Clause) -> Token | None:
    """The verb whose object the noun is, directly or through a preposition ("came under attack")."""
    sentence, noun = clause.sentence, clause.trigger
    head = sentence.tokens[noun.head]
    if noun.dep in ("dobj", "nsubjpass", "conj") and is_verb(head):
        return head
    if noun.dep == "pobj" and head.lemma in ("under", "in", "to", "out", "from"):
        above = sentence.tokens[head.head]
        return above if is_verb(above) else None
    return None
