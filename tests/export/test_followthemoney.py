"""FollowTheMoney takes our entities: schemas, properties and values are such as its model (version 4) lets pass."""

import dataclasses
import re

import pytest
from msgspec.structs import replace

from tellings.publish.export.formats import FORMATS, Tally, made
from tellings.publish.export.ftm import rows
from tellings.publish.export.profile import INTERNAL, PUBLIC
from tellings.publish.export.view import View
from tests.export.hostile import held, views

ANY = r"(?s).*\w.*"
CODE, DAY, ID = r"[a-z]{3}", r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?)?", r"(?s).+"
ALLOWED = {
    "Article": {
        "fileName": ANY, "title": ANY, "publisher": ANY, "publishedAt": DAY, "sourceUrl": r"https?://[^\s/]+\.\S+",
        "language": CODE, "notes": "SHA-256:.+",
    },
    "Organization": {"name": ANY, "country": "[a-z]{2}"},
    "Event": {
        "name": ANY, "summary": ANY, "startDate": DAY, "endDate": DAY, "date": DAY, "location": ANY, "country": "[a-z]{2}",
        "organizer": ID, "involved": ID, "recordId": ID, "publisher": ANY, "proof": ID,
    },
}  # fmt: skip


def entities(profile):
    return [*made(FORMATS["ftm"], views(200, profile), Tally())]


@pytest.mark.parametrize("profile", [PUBLIC, INTERNAL], ids=["public", "internal"])
def test_every_property_is_one_of_theirs_and_every_value_of_its_kind(profile):
    seen = set()
    for one in entities(profile):
        for name, values in one["properties"].items():
            seen.add((one["schema"], name))
            for value in values:
                assert re.fullmatch(ALLOWED[one["schema"]][name], value), (one["schema"], name, value)
    assert {schema for schema, _ in seen} == set(ALLOWED)
    assert {("Article", "language"), ("Article", "sourceUrl"), ("Article", "publishedAt"), ("Event", "country")} <= seen


def test_an_hour_with_an_offset_is_told_without_one():
    some = held(1)
    records = {
        v: replace(r, document=replace(r.document, published="2031-05-04T01:00+02:00")) for v, r in some.records.items()
    }
    accounts = tuple(dataclasses.replace(a, document=records[a.version].document) for a in some.incident.accounts)
    view = View(
        dataclasses.replace(some, incident=dataclasses.replace(some.incident, accounts=accounts), records=records),
        INTERNAL,
    )
    said = [one["properties"]["publishedAt"] for one in rows(view) if one["schema"] == "Article"]
    assert said
    assert all(times == ["2031-05-03T23:00:00"] for times in said)


@pytest.mark.parametrize("profile", [PUBLIC, INTERNAL], ids=["public", "internal"])
def test_its_own_library_finds_nothing_amiss(profile):
    """But for places longer than any (250 signs), which only these examples have."""
    model = pytest.importorskip("followthemoney").model
    for one in entities(profile):
        if all(len(value) < 250 for values in one["properties"].values() for value in values):
            model.get(one["schema"]).validate(one)
