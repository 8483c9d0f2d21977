"""From YAML to rows: each field is checked, and an error names the file and the row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, get_args

import yaml

from tellings.errors import KnowledgeError
from tellings.knowledge.languages.en.events.row import Clause, Part, Prep, Row, Sense, Slot
from tellings.knowledge.languages.en.events.words import lemmas, load, spellings
from tellings.model import FigureKind, Kind

CLASSES = frozenset(get_args(Kind)) | {"people", "authority", "armed", "weapon", "thing", "place"}
PREPOSITIONS = frozenset(
    "about above across after against along among around as at before behind between by during for from in inside into "
    "near of off on onto out outside over past through to toward under until upon using with within without".split()
)
ROLES = PREPOSITIONS | {"subject", "object", "possessive", "modifier"}
PARTICLES = frozenset(
    "ahead along apart around aside away back behind by down forward in off on out over through together under up".split()
)
PARTS: Mapping[str, Part] = {"verbs": "verb", "nouns": "noun", "adjectives": "adjective"}

_EVERYWHERE = "prep not_prep clause actor recipient mode figure figure_of weak sense example counter".split()
_FIELDS: Mapping[Part, frozenset[str]] = {
    "verb": frozenset(_EVERYWHERE)
    | {"particle", "object", "object_is", "subject", "subject_is", "complement", "passive", "not_object", "not_subject"}
    | {"mutual", "place"},
    "noun": frozenset(_EVERYWHERE) | {"modifier", "not_modifier", "mutual", "place"},
    "adjective": frozenset(_EVERYWHERE) | {"subject", "subject_is", "not_subject"},
}


@cache
def modes() -> Mapping[str, frozenset[str]]:
    """The modes of each type, from the ontology."""
    text = files("tellings.ontology").joinpath("types.yaml").read_bytes()
    ontology = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506  # makes only strings, lists and mappings
    return {name: frozenset(entry["modes"]) for name, entry in ontology.items()}


def read(name: str) -> Iterator[Row]:
    """The rows of a file, in its order. Raises KnowledgeError for the first that is not well formed."""
    content = load(name)
    kind = content.get("type")
    if kind is not None and kind not in modes():
        raise KnowledgeError(name, f"there is no type {kind!r}", "ontology/types.yaml lists them")
    for section, part in PARTS.items():
        for number, fields in enumerate(content.get(section) or (), 1):
            source = f"{name}, {section} {number} ({fields.get(part)})"
            try:
                yield _row(source, kind, part, fields)
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise KnowledgeError(source, f"this row is not well formed: {error}", "README.md says how") from None


def _row(source: str, kind: str | None, part: Part, fields: Mapping[str, Any]) -> Row:
    if strange := fields.keys() - _FIELDS[part] - {part}:
        raise ValueError(f"a {part} has no field {', '.join(sorted(strange))}")
    *before, head = fields[part].split()
    read = {_NAMES.get(name, name): _READERS[name](value) for name, value in fields.items() if name in _READERS}
    read |= _slots(fields)
    read |= _roles(part, fields, read)
    if (mode := read.get("mode")) and mode not in modes().get(kind or "", ()):
        raise ValueError(f"{kind} has no mode {mode!r}")
    return Row(source=source, type=kind, part=part, heads=spellings(head), before=tuple(before), **read)


def _slots(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The places of subject and object, where words and classes have a field each."""
    found: dict[str, Any] = {}
    wanted = fields.get("object")
    if wanted in ("any", "none"):
        found["transitive"], wanted = wanted == "any", None
    for place, words in (("object", wanted), ("subject", fields.get("subject"))):
        slot = Slot(lemmas(_listed(words or [])), _classes(fields.get(f"{place}_is", [])))
        if slot:
            found[place] = slot
    return found


def _roles(part: Part, fields: Mapping[str, Any], read: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """Where actor and recipient stand: as the row says, or where they stand with most words of its kind."""
    actor, recipient = ("subject",), ()
    if part == "verb" and "object" not in fields and not read.get("mutual"):
        recipient = ("object",)
    given = _role_list(fields["recipient"]) if "recipient" in fields else recipient
    if part == "noun":
        actor = tuple(role for role in ("by", "possessive", "modifier") if role not in given)
    return {"actor": _role_list(fields["actor"]) if "actor" in fields else actor, "recipient": given}


def _role_list(value: Any) -> tuple[str, ...]:
    if value == "none":
        return ()
    roles = [value] if isinstance(value, str) else _listed(value)
    return tuple(_one_of(ROLES)(role) for role in roles)


def _listed(value: Any) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ValueError(f"{value!r} is not a list of words")
    return value


def _classes(value: Any) -> frozenset[str]:
    return frozenset(_one_of(CLASSES)(name) for name in _listed(value))


def _either(value: Any) -> Slot:
    """Words and classes in one list: a name of a class means the class."""
    listed = _listed(value)
    return Slot(lemmas(word for word in listed if word not in CLASSES), frozenset(listed) & CLASSES)


def _preps(value: Any) -> tuple[Prep, ...]:
    return tuple(Prep(_one_of(PREPOSITIONS)(word), _either(under)) for word, under in value.items())


def _flag(value: Any) -> bool:
    if value != "true":
        raise ValueError(f"{value!r} is not true; leave the field out")
    return True


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{value!r} is not a sentence")
    return value


def _one_of(allowed: frozenset[str]) -> Callable[[Any], str]:
    def check(value: Any) -> str:
        if value not in allowed:
            raise ValueError(f"{value!r} is none of {', '.join(sorted(allowed))}")
        return str(value)

    return check


_NAMES = {"prep": "preps", "not_prep": "not_preps"}
_READERS: Mapping[str, Callable[[Any], Any]] = {
    "particle": _one_of(PARTICLES),
    "passive": _flag,
    "modifier": _either,
    "prep": _preps,
    "complement": lambda value: lemmas(_listed(value)),
    "clause": _one_of(frozenset(get_args(Clause))),
    "not_object": _either,
    "not_subject": _either,
    "not_modifier": _either,
    "not_prep": _preps,
    "mutual": _flag,
    "mode": _text,
    "figure": _one_of(frozenset(get_args(FigureKind))),
    "figure_of": _one_of(frozenset({"subject", "object"})),
    "weak": _flag,
    "place": _flag,
    "sense": _one_of(frozenset(get_args(Sense))),
    "example": _text,
    "counter": _text,
}
