"""One small record made by hand, for tests that look at what becomes of it."""

from datetime import date, timedelta

from tellings.model import (
    Acled,
    Attribution,
    Document,
    Event,
    Figure,
    Participant,
    Place,
    Provenance,
    Record,
    Story,
    Tie,
    Time,
)
from tellings.record import from_json, to_json

TEXT = (
    "Shots at the harbour of Žarka\n\n"
    "Gunmen killed at least five dockers in Žarka on 3 May, police said. The union said nine had died. "
    "One of them, Oskar Velm, was a father of two. Velm had worked there for years. "
    "President Ada Korr spoke of a dark day."
)


def elsewhere(number, identity=None, source="The Harbour Post"):
    """The same record in words that nobody else has, on another day: what it tells of is another happening."""
    value = to_json(told(identity or f"e{number}", source))
    text = "".join(_moved(c, number) for c in value["document"]["text"])

    def moved(item):
        if isinstance(item, dict):
            words = {"text": text[item["start"] : item["end"]]} if "start" in item and "text" in item else {}
            return {name: moved(part) for name, part in item.items()} | words
        return [moved(part) for part in item] if isinstance(item, list) else item

    value = moved(value)
    day = (date(2020, 1, 1) + timedelta(days=40 * number)).isoformat()
    value["document"] |= {"text": text, "title": None, "published": day}
    for event in value["events"]:
        event["time"] |= {"start": day, "end": day}
    return from_json(value)


def _moved(character, by):
    first = "a" if character.islower() else "A"
    return (
        chr((ord(character) - ord(first) + by) % 26 + ord(first))
        if character.isascii() and character.isalpha()
        else character
    )


def told(identity="d1", source="The Harbour Post", killed="at least five", sha256=None):
    """A document in which gunmen kill dockers; a union gives another toll than the police."""
    document = Document(
        id=identity,
        sha256=sha256 or "SHA-256:" + identity.encode().hex().ljust(64, "0"),
        text=TEXT.replace("at least five", killed),
        body_start=31,
        source=source,
        title="Shots at the harbour of Žarka",
        language="en",
        published="2031-05-04",
        provenance={"published": Provenance("visible", "4 May 2031")},
        stories=(Story("related", "Dockers to strike"),),
    )

    def span(words, after=0):
        start = document.text.index(words, after)
        return document.span(start, start + len(words))

    body = document.body_start
    place = Place(span("Žarka", body), "Žarka", "city", None, 12.5, 45.25, "XKX", "Coast", False, 0.8, "own", Tie())
    event = Event(
        id="e1",
        type="ASSAULT",
        mode="firearms",
        acled=Acled("Violence against civilians", "Attack"),
        main=True,
        scope="public",
        trigger=span("killed"),
        sentence=span("Gunmen" + document.text.split("Gunmen")[1].split(" The union")[0]),
        mentions=(span("Shots"),),
        modality="actual",
        attribution=0,
        actors=(Participant(span("Gunmen"), "gunmen", "unknown", "UNK", tie=Tie()),),
        recipients=(
            Participant(span("dockers"), "dockers", "civilians", "CVL", tie=Tie()),
            Participant(span("Oskar Velm"), "[person]", "person", tie=Tie("coreference", (span("One of them"),))),
        ),
        targets=(),
        places=(place,),
        time=Time(span("3 May"), "2031-05-03", "2031-05-03", "2031-05-03", "day", "stated", Tie()),
        figures=(
            Figure("killed", 5, None, None, span(killed), span("dockers"), tie=Tie()),
            Figure("killed", 9, 9, 9, span("nine"), tie=Tie("sentence", (span("The union"),), 1, "hedged")),
        ),
        means=(span("Shots"),),
        confidence=0.9,
        rule="kill",
    )
    said = Attribution(span("police"), "police", span("said"), span("Gunmen killed"), kind="organisation")
    union = Attribution(span("The union"), "organisation", span("said", span("The union").start), span("nine had died"))
    people = (
        Participant(span("Oskar Velm"), "[person]", "person"),
        Participant(span("President Ada Korr"), "Ada Korr", "person", "GOV"),
    )
    return Record(document, (event,), (said, union), (), (place,), (event.time,) if event.time else (), people)
