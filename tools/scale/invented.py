"""Invented records in any number: stories of several outlets about happenings of invented towns, ten events each.

The same number gives the same record. What is told is told in words made of syllables, so that no real name can stand in
them, among the commonest words of English. Two documents in five tell a story again, a quarter of these word for word.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from tellings.digest import digest, sha256
from tellings.model import Document, Event, Figure, Participant, Place, Record, Span, Tie, Time

EVENTS = 10  # in each document
WORDS, TOWNS, OUTLETS = 30_000, 5_000, 60
STORY = 24  # words of a sentence
FIRST = date(2031, 1, 1)
TYPES = ("ASSAULT", "COERCE", "PROTEST", "ACCUSE", "REQUEST", "CONSULT", "AGREE", "AID", "RETREAT", "THREATEN")
MODES = {"ASSAULT": ("firearms", "explosives", None), "COERCE": ("arrest", "curfew", None), "PROTEST": ("demo", "riot")}
COMMON = """the of to in and that for was on said with by at as is from it were his has have he an be are but had who their
not they been after which this its more one about when people would two also or there out will told last year new into up first
than while some over all could before three police government where her she against""".split()
_SYLLABLES = [c + v for c in "bdfgklmnprstvz" for v in "aeiou"]


def documents(number: int, start: int = 0) -> Iterator[Record]:
    """So many records, from the ``start``-th on."""
    for n in range(start, start + number):
        yield document(n)


def document(number: int) -> Record:
    """The record of this number. Its story is that of an earlier one where that one is told again."""
    own = Random(number)  # noqa: S311  (invented, not secret)
    again = number and own.random() < 0.4
    story = number - own.randint(1, min(number, 40)) if again else number
    told = Random(story)  # noqa: S311
    day = FIRST + timedelta(days=story // 400)
    town = told.randrange(TOWNS)
    topic = [_word(told.randrange(WORDS)) for _ in range(40)]
    reprint = own.random() < 0.25
    voice = told if reprint else own
    sentences = [_sentence(voice, topic) for _ in range(EVENTS)]
    text = " ".join(sentences)
    page = Document(
        id=f"invented-{number}",
        sha256=sha256(text.encode()),
        text=text,
        source=f"Outlet {own.randrange(OUTLETS)}",
        published=(day + timedelta(days=own.randrange(2))).isoformat() + f"T{own.randrange(24):02}:00",
        language="en",
    )
    start, events = 0, []
    for n, sentence in enumerate(sentences):
        events.append(_event(page, page.span(start, start + len(sentence)), n, Random(story * 100 + n), (town, day)))  # noqa: S311
        start += len(sentence) + 1
    return Record(page, tuple(events))


def _event(page: Document, sentence: Span, number: int, told: Random, where: tuple[int, date]) -> Event:
    kind = told.choice(TYPES)
    words = _spans(page, sentence)
    town, day = where
    place = Place(
        words[0], f"Town{town}", "city", 10_000_000 + town, 1.0, 2.0, f"Q{chr(65 + town % 26)}A", f"Area{town % 300}"
    )
    happened = day.isoformat()
    return Event(
        id=digest("invented", page.id, number)[:16],
        type=kind,
        mode=told.choice(MODES.get(kind, (None,))),
        acled=None,
        main=number == 0,
        scope="public",
        trigger=words[1],
        sentence=sentence,
        mentions=(),
        modality="actual" if told.random() < 0.8 else "hedged",
        attribution=None,
        actors=(Participant(words[2], words[2].text, "armed_group"),),
        recipients=(Participant(words[3], words[3].text, "civilians"),),
        targets=(),
        places=(place,),
        time=Time(words[4], happened, happened, happened, "day", "stated"),
        figures=(_figure(words[5], told),) if kind == "ASSAULT" else (),
        means=(),
        confidence=0.8,
        rule="invented",
    )


def _figure(span: Span, told: Random) -> Figure:
    number = told.randint(1, 30)
    return Figure("killed", number, number, number, span, tie=Tie())


def _sentence(voice: Random, topic: list[str]) -> str:
    words = [_drawn(voice, topic) for _ in range(STORY)]
    return " ".join(words).capitalize() + "."


def _drawn(voice: Random, topic: list[str]) -> str:
    drawn = voice.random()
    return (
        voice.choice(topic) if drawn < 0.35 else _word(voice.randrange(WORDS)) if drawn < 0.4 else voice.choice(COMMON)
    )


def _word(rank: int) -> str:
    """The word of a rank: frequent ones are short."""
    made = ""
    rank += len(_SYLLABLES)
    while rank:
        rank, part = divmod(rank, len(_SYLLABLES))
        made += _SYLLABLES[part]
    return made


def _spans(page: Document, sentence: Span) -> list[Span]:
    found, start = [], sentence.start
    for word in sentence.text.removesuffix(".").split(" ")[:6]:
        found.append(page.span(start, start + len(word)))
        start += len(word) + 1
    return found
