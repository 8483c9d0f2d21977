"""What an act is done with: the weapons around its word, wherever in the sentence they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tellings.knowledge.languages.clause import Clause, is_verb, modifiers, verb_clause
from tellings.knowledge.languages.events import Row, by_noun, munitions
from tellings.knowledge.languages.wording import wording
from tellings.knowledge.parties import phrase, weapon_mode
from tellings.model import Sentence, Token
from tellings.steps.code.match import token_classes

_SUFFERED = frozenset({"rob", "destroy", "cleansing"})  # modes: what is stolen, smashed or fled from does no harm


def weapons_of(row: Row, clause: Clause) -> Iterator[Token]:
    """The weapons that a row's own places name, those under "with", and those that somebody uses for it."""
    sentence = clause.sentence
    yield from (t for t in (*_asked_for(row, clause), *clause.under("with", "using")) if is_weapon(sentence, t))
    yield from (t for t in clause.under("in") if is_weapon(sentence, t) and "thing" not in token_classes(sentence, t))
    if row.type == "ASSAULT":
        yield from (t for t in _used(clause) if is_weapon(sentence, t))


def _asked_for(row: Row, clause: Clause) -> Iterator[Token]:
    """Where the weapon stands that a word for harm itself names: "a *bomb* exploded", "*bomb* attacks", "planted a *mine*"."""
    if row.part == "noun":
        own = row.type == "ASSAULT" and clause.trigger.lemma in munitions(clause.sentence.language)
        yield from (clause.trigger,) if own else modifiers(clause.sentence, clause.trigger)
    elif row.type == "ASSAULT" and row.sense != "weapons" and row.mode not in _SUFFERED:
        yield from (t for t in clause.agents if "subject" not in row.actor)
        thrown = set() if "object" in row.recipient else {words.split()[-1] for words in row.object.words}
        yield from (t for t in clause.patients if t.lemma in thrown)


def _used(clause: Clause) -> Iterator[Token]:
    """ "Used *grenades* to storm the post", "attacked it using *rifles*", "*mortars* were used in the attack"."""
    sentence = clause.sentence
    verbs = wording(sentence.language).using
    for verb in sentence.tokens:
        if verb.lemma in verbs and is_verb(verb) and _is_for(verb, clause):
            yield from verb_clause(sentence, verb).patients


def _is_for(verb: Token, clause: Clause) -> bool:
    """Whether what is used is used for the act: the one word hangs on the other, or on one who does or suffers it."""
    tokens, trigger = clause.sentence.tokens, clause.trigger
    if verb.dep in ("advcl", "acl") and verb.tag == "VBG":
        return verb.head in {t.index for t in (trigger, *clause.agents, *clause.patients)}
    if trigger.dep == "pobj":
        return tokens[trigger.head].head == verb.index
    return trigger.head == verb.index and trigger.dep in ("xcomp", "advcl")


def is_weapon(sentence: Sentence, token: Token) -> bool:
    """A thing that harms; a word for the harm itself ("shelling") is no weapon."""
    if token.lemma not in munitions(sentence.language) and by_noun(token.lemma, sentence.language):
        return False
    found = token_classes(sentence, token)
    return "weapon" in found and "people" not in found


def means_mode(sentence: Sentence, means: Iterable[Token]) -> str | None:
    """The mode that the weapons of an act tell, if one does ("killed by a *bomb*")."""
    return next((mode for token in means if (mode := weapon_mode(phrase(sentence, token)))), None)
