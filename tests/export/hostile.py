"""Incidents in any number whose words are made to break what reads tables; the same number gives the same incident."""

import os
import random

from tellings.ledger import Held
from tellings.model import (
    Acled,
    Attribution,
    Document,
    Event,
    Figure,
    Participant,
    Place,
    Record,
    Tie,
    Time,
)
from tellings.publish.export.profile import PUBLIC
from tellings.publish.export.view import View
from tellings.reconcile.assemble import assemble
from tellings.reconcile.telling import tellings, version

NUMBER = int(os.environ.get("EXPORTED", "250"))  # EXPORTED=50000 is the whole promise
HOSTILE = [
    "=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "＝1", '"', '""', "'", ",", ";", "|", "\t", "\n",
    "\r\n", "\r", "\x00", "\x01\x1b[31m", "\u2028", "\u2029", "\x85", "\ufeff", "NA", "null", "None", "nan", "NaN",
    "true", "FALSE", "1e5", "007", "1,000", "2031-05-03", "#N/A", "_x0041_", "<script>alert(1)</script>", "]]>",
    "&amp;", "\u202e", "\u200f", "עזה", "بغداد", "Երևան", "Žarka", "🔥", "👩‍👩‍👧", "e\u0301", "\\", "\\N", "\\n", "`rm`",
    "${x}", "%s", "{{ x }}", "{% raw %}", "../../etc", "x" * 300, " ", "  a ", "", "\ufffe", "\uffff", "\ufdd0",
    "A\nB", 'say "no"', "a,b\r\nc",
]  # fmt: skip
KINDS = ("armed_group", "police", "military", "civilians", "crowd", "unknown", "organisation", "state", "person")


def held(number):
    """One incident, told by one to three documents."""
    own = random.Random(number)
    records = [_record(own, number, n) for n in range(own.randint(1, 3))]
    by_version = {version(record.document): record for record in records}
    group = [one for record in records for one in tellings(record)]
    return Held(assemble(group, by_version), by_version)


def views(number=NUMBER, profile=PUBLIC, rule=None):
    """So many, as a profile shows them."""
    return [View(held(n), profile, rule) for n in range(number)]


def _words(own):
    return "".join(own.choice(HOSTILE) for _ in range(own.randint(1, 3))) or "x"


def _record(own, number, place):
    parts = [_words(own) or "x" for _ in range(12)]
    text, spans, page = "", [], None
    for part in parts:
        spans.append((len(text), len(text) + len(part)))
        text += part + own.choice([" ", "\n", ". "])
    page = Document(
        id=f"{number}-{place}{own.choice(HOSTILE)}",
        sha256="SHA-256:" + f"{number}-{place}".encode().hex().ljust(64, "0"),
        text=text,
        source=own.choice([None, _words(own)]),
        url=own.choice([None, "https://post.example/a?b=c,d", "https://[::1", "javascript:alert(1)", _words(own)]),
        title=own.choice([None, _words(own)]),
        language="en",
        published=own.choice([None, "2031-05-04", "2031-05-04T10:00+02:00"]),
    )

    def span():
        return page.span(*own.choice(spans))

    def party():
        words = span()
        known = own.choice([None, f"group/{own.randrange(9)}"])
        return Participant(words, words.text, own.choice(KINDS), None, own.choice([None, "XKX", "ARM"]), known, Tie())

    def where():
        words = span()
        lat, lon = own.choice([(None, None), (round(own.uniform(-90, 90), 5), round(own.uniform(-180, 180), 5))])
        size = own.choice(["site", "city", "admin1", "country"])
        return Place(
            words,
            words.text,
            size,
            own.choice([None, 7]),
            lat,
            lon,
            own.choice([None, "SDN"]),
            own.choice([None, words.text]),
        )

    def figure():
        low, more = own.randrange(200), own.randrange(50)
        best, high = own.choice([(low, low), (None, None), (low + more, low + more)])
        return Figure(
            own.choice(["killed", "injured", "arrested"]), low, best, high, span(), update=own.random() < 0.2, tie=Tie()
        )

    said = Attribution(span(), own.choice([None, "person", "police"]), span(), span())
    day = f"2031-05-{own.randint(1, 28):02}"
    event = Event(
        id=f"e{number}-{place}",
        type=own.choice(["ASSAULT", "PROTEST"]),
        mode=own.choice([None, "firearms"]),
        acled=own.choice([None, Acled("Battles", "Armed clash"), Acled("Protests", "Peaceful protest")]),
        main=True,
        scope="public",
        trigger=span(),
        sentence=page.span(0, len(text)),
        mentions=(),
        modality=own.choice(["actual", "hedged"]),
        attribution=own.choice([None, 0]),
        actors=tuple(party() for _ in range(own.randrange(3))),
        recipients=tuple(party() for _ in range(own.randrange(3))),
        targets=(),
        places=tuple(where() for _ in range(own.randrange(3))),
        time=own.choice([None, Time(span(), day, day, day, "day", "stated", Tie())]),
        figures=tuple(figure() for _ in range(own.randrange(3))),
        means=tuple(span() for _ in range(own.randrange(2))),
        confidence=own.random(),
        rule="made",
    )
    return Record(page, (event,), (said,))
