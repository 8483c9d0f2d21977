"""From YAML to rows: each field is checked, and an error names the file and the row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, get_args

from tellings.errors import KnowledgeError
from tellings.knowledge.languages.events import fields as read_as
from tellings.knowledge.languages.events.plain import load, named, parse
from tellings.knowledge.languages.events.row import Clause, Part, Row, Sense, Slot
from tellings.knowledge.languages.events.words import spellings
from tellings.model import FigureKind

PARTS: Mapping[str, Part] = {"verbs": "verb", "nouns": "noun", "adjectives": "adjective"}

_EVERYWHERE = {"prep", "not_prep", "clause", "actor", "recipient", "mode", "figure", "figure_of", "weak", "sense"}
_SENTENCES = {"example", "counter"}
_SUBJECT = {"subject", "subject_is", "not_subject"}
_OBJECT = {"object", "object_is", "not_object"}
_FIELDS: Mapping[Part, set[str]] = {
    "verb": {"particle", "complement", "passive", "mutual", "place"} | _SUBJECT | _OBJECT | _EVERYWHERE | _SENTENCES,
    "noun": {"modifier", "not_modifier", "mutual", "place"} | _EVERYWHERE | _SENTENCES,
    "adjective": _SUBJECT | _EVERYWHERE | _SENTENCES,
}
_ATTRIBUTES = {"prep": "preps", "not_prep": "not_preps"}
_READERS: Mapping[str, Callable[[Any], Any]] = {
    "particle": read_as.one_of(read_as.PARTICLES),
    "passive": read_as.flag,
    "clause": read_as.one_of(frozenset(get_args(Clause))),
    "mutual": read_as.flag,
    "mode": read_as.text,
    "figure": read_as.one_of(frozenset(get_args(FigureKind))),
    "figure_of": read_as.one_of(frozenset({"subject", "object"})),
    "weak": read_as.flag,
    "place": read_as.flag,
    "sense": read_as.one_of(frozenset(get_args(Sense))),
    "example": read_as.text,
    "counter": read_as.text,
}

_WORDY: Mapping[str, Callable[[Any, str], Any]] = {
    "modifier": read_as.either,
    "prep": read_as.preps,
    "complement": read_as.words,
    "not_object": read_as.either,
    "not_subject": read_as.either,
    "not_modifier": read_as.either,
    "not_prep": read_as.preps,
}


@cache
def modes() -> Mapping[str, frozenset[str]]:
    """The modes of each type, from the ontology."""
    ontology = parse(files("tellings.ontology").joinpath("types.yaml").read_bytes(), "types.yaml")
    return {name: frozenset(entry["modes"]) for name, entry in ontology.items()}


def read(language: str, name: str) -> Iterator[Row]:
    """The rows of one of our files, in its order. Raises KnowledgeError for the first that is not well formed."""
    return rows_in(language, named(language, name), load(language, name))


def rows_in(language: str, name: str, content: Mapping[str, Any]) -> Iterator[Row]:
    """The rows of a file's content; ``name`` is for the error."""
    kind = content.get("type")
    if kind is not None and kind not in modes():
        raise KnowledgeError(name, f"there is no type {kind!r}", "ontology/types.yaml lists them")
    for section, part in PARTS.items():
        for number, fields in enumerate(content.get(section) or (), 1):
            source = f"{name}, {section} {number} ({fields.get(part)})"
            try:
                yield row(source, kind, part, fields, language)
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise KnowledgeError(source, f"this row is not well formed: {error}", "README.md says how") from None


def row(source: str, kind: str | None, part: Part, fields: Mapping[str, Any], language: str) -> Row:
    """One row. Raises ValueError, KeyError, TypeError or AttributeError where it is not well formed."""
    if strange := fields.keys() - _FIELDS[part] - {part}:
        raise ValueError(f"a {part} has no field {', '.join(sorted(strange))}")
    *before, head = fields[part].replace("-", " ").split()
    found = {_ATTRIBUTES.get(name, name): _READERS[name](value) for name, value in fields.items() if name in _READERS}
    found |= {
        _ATTRIBUTES.get(name, name): _WORDY[name](fields[name], language) for name in fields.keys() & _WORDY.keys()
    }
    found |= _slots(fields, language)
    found |= _roles(part, fields, found)
    if (mode := found.get("mode")) and mode not in modes().get(kind or "", ()):
        raise ValueError(f"{kind} has no mode {mode!r}")
    return Row(source=source, type=kind, part=part, heads=spellings(head, language), before=tuple(before), **found)


def _slots(fields: Mapping[str, Any], language: str) -> dict[str, Any]:
    """The places of subject and object, where words and classes have a field each."""
    found: dict[str, Any] = {}
    wanted = fields.get("object")
    if wanted in ("any", "none"):
        found["transitive"], wanted = wanted == "any", None
    for place, lemmas in (("object", wanted), ("subject", fields.get("subject"))):
        slot = Slot(read_as.words(lemmas or [], language), read_as.classes(fields.get(f"{place}_is", [])))
        if slot:
            found[place] = slot
    return found


def _roles(part: Part, fields: Mapping[str, Any], found: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """Where actor and recipient stand: as the row says, or where they stand with most words of its kind."""
    actor: tuple[str, ...] = ("subject",)
    recipient: tuple[str, ...] = ()
    if part == "verb" and fields.get("object", "any") == "any" and not found.get("mutual"):
        recipient = ("object",)
    if "recipient" in fields:
        recipient = read_as.roles(fields["recipient"])
    if part == "noun":
        actor = tuple(role for role in ("by", "possessive", "modifier") if role not in recipient)
    if "actor" in fields:
        actor = read_as.roles(fields["actor"])
    return {"actor": actor, "recipient": recipient}
