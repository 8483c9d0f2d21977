"""Two records of a pair set beside each other, without what follows from the names: what differs, by kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from tellings.model import Document, Record
from tellings.record import to_json
from tools.symmetry.pairs import Pair, spellings, whole

# What follows from a name by the lists and not from the text.
OF_THE_NAME = frozenset(
    {"id", "country", "geonames_id", "lat", "lon", "admin1", "disputed", "confidence", "kind", "sector", "speaker_kind"}
)
OFFSETS = frozenset({"start", "end"})


def difference(pair: Pair, code: Callable[[Document], Record]) -> str | None:
    """Where the two records of a pair differ first, by field, or None where they are one."""
    forms = (pair.one, pair.other)
    one = neutral(_coded(pair.text, code), *forms)
    other = neutral(_coded(pair.swapped, code), *forms[::-1])
    return next(_differs(one, other, ""), None)


def neutral(value: Any, first: Sequence[str], second: Sequence[str]) -> Any:  # noqa: ANN401  # any JSON
    """JSON with the two names as 1 and 2, and without offsets, ids and what follows from a name."""
    if isinstance(value, dict):
        kept = {k: v for k, v in value.items() if not (k in OFFSETS and "text" in value)}
        if "span" in kept or "name" in kept or "cue" in kept:
            kept = {k: v for k, v in kept.items() if k not in OF_THE_NAME}
        if "precision" in kept and "span" in kept and "name" in kept:
            kept.pop("name")  # the gazetteer's, of the place with that id; the text's own words are in the span
        kept.pop("id", None)
        return {k: neutral(v, first, second) for k, v in kept.items()}
    if isinstance(value, list):
        return [neutral(part, first, second) for part in value]
    return _replaced(value, first, second) if isinstance(value, str) else value


def _replaced(text: str, first: Sequence[str], second: Sequence[str]) -> str:
    table = dict.fromkeys(spellings(first), "<1>") | dict.fromkeys(spellings(second), "<2>")
    return whole(table).sub(lambda found: table[" ".join(found[0].split())], text)


def _coded(text: str, code: Callable[[Document], Record]) -> dict[str, Any]:
    """The record without its document."""
    record = to_json(code(Document("d", "SHA-256:0", text, published="2021-06-01", language="en")))
    for event in record["events"]:
        event["acled"] = None  # it follows from the kind of a party, which follows from its name
    return {k: v for k, v in record.items() if k not in {"document", "schema", "links"}}


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
