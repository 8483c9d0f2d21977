"""Making very many of one thing: there is a token for each word of a text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, field, fields, make_dataclass
from typing import Any, ParamSpec, TypeVar, cast

Fields = ParamSpec("Fields")
Made = TypeVar("Made")


def quickly(kind: Callable[Fields, Made]) -> Callable[Fields, Made]:
    """What a frozen dataclass with slots makes of the same values, in a quarter of the time.

    Its own way asks Python for each field of a new object to be set past the ban on setting any. Here a twin without the
    ban is filled, and becomes one of its kind when it is full. Values are given by place.
    """
    known: Any = kind
    twin: Callable[..., Any] = make_dataclass(
        known.__name__, [(f.name, f.type, _alike(f)) for f in fields(known)], slots=True
    )

    def make(*values: object) -> object:
        made = twin(*values)
        made.__class__ = known
        return made

    return cast("Callable[Fields, Made]", make)


def _alike(of: Field[Any]) -> Any:  # noqa: ANN401  (a field)
    return field() if of.default is MISSING else field(default=of.default)
