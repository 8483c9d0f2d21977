"""A ledger about an invented coast: short stories out of coast.yaml, coded as any page is, beside the examples.

The gazetteer knows none of these places, so they are put onto the map here, in the open sea.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from msgspec.structs import replace

from tellings.digest import sha256
from tellings.ledger import Ledger, Reviewer, Reviews
from tellings.model import Document, Event, Place, Record
from tellings.pipeline import Coder
from tellings.run.items import Coded
from tellings.settings import Settings
from tellings.tables import read_yaml

STORIES = 150
FIRST = date(2030, 6, 1)
DAYS = 280


def fill(ledger: Ledger) -> None:
    """File the stories, and review some of what they tell."""
    table = read_yaml(Path(__file__).with_name("coast.yaml").read_text("utf-8"))
    coder = Coder(Settings.load())
    records = [_placed(coder.code(document), table["places"]) for document in documents(table)]
    ledger.add_all([Coded(r.document.text.encode(), r) for r in records], "invented")
    _review(ledger)


def documents(table: dict[str, Any]) -> Iterator[Document]:
    """The stories: each happening told by one to three outlets, which do not always agree."""
    for number in range(STORIES):
        random = Random(number)  # noqa: S311  (invented, not secret)
        who, verb, whom, more, (low, high) = random.choice(table["happenings"])
        place = random.choice([*table["places"]][1:8])  # the first is the examples' own
        day = FIRST + timedelta(days=int(DAYS * random.random() ** 0.7))
        count = random.randint(low, high)
        for outlet in random.sample([*table["outlets"]], random.choice([1, 1, 2, 2, 3])):
            if outlet == "Coast Radio" and day < FIRST + timedelta(days=150):
                continue  # it was added later
            own = count if random.random() < 0.5 else count + random.randint(1, 4)
            speaker = random.choice(table["speakers"])
            parts = {
                "who": who, "who_bare": who[0].lower() + who[1:], "verb": verb, "whom": whom.format(n=own),
                "more": more.format(n=own), "place": place, "caps": place.upper(),
                "day": f"{day.day} {day:%B}", "speaker": speaker,
                "speaker_first": speaker[0].upper() + speaker[1:],
            }  # fmt: skip
            title = f"{who} {verb} {whom.format(n=own)} in {place}"
            text = table["outlets"][outlet].format(**parts)
            body = f"{title}\n\nInvented for Tellings: no such place, people or event exists.\n\n{text}"
            yield Document(
                f"coast-{number}-{outlet}",
                sha256(body.encode()),
                body,
                body_start=len(title) + 2,
                source=outlet,
                title=title,
                language="en",
                published=f"{day + timedelta(days=1)}T0{random.randint(6, 9)}:00",
            )


def _placed(record: Record, places: dict[str, Any]) -> Record:
    return replace(record, events=tuple(_event(event, places) for event in record.events))


def _event(event: Event, places: dict[str, Any]) -> Event:
    return replace(event, places=tuple(_place(place, places) for place in event.places))


def _place(place: Place, places: dict[str, Any]) -> Place:
    if place.name not in places:
        return place
    lat, lon, precision = places[place.name]
    return replace(place, lat=lat, lon=lon, precision=precision, geonames_id=None, country=None)


def _review(ledger: Ledger) -> None:
    """Every third incident was looked at by two people, who do not always agree."""
    kept = Reviews(ledger)
    with ledger.reading() as connection:
        ids = [row[0] for row in connection.exec_driver_sql("SELECT id FROM incidents ORDER BY id")]
    for number, identity in enumerate(ids[::3]):
        for fact in ledger.held(identity).incident.facts[:3]:
            claim = fact.claims[0]
            kept.decide(claim, "accept", "", Reviewer("Ada"))
            kept.decide(claim, "reject" if number % 7 == 0 else "accept", "", Reviewer("Ben", blind=True))
