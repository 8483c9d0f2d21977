"""The screen of one document; a claim that a person adds to it, and a masked name that is shown to one."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, PlainTextResponse, Response

from tellings.errors import InputError
from tellings.ledger import Reviewer
from tellings.ledger.region import homes_of
from tellings.reconcile.facts import FIELDS
from tellings.serve.pages import Anybody, Coder, Served, page
from tellings.serve.screens.reading import reading

router = APIRouter(prefix="/documents")
Text = Annotated[str, Form(max_length=2000)]
Place = Annotated[int, Form(ge=0)]


@router.get("/{version}")
def document(request: Request, served: Served, person: Anybody, version: str) -> HTMLResponse:
    """The text with its record beside it."""
    kept = served.shelf.take(version)
    with served.ledger.reading() as connection:
        homes = homes_of(connection, [(version, event.id) for event in kept.record.events])
    events = {event: incident for (_, event), incident in homes.items()}
    values = {
        "kept": kept,
        "reading": reading(kept, events, served.reviews.of([version])),
        "fields": FIELDS,
        "may_review": person.may("coder"),
    }
    return page(request, "document.html", values)


@router.post("/{version}/claims")
def add_claim(  # noqa: PLR0913, PLR0917  # the fields of a form
    served: Served, person: Coder, version: str, event: Text, field: Text, start: Place, end: Place, why: Text = ""
) -> Response:
    """Keep a claim that a person adds: words of the text, for a field of an event."""
    kept = served.shelf.take(version)
    if field not in FIELDS or event not in {one.id for one in kept.record.events}:
        raise InputError("this claim", "there is no such field or event", "choose from the lists")
    try:
        words = kept.record.document.span(start, end)
    except ValueError:
        raise InputError("this claim", "no words are chosen", "select some in the text") from None
    kept_review = served.reviews.add(version, event, field, words, Reviewer(person.name), why)
    return Response(
        status_code=204,
        headers={"hx-redirect": f"/documents/{version}?added={kept_review.review[:8]}#c-{kept_review.review}"},
    )


@router.post("/{version}/names")
def show_name(served: Served, person: Coder, version: str, start: Place, end: Place, why: Text = "") -> Response:
    """Show one masked name to a person who says why; that is written down before it is shown."""
    kept = served.shelf.take(version)
    if (start, end) not in kept.mask.hidden:
        raise InputError("this name", "no masked name stands there", "load the page again")
    words = kept.record.document.span(start, end)
    served.reviews.disclose(version, words, person.name, why)
    return PlainTextResponse(words.text)
