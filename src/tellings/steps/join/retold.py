"""Whether a later sentence tells again what earlier ones told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tellings.knowledge.languages.clause import is_noun
from tellings.knowledge.parties import noun
from tellings.model import Act, Sentence
from tellings.steps.join.doers import doers_part
from tellings.steps.join.same import parted, same_across

Group = Sequence[Act]


def told_again(earlier: Group, later: Group, parsed: Mapping[int, Sentence]) -> bool:
    """Whether one of the acts of a later sentence is surely one of those told before, or points back to them."""
    if any(a.draft.sentence == b.draft.sentence for a in earlier for b in later) or doers_part(earlier, later):
        return False
    if all(_is_people(a, parsed) for a in later):
        return not parted(earlier[0], later[0], known=False)
    ends = (earlier[0],) if len(earlier) == 1 else (earlier[0], earlier[-1])
    return any(same_across(a, b) for a in ends for b in later)


def _is_people(act: Act, parsed: Mapping[int, Sentence]) -> bool:
    """A word for people who do something ("the demonstrators") tells no act of theirs but the one already told."""
    sentence = parsed[act.draft.sentence]
    token = sentence.tokens[act.draft.token]
    return is_noun(token) and noun(token.lemma, sentence.language) is not None
