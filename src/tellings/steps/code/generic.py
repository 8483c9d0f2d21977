"""Acts spoken of as a kind: "murders and other crimes", "an end to torture" name no single happening."""

from __future__ import annotations

from tellings.knowledge.languages.clause import SUBJECTS, is_noun, is_verb
from tellings.knowledge.languages.events import by_noun
from tellings.knowledge.languages.modality import modals
from tellings.knowledge.languages.wording import wording
from tellings.model import Sentence, Token
from tellings.steps.code.roles import Roles

_PICKED = frozenset({"det", "poss", "nummod", "predet", "npadvmod", "relcl", "acl"})
_OF_A_KIND = frozenset({"of", "against", "on", "about", "to", "than", "like"})


def is_generic(sentence: Sentence, noun: Token, found: Roles) -> bool:
    """Whether a bare noun for an act, with nobody, no number and no place to it, is one of a list of kinds or a mass."""
    if not is_noun(noun) or not _is_bare(sentence, noun) or found.actors or found.recipients or found.means:
        return False
    top = _top(sentence, noun)
    if _took_place(sentence, top):
        return False
    if _is_listed(sentence, noun):
        return True
    bare = bool(wording(sentence.language).articles) or noun.lemma in modals(sentence.language).mass
    return bare and noun.tag == "NN" and _is_mass(sentence, noun, top)


def _is_bare(sentence: Sentence, noun: Token) -> bool:
    children = sentence.children(noun)
    if any(c.dep in _PICKED or c.name is not None for c in children):
        return False
    return not any(c.dep == "prep" and any(t.name is not None for t in sentence.subtree(c)) for c in children)


def _top(sentence: Sentence, noun: Token) -> Token:
    """The first noun of the list that it stands in."""
    while noun.dep == "conj" and is_noun(sentence.tokens[noun.head]):
        noun = sentence.tokens[noun.head]
    return noun


def _took_place(sentence: Sentence, noun: Token) -> bool:
    """Whether it is what a verb of happening tells of ("violence erupted"), or how somebody came to harm."""
    head = sentence.tokens[noun.head]
    if noun.dep in (*SUBJECTS, "ROOT"):
        return head.lemma in modals(sentence.language).happening or noun.dep == "ROOT"
    if noun.dep in ("dobj", "attr"):
        return is_verb(head) and head.lemma in modals(sentence.language).happening
    return noun.dep == "pobj" and head.lemma not in _OF_A_KIND


def _is_listed(sentence: Sentence, noun: Token) -> bool:
    """One of several kinds: "murders, kidnappings and extortion"."""
    first = _top(sentence, noun)
    listed = [t for t in sentence.subtree(first) if t.index == first.index or t.dep == "conj"]
    others = [t for t in listed if t.index != noun.index and is_noun(t)]
    return any(
        (by_noun(t.lemma, sentence.language) or t.lemma in wording(sentence.language).crimes) and _is_bare(sentence, t)
        for t in others
    )


def _is_mass(sentence: Sentence, noun: Token, top: Token) -> bool:
    """The act as such: "the problem of violence", "they condemned terrorism"."""
    return top.dep in ("pobj", "dobj", *SUBJECTS) and not any(
        c.dep in ("amod", "compound", "prep") for c in sentence.children(noun)
    )
