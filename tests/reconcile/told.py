"""Small records of one event each, told in invented words, for tests of what makes two tellings one incident."""

from tellings.model import Document, Event, Figure, Participant, Place, Record, Tie, Time


def telling(
    words,
    *,
    document="d1",
    source="The Harbour Post",
    published="2031-05-04",
    kind="ASSAULT",
    mode="firearms",
    modality="actual",
    trigger=None,
    day="2031-05-03",
    place="Žarka",
    area="Coast",
    country="XKX",
    actor=None,
    recipient=None,
    killed=(),
    rest="",
    url=None,
):
    """A document that tells of one event in ``words``; ``killed``: words with their least, best and most."""
    text = f"{words} {rest}".strip()
    page = Document(
        document, "SHA-256:" + document.encode().hex().ljust(64, "0"), text, source=source, url=url, published=published
    )

    def span(part):
        start = text.index(part)
        return page.span(start, start + len(part))

    def party(part):
        return (Participant(span(part), part, "unknown"),) if part else ()

    where = Place(
        span(place) if place in text else span(words.split()[0]), place, "city", None, 1.0, 2.0, country, area
    )
    event = Event(
        id=f"e-{document}",
        type=kind,
        mode=mode,
        acled=None,
        main=True,
        scope="public",
        trigger=span(trigger or words.split()[1]),
        sentence=span(words),
        mentions=(),
        modality=modality,
        attribution=None,
        actors=party(actor),
        recipients=party(recipient),
        targets=(),
        places=(where,) if place else (),
        time=Time(None, day, day, day, "day", "publication") if day else None,
        figures=tuple(
            Figure("killed", low, best, high, span(part), who and span(who), update=update, tie=Tie())
            for part, low, best, high, who, update in killed
        ),
        means=(),
        confidence=0.9,
        rule="made",
    )
    return Record(page, (event,))


def count(part, low, best=None, high=None, *, who=None, update=False):
    """A figure: its words and bounds; a plain number has all three the same."""
    return (part, low, best, high, who, update) if high or best else (part, low, low, low, who, update)
