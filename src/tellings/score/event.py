"""One event of the gold, out of its JSON; fields.yaml says what each field is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files

from tellings.score.checks import FieldError, Row, flag, get, number, one_or_more, row, several, text
from tellings.score.days import days
from tellings.score.nouns import Alternatives, GoldEvent, Stretch, Wanted
from tellings.score.values import figure, modalities, mode, types
from tellings.tables import read_yaml

PARTS = ("actors", "recipients", "places", "figures")  # the fields that can have several values


@cache
def described() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    """Each field of Document, Event and Figure: its type, and what it is."""
    content: dict[str, dict[str, dict[str, str]]] = read_yaml(
        files(__package__).joinpath("fields.yaml").read_text(encoding="utf-8")
    )
    return content


def event(value: object) -> GoldEvent:
    """An event; its name is empty where the gold gives it none. Raises FieldError."""
    of = row(value, described()["Event"])
    if ("quote" in of) == ("span" in of):
        raise FieldError("one of `quote` and `span`: the words that tell the event", "quote")
    if "type" not in of:
        raise FieldError("this is missing", "type")
    return GoldEvent(
        get(of, "id", text, ""),
        get(of, "quote", lambda quoted: one_or_more(quoted, text), ()),
        get(of, "span", lambda spans: one_or_more(spans, _span), ()),
        _fields(of),
        not get(of, "optional", flag, default=False),
    )


def _span(value: object) -> Stretch:
    of = row(value, ("start", "end", "text"))
    start, end = (get(of, name, number, -1) for name in ("start", "end"))
    if not 0 <= start < end:
        raise FieldError("`start` and `end` are needed, the end after the start")
    return Stretch(start, end, get(of, "text", text, None))


def _fields(of: Row) -> dict[str, Wanted]:
    """The fields that this event asks about."""
    kinds = get(of, "type", lambda value: one_or_more(value, types), ())
    found = {
        "type": (kinds,),
        "mode": get(of, "mode", lambda value: _maybe(value, kinds), ()),
        "modality": (get(of, "modality", lambda value: one_or_more(value, modalities), ()),),
        "date": get(of, "date", _date, ()),
        **{part: get(of, part, _reader(part), ()) for part in PARTS},
    }
    also: dict[str, tuple[Alternatives, ...]] = get(of, "also", _also, {})
    return {name: Wanted(values, also.get(name, ())) for name, values in found.items() if name in of}


def _maybe(value: object, kinds: Alternatives) -> tuple[Alternatives, ...]:
    return () if value is None else (one_or_more(value, mode(kinds)),)


def _date(value: object) -> tuple[Alternatives, ...]:
    return () if value is None else (one_or_more(value, days),)


def _reader(part: str) -> Callable[[object], tuple[Alternatives, ...]]:
    """What reads the values of a field that can have several."""
    read = figure if part == "figures" else text
    return lambda value: several(value, lambda item: one_or_more(item, read))


def _also(value: object) -> dict[str, tuple[Alternatives, ...]]:
    of = row(value, PARTS)
    return {part: get(of, part, _reader(part), ()) for part in of}
