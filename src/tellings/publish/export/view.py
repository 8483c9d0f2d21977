"""An incident as a profile shows it: what every format is made of, so that no format sees more than may leave."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

from tellings.ledger import Held
from tellings.model import Attribution, Event, Participant, Record
from tellings.publish.export.profile import PLACE, Profile, Shown, Where, address, day, is_coarse
from tellings.reconcile.best import Best, best
from tellings.reconcile.nouns import Account, Claim, Fact
from tellings.reconcile.telling import FOUNDING

PARTIES = ("actor", "recipient", "target")


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim: a value, who says so, how surely, in which document, in which words."""

    incident: str
    claim: str
    field: str
    verdict: str
    value: str
    low: int | None
    high: int | None
    first_day: str | None
    last_day: str | None
    modality: str
    speaker: str | None
    source: str | None
    published: str | None
    document: str
    document_id: str | None
    url: str | None
    event: str
    independent: bool
    outdated: bool
    is_update: bool
    is_part: bool
    start: int | None
    end: int | None
    words: str | None
    sentence: str | None
    masked: bool

    def row(self) -> dict[str, Any]:
        """By column."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


class View:
    """One incident under a profile. ``rule``: the rule that computes one number, where one was asked for."""

    def __init__(self, held: Held, profile: Profile, rule: str | None = None) -> None:
        self.incident, self.records, self.profile, self.rule = held.incident, held.records, profile, rule
        self.shown = {version: Shown(record, profile) for version, record in held.records.items()}

    @cached_property
    def events(self) -> list[tuple[Account, Event]]:
        """The events that found it, account by account."""
        return [(account, event) for account in self.incident.accounts for event in self._founding(account)]

    @cached_property
    def days(self) -> tuple[str | None, str | None, str]:
        """First and last day, and how precisely they are told."""
        time = self.incident.time.thing if self.incident.time else None
        return (time.start, time.end, time.precision) if time else (None, None, "none")

    @property
    def day(self) -> str | None:
        """The day by which it is listed: the first that is told, else the last that it can be."""
        return self.days[0] or self.days[1]

    @cached_property
    def where(self) -> Where:
        """The finest place that may be shown: one that is withheld leads to its area."""
        told = self.incident.places
        open_ones = [one for one in told if self.profile.internal or is_coarse(one.thing)]
        chosen = next(iter(open_ones or told), None)
        return self.shown[chosen.version].where(chosen.thing) if chosen else Where(None, None)

    def parties(self, field: str) -> list[tuple[str, Participant]]:
        """Who is told of in a role, each name once, with the party behind it."""
        found: dict[str, Participant] = {}
        for account in self.incident.accounts:
            for name, party in self.parties_of(account, field):
                found.setdefault(name, party)
        return list(found.items())

    def parties_of(self, account: Account, field: str) -> list[tuple[str, Participant]]:
        """Whom one account tells of in a role."""
        shown = self.shown[account.version]
        return [(shown.party(party), party) for event in self._founding(account) for party in _of_role(event, field)]

    def _founding(self, account: Account) -> Iterator[Event]:
        """The events by which an account founds it."""
        told = self.records[account.version].events
        return (event for event in told if event.id in account.event_ids and event.modality in FOUNDING)

    @cached_property
    def statements(self) -> list[Statement]:
        """All claims, fact by fact."""
        return [self._statement(fact, claim) for fact in self.incident.facts for claim in fact.claims]

    def best(self, field: str) -> Best | None:
        """What the rule makes of a figure."""
        return next((one for one in best(self.incident, self.rule) if one.kind == field), None) if self.rule else None

    def sources(self) -> list[str]:
        """The outlets, each once."""
        return list(dict.fromkeys(a.document.source or "unnamed" for a in self.incident.accounts))

    def acled(self) -> tuple[str, str] | None:
        """ACLED's names that most of its events have; of as many, what comes first."""
        some = [(event.acled.event_type, event.acled.sub_event_type) for _, event in self.events if event.acled]
        return Counter(some).most_common(1)[0][0] if some else None

    def spoken(self) -> Iterator[tuple[Account, Attribution]]:
        """Who is quoted, account by account."""
        for account in self.incident.accounts:
            yield from ((account, said) for said in self.records[account.version].attributions)

    def _statement(self, fact: Fact, claim: Claim) -> Statement:
        shown, account = self.shown[claim.version], self.incident.homes[claim.version]
        record = self.records[claim.version]
        days = claim.field == "time"
        value, words = self._value(claim, record, shown)
        sentence = shown.words(claim.sentence)
        return Statement(
            incident=self.incident.id,
            claim=claim.id,
            field=claim.field,
            verdict=fact.verdict,
            value=value,
            low=None if days or claim.low is None else int(claim.low),
            high=None if days or claim.high is None else int(claim.high),
            first_day=str(claim.low) if days and claim.low else None,
            last_day=str(claim.high) if days and claim.high else None,
            modality=claim.modality,
            speaker=shown.speaker(claim.speaker),
            source=record.document.source,
            published=day(record.document.published, self.profile),
            document=claim.version,
            document_id=shown.document(),
            url=address(record.document, self.profile),
            event=claim.event_id,
            independent=account.independent,
            outdated=claim.id in fact.outdated,
            is_update=claim.update,
            is_part=claim.part,
            start=claim.span.start if claim.span else None,
            end=claim.span.end if claim.span else None,
            words=words,
            sentence=sentence,
            masked=(words, sentence) != (claim.span and claim.span.text, claim.sentence and claim.sentence.text),
        )

    def _value(self, claim: Claim, record: Record, shown: Shown) -> tuple[str, str | None]:
        """A claim's value and words, as far as they may be shown."""
        words = shown.words(claim.span)
        if self.profile.internal:
            return claim.value, words
        event = next(event for event in record.events if event.id == claim.event_id)
        if claim.field == "place":
            place = _same(event.places, claim)
            where = place and shown.where(place)
            name = where and where.name
            return name or (where and (where.admin1 or where.country)) or PLACE, words if name else PLACE
        if claim.field in PARTIES:
            party = _same(_of_role(event, claim.field), claim)
            name = shown.party(party) if party else claim.value
            return name, words if party is None or name == party.name else name
        if claim.field == "means":
            return (words or "").casefold(), words
        return (claim.value.split("T")[0] if claim.field == "time" else claim.value), words


def _of_role(event: Event, field: str) -> tuple[Participant, ...]:
    return {"actor": event.actors, "recipient": event.recipients, "target": event.targets}[field]


def _same(some: tuple[Any, ...], claim: Claim) -> Any:  # noqa: ANN401  # a place or a party
    """The place or party behind a claim."""
    return next((one for one in some if one.span == claim.span and one.name == claim.value), None)
