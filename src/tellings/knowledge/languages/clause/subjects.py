"""Who stands as a verb's subject, or would if it were said: inherited, controlled, relative."""

from __future__ import annotations

from tellings.knowledge.languages.clause.words import RELATIVE, first_child, is_noun, is_predicate, is_verb
from tellings.knowledge.languages.wording import wording
from tellings.model import Sentence, Token


def surface_subject(sentence: Sentence, verb: Token, depth: int = 0) -> Token | None:  # noqa: PLR0911  # one a relation
    """The noun that stands as the verb's subject, or that would if it were said: inherited, controlled, relative."""
    own = first_child(sentence, verb, "nsubj", "nsubjpass")
    if own is not None:
        return _antecedent(sentence, verb, own)
    head = sentence.tokens[verb.head]
    if head.index == verb.index or depth > 5:
        return None
    if verb.dep in ("acl", "relcl") and is_noun(head):
        return _of_noun_clause(sentence, verb, head)
    if verb.dep == "xcomp" and head.lemma in wording(sentence.language).object_control:
        controlled = first_child(sentence, head, "dobj")
        if controlled is not None:
            return controlled
    if verb.dep == "conj" and is_verb(head):
        return surface_subject(sentence, coordinated_with(sentence, verb), depth + 1)
    if verb.dep in ("xcomp", "advcl", "ccomp", "dep") and is_verb(head):
        return surface_subject(sentence, head, depth + 1)
    if verb.dep in ("xcomp", "ccomp") and is_predicate(head):  # "the rebels are ready to talk"
        return _predicate_subject(sentence, head, depth + 1)
    if verb.dep in ("pcomp", "pobj") and head.dep in ("prep", "agent"):
        return _of_governor(sentence, sentence.tokens[head.head], depth)
    return None


def _predicate_subject(sentence: Sentence, adjective: Token, depth: int) -> Token | None:
    """What an adjective is said of: its copula's subject, its own, or that of the adjective that it is joined to."""
    head = sentence.tokens[adjective.head]
    if depth > 5:
        return None
    if adjective.dep in ("acomp", "oprd") and is_verb(head):
        return surface_subject(sentence, head, depth + 1)
    if adjective.dep == "conj":
        return (_predicate_subject if is_predicate(head) else surface_subject)(sentence, head, depth + 1)
    return first_child(sentence, adjective, "nsubj", "nsubjpass")


def coordinated_with(sentence: Sentence, verb: Token) -> Token:
    """The verb that a later one is coordinated with: of like form ("fired gas to clear the square and *arrested* forty").

    The parser joins a coordinated verb to the nearest one before it, infinitives too; the finite one above is meant.
    """
    head = sentence.tokens[verb.head]
    above = head
    while _is_finite(verb) and not _is_finite(above) and above.dep in ("advcl", "xcomp", "conj", "acl", "pcomp"):
        following = sentence.tokens[above.head]
        above = following if is_verb(following) else sentence.tokens[following.head]
    return above if is_verb(above) and _is_finite(above) == _is_finite(verb) else head


def _is_finite(verb: Token) -> bool:
    return verb.tag in ("VBD", "VBZ", "VBP", "MD")


def _antecedent(sentence: Sentence, verb: Token, subject: Token) -> Token:
    """The noun that a relative pronoun stands for ("the man who was shot")."""
    if subject.lemma in RELATIVE and subject.tag in ("WP", "WDT"):
        clause = verb
        while clause.dep == "conj":
            clause = sentence.tokens[clause.head]
        if clause.dep == "relcl":
            return sentence.tokens[clause.head]
    return subject


def _of_noun_clause(sentence: Sentence, verb: Token, head: Token) -> Token | None:
    """A participle after a noun has that noun as subject; an infinitive ("the plan to attack") has its owner."""
    if any(c.lemma == "to" and c.dep == "aux" for c in sentence.children(verb)):
        return first_child(sentence, head, "poss")
    relative = first_child(sentence, verb, "dobj")
    return None if relative is not None and relative.lemma in RELATIVE else head


def _of_governor(sentence: Sentence, governor: Token, depth: int) -> Token | None:
    if is_verb(governor):
        return surface_subject(sentence, governor, depth + 1)
    return first_child(sentence, governor, "poss")
