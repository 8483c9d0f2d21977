"""What is written is what is described: every field, in order, and no other."""

from importlib.resources import files

import yaml

from tellings.model import Framing, Rejection
from tellings.record import to_json
from tests.record.told import told

FIELDS = yaml.safe_load(files("tellings.record").joinpath("fields.yaml").read_text(encoding="utf-8"))
TIE = ["attribution", "modality", "link", "from"]


def test_every_field_is_described_and_every_description_has_its_field():
    record = told()
    span = record.events[0].trigger
    value = to_json(type(record)(record.document, record.events, record.attributions, (Framing("hedge", span, None, "r"),),
                                 record.places, record.times, record.actors, (Rejection("a", "b"),)))  # fmt: skip
    event = value["events"][0]
    written = {
        "Record": value,
        "Document": value["document"],
        "Span": event["trigger"],
        "Link": value["links"][0],
        "Event": event,
        "Participant": event["actors"][0],
        "Place": event["places"][0],
        "Time": event["time"],
        "Figure": event["figures"][0],
        "Attribution": value["attributions"][0],
        "Framing": value["framing"][0],
        "Rejection": value["rejected"][0],
    }
    assert {name: [key for key in item if key not in TIE or name == "Event"] for name, item in written.items()} == {
        name: list(fields) for name, fields in FIELDS.items()
    }


def test_every_field_says_its_type_and_what_it_is():
    assert all(set(field) == {"type", "is"} for fields in FIELDS.values() for field in fields.values())
