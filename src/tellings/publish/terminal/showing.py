"""One incident: its accounts, and every claim with the words that make it, who says them and how surely."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from tellings.ledger import Held
from tellings.model import Document, Record, Span, Time
from tellings.publish.incidents import masks
from tellings.publish.mask import Mask
from tellings.publish.terminal.words import FAINT, clean, days, quote
from tellings.reconcile.nouns import Claim, Fact, Incident

_BASIS = {
    "stated": "as the text says",
    "publication": "counted from the day of publication",
    "context": "counted from another day in the text",
    "assumed": "the text names no day; it was published then",
}
_VERDICT = {"agree": "green", "differ": "red", "single": FAINT}


class Showing:
    """Renders one incident. ``marks`` puts ** around quoted words, for output without colour or bold letters."""

    def __init__(self, held: Held, *, names: bool, marks: bool) -> None:
        self._incident = held.incident
        self._records = {record.document.id: record for record in held.records}
        self._masks: Mapping[str, Mask] = masks(held, names=names)
        self._marks = marks

    def all(self) -> RenderableType:
        """Head, accounts, facts, and what frames the event."""
        return Group(*self._head(), Text(), *self._accounts(), *self._facts(), *self._framing())

    def _head(self) -> Iterator[Text]:
        incident = self._incident
        yield Text.assemble((incident.type, "bold"), (f" {', '.join(incident.modes)}" if incident.modes else ""))
        place = ", ".join(dict.fromkeys(clean(p.name) for p in incident.places)) or "no place"
        yield Text(f"{place} · {_time(incident.time)}")
        reviewed = "reviewed by a person" if incident.status == "reviewed" else "coded by machine, not reviewed"
        yield Text(f"incident {incident.id} · {reviewed}", style=FAINT)

    def _accounts(self) -> Iterator[RenderableType]:
        for account in self._incident.accounts:
            document = account.document
            mask = self._masks[document.id]
            yield Text.assemble(
                ("Told by ", FAINT), (clean(document.source or "an unnamed source"), "bold"), _dated(document)
            )
            for line in (document.title, document.url):
                if line:
                    yield Padding(Text(clean(mask.other(line)), style=FAINT), (0, 0, 0, 2), expand=False)

    def _facts(self) -> Iterator[RenderableType]:
        for fact in self._incident.facts:
            yield Text()
            yield Text.assemble((fact.field, "bold"), (_verdict(fact), _VERDICT[fact.verdict]))
            for claim in fact.claims:
                yield Padding(self._claim(claim), (0, 0, 0, 2), expand=False)

    def _claim(self, claim: Claim) -> RenderableType:
        mask, record = self._masks[claim.document_id], self._records[claim.document_id]
        value = days(*_day_bounds(claim)) if claim.field == "time" else clean(claim.value)
        head = Text.assemble((value, "cyan"), *self._how(claim, mask))
        spans = [claim.span] if claim.span else list(claim.sources)
        quotes = [quote(mask, record.document.text, s, claim.sentence, marks=self._marks) for s in spans]
        if claim.span is None and not quotes:
            quotes = [Text("nothing in the text says it", style=FAINT)]
        return Group(head, *(Padding(line, (0, 0, 0, 2), expand=False) for line in quotes))

    def _how(self, claim: Claim, mask: Mask) -> Iterator[str | tuple[str, str]]:
        if claim.speaker:
            yield f", says {clean(mask.words(claim.speaker.start, claim.speaker.end))}"
        if claim.modality != "actual":
            yield (f", {claim.modality}", "magenta")
        if claim.part:
            yield ", part of the count above"
        if claim.update:
            yield ", an update"

    def _framing(self) -> Iterator[RenderableType]:
        """Only the words that frame inside the event's own sentences; the record has all."""
        found = [line for record in self._records.values() for line in self._framed(record, self._incident)]
        if found:
            yield Text()
            yield Text("framing", style="bold")
            yield from (Padding(line, (0, 0, 0, 2), expand=False) for line in found)

    def _framed(self, record: Record, incident: Incident) -> Iterator[Text]:
        told = {event for account in incident.accounts for event in account.event_ids}
        sentences = [event.sentence for event in record.events if event.id in told]
        for item in record.framing:
            if any(_inside(item.span, sentence) for sentence in sentences):
                words = self._masks[record.document.id].words(item.span.start, item.span.end)
                yield Text.assemble((item.technique.replace("_", " "), "magenta"), f"  “{clean(words)}”")


def _verdict(fact: Fact) -> str:
    return "" if fact.verdict == "single" else f"  tellings {fact.verdict}"


def _time(time: Time | None) -> str:
    if time is None:
        return "no date"
    return f"{days(time.start, time.end)} ({_BASIS[time.basis]})"


def _day_bounds(claim: Claim) -> tuple[str | None, str | None]:
    first, last = claim.low, claim.high
    return None if first is None else str(first), None if last is None else str(last)


def _dated(document: Document) -> str:
    return f", {document.published}" if document.published else ", no date of publication"


def _inside(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
