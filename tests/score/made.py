"""A small invented text with gold and with a record, made by hand: what is right and what is not can be counted."""

import json

from tellings.model import Document, Event, Figure, Participant, Place, Record, Time
from tellings.score import placed, read_gold, score

TEXT = (
    "Gunmen killed twelve dockers in Orvessa on 5 March. "
    "Police arrested four men in Brelle. "
    "The mayor condemned the attack. "
    "Dockers will strike on Friday."
)
ATTACK, ARREST, BLAME, STRIKE = (
    "Gunmen killed twelve dockers",
    "arrested four men",
    "condemned the attack",
    "will strike",
)


def document(text=TEXT, identity="d1"):
    return Document(identity, "SHA-256:" + "0" * 64, text, published="2031-03-06", language="en")


def event(words, kind="ASSAULT", text=TEXT, identity="d1", **fields):
    """A coded event whose trigger is ``words``; parties and places are given as words, figures as tuples."""
    doc = document(text, identity)

    def span(part):
        start = text.index(part)
        return doc.span(start, start + len(part))

    def parties(name):
        return tuple(Participant(span(part), part, "unknown") for part in fields.get(name, ()))

    day = fields.get("date")
    return Event(
        id=f"{kind} {words}",
        type=kind,
        mode=fields.get("mode"),
        acled=None,
        main=False,
        scope=fields.get("scope", "public"),
        trigger=span(words),
        sentence=span(words),
        mentions=tuple(span(part) for part in fields.get("mentions", ())),
        modality=fields.get("modality", "actual"),
        attribution=None,
        actors=parties("actors"),
        recipients=parties("recipients"),
        targets=parties("targets"),
        places=tuple(
            Place(span(part), part, "city", role=fields.get("role", "own")) for part in fields.get("places", ())
        ),
        time=day and Time(None, day, day, day, "day", fields.get("basis", "stated")),
        figures=tuple(
            Figure(kind, low, best, high, span(words)) for kind, low, best, high in fields.get("figures", ())
        ),
        means=(),
        confidence=0.9,
        rule="by hand",
    )


def record(*events, text=TEXT, identity="d1"):
    return Record(document(text, identity), events)


def gold_file(folder, *lines):
    path = folder / "gold.jsonl"
    path.write_text("".join((line if isinstance(line, str) else json.dumps(line)) + "\n" for line in lines))
    return path


def scored(folder, gold, coded, **line):
    """The score of one document: ``gold`` events as JSON, ``coded`` events."""
    return scored_all(folder, [{"id": "d1", "text": TEXT, "events": gold, **line}], [record(*coded)])


def scored_all(folder, lines, records):
    path = gold_file(folder, *lines)
    read = read_gold(path)
    return score(read, placed(path, read, [r and r.document for r in records]), records)


def measure(result, field):
    return next(m for m in result.measures if m.field == field)


def counts(result, field):
    found = measure(result, field)
    return found.right, found.coded, found.gold


def told(result):
    """The mistakes as (kind, field, gold, coded)."""
    return [(m.kind, m.field, m.gold, m.coded) for _, m in result.mistakes]
