"""The screen of incidents, and what it loads of itself: a page of the list with what timeline and map show."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from tellings.ontology.names import event_types
from tellings.reconcile.facts import FIELDS
from tellings.serve.overview.asking import asked
from tellings.serve.pages import Anybody, Served, page
from tellings.serve.screens.listing import choose, lines_from, listing

router = APIRouter()


@router.get("/")
def incidents(request: Request, served: Served, _: Anybody) -> HTMLResponse:
    """All of the screen, or where htmx asks only what a filter changes."""
    columns = served.overview.now()
    values = {"listing": listing(served.ledger, columns, asked(request.query_params))}
    if request.headers.get("hx-request"):
        return page(request, "found.html", values)
    given = {
        "types": list(event_types()),
        "sources": sorted(columns.sources),
        "fields": FIELDS,
        "own_borders": served.declared.borders is not None,
    }
    return page(request, "incidents.html", {**values, **given})


@router.get("/more")
def more(request: Request, served: Served, _: Anybody, start: Annotated[int, Query(ge=0)] = 0) -> HTMLResponse:
    """The next page of the list."""
    columns, wanted = served.overview.now(), asked(request.query_params)
    some = choose(served.ledger, columns, wanted)
    return page(request, "lines.html", {"listing": lines_from(served.ledger, columns, wanted, some, start)})
