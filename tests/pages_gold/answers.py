"""What was asked of a page's record, and whether the answer is right: one ``Answer`` a question.

The gold of a page (``pages/*.gold.json``) says what a careful reader finds in it. An event is found where one of its
types stands with a trigger or mention inside the quoted words; all else is asked only of events that were found.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

TOLD = frozenset({"actual", "hedged"})
FIELDS = ("title", "subtitle", "section", "byline", "published", "modified", "language")
BOUNDS = ("low", "best", "high")


@dataclass(frozen=True)
class Answer:
    """One question: what sort it is of, what was asked, whether the record has it right, and what stands there."""

    sort: str
    asked: str
    right: bool
    instead: str = ""


@dataclass(frozen=True)
class Window:
    """The words of a quote in the text. Raises ValueError where the page does not have them."""

    start: int
    end: int

    @classmethod
    def of(cls, quote: str, text: str) -> Window:
        start = text.index(quote)
        return cls(start, start + len(quote))

    def meets(self, span: dict[str, Any]) -> bool:
        return bool(span["start"] < self.end and self.start < span["end"])


def answers(gold: dict[str, Any], record: dict[str, Any]) -> Iterator[Answer]:
    """Every question that the gold asks, answered from the record."""
    yield from _document(gold["document"], record["document"])
    yield from _links(gold["links"], record["links"])
    for asked in gold["events"]:
        yield from _event(asked, record)
    for quote in gold["not_actual"]:
        window = Window.of(quote, record["document"]["text"])
        told = [e["trigger"]["text"] for e in record["events"] if _told(e) and window.meets(e["trigger"])]
        yield Answer("told as having happened", quote, not told, str(told))
    for asked in gold["framing"]:
        yield _framing(asked, record)
    yield _persons(gold["officials"], record["events"])


def false_events(gold: dict[str, Any], record: dict[str, Any]) -> list[dict[str, Any]]:
    """Events told as having happened that a careful reader does not find there."""
    text = record["document"]["text"]
    fine = [(Window.of(e["quote"], text), e["type"]) for e in (*gold["events"], *gold["allowed"])]
    return [
        e
        for e in record["events"]
        if _told(e) and not any(e["type"] in types and _stands_in(e, window) for window, types in fine)
    ]


def _told(event: dict[str, Any]) -> bool:
    return event["modality"] in TOLD


def _stands_in(event: dict[str, Any], window: Window) -> bool:
    return any(window.meets(span) for span in (event["trigger"], *event["mentions"]))


def _document(want: dict[str, Any], got: dict[str, Any]) -> Iterator[Answer]:
    for field in FIELDS:
        yield Answer("document", field, (got[field] or "") == want[field], repr(got[field]))
    body = got["text"][got["body_start"] :].strip()
    yield Answer("document", "first words", body.startswith(want["body_starts"]), repr(body[:60]))
    yield Answer("document", "last words", body.endswith(want["body_ends"]), repr(body[-60:]))
    count = len(body.split("\n\n"))
    yield Answer("document", f"{want['paragraphs']} paragraphs", count == want["paragraphs"], str(count))


def _links(want: list[dict[str, Any]], got: list[dict[str, Any]]) -> Iterator[Answer]:
    keys = ("kind", "title", "subtitle", "published")
    have = [tuple(link[key] for key in keys) for link in got]
    for link in want:
        near = [h for h in have if link["title"][:15] in h[1]]
        yield Answer("link", link["title"], tuple(link[key] for key in keys) in have, str(near))
    yield Answer("link", f"{len(want)} links", len(got) == len(want), str(len(got)))


def _event(asked: dict[str, Any], record: dict[str, Any]) -> Iterator[Answer]:
    name, window = asked["id"], Window.of(asked["quote"], record["document"]["text"])
    here = [e for e in record["events"] if _stands_in(e, window)]
    found = [e for e in here if e["type"] in asked["type"]]
    yield Answer("event", f"{name}: {'/'.join(asked['type'])} “{asked['quote'][:90]}”", bool(found), _types(here))
    if found:
        yield from _when_and_how(name, asked, found)
        yield from _where(name, asked, [p for e in found for p in e["places"] if p.get("role", "own") == "own"])
        yield from _who(name, asked, found)
        yield from _how_many(name, asked, found)


def _types(events: list[dict[str, Any]]) -> str:
    return "; ".join(f"{e['type']} {e['modality']} {e['trigger']['text']!r}" for e in events) or "nothing"


def _when_and_how(name: str, asked: dict[str, Any], found: list[dict[str, Any]]) -> Iterator[Answer]:
    modalities = [e["modality"] for e in found]
    right = not {*modalities}.isdisjoint(asked["modality"])
    yield Answer("modality", f"{name}: {'/'.join(asked['modality'])}", right, str(modalities))
    if "date" in asked:
        days = [[e["time"]["start"], e["time"]["end"]] for e in found if e["time"]]
        yield Answer("date", f"{name}: {' to '.join(asked['date'])}", asked["date"] in days, str(days))


def _where(name: str, asked: dict[str, Any], own: list[dict[str, Any]]) -> Iterator[Answer]:
    names = [p["span"]["text"] for p in own]
    for place in asked.get("places", ()):
        yield Answer("place", f"{name}: {place}", place in {*names, *(p["name"] for p in own)}, str(names))
    if "country" in asked:
        countries = [p["country"] for p in own]
        right = not {*countries}.isdisjoint(asked["country"])
        yield Answer("country", f"{name}: {'/'.join(asked['country'])}", right, str(countries))


def _who(name: str, asked: dict[str, Any], found: list[dict[str, Any]]) -> Iterator[Answer]:
    for sort, fields in (("actor", ("actors",)), ("recipient", ("recipients", "targets"))):
        if sort in asked:
            words = [p["span"]["text"] for e in found for field in fields for p in e[field]]
            right = any(w in have or have in w for w in asked[sort] for have in words)
            yield Answer(sort, f"{name}: {asked[sort][0]}", right, str(words))


def _how_many(name: str, asked: dict[str, Any], found: list[dict[str, Any]]) -> Iterator[Answer]:
    have = [_figure(f, e["figures"]) for e in found for f in e["figures"]]
    for figure in asked.get("figures", ()):
        want = (figure["kind"], *(figure[b] for b in BOUNDS), figure.get("part_of"))
        yield Answer("figure", f"{name}: {want} “{figure['text']}”", want in have, str(have))


def _figure(figure: dict[str, Any], beside: list[dict[str, Any]]) -> tuple[Any, ...]:
    whole = figure.get("part_of")
    return (figure["kind"], *(figure[b] for b in BOUNDS), beside[whole]["kind"] if whole is not None else None)


def _framing(asked: dict[str, Any], record: dict[str, Any]) -> Answer:
    window = Window.of(asked["quote"], record["document"]["text"])
    near = [f for f in record["framing"] if window.meets(f["span"])]
    longest = 3 * (window.end - window.start)
    right = any(f["technique"] == asked["technique"] and len(f["span"]["text"]) <= longest for f in near)
    shown = [(f["technique"], f["span"]["text"]) for f in near]
    return Answer("framing", f"{asked['technique']}: {asked['quote']}", right, str(shown))


def _persons(officials: list[str], events: list[dict[str, Any]]) -> Answer:
    """No person has a country, and only officials have a name."""
    persons = [p for e in events for k in ("actors", "recipients") for p in e[k] if p["kind"] == "person"]
    wrong = [
        p["name"]
        for p in persons
        if p["country"] or (p["name"] != "[person]" and not any(p["name"] in o or o in p["name"] for o in officials))
    ]
    return Answer("person", "no private person is named, no person has a country", not wrong, str(wrong))
