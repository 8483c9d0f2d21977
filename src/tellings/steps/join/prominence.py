"""How far from what a sentence says outright an act stands: in its main clause, or aside in a phrase or clause below it."""

from __future__ import annotations

from tellings.knowledge.languages.clause import is_verb
from tellings.model import Sentence, Token

# What each step up to the sentence's root costs. What is said, wanted or begun is the matter itself ("said that rebels
# *attacked*"); what stands under a preposition, in an adverbial or a relative clause is told by the way.
_COST = {
    "ccomp": 0.0, "xcomp": 0.25, "conj": 0.25, "parataxis": 0.0, "dep": 0.25, "appos": 0.5, "dobj": 0.25, "attr": 0.0,
    "oprd": 0.25, "nsubj": 0.25, "nsubjpass": 0.25, "csubj": 0.25, "advcl": 1.0, "acl": 1.0, "relcl": 1.5, "pcomp": 0.5,
    "pobj": 0.5, "prep": 0.5, "agent": 0.25, "poss": 1.0, "compound": 0.5, "amod": 1.0, "nmod": 1.0,
}  # fmt: skip
_MOST = 4.0


def depth(sentence: Sentence, token: Token) -> float:
    """What the steps from a token up to the root cost together: 0 for the root, at most 4."""
    cost = 0.0
    while token.head != token.index and cost < _MOST:
        above = sentence.tokens[token.head]
        # A participle that says what came of it ("leaving two dead") is less aside than "after they marched".
        aside = token.dep == "advcl" and is_verb(token) and token.tag in ("VBG", "VBN") and token.index > above.index
        cost += 0.5 if aside else _COST.get(token.dep, 0.5)
        token = above
    return min(cost, _MOST)
