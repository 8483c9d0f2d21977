"""ACLED's event and sub-event type of an act, which follow from its words, its parties, and what is told beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from tellings.errors import KnowledgeError
from tellings.model import Acled
from tellings.ontology.names import acled as event_types_of
from tellings.ontology.names import loaded

Words = frozenset[str]
NONE: Words = frozenset()


@dataclass(frozen=True, slots=True)
class Told:
    """What a text tells of one act, as far as ACLED's name for it depends on that; acled_rules.yaml says what each is."""

    type: str
    mode: str | None = None
    sense: str | None = None
    actors: Words = NONE
    recipients: Words = NONE
    doers: Words = NONE
    targets: Words = NONE
    weapons: Words = NONE
    tolls: Words = NONE
    beside: Words = NONE
    near: Words = NONE


@dataclass(frozen=True, slots=True)
class Rule:
    """A sub-event type and what has to hold for it."""

    name: Acled
    asked: tuple[tuple[str, Words], ...]
    excluded: tuple[tuple[str, Words], ...]
    together: tuple[Words, ...]

    def holds(self, told: Mapping[str, Words]) -> bool:
        """Whether all conditions hold of what is told, field by field."""
        for field, words in self.asked:
            if told[field].isdisjoint(words):
                return False
        for field, words in self.excluded:
            if not told[field].isdisjoint(words):
                return False
        return all(told["actors"] & side for side in self.together)


def acled(told: Told) -> Acled | None:
    """ACLED's names for an act, or None where ACLED has none for it."""
    values = {field: value(told) for field, value in _VALUES.items()}
    return next((rule.name for rule in _rules_of(told.type) if rule.holds(values)), None)


@cache
def _rules_of(kind: str) -> tuple[Rule, ...]:
    """The rules that may hold for an act of a type: a tenth of all."""
    return tuple(rule for rule in rules() if all(kind in words for field, words in rule.asked if field == "type"))


_VALUES: Mapping[str, Callable[[Told], Words]] = {
    "type": lambda told: frozenset({told.type}),
    "mode": lambda told: frozenset({told.mode or ""}),
    "sense": lambda told: frozenset({told.sense or ""}),
    "actors": lambda told: told.actors,
    "recipients": lambda told: told.recipients,
    "doers": lambda told: told.doers,
    "targets": lambda told: told.targets,
    "weapons": lambda told: told.weapons,
    "tolls": lambda told: told.tolls,
    "beside": lambda told: told.beside,
    "near": lambda told: told.near,
}
_NOT = {f"no_{field}": field for field in ("actors", "recipients", "doers", "mode")} | {
    f"not_{field}": field for field in ("beside", "near")
}


@cache
def rules() -> tuple[Rule, ...]:
    """The rules, in their order. Raises KnowledgeError for one that is not well formed."""
    content = loaded("acled_rules.yaml")
    groups = {name: tuple(words) for name, words in content["groups"].items()}
    return tuple(_rule(number, row, groups) for number, row in enumerate(content["rules"], 1))


def _rule(number: int, row: Mapping[str, Any], groups: Mapping[str, tuple[str, ...]]) -> Rule:
    strange = row.keys() - _VALUES.keys() - _NOT.keys() - {"is", "together"}
    if strange or row.get("is") not in _names():
        raise KnowledgeError(
            f"ontology/acled_rules.yaml, rule {number}", f"no such field or name: {sorted(strange)}, {row.get('is')}"
        )
    return Rule(
        _names()[row["is"]],
        tuple((field, _meant(row[field], groups)) for field in _VALUES if field in row),
        tuple((_NOT[field], _meant(row[field], groups)) for field in _NOT if field in row),
        tuple(_meant(side, groups) for side in row.get("together", ())),
    )


def _meant(words: Iterable[str], groups: Mapping[str, tuple[str, ...]]) -> Words:
    """The words of a condition; a name in capitals that is a group's stands for all of the group."""
    return frozenset(inner for word in words for inner in groups.get(word, (word,)))


@cache
def _names() -> Mapping[str, Acled]:
    return {sub: Acled(name, sub) for name, subs in event_types_of().items() for sub in subs}
