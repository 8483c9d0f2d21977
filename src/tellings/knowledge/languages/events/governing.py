"""Words that stand around an event's own word: light verbs, nouns that refer back, and what a governing act makes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from tellings.errors import KnowledgeError
from tellings.knowledge.languages import asked
from tellings.knowledge.languages.events import fields as read_as
from tellings.knowledge.languages.events.plain import load, named
from tellings.knowledge.languages.events.reading import modes
from tellings.knowledge.languages.events.words import spellings


@dataclass(frozen=True, slots=True)
class Light:
    """A verb that carries an event noun and says little itself; light.yaml says what the fields mean.

    ``via`` is "object", "subject" or a preposition: where the noun stands. ``place`` means that the subject is where.
    """

    source: str
    verbs: tuple[str, ...]
    via: str
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    example: str
    particle: str | None = None
    object: frozenset[str] = frozenset()
    place: bool = False


@cache
def light(language: str) -> tuple[Light, ...]:
    """All light verbs. Raises KnowledgeError for one that is not well formed."""
    rows = enumerate(load(language, "light.yaml"), 1)
    return tuple(_checked(f"{named(language, 'light.yaml')}, {number}", fields, language) for number, fields in rows)


@cache
def _light_verbs(language: str) -> Mapping[str, tuple[Light, ...]]:
    found: dict[str, tuple[Light, ...]] = {}
    for entry in light(language):
        for verb in entry.verbs:
            found[verb] = (*found.get(verb, ()), entry)
    narrow = lambda entry: -(bool(entry.particle) + bool(entry.object))  # noqa: E731
    return {verb: tuple(sorted(entries, key=narrow)) for verb, entries in found.items()}


def light_verb(lemma: str, language: str) -> tuple[Light, ...]:
    """How a verb carries event nouns, if it does: those that ask for a particle or an object of its own first."""
    return _light_verbs(language).get(lemma, ())


def _checked(source: str, fields: Mapping[str, Any], language: str) -> Light:
    try:
        _know(fields)
        return Light(
            source=f"{source} ({fields['verb']})",
            verbs=spellings(fields["verb"], language),
            via=read_as.one_of(read_as.ROLES)(fields["via"]),
            actor=read_as.roles(fields["actor"]),
            recipient=read_as.roles(fields.get("recipient", "none")),
            example=read_as.text(fields["example"]),
            object=read_as.words(fields.get("object", []), language),
            **{name: reader(fields[name]) for name, reader in _OPTIONAL.items() if name in fields},
        )
    except (ValueError, KeyError, TypeError) as error:
        raise KnowledgeError(source, f"this row is not well formed: {error}", "its head says how") from None


def _know(fields: Mapping[str, Any]) -> None:
    if strange := fields.keys() - {"verb", "via", "actor", "recipient", "object", "example", *_OPTIONAL}:
        raise ValueError(f"a light verb has no field {', '.join(sorted(strange))}")


_OPTIONAL: Mapping[str, Callable[[Any], Any]] = {
    "particle": read_as.one_of(read_as.PARTICLES),
    "place": read_as.flag,
}


@cache
def referring(language: str) -> Mapping[str, tuple[str, ...]]:
    """Nouns that may point back to an event told before, and the types of event that each fits, likeliest first."""
    return {
        entry["noun"]: tuple(_type("referring.yaml", kind) for kind in entry["types"])
        for entry in load(language, "referring.yaml")
    }


@cache
def _announced(language: str) -> Mapping[str, str]:
    outcome = load(language, "inner.yaml")["announced"]
    return {
        _type("inner.yaml", inner): _type("inner.yaml", outer) for outer, inners in outcome.items() for inner in inners
    }


def announced(kind: str, language: str) -> str:
    """The type of an act of type ``kind`` that its actor has only announced: help is a promise, harm a threat."""
    return _announced(language)[kind]


def governed_mode(outer: str, inner: str, mode: str | None, language: str) -> str | None:
    """The mode of a THREATEN, REQUEST or REJECT from the act (type and mode) that it is about; None: it has none."""
    known = load_modes(language).get(outer, {})
    return known.get(f"{inner}/{mode}") or known.get(inner)


@cache
def modal_acts(language: str) -> Mapping[str, str]:
    """Auxiliaries that make an act of words of what is said of a deed to come: each a promise, a chance or a demand."""
    return {word: kind for kind, words in load(language, "inner.yaml")["modals"].items() for word in words}


@cache
def inner_words(name: str, language: str) -> frozenset[str]:
    """A list of inner.yaml: *intentions*, *refused*, *menaced*; the file says what they are."""
    return frozenset(asked(load(language, "inner.yaml"), name, language, ()))


@cache
def load_modes(language: str) -> Mapping[str, Mapping[str, str]]:
    """The table behind :func:`governed_mode`. Raises KnowledgeError for a mode that its type does not have."""
    found: Mapping[str, Mapping[str, str]] = load(language, "inner.yaml")["mode"]
    for outer, table in found.items():
        for inner, mode in table.items():
            if mode not in modes()[_type("inner.yaml", outer)] or inner.split("/")[0] not in modes():
                raise KnowledgeError("inner.yaml", f"{outer}: {inner}: {mode} names a type or mode that there is not")
    return found


def _type(source: str, kind: str) -> str:
    if kind not in modes():
        raise KnowledgeError(source, f"there is no type {kind!r}", "ontology/types.yaml lists them")
    return kind
