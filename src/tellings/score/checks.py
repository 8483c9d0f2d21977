"""Taking fields out of JSON, where each has to be what it should be: a fault says which field, and why."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any, TypeVar

T = TypeVar("T")
D = TypeVar("D")
Row = Mapping[str, Any]


class FieldError(Exception):
    """What is wrong with a line, and in which field."""

    def __init__(self, why: str, field: str = "") -> None:
        self.why, self.field = why, field
        super().__init__(f"{field}: {why}" if field else why)

    def inside(self, outer: str) -> FieldError:
        """The same fault, seen from one level further out."""
        joint = " " if self.field[:1].isdigit() else ", "
        return FieldError(self.why, f"{outer}{joint}{self.field}" if self.field else outer)


def row(value: object, known: Collection[str]) -> Row:
    """An object that has no field but the known ones."""
    if not isinstance(value, dict):
        raise FieldError(f"this is {kind(value)}, not an object")
    strange = sorted(value.keys() - set(known))
    if strange:
        raise FieldError(f"there is no such field; there are: {', '.join(known)}", strange[0])
    return value


def text(value: object) -> str:
    """A string with something in it."""
    if not isinstance(value, str):
        raise FieldError(f"this is {kind(value)}, not a string")
    if not value.strip():
        raise FieldError("this is empty")
    return value


def flag(value: object) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise FieldError(f"this is {kind(value)}, not true or false")
    return value


def number(value: object) -> int:
    """A whole number, not below zero."""
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise FieldError(
            f"this is {value if isinstance(value, int | float) else kind(value)}, not a whole number from 0 on"
        )
    return value


def several(value: object, read: Callable[[object], T]) -> tuple[T, ...]:
    """Each item of a list; a fault names its number, counted from 1."""
    if not isinstance(value, list):
        raise FieldError(f"this is {kind(value)}, not a list")
    found = []
    for at, item in enumerate(value, 1):
        try:
            found.append(read(item))
        except FieldError as fault:
            raise fault.inside(str(at)) from None
    return tuple(found)


def one_or_more(value: object, read: Callable[[object], T]) -> tuple[T, ...]:
    """A single value, or a list with something in it."""
    if not isinstance(value, list):
        return (read(value),)
    if not value:
        raise FieldError("this list is empty")
    return several(value, read)


def one_of(names: Collection[str], what: str) -> Callable[[object], str]:
    """A reader of a name that is one of ``names``."""

    def read(value: object) -> str:
        name = text(value)
        if name not in names:
            raise FieldError(f"there is no {what} {name!r}; there are: {', '.join(names)}")
        return name

    return read


def get(of: Row, field: str, read: Callable[[object], T], default: D) -> T | D:
    """A field, read; ``default`` where it is not there. A fault names it."""
    if field not in of:
        return default
    try:
        return read(of[field])
    except FieldError as fault:
        raise fault.inside(field) from None


def kind(value: object) -> str:
    """What JSON calls a value."""
    names = {
        bool: "true or false",
        int: "a number",
        float: "a number",
        list: "a list",
        dict: "an object",
        str: "a string",
    }
    return names.get(type(value), "null")
