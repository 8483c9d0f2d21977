"""The way down to an act: what it costs that the act stands in a phrase or clause of its own below what tells where or when."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tellings.knowledge.languages import events as lexicon
from tellings.knowledge.languages.clause import SUBJECTS, first_child, is_verb
from tellings.knowledge.languages.modality import modals
from tellings.knowledge.languages.setting import setting_words
from tellings.model import Sentence, Token
from tellings.steps.resolve.ascent import BARRED, FAR, FREE, LOOSE, NEAR, clause_cost, is_preposition
from tellings.steps.resolve.sorts import Sort

# Types of acts in words: what they are about is not where they are said.
VERBAL = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN", "SUPPORT", "AGREE", "CONCEDE", "SANCTION"})


def descent(sentence: Sentence, line: Sequence[Token], sort: Sort) -> float:
    """The cost of the way from the last of these tokens, of that sort, down to the first."""
    steps = list(pairwise(line))
    return sum(
        _step(sentence, child, head, sort if at == len(steps) - 1 else None) for at, (child, head) in enumerate(steps)
    )


def _step(sentence: Sentence, child: Token, head: Token, sort: Sort | None) -> float:
    if is_preposition(head):
        return FREE
    if is_preposition(child):
        return _out_of(sentence, child)
    if is_verb(child):
        return _from_verb(sentence, child, head, sort)
    if child.dep in ("dobj", "nsubj", "nsubjpass", "attr"):
        return _argument(sentence, head)
    return NEAR


def _out_of(sentence: Sentence, preposition: Token) -> float:
    words = setting_words(sentence.language)
    if first_child(sentence, preposition, "pcomp"):
        return NEAR if preposition.lemma in ("by", "in", "while") else FAR
    if preposition.lemma in words.within or preposition.lemma == "of":
        return NEAR
    return LOOSE if preposition.lemma in words.locative else FAR


def _argument(sentence: Sentence, verb: Token) -> float:
    if verb.lemma in modals(sentence.language).happening or lexicon.light_verb(verb.lemma, sentence.language):
        return FREE
    return LOOSE + NEAR if any(row.type in VERBAL for row in lexicon.by_verb(verb.lemma, sentence.language)) else NEAR


def _from_verb(sentence: Sentence, child: Token, head: Token, sort: Sort | None) -> float:
    if child.dep in ("acl", "relcl"):
        if sort is None:
            return BARRED
        return FREE if sort in ("place", "thing", "time") else NEAR if sort == "party" else LOOSE
    if child.dep == "conj" and is_verb(head):
        return FAR if first_child(sentence, child, *SUBJECTS) else NEAR
    if child.dep in ("amod", "compound"):
        return LOOSE
    cost = clause_cost(sentence, child, head)
    return FAR if cost == LOOSE else cost  # "troops went to Xville after rebels killed a judge"
