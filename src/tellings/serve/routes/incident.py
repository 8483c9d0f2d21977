"""The screen of one incident, and what people decide there: split, merge, take back."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from tellings.errors import InputError
from tellings.ledger import Decided, Held
from tellings.serve.pages import Anybody, Editor, Served, page
from tellings.serve.screens.candidates import candidates
from tellings.serve.screens.comparing import table
from tellings.serve.screens.hanging import around, decided, history, reasons
from tellings.serve.serving import Serving

router = APIRouter(prefix="/incidents")
Reason = Annotated[str, Form(max_length=2000)]
Ids = Annotated[list[str], Form()]


@router.get("/{identity}")
def incident(request: Request, served: Served, person: Anybody, identity: str, reprints: bool = False) -> Response:
    """Facts down, accounts across. An id that was given up leads to what it became."""
    held = served.ledger.held(identity)
    if held.incident.id != identity:
        return RedirectResponse(f"/incidents/{held.incident.id}", status_code=303)
    camps = served.declared.camps
    values = {
        "held": held,
        "table": table(held, camps, reprints=reprints),
        "reprints": reprints,
        "camps": camps,
        "acts": decided(served.ledger, held),
        "may_decide": person.may("editor"),
    }
    return page(request, "incident.html", values)


@router.get("/{identity}/around")
def what_is_around(request: Request, served: Served, _: Anybody, identity: str) -> HTMLResponse:
    """What led to it and what followed; loaded by itself, since it looks through other incidents."""
    held = served.ledger.held(identity)
    return page(request, "incident-around.html", {"around": around(served.ledger, held)})


@router.get("/{identity}/why")
def why(request: Request, served: Served, _: Anybody, identity: str) -> HTMLResponse:
    """Why its tellings were judged the same, and what became of it."""
    held = served.ledger.held(identity)
    values = {"reasons": reasons(served.ledger, held), "history": history(served.ledger, held.incident.id)}
    return page(request, "incident-why.html", values)


@router.get("/{identity}/candidates")
def may_be_one(request: Request, served: Served, _: Anybody, identity: str) -> HTMLResponse:
    """Incidents near it, to choose from for a merge."""
    held = served.ledger.held(identity)
    found = candidates(served.ledger, served.overview.now(), held.incident.id)
    return page(request, "incident-candidates.html", {"lines": found})


@router.post("/{identity}/split")
def split(
    served: Served,
    person: Editor,
    identity: str,
    why: Reason = "",
    accounts: Ids = [],  # noqa: B006  (never changed)
) -> Response:
    """That the chosen accounts tell of another happening than the rest."""
    held = served.ledger.held(identity)
    chosen = [event for a in held.incident.accounts if a.version in accounts for event in a.event_ids]
    if not chosen:
        raise InputError("this split", "no account is chosen", "tick those that tell of another happening")
    return _done(served, held, served.ledger.split(held.incident.id, chosen, person.name, _reason(why)))


@router.post("/{identity}/merge")
def merge(served: Served, person: Editor, identity: str, why: Reason = "", other: Reason = "") -> Response:
    """That this incident and another are one happening."""
    held = served.ledger.held(identity)
    with_it = served.ledger.held(other.strip()).incident.id
    if with_it == held.incident.id:
        raise InputError("this merge", "an incident is one with itself already", "name another")
    return _done(served, held, served.ledger.merge([held.incident.id, with_it], person.name, _reason(why)))


@router.post("/{identity}/undo")
def undo(served: Served, person: Editor, identity: str, act: Reason, why: Reason = "taken back") -> Response:
    """Take a split, a merge or a judgement back."""
    held = served.ledger.held(identity)
    return _done(served, held, served.ledger.undo(act, person.name, why.strip() or "taken back"))


def _reason(why: str) -> str:
    if not why.strip():
        raise InputError("this decision", "a reason is missing", "say why in a few words")
    return why.strip()


def _done(served: Serving, held: Held, _: Decided) -> Response:
    """To the incident that has the first account now."""
    first = held.incident.accounts[0]
    leads = served.ledger.held(first.event_ids[0]).incident.id
    return Response(status_code=204, headers={"hx-redirect": f"/incidents/{leads}"})
