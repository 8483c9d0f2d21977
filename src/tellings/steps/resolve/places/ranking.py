"""Weighs the places that each name of a document may mean, by what is known of them and by each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from tellings.knowledge.gazetteer import Entry
from tellings.steps.resolve.places.groups import Bond, Group

Array = NDArray[np.float64]
_EARTH = 6371.0  # kilometres
_REACH = {"admin2": 0.6, "admin1": 2.0, "region": 2.0}  # degrees
_COUNTRY = 7.0  # the people of any country, as a log: all countries alike
_FIRM = 0.5  # a country or province with less weight than this is none that a text is about
_SURE = 0.5
_WITNESSES = 500  # towns that are asked at most: more a text has only where it is a list
_FAINT = 0.02  # a candidate with less weight than this is no witness
_AREAS = ("country", "admin1", "admin2")
_CLOSE = 100.0  # kilometres: how far towns speak for each other


LEVELS = ("country", "admin1", "admin2", "city", "region", "site")
_OF_LEVEL = {level: [float(level == other) for other in LEVELS] for level in LEVELS}
# Of a candidate by itself: its people (as a log), whether it is the first of its name, its level, how it bears the name
# (``lesser``: while another has it as its usual one), whether words beside the name say its level, whether it lies in a
# place named beside it (``in``) or holds one (``out``).
PRIOR = (
    "people", "people_area", "first", *LEVELS, "capital", "variant", "other_name", "lesser", "adjective", "short",
    "kind_right", "kind_wrong", "comma_in", "comma_out", "beside_in", "beside_out",
)  # fmt: skip
# Of a candidate by its document: the weight that the other names give to its country and areas (``share``, as a log;
# ``part``, against the country or province with most), to the towns around it and, of an area, to what lies in it
# (``held``); ``abroad``, as far as the text is about many countries.
CONTEXT = (
    "country_share", "admin1_share", "admin2_share", "near", "country_held", "admin1_held", "admin2_held",
    "country_part", "admin1_part", "people_abroad", "capital_abroad",
)  # fmt: skip
_ABROAD = CONTEXT.index("people_abroad")  # from here on no other name is asked


@dataclass(frozen=True, slots=True)
class Candidates:
    """All candidates of all groups in one row; ``starts`` are the first of each group's, with the count at the end.

    ``owners`` are the numbers of their groups, ``owner`` the same as an array.

    What is asked of each in every round of weighing stands ready: the keys of its ``areas`` (country, province, district),
    whether it is one of these itself (``levels``), whether it is as small as a town (``local``), its ``fame``, and how much
    more its group counts that is named often (``often``).
    """

    entries: tuple[Entry, ...]
    owners: Sequence[int]
    owner: NDArray[np.intp]
    starts: tuple[int, ...]
    where: Array
    areas: tuple[Sequence[object], ...]
    levels: NDArray[np.bool_]
    local: NDArray[np.bool_]
    fame: Array
    often: Array

    @classmethod
    def of(cls, groups: list[Group]) -> Candidates:
        """The candidates of these groups."""
        entries = tuple([e for g in groups for e in g.entries])
        counts = [len(g.entries) for g in groups]
        owners = [number for number, count in enumerate(counts) for _ in range(count)]
        owner = np.array(owners, dtype=np.intp)
        starts = tuple(accumulate(counts, initial=0))
        where = _points(entries) if len(groups) > 1 else np.zeros((0, 3))  # towns speak for those of other names
        areas = [e.country for e in entries], [e.admin1_key for e in entries], [e.admin2_key for e in entries]
        levels = np.array([[e.level == level for level in _AREAS] for e in entries], dtype=bool).reshape(-1, 3)
        local = np.array([e.level in ("city", "admin2", "site") for e in entries], dtype=bool)
        fame = np.array([(_people(e), float(e.capital)) for e in entries], dtype=float).reshape(-1, 2)
        often = np.array([1 + np.log(len(g.matches)) for g in groups])[owner]
        return cls(entries, owners, owner, starts, where, areas, levels, local, fame, often)

    def softmax(self, scores: Array) -> Array:
        """Probabilities within each group."""
        if len(self.starts) == 2:  # as where a text names one place: the same without looking for where a group begins
            some: Array = np.exp(scores - scores.max())
            some /= some.sum()
            return some
        firsts = np.array(self.starts[:-1], dtype=np.intp)
        some = np.exp(scores - np.maximum.reduceat(scores, firsts)[self.owner])
        some /= np.add.reduceat(some, firsts)[self.owner]
        return some


def _points(entries: Sequence[Entry]) -> Array:
    """Where places lie, on a ball of radius 1."""
    place = np.radians(np.array([(e.lat, e.lon) for e in entries], dtype=float).reshape(-1, 2))
    lat, lon = place[:, 0], place[:, 1]
    return np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=1)


def features_alone(groups: list[Group]) -> Array:
    """One row a candidate, one column each of :data:`PRIOR`: those that say what stands beside it are empty."""
    rows = [row for group in groups for row in _alone(group)]
    return np.array(rows, dtype=float).reshape(-1, len(PRIOR))


def with_bonds(alone: Array, groups: list[Group], bonds: list[Bond], all_: Candidates) -> Array:
    """What :func:`features_alone` says, with what these bonds say."""
    if not bonds:  # as of most texts
        return alone
    table = alone.copy()
    _bind(groups, bonds, all_, table)
    return table


def _alone(group: Group) -> Iterator[list[float]]:
    """A row for each place that a group may mean."""
    kinds, usual = group.kinds, any(o.manner == "name" for o in group.entries)
    for index, e in enumerate(group.entries):
        level, manner, people = e.level, e.manner, _people(e)
        yield [
            people, people if level in ("admin1", "admin2") else 0.0, float(index == 0), *_OF_LEVEL[level],
            float(e.capital), float(manner == "variant"), float(manner == "other"),
            float(usual and manner in ("variant", "other")), float(manner == "adjective"), float(manner == "short"),
            float(level in kinds), float(bool(kinds) and level not in kinds),
            0.0, 0.0, 0.0, 0.0,
        ]  # fmt: skip


def _people(entry: Entry) -> float:
    return _COUNTRY if entry.level == "country" else _logarithm(entry.population + 10)


@lru_cache(maxsize=1 << 14)
def _logarithm(people: int) -> float:
    return float(np.log10(people))


def _bind(groups: list[Group], bonds: list[Bond], all_: Candidates, table: Array) -> None:
    """Fills in which candidates lie in a candidate of a group beside them, or hold one."""
    comma_in, comma_out, beside_in, beside_out = (
        PRIOR.index(n) for n in ("comma_in", "comma_out", "beside_in", "beside_out")
    )
    for bond in sorted(set(bonds), key=lambda b: (b.inner, b.outer, b.comma)):
        a, b = all_.starts[bond.inner], all_.starts[bond.outer]
        into, out = (comma_in, comma_out) if bond.comma else (beside_in, beside_out)
        for i, inner in enumerate(groups[bond.inner].entries):
            for j, outer in enumerate(groups[bond.outer].entries):
                if holds(outer, inner):
                    table[a + i, into] = 1.0
                    table[b + j, out] = 1.0


def holds(outer: Entry, inner: Entry) -> bool:
    """Whether one place lies in the other."""
    if outer.key < 0:
        return inner.country == outer.country and _is_around(outer, inner)
    if outer.level == "country":
        return inner.country == outer.country and inner.level != "country"
    if outer.level == "admin1":
        return inner.admin1_key == outer.key and inner.key != outer.key
    if outer.level == "admin2":
        return inner.admin2_key == outer.key and inner.key != outer.key
    return False


def _is_around(outer: Entry, inner: Entry) -> bool:
    """For an area that only we know, and know by its middle: whether a place is as near as such an area reaches."""
    reach = _REACH.get(outer.level, 0.0)
    return abs(outer.lat - inner.lat) < reach and abs(outer.lon - inner.lon) * np.cos(np.radians(outer.lat)) < reach


def context_features(groups: list[Group], all_: Candidates, chance: Array, silent: Sequence[bool] = ()) -> Array:
    """One row a candidate, one column each of :data:`CONTEXT`: what the other groups, as now weighed, say for it.

    ``silent`` are the groups that say nothing but how many countries the text speaks of.
    """
    weight = chance * all_.often
    result: Array = np.zeros((len(weight), len(CONTEXT)))
    result[:, _ABROAD:] = _abroad(all_, weight, silent or [False] * len(groups))
    if len(groups) > 1:
        quiet = np.array(silent, dtype=bool)[all_.owner] if any(silent) else None
        result[:, :_ABROAD] = _by_others(all_, weight, quiet)
    return result


def _by_others(all_: Candidates, weight: Array, quiet: NDArray[np.bool_] | None) -> Array:
    """What other names say: all but how many countries the text is about."""
    weight = weight if quiet is None else np.where(quiet, 0.0, weight)
    columns = [_shares(all_, weight.tolist(), keys) for keys in all_.areas]
    levels = all_.levels
    total = np.maximum(np.array(columns).T, 0.0, order="C")
    shares = np.log1p(total)
    most = (total if quiet is None else total[~quiet])[:, :2].max(axis=0, initial=0.0) + _FIRM
    # What lies in an area speaks for what else lies in it, and for the area itself: these are two different things.
    between, within = np.where(levels, 0.0, shares), np.where(levels, shares, 0.0)
    near = np.where(levels[:, :1], 0.0, _near(all_, weight)[:, None])
    result: Array = np.concatenate([between, near, within, total[:, :2] / most], axis=1)
    return result


def _abroad(all_: Candidates, weight: Array, silent: Sequence[bool]) -> Array:
    """For each candidate its people (log), and whether it is a capital, as far as the text is about many countries."""
    total: dict[tuple[bool, str], float] = {}
    for e, group, share in zip(all_.entries, all_.owners, weight.tolist(), strict=True):
        if e.country and share > _SURE:
            key = silent[group], e.country
            total[key] = total.get(key, 0.0) + share
    everything = sum(total.values())
    spread = 1 - sum(v * v for v in total.values()) / (everything * everything) if everything else 0.0
    return all_.fame * spread


def _shares(all_: Candidates, weight: Sequence[float], keys: Sequence[object]) -> list[float]:
    """For each candidate the weight that other groups give to its country (or area, or itself as an area).

    What is no weight at all may be less than 0 by a last bit.
    """
    total: dict[object, float] = {}
    own: dict[tuple[int, object], float] = {}
    for group, key, share in zip(all_.owners, keys, weight, strict=True):
        if key is not None:
            total[key] = total.get(key, 0.0) + share
            own[group, key] = own.get((group, key), 0.0) + share
    return [total[k] - own[g, k] if k is not None else 0.0 for g, k in zip(all_.owners, keys, strict=True)]


def _near(all_: Candidates, weight: Array) -> Array:
    """For each candidate the log of the weight of the other groups' towns around it, less the farther they are."""
    local = all_.local & (weight > _FAINT)
    witnesses = np.count_nonzero(local)
    if witnesses > _WITNESSES:
        local &= weight >= np.sort(weight[local])[-_WITNESSES]
    if not witnesses:
        return np.zeros(len(weight))
    distance = _EARTH * np.arccos(np.clip(all_.where @ all_.where[local].T, -1.0, 1.0))
    others = weight[local] * (all_.owner[:, None] != all_.owner[local][None, :])
    result: Array = np.log1p((np.exp(-distance / _CLOSE) * others).sum(axis=1))
    return result
