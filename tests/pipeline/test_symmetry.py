"""Swapping two groups' names in a text swaps them in the record and changes nothing else but offsets and ids."""

import itertools
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tellings.model import Document
from tellings.pipeline import Coder
from tellings.record import to_json

HERE = Path(__file__).parent
TEMPLATES = yaml.safe_load((HERE / "swap_templates.yaml").read_text("utf-8"))
NAMES = yaml.safe_load((HERE / "swap_names.yaml").read_text("utf-8"))
# What follows from a name by the lists and not from the text: swapped along with it.
OF_THE_NAME = {"id", "country", "geonames_id", "lat", "lon", "admin1", "disputed", "confidence", "kind", "sector"}


def peoples(template: str, one: list[str], other: list[str]) -> str:
    return template.format(A=one[0], a=one[1], B=other[0], b=other[1])


def groups(template: str, one: str, other: str) -> str:
    return template.format(GA=one, GB=other)


def cases():
    for kind, fill in (("peoples", peoples), ("groups", groups)):
        for template, (one, other) in itertools.product(TEMPLATES[kind], NAMES[kind]):
            yield pytest.param(
                fill(template, one, other), fill(template, other, one), one, other, id=f"{template[:40]}|{one}|{other}"
            )


def words(name: str | list[str]) -> list[str]:
    return [name] if isinstance(name, str) else name


def neutral(value: object, first: list[str], second: list[str]) -> object:
    """The record with both names replaced, the first by 1 and the second by 2; offsets and ids left out."""
    if isinstance(value, dict):
        kept = {
            k: v
            for k, v in value.items()
            if k not in ("start", "end", "sha256", "provenance") or ("text" not in value and k in ("start", "end"))
        }
        if "span" in kept or "name" in kept:
            kept = {k: v for k, v in kept.items() if k not in OF_THE_NAME}
        if _is_named(kept.get("speaker"), [*first, *second]):
            kept.pop("speaker_kind")
        kept.pop("id", None)
        return {k: neutral(v, first, second) for k, v in kept.items()}
    if isinstance(value, list):
        return [neutral(v, first, second) for v in value]
    return replaced(value, first, second) if isinstance(value, str) else value


def _is_named(speaker: object, names: list[str]) -> bool:
    return isinstance(speaker, dict) and speaker["text"].endswith(tuple(names))


def replaced(text: str, first: list[str], second: list[str]) -> str:
    table = {w: f"<1.{i}>" for i, w in enumerate(first)} | {w: f"<2.{i}>" for i, w in enumerate(second)}
    pattern = "|".join(re.escape(w) for w in sorted(table, key=len, reverse=True))
    return re.sub(pattern, lambda m: table[m[0]].split(".")[0], text)


def coded(coder: Coder, text: str, names: list[str]) -> dict[str, Any]:
    """The record without the document, and without the places that the names themselves speak of ("Angola's …")."""
    record = to_json(coder.code(Document("d", "SHA-256:0", text, published="2021-06-01", language="en")))
    taken = [m.span() for name in names for m in re.finditer(re.escape(name), text)]
    record["places"] = [
        p for p in record["places"] if not any(s < p["span"]["end"] and p["span"]["start"] < e for s, e in taken)
    ]
    return {k: v for k, v in record.items() if k not in ("document", "schema")}


def test_there_are_two_hundred_pairs_from_twenty_templates():
    assert len(TEMPLATES["peoples"]) + len(TEMPLATES["groups"]) >= 20
    assert len(list(cases())) >= 200


@pytest.mark.parametrize(("text", "swapped", "one", "other"), list(cases()))
def test_swapped_names_are_swapped_in_the_record_and_nothing_else(coder, text, swapped, one, other):
    both = [*words(one), *words(other)]
    first, second = coded(coder, text, both), coded(coder, swapped, both)
    if kinds(first) != kinds(second):
        without_acled(first, second)
    assert neutral(first, words(one), words(other)) == neutral(second, words(other), words(one))


def kinds(record: dict[str, Any]) -> list[list[str]]:
    """The kinds of party in each event."""
    return [[p["kind"] for side in ("actors", "recipients") for p in event[side]] for event in record["events"]]


def without_acled(*records: dict[str, Any]) -> None:
    """Where a name itself says of what kind its party is ("Brigade"), ACLED's name follows the kind as it should."""
    for record in records:
        for event in record["events"]:
            event["acled"] = None
