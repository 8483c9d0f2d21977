"""Reads a text for places: which matches are places, and which place each means, each judged with the other's help."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from msgspec import Struct

from tellings.knowledge.gazetteer import Entry, Gazetteer, fold
from tellings.model import Precision
from tellings.steps.resolve.places.features import Features, features, names_country, surroundings
from tellings.steps.resolve.places.grouped import Grouped, Groupings
from tellings.steps.resolve.places.groups import Group
from tellings.steps.resolve.places.matches import Match, find_matches
from tellings.steps.resolve.places.page import Page
from tellings.steps.resolve.places.patterns import find_patterns
from tellings.steps.resolve.places.persons import find_persons
from tellings.steps.resolve.places.ranking import CONTEXT, Array, Candidates, context_features, with_bonds
from tellings.steps.resolve.places.unlisted import place_names
from tellings.steps.resolve.places.weights import Weights, chance

_LEAST = 0.465  # a match less likely to be a place than this is not listed
_MAYBE = 0.25  # a match less likely than this is no witness for others
_SAID = 0.8  # the chance of a name that the words call a village or a town
_SMALL = 0.6  # of a well-known name in a line without capitals
_OUTLET = 1.0  # what the outlet's country adds to the log of the odds of its places; by hand
_ROUNDS = 2  # of weighing the places of a document by each other; a third moves next to nothing


@dataclass(frozen=True, slots=True)
class Ranked:
    """Groups with the chance of each of their candidates, and the context features that led to it."""

    groups: list[Group]
    candidates: Candidates
    chances: Array
    context: Array

    def best(self, group: int) -> tuple[Entry, float]:
        """The likeliest place of a group, and its chance."""
        first, last = self.candidates.starts[group : group + 2]
        at = first + int(np.argmax(self.chances[first:last]))
        return self.candidates.entries[at], float(self.chances[at])

    def levels(self) -> list[Precision | None]:
        """The level of each group's likeliest place; None where a country is named, for it is a country anyhow."""
        return [
            None if names_country(group.matches[0]) else self.best(number)[0].level
            for number, group in enumerate(self.groups)
        ]


class Mention(Struct, frozen=True):
    """A match that is taken for a place: the chance that it is one, the likeliest place and its own chance.

    ``alone`` and ``right_alone`` are the same with no regard to the countries and peoples of the text.
    """

    match: Match
    chance: float
    entry: Entry | None = None
    right: float = 0.0
    alone: Entry | None = None
    right_alone: float = 0.0


def candidates(page: Page, gazetteer: Gazetteer) -> tuple[list[Match], list[Features]]:
    """All that may be the mention of a place, with the features of the text around it."""
    matches = find_matches(page, gazetteer)
    persons = find_persons(page)
    matches = find_patterns(page, matches, persons, gazetteer)
    around = surroundings(page, persons, matches)
    return matches, [features(match, around) for match in matches]


def read(page: Page, gazetteer: Gazetteer, weights: Weights, outlet: str | None = None) -> list[Mention]:
    """The mentions of places, in order; ``outlet`` is the country that the page comes from, if that is known."""
    matches, seen = candidates(page, gazetteer)
    groupings = Groupings(page, matches)
    first = [chance(weights.first, f) for f in seen]
    second = [chance(weights.second, f) for f in supported(groupings, seen, first, weights)]
    said = place_names(page, matches)
    second = [_at_least_said(page, match, share, said) for match, share in zip(matches, second, strict=True)]
    heard = [i for i, share in enumerate(second) if share > _MAYBE]
    named, shares = groupings.of(heard), [second[i] for i in heard]
    alone = rank(named, shares, weights, Bounds(outlet, blind=True))
    told = any(names_country(match) for match in named.matches)
    ranked = rank(named, shares, weights, Bounds(outlet, levels=alone.levels())) if told else alone
    best = [(*ranked.best(number), *alone.best(number)) for number in range(len(named.groups))]
    meant = {match.start: number for number, group in enumerate(named.groups) for match in group.matches}
    return [
        Mention(match, share, *best[at]) if (at := meant.get(match.start)) is not None else Mention(match, share)
        for match, share in zip(matches, second, strict=True)
        if share >= _LEAST
    ]


def _at_least_said(page: Page, match: Match, share: float, said: frozenset[str]) -> float:
    """The chance, where a rule knows better than the weights: of these cases the gold has too few to learn from.

    A name that the gazetteer lacks is a place where the words show it, here or elsewhere in the text (``said``); in a
    line without capitals only names that hardly mean anything else were looked for.
    """
    if match.first in page.small:
        return max(share, _SMALL)
    return max(share, _SAID) if match.kind == "unknown" and fold(match.name) in said else share


@dataclass(frozen=True, slots=True)
class Bounds:
    """What weighing is bound to: the outlet's country, if known, and the levels that places must have, group by group.

    ``blind`` leaves countries and peoples aside: what they say would be another thing with another country in their
    place.
    """

    outlet: str | None = None
    blind: bool = False
    levels: Sequence[Precision | None] = ()

    def of(self, known: Candidates) -> Array:
        """What is added to each candidate's score."""
        added = np.array([_OUTLET * (self.outlet is not None and e.country == self.outlet) for e in known.entries])
        if self.levels:
            asked = [self.levels[group] for group in known.owner.tolist()]
            added[[level not in (None, e.level) for level, e in zip(asked, known.entries, strict=True)]] = -np.inf
        return added


def rank(named: Grouped, chances: Sequence[float], weights: Weights, bounds: Bounds) -> Ranked:
    """Which place each name means: by what is known of it, then by the other names, weighed by ``chances``."""
    groups, known = named.groups, named.known
    if not groups:
        return Ranked(groups, known, np.zeros(0), np.zeros((0, len(CONTEXT))))
    share = {m.start: c for m, c in zip(named.matches, chances, strict=True)}
    silent = [bounds.blind and names_country(g.matches[0]) for g in groups]
    trust = np.array([sum([share[m.start] for m in g.matches]) / len(g.matches) for g in groups])[known.owner]
    if all(len(g.entries) == 1 for g in groups):  # whatever is weighed, each name means the one place that it may mean
        return Ranked(groups, known, np.ones(len(groups)), context_features(groups, known, trust, silent))
    bonds = [b for b in named.bonds if not silent[b.inner] and not silent[b.outer]]
    prior, added = with_bonds(named.alone, groups, bonds, known), bounds.of(known)
    result = known.softmax(prior @ weights.prior + added)
    for _ in range(_ROUNDS):
        context = context_features(groups, known, result * trust, silent)
        result = known.softmax(np.concatenate([prior, context], axis=1) @ weights.context + added)
    return Ranked(groups, known, result, context)


def supported(groupings: Groupings, told: list[Features], first: list[float], weights: Weights) -> list[Features]:
    """The features with what the rest of the document says (``d:``): the name's other mentions, the places around."""
    likely = [i for i, share in enumerate(first) if share > _MAYBE]
    around = _expected(rank(groupings.of(likely), [first[i] for i in likely], weights, Bounds(blind=True)))
    matches, names = groupings.matches, [fold(match.name) for match in groupings.matches]
    total: dict[str, tuple[float, int]] = {}
    for name, share in zip(names, first, strict=True):
        before, count = total.get(name, (0.0, 0))
        total[name] = before + share, count + 1
    found = []
    for match, name, share, features_ in zip(matches, names, first, told, strict=True):
        shares, count = total[name]
        # That "Jordan" is a country elsewhere says nothing of Jordan Xyz.
        told_again = {} if "w:in_person" in features_ else _by_others(shares - share, count - 1)
        found.append({**features_, **told_again, **around.get(match.start, {})})
    return found


def _by_others(total: float, count: int) -> Features:
    """What the other mentions of a name tell: on average, as a log of odds."""
    if not count:
        return {}
    mean = min(max(total / count, 0.001), 0.999)
    return {"d:again": 1.0, "d:others": math.log(mean / (1 - mean))}


def _expected(ranked: Ranked) -> dict[int, Features]:
    """By the start of a match, what the context says for its name, on average over the places it may mean."""
    found: dict[int, Features] = {}
    for number, group in enumerate(ranked.groups):
        first, last = ranked.candidates.starts[number : number + 2]
        mean = ranked.chances[first:last] @ ranked.context[first:last]
        told = {f"d:{name}": float(value) for name, value in zip(CONTEXT, mean, strict=True)}
        found.update((match.start, told) for match in group.matches)
    return found
