"""Which words of the same sentence may name the same happening as an act's own word."""

from __future__ import annotations

from tellings.knowledge.languages.clause import SUBJECTS, Clause, first_child, is_passive, is_verb
from tellings.model import Sentence, Token
from tellings.steps.code.roles import Roles

_LEADS_ON = frozenset("advcl conj acl pcomp xcomp dobj nsubj nsubjpass pobj relcl".split())
_MEANWHILE = frozenset("while whereas although though even before until since unless if".split())
_CIRCUMSTANCES = ("in", "during", "after", "with", "by", "as", "from", "due", "because")


def within(clause: Clause, found: Roles) -> tuple[int, ...]:
    """The tokens that may name the happening: what did it and is no party, "in the attack", the verb led on from."""
    parties = {t.index for t in (*found.actors, *found.recipients)}
    near = [*clause.agents, *clause.under(*_CIRCUMSTANCES)]
    trigger = clause.trigger
    if trigger.dep in _LEADS_ON and not _stands_apart(clause.sentence, trigger):
        near.append(clause.sentence.tokens[trigger.head])
    return tuple(dict.fromkeys(t.index for t in near if t.index not in parties))


def _stands_apart(sentence: Sentence, verb: Token) -> bool:
    """Whether a clause with a subject of its own tells of something else: of another's deed, or only at the same time."""
    if first_child(sentence, verb, *SUBJECTS) is None:
        return False
    if verb.dep == "conj":  # "one was stabbed and *police fired*", but "one was killed and two were wounded"
        return is_verb(verb) and not is_passive(sentence, verb)
    marks = {c.lemma for c in sentence.children(verb) if c.dep in ("mark", "advmod")}
    return verb.dep == "advcl" and bool(marks & _MEANWHILE)
