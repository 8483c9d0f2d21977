"""FollowTheMoney entities, one a line: an incident is an Event, a document an Article, a listed party an Organization.

Nobody who is a person is an entity, officials in their role neither: there is no index of persons.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from tellings.digest import digest
from tellings.model import Participant
from tellings.publish.export.cells import all_visible
from tellings.publish.export.codes import codes, country
from tellings.publish.export.incidents import toll
from tellings.publish.export.profile import address, day
from tellings.publish.export.view import PARTIES, View

Json = dict[str, Any]


def rows(view: View) -> Iterator[Json]:
    """The incident, its documents, and the parties that our lists know."""
    where = view.where
    listed = {
        party.id: (name, party)
        for field in PARTIES
        for name, party in view.parties(field)
        if party.id and party.kind != "person"
    }
    actors = {party.id for _, party in view.parties("actor")}
    yield from (_document(view, number) for number in range(len(view.incident.accounts)))
    yield from (_party(identity, name, party) for identity, (name, party) in listed.items() if identity)
    place = ", ".join(filter(None, (where.name, where.admin1)))
    said = ", ".join((view.incident.type, *view.incident.modes))
    yield _entity(
        view.incident.id,
        "Event",
        name=[" ".join(filter(None, (said, place and f"in {place}", view.day)))],
        summary=[toll(view)],
        startDate=[view.days[0]],
        endDate=[view.days[1]],
        date=[view.day],
        location=[place],
        country=[_code(where.country)],
        organizer=[_id(identity) for identity in listed if identity in actors],
        involved=[_id(identity) for identity in listed],
        recordId=[view.incident.id],
        publisher=[*view.sources()],
        proof=[account.version for account in view.incident.accounts],
    )


def _document(view: View, number: int) -> Json:
    account = view.incident.accounts[number]
    page, internal = account.document, view.profile.internal
    return _entity(
        account.version,
        "Article",
        fileName=[page.id if internal else account.version],
        title=[page.title if internal else None],
        publisher=[page.source],
        publishedAt=[_utc(day(page.published, view.profile))],
        sourceUrl=[_web(address(page, view.profile))],
        language=[codes()["languages"].get((page.language or "")[:2])],
        notes=[page.sha256 or None],  # their contentHash is an SHA-1
    )


def _party(identity: str, name: str, party: Participant) -> Json:
    return _entity(_id(identity), "Organization", name=[name], country=[_code(party.country)], topics=[])


def _entity(identity: str, schema: str, **told: list[str | None]) -> Json:
    """An entity; values that are not there are left out, and each stands once, as FollowTheMoney has it."""
    known = {name: list(dict.fromkeys(v for v in values if v and _says(v))) for name, values in told.items()}
    properties = all_visible({name: values for name, values in known.items() if values})
    return {"id": identity, "schema": schema, "properties": properties}


def _id(identity: str | None) -> str:
    return digest("party", identity)


def _says(value: str) -> bool:
    """Whether there is a letter or a number in it: what has none is no name there."""
    return any(sign.isalnum() for sign in value)


def _web(url: str | None) -> str | None:
    """An address of a page, and nothing else that a page may state as its address."""
    return url if url and re.fullmatch(r"https?://[^\s/]+\.[^\s]+", url) else None


def _utc(stated: str | None) -> str | None:
    """A time without an offset, which FollowTheMoney would cut off."""
    if stated and re.search(r"T.*([+-]\d\d:?\d\d|Z)$", stated):
        return datetime.fromisoformat(stated).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S")
    return stated


def _code(alpha3: str | None) -> str | None:
    land = country(alpha3)
    return land.alpha2.lower() if land and land.alpha2 else None
