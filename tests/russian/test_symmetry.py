"""Swapping two groups' names in a Russian text swaps them in the record and changes nothing else but offsets and ids."""

import itertools
from pathlib import Path

import pytest
import yaml

from tellings.model import Document
from tellings.record import to_json
from tests.pipeline.test_symmetry import neutral

ROWS = yaml.safe_load(Path(__file__).with_name("swaps.yaml").read_text("utf-8"))


def filled(template, one, other):
    text = template.format(**{f"A{k}": v for k, v in one.items()}, **{f"B{k}": v for k, v in other.items()})
    return text[0].upper() + text[1:] if text[0].isalpha() else text


def cases():
    for kind in ("peoples", "countries", "groups"):
        for template, (one, other) in itertools.product(ROWS[kind], ROWS["names"][kind]):
            small = [{k: v if kind != "peoples" else v.lower() for k, v in names.items()} for names in (one, other)]
            yield pytest.param(
                filled(template, *small),
                filled(template, *small[::-1]),
                *small,
                id=f"{template[:30]}|{one['n']}|{other['n']}",
            )


def coded(coder, text, names):
    record = to_json(coder.code(Document("d", "SHA-256:0", text, published="2021-06-01", language="ru")))
    for event in record["events"]:
        event["places"] = [{**p, "name": ""} for p in event["places"]]  # in English: it follows from the name
    record["places"] = [p for p in record["places"] if p["span"]["text"] not in names]
    return {k: v for k, v in record.items() if k not in ("document", "schema")}


@pytest.mark.parametrize(("text", "swapped", "one", "other"), list(cases()))
def test_a_record_is_the_same_with_the_names_swapped(coder, text, swapped, one, other):
    first, second = (
        sorted({form for v in names.values() for form in (v, v[0].upper() + v[1:])}) for names in (one, other)
    )
    names = {*first, *second}
    assert neutral(coded(coder, text, names), first, second) == neutral(coded(coder, swapped, names), second, first)
