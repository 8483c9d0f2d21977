"""What the API reads: incidents by page, one of them, and their statements."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterator
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from pydantic import BaseModel, Field

from tellings.errors import InputError
from tellings.ledger import Filter, Ledger
from tellings.publish.export import native
from tellings.publish.export.profile import PUBLIC
from tellings.publish.export.view import View

router = APIRouter()
Day = Annotated[str | None, Query(pattern=r"^\d{4}-\d\d-\d\d$", description="An ISO day, inclusive.")]
Cursor = Annotated[str | None, Query(max_length=500, description="The `next` of the page before.")]
Limit = Annotated[int, Query(ge=1, le=500, description="Incidents on a page.")]


class Incidents(BaseModel):
    """A page of incidents, by day and then by id."""

    items: list[dict[str, Any]] = Field(description="Incidents, as `tellings export jsonl` writes them.")
    next: str | None = Field(description="The cursor of the next page; null on the last.")


class Statements(BaseModel):
    """The statements of a page of incidents."""

    items: list[dict[str, Any]] = Field(description="Claims, as `tellings export statements` writes them.")
    next: str | None = Field(description="The cursor of the next page; null on the last.")


@router.get("/v1/incidents", response_model=Incidents)
def incidents(  # noqa: PLR0913, PLR0917  # what a filter can say
    request: Request,
    since: Day = None,
    until: Day = None,
    type: str | None = None,  # noqa: A002  # the field's own word
    place: str | None = None,
    several: bool = False,
    cursor: Cursor = None,
    limit: Limit = 50,
) -> dict[str, Any]:
    """Incidents with every account and claim."""
    wanted = Filter("public", type, since, until, place, several, limit + 1, _after(cursor))
    views, after = _page(_ledger(request), wanted, limit)
    return {"items": [row for view in views for row in native.rows(view)], "next": after}


@router.get("/v1/incidents/{identity}")
def incident(request: Request, identity: str) -> dict[str, Any]:
    """One incident, by its id or how it begins; an id that was given up leads to what it became."""
    return next(native.rows(View(_ledger(request).held(identity), PUBLIC)))


@router.get("/v1/statements", response_model=Statements)
def statements(  # noqa: PLR0913, PLR0917
    request: Request,
    since: Day = None,
    until: Day = None,
    type: str | None = None,  # noqa: A002
    place: str | None = None,
    several: bool = False,
    cursor: Cursor = None,
    limit: Limit = 50,
) -> dict[str, Any]:
    """Claims with evidence and speaker; a page has those of ``limit`` incidents."""
    wanted = Filter("public", type, since, until, place, several, limit + 1, _after(cursor))
    views, after = _page(_ledger(request), wanted, limit)
    return {"items": [one.row() for view in views for one in view.statements], "next": after}


def _page(ledger: Ledger, wanted: Filter, limit: int) -> tuple[Iterator[View], str | None]:
    rows = ledger.listed(wanted)
    views = (View(ledger.held(row.id), PUBLIC) for row in rows[:limit])
    last = rows[limit - 1] if len(rows) > limit else None
    return views, _cursor(last.first_day or last.last_day or "", last.id) if last else None


def _cursor(day: str, identity: str) -> str:
    return base64.urlsafe_b64encode(json.dumps([day, identity]).encode()).decode().rstrip("=")


def _after(cursor: str | None) -> tuple[str, str] | None:
    if cursor is None:
        return None
    try:
        day, identity = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        return str(day), str(identity)
    except (ValueError, TypeError):
        raise InputError("cursor", "this is no cursor", "hand back the next of a page, or none") from None


def _ledger(request: Request) -> Ledger:
    find: Callable[[Request], Ledger] = request.app.state.ledger
    return find(request)
