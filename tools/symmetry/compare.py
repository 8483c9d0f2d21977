"""Two records of a pair set beside each other, without what follows from the names: what differs, by kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from tellings.model import Document, Record
from tellings.record import to_json
from tools.symmetry.articles import is_small
from tools.symmetry.swapping import Pair, spellings, whole

# What follows from a name by the lists and not from the text.
OF_A_PLACE = frozenset({"name", "country", "geonames_id", "lat", "lon", "admin1", "disputed", "confidence"})
OF_A_PARTY = frozenset({"kind", "sector", "speaker_kind"})
OFFSETS = frozenset({"start", "end"})
BY_THE_NAME = frozenset(
    {"armed groups", "armies", "police", "parties"}
)  # what such a one is the lists say; not so a people


def difference(pair: Pair, code: Callable[[Document], Record]) -> str | None:
    """Where the two records of a pair differ first, by field, or None where they are one."""
    listed = pair.kind in BY_THE_NAME
    one = neutral(_coded(pair.text, pair.one, pair.other, code, listed), pair.one, pair.other, listed)
    other = neutral(_coded(pair.swapped, pair.one, pair.other, code, listed), pair.other, pair.one, listed)
    return next(_differs(one, other, ""), None)


def neutral(value: Any, first: Sequence[str], second: Sequence[str], listed: bool = False) -> Any:  # noqa: ANN401  # any JSON
    """JSON with the two names as 1 and 2, and without offsets, ids and what follows from a name.

    Where the lists say what a group is (``listed``), the kind of a party or speaker that is named by it follows from the name.
    """
    if isinstance(value, dict):
        kept = {
            k: neutral(v, first, second, listed)
            for k, v in value.items()
            if k not in _left(value, first, second, listed)
        }
        return {k: v for k, v in kept.items() if k != "id"}
    if isinstance(value, list):
        return [neutral(part, first, second, listed) for part in value]
    return _replaced(value, first, second) if isinstance(value, str) else value


def _left(value: dict[str, Any], first: Sequence[str], second: Sequence[str], listed: bool) -> frozenset[str]:
    """The fields of an object that are not compared."""
    if "geonames_id" in value:
        return OF_A_PLACE
    if "text" in value:
        return OFFSETS
    words = value.get("name") if "sector" in value else (value.get("speaker") or {}).get("text")
    named = listed and isinstance(words, str) and _replaced(words, first, second) != words
    return frozenset({"country"} if "sector" in value else ()) | (OF_A_PARTY if named else frozenset())


def _replaced(text: str, first: Sequence[str], second: Sequence[str]) -> str:
    small = is_small(text)
    table = dict.fromkeys(spellings(first, small), "<1>") | dict.fromkeys(spellings(second, small), "<2>")
    return whole(table).sub(lambda found: table[" ".join(found[0].split())], text)


def _coded(
    text: str, one: Sequence[str], other: Sequence[str], code: Callable[[Document], Record], listed: bool
) -> dict[str, Any]:
    """The record without its document, and without the places that are a part of one of the names."""
    record = to_json(code(Document("d", "SHA-256:0", text, published="2021-06-01", language="en")))
    names = [found.span() for found in whole(spellings((*one, *other), is_small(text))).finditer(text)]
    record["places"] = [place for place in record["places"] if not _is_part(place["span"], names)]
    if listed:
        for event in record["events"]:
            event["acled"] = None  # it follows from the kind of a party, which follows from its name
    return {k: v for k, v in record.items() if k not in {"document", "schema", "links"}}


def _is_part(span: dict[str, Any], names: Sequence[tuple[int, int]]) -> bool:
    return any(
        start <= span["start"] and span["end"] <= end and span["end"] - span["start"] < end - start
        for start, end in names
    )


def _differs(one: Any, other: Any, path: str) -> Iterator[str]:  # noqa: ANN401
    if type(one) is not type(other):
        yield path
    elif isinstance(one, dict):
        for name in sorted({*one, *other}):
            yield from _differs(one.get(name), other.get(name), f"{path}.{name}" if path else name)
    elif isinstance(one, list):
        if len(one) != len(other):
            yield f"{path}: number"
        for a, b in zip(one, other, strict=False):
            yield from _differs(a, b, path)
    elif one != other:
        yield path
