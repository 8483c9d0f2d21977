"""One incident: what its accounts say side by side, then every claim with the words that make it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from tellings.ledger import Held
from tellings.model import Document, Record, Span
from tellings.privacy.mask import Mask
from tellings.publish.incidents import masks
from tellings.publish.terminal.beside import VERDICT, beside, value, verdict
from tellings.publish.terminal.words import FAINT, clean, days, quote
from tellings.reconcile.nouns import Account, Claim, Incident

_BASIS = {
    "stated": "as the text says",
    "publication": "counted from the day of publication",
    "context": "counted from another day in the text",
    "assumed": "the text names no day; it was published then",
}
_LINKS = {"part_of": "part of", "followed_by": "followed by"}


class Showing:
    """Renders one incident. ``marks`` puts ** around quoted words, for output without colour or bold letters."""

    def __init__(self, held: Held, *, names: bool, marks: bool, width: int = 80) -> None:
        self._incident = held.incident
        self._records: Mapping[str, Record] = held.records
        self._masks: Mapping[str, Mask] = masks(held, names=names)
        self._marks, self._width = marks, width

    def all(self) -> RenderableType:
        """The summary, then claims with their words, and what frames the event."""
        return Group(self.summary(), *self._facts(), *self._framing())

    def summary(self) -> RenderableType:
        """Head, the table of facts by outlets, accounts."""
        table = beside(self._incident, self._masks, self._width) if len(self._incident.accounts) > 1 else []
        return Group(*self._head(), Text(), *table, *self._accounts())

    def _head(self) -> Iterator[Text]:
        incident = self._incident
        yield Text.assemble((incident.type, "bold"), (f" {', '.join(incident.modes)}" if incident.modes else ""))
        place = ", ".join(dict.fromkeys(clean(p.thing.name) for p in incident.places)) or "no place"
        yield Text(f"{place} · {_time(incident)}")
        reviewed = "judged by a person" if incident.status == "reviewed" else "by machine, not reviewed"
        yield Text(f"incident {incident.id} · {_accounts(incident)} · {reviewed}", style=FAINT)

    def _accounts(self) -> Iterator[RenderableType]:
        for account in self._incident.accounts:
            document = account.document
            mask = self._masks[account.version]
            yield Text.assemble(
                ("Told by ", FAINT), (clean(document.source or "an unnamed source"), "bold"), _dated(document)
            )
            for line in (document.title, document.url):
                if line:
                    yield Padding(Text(clean(mask.other(line)), style=FAINT), (0, 0, 0, 2), expand=False)
            yield from (Padding(line, (0, 0, 0, 2), expand=False) for line in self._copied(account))
        for link in self._incident.links:
            words = clean(self._masks[link.version].words(link.span.start, link.span.end))
            yield Text.assemble((f"{_LINKS[link.kind]} ", FAINT), link.to[:12], (f"  “{words}”", FAINT))

    def _copied(self, account: Account) -> Iterator[Text]:
        """That an account repeats another, with the first passage that shows it."""
        if account.independent:
            return
        source = next(a for a in self._incident.accounts if a.document.id == account.copied_from)
        whose = clean(source.document.source or source.document.id)
        yield Text(f"not independent: {len(account.copied)} of its passages repeat {whose}", style="magenta")
        first, mask = account.copied[0], self._masks[account.version]
        yield quote(mask, account.document.text, first, first, marks=False)

    def _facts(self) -> Iterator[RenderableType]:
        for fact in self._incident.facts:
            yield Text()
            yield Text.assemble((fact.field, "bold"), (verdict(fact), VERDICT[fact.verdict]))
            for claim in fact.claims:
                yield Padding(self._claim(claim, outdated=claim.id in fact.outdated), (0, 0, 0, 2), expand=False)

    def _claim(self, claim: Claim, *, outdated: bool) -> RenderableType:
        mask, record = self._masks[claim.version], self._records[claim.version]
        head = Text.assemble((value(claim), "cyan"), *self._how(claim, mask))
        if outdated:
            head.append(", raised later", style=FAINT)
        spans = [claim.span] if claim.span else list(claim.sources)
        quotes = [quote(mask, record.document.text, s, claim.sentence, marks=self._marks) for s in spans]
        if claim.span is None and not quotes:
            quotes = [Text("nothing in the text says it", style=FAINT)]
        return Group(head, *(Padding(line, (0, 0, 0, 2), expand=False) for line in quotes))

    def _how(self, claim: Claim, mask: Mask) -> Iterator[str | tuple[str, str]]:
        if len(self._incident.accounts) > 1:
            yield (f", {clean(self._records[claim.version].document.source or 'unnamed')}", FAINT)
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
        found = [line for account in self._incident.accounts for line in self._framed(account)]
        if found:
            yield Text()
            yield Text("framing", style="bold")
            yield from (Padding(line, (0, 0, 0, 2), expand=False) for line in found)

    def _framed(self, account: Account) -> Iterator[Text]:
        record, mask = self._records[account.version], self._masks[account.version]
        sentences = [event.sentence for event in record.events if event.id in account.event_ids]
        whose = f"  {clean(account.document.source or 'unnamed')}" if len(self._incident.accounts) > 1 else ""
        for item in record.framing:
            if any(_inside(item.span, sentence) for sentence in sentences):
                words = mask.words(item.span.start, item.span.end)
                yield Text.assemble(
                    (item.technique.replace("_", " "), "magenta"), f"  “{clean(words)}”", (whose, FAINT)
                )


def _accounts(incident: Incident) -> str:
    number, own = len(incident.accounts), sum(account.independent for account in incident.accounts)
    told = "1 account" if number == 1 else f"{number} accounts"
    return told if own == number else f"{told}, {own} of them independent"


def _time(incident: Incident) -> str:
    if incident.time is None:
        return "no date"
    time = incident.time.thing
    return f"{days(time.start, time.end)} ({_BASIS[time.basis]})"


def _dated(document: Document) -> str:
    return f", {document.published}" if document.published else ", no date of publication"


def _inside(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
