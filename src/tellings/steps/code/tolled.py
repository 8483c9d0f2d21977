"""What harm a word tells, and whom it counts: the heads of the phrases, before anybody is counted."""

from __future__ import annotations

from tellings.knowledge.languages.clause import (
    Clause,
    first_child,
    is_noun,
    is_verb,
    modifiers,
    surface_subject,
    with_conjuncts,
)
from tellings.knowledge.languages.counting import counting
from tellings.knowledge.languages.events import Row
from tellings.knowledge.languages.said_of import complemented, said_of, sharing
from tellings.knowledge.languages.wording import wording
from tellings.model import FigureKind, Sentence, Token
from tellings.steps.code.match import is_person_word, token_classes
from tellings.steps.code.roles import is_party

Tokens = tuple[Token, ...]


def toll(row: Row, clause: Clause) -> FigureKind | None:
    """The kind of figure: the row's; "killed" where somebody is fatally shot; "injured" for a wound that a verb implies."""
    implied = (
        row.type == "ASSAULT"
        and "object" in row.recipient
        and clause.trigger.lemma in counting(clause.sentence.language).wounding
    )
    wounds = row.figure == "injured" or (row.figure is None and implied)
    if wounds and any(
        c.lemma in counting(clause.sentence.language).fatally for c in clause.sentence.children(clause.trigger)
    ):
        return "killed"
    deadly = row.type == "ASSAULT" and row.part == "noun" and row.figure in (None, "injured")
    if deadly and _is_deadly(clause.sentence, clause.trigger):
        return "killed"
    return "injured" if wounds else row.figure


def _is_deadly(sentence: Sentence, noun: Token) -> bool:
    """ "A fatal shooting", "a deadly night-time raid"."""
    found = [t for m in modifiers(sentence, noun) for t in sentence.subtree(m)]
    spared = any(t.lemma in ("non", "not") for t in found)  # "a non-fatal shooting"
    return not spared and any(t.lemma in counting(sentence.language).deadly for t in found)


def tolled(row: Row, clause: Clause) -> Tokens:
    """The heads of the phrases for those who came to harm, were held or took part."""
    if row.part == "noun":
        return _of_noun(row, clause)
    if row.part == "adjective":
        return clause.agents
    if _has_number(clause.sentence, clause.trigger):
        return (clause.trigger,)
    counted = clause.agents if row.figure_of == "subject" and not clause.passive else clause.patients
    counted += _beside(clause)
    shared = sharing(clause.sentence, counted[0]) if counted else ()
    counted = tuple(t for t in counted if t in shared or t.dep != "conj")
    found = tuple(t for token in counted for t in (*_meant(clause, token), *_listed(clause.sentence, token)))
    bare = clause.trigger.tag == "VBN" and (clause.passive or not clause.agents)
    return found or (said_of(clause.sentence, clause.trigger) if bare else ())


def _beside(clause: Clause) -> Tokens:
    """Who shares the fate of the subject: "was killed *along with* her brother", "together with two guards"."""
    sentence = clause.sentence
    found: Tokens = ()
    for child in sentence.children(clause.trigger):
        following = sentence.tokens[child.index + 1 : child.index + 2]
        if child.lemma in ("along", "together") and following and following[0].lemma == "with":
            found += _objects_of(sentence, following[0])
        elif child.lemma == "alongside":
            found += _objects_of(sentence, child)
    return tuple(t for t in found if not first_child(sentence, t, "relcl"))  # "… who had been shot too"


def is_living_body(sentence: Sentence, noun: Token) -> bool:
    """Somebody's body as what was hit ("shot in the *body*", "the right side of his *body*"): nobody died of the word."""
    if noun.lemma != "body" or noun.tag != "NN" or noun.dep != "pobj":
        return False
    head = sentence.tokens[noun.head]
    above = sentence.tokens[head.head]
    whose = first_child(sentence, noun, "poss") is not None and head.lemma in (
        "to",
        "in",
        "of",
        "on",
        "across",
        "through",
    )
    return whose or (head.lemma in ("to", "in", "on", "through") and above.lemma in counting(sentence.language).struck)


def _has_number(sentence: Sentence, verb: Token) -> bool:
    """A participle that is counted itself, its noun left out: "six killed and *several injured*"."""
    return verb.tag == "VBN" and any(
        c.index < verb.index and (c.tag == "CD" or c.lemma in counting(sentence.language).several_of)
        for c in sentence.children(verb)
        if c.dep in ("nummod", "amod", "dep")
    )


def _meant(clause: Clause, token: Token) -> Tokens:
    """The word itself; of "himself" the subject, of "his own life" the owner."""
    if token.lemma.endswith(("self", "selves")):
        return clause.agents
    if token.lemma in wording(clause.sentence.language).lives and not first_child(clause.sentence, token, "nummod"):
        owner = first_child(clause.sentence, token, "poss")
        if any(c.lemma == "own" for c in clause.sentence.children(token)):
            return clause.agents
        return with_conjuncts(clause.sentence, owner) if owner is not None else _under(clause.sentence, token, "of")
    return (token,)


def _listed(sentence: Sentence, token: Token) -> Tokens:
    """What a list goes on with, taken for an apposition: "six clergymen, *a maid* and …"."""
    if token.tag != "NNS":
        return ()
    return tuple(
        inner
        for child in sentence.children(token)
        if child.dep == "appos" and child.tag == "NN" and first_child(sentence, child, "det")
        for inner in with_conjuncts(sentence, child)
    )


def _of_noun(row: Row, clause: Clause) -> Tokens:
    """Whom a noun counts: itself ("nine hostages"), its own number ("nine deaths"), whose it is, who has it."""
    sentence, noun = clause.sentence, clause.trigger
    under = _under(sentence, noun, "of", "to") or _named(sentence, noun)
    people = {noun.lemma, noun.text.lower()} & counting(sentence.language).themselves or "people" in token_classes(
        sentence, noun
    )
    if people and not (under and noun.lemma in wording(sentence.language).bodies):
        return _named(sentence, noun) or (noun,)
    if under or (
        row.figure and first_child(sentence, noun, "nummod") and noun.lemma not in counting(sentence.language).uncounted
    ):
        return under or (noun,)
    owner = first_child(sentence, noun, "poss")
    if owner is not None:
        return with_conjuncts(sentence, owner)
    return _bearer(sentence, noun) if row.figure in ("injured", "hospitalised") else ()


def _named(sentence: Sentence, noun: Token) -> Tokens:
    """Those of them that a sentence names: "the dead included two nurses", "among the wounded were two boys"."""
    head = sentence.tokens[noun.head]
    if noun.dep == "nsubj" and head.lemma == "include":
        thing = first_child(sentence, head, "dobj")
    elif noun.dep == "xcomp" and head.lemma in wording(sentence.language).copulas:  # "жертвами стали шесть человек"
        thing = first_child(sentence, head, "nsubj")
    elif noun.dep == "pobj" and head.lemma == "among":
        thing = first_child(sentence, sentence.tokens[head.head], "nsubj", "attr")
    else:
        return ()
    return with_conjuncts(sentence, thing) if thing is not None else ()


def _under(sentence: Sentence, noun: Token, *prepositions: str) -> Tokens:
    """The nouns that a noun has under one of the prepositions."""
    for child in sentence.children(noun):
        if child.dep == "prep" and child.lemma in prepositions:
            inner = first_child(sentence, child, "pobj")
            if inner is not None:
                return with_conjuncts(sentence, inner)
    return ()


def _objects_of(sentence: Sentence, preposition: Token) -> Tokens:
    inner = first_child(sentence, preposition, "pobj")
    return with_conjuncts(sentence, inner) if inner is not None else ()


def _bearer(sentence: Sentence, noun: Token) -> Tokens:
    """Who has a wound: "a man with a head injury", "was found with burns", "had two gunshot wounds"."""
    head = sentence.tokens[noun.head]
    if noun.dep == "dobj" and head.lemma in counting(sentence.language).bearing:
        subject = surface_subject(sentence, head)
        return with_conjuncts(sentence, subject) if subject is not None else ()
    if noun.dep != "pobj" or head.lemma not in ("with", "from", "in"):
        return ()
    above = sentence.tokens[head.head]
    if is_noun(above) and "thing" in token_classes(sentence, above):  # "was taken to a hospital with burns"
        above = sentence.tokens[sentence.tokens[above.head].head]
    holder = is_noun(above) or is_person_word(sentence, above)
    found: Tokens = (above,) if holder and head.lemma != "from" else ()
    found = complemented(sentence, above) if is_verb(above) else found
    return tuple(t for t in found if is_party(sentence, t))
