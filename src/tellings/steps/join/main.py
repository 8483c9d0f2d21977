"""Which event a document is about: at most one is main."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log2

from tellings.knowledge.languages.clause import is_noun
from tellings.knowledge.parties import noun
from tellings.model import Sentence
from tellings.steps.join.happening import Happening
from tellings.steps.join.prominence import depth

# Force outweighs words; among deeds, those against people outweigh those that move or hold something.
_TYPE = {
    "ASSAULT": 2.4,
    "PROTEST": 2.0,
    "COERCE": 1.6,
    "RETREAT": 1.2,
    "THREATEN": 1.2,
    "MOBILIZE": 1.2,
    "SANCTION": 1.2,
}
_WORDS = 1.4  # every other type
_MODALITY = {"actual": 2.0, "hedged": 1.5, "denied": 0.5, "negated": 0.2}
_ASIDE = 1.5  # for each step that the words stand below what the sentence says outright
_LATER, _LATEST = 1.2, 3.0  # for each doubling of the distance in sentences from the first event, and at most
_AGAIN, _OFTEN = 0.5, 4  # for each further sentence that tells it, up to so many


def main_of(every: Sequence[Happening], parsed: Mapping[int, Sentence]) -> Happening | None:
    """The happening that the document is about, if one is told as having happened.

    It is the one that is told outright, first, most often, and weighs most. Places are counted in sentences and in steps
    of the parse, not in characters, and who takes part does not count: names must not decide.
    """
    opening = min((min(one.sentences) for one in every), default=0)

    def weight(one: Happening) -> tuple[float, int]:
        score = _TYPE.get(one.type, _WORDS) + _MODALITY.get(one.modality, 0.0) + 0.5 * (one.scope == "public")
        score += 0.25 * bool(one.figures) + 0.5 * (one.manner.sense is not None)
        score += _AGAIN * min(_OFTEN, len(one.sentences) - 1)
        score -= min(_LATEST, _LATER * log2(1 + min(one.sentences) - opening))
        score -= _ASIDE * _depth(one, parsed) + 1.0 * _is_people(one, parsed)
        return (score, -one.first.draft.trigger.start)

    chosen = max(every, key=weight, default=None)
    return chosen if chosen is not None and chosen.told else None


def _depth(one: Happening, parsed: Mapping[int, Sentence]) -> float:
    """How far aside the most outright of its tellings stands."""
    return min(depth(parsed[a.draft.sentence], parsed[a.draft.sentence].tokens[a.draft.token]) for a in one.acts)


def _is_people(one: Happening, parsed: Mapping[int, Sentence]) -> bool:
    """Whether only a word for people ("demonstrators") tells of it."""
    told = [(parsed[a.draft.sentence], a.draft.token) for a in one.acts]
    return all(is_noun(s.tokens[i]) and noun(s.tokens[i].lemma, s.language) is not None for s, i in told)
