"""The screen of review, the decisions that it takes, and how far reviewers agree."""

from __future__ import annotations

from typing import Annotated, Literal

import numpy as np
from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import HTMLResponse

from tellings.errors import InputError
from tellings.ledger import Review, Reviewer
from tellings.ledger.reviewing import standing
from tellings.serve.guard.people import Person
from tellings.serve.overview.asking import Asked, asked
from tellings.serve.overview.columns import Ints
from tellings.serve.pages import Anybody, Coder, Served, page
from tellings.serve.screens.listing import choose
from tellings.serve.screens.queue import Turn, outcome
from tellings.serve.screens.reviewing import item, together
from tellings.serve.serving import Serving

router = APIRouter(prefix="/review")
Text = Annotated[str, Form(max_length=2000)]
Place = Annotated[str, Query(max_length=300)]


@router.get("")
def review(request: Request, served: Served, person: Coder, at: Place = "") -> HTMLResponse:
    """The first decision that is to be made, or the one at a place."""
    by, wanted = _by(request, person), asked(request.query_params)
    turn = (served.queue.at(served.overview.now(), at) if at else None) or _next(request, served, by)
    return page(request, "review.html", _values(request, served, by, turn, wanted))


@router.get("/next")
def following(request: Request, served: Served, person: Coder, after: Place = "") -> HTMLResponse:
    """The next decision after a place, which stays undecided."""
    by = _by(request, person)
    turn = _next(request, served, by, after)
    return page(request, "review-item.html", _values(request, served, by, turn, asked(request.query_params)))


@router.get("/item")
def one(request: Request, served: Served, person: Coder, at: Place) -> HTMLResponse:
    """The decision at a place."""
    by = _by(request, person)
    return page(
        request,
        "review-item.html",
        _values(request, served, by, served.queue.at(served.overview.now(), at), asked(request.query_params)),
    )


@router.post("/decisions")
def decide(  # noqa: PLR0913, PLR0917  # the fields of a form
    request: Request,
    served: Served,
    person: Coder,
    at: Text,
    verdict: Annotated[Literal["accept", "reject", "edit"], Form()],
    value: Text = "",
    why: Text = "",
) -> HTMLResponse:
    """Keep a decision; answer with the next one, and with whoever decided otherwise."""
    by, turn = _by(request, person), served.queue.at(served.overview.now(), at)
    if turn is None:
        raise InputError("this claim", "it is not in its incident any more", "load the page again")
    kept = served.reviews.decide(turn.claim, verdict, value, by, why)
    others = [] if by.blind else [r for r in standing(served.reviews.of_claim(turn.claim)) if r.reviewer != by.name]
    parted = tuple(r for r in others if outcome(r) != outcome(kept))
    following = _next(request, served, by, at)
    values = _values(request, served, by, following, asked(request.query_params))
    return page(request, "review-item.html", {**values, "last": _last(kept, turn), "parted": parted})


@router.post("/undo")
def undo(request: Request, served: Served, person: Coder, review: Text, at: Text) -> HTMLResponse:
    """Take one's own decision back, and show the claim again."""
    by = _by(request, person)
    served.reviews.undo(review, by)
    served.queue.reopen()
    values = _values(request, served, by, served.queue.at(served.overview.now(), at), asked(request.query_params))
    return page(request, "review-item.html", {**values, "said": "Taken back."})


@router.get("/agreement")
def agree(request: Request, served: Served, _: Anybody) -> HTMLResponse:
    """How far reviewers agree, and where they do not."""
    return page(request, "agreement.html", {"together": together(served)})


def _by(request: Request, person: Person) -> Reviewer:
    return Reviewer(person.name, blind=request.query_params.get("blind") == "yes")


def _next(request: Request, served: Serving, by: Reviewer, after: str = "") -> Turn | None:
    columns = served.overview.now()
    incident = request.query_params.get("incident", "")
    wanted = asked(request.query_params)
    some: Ints = choose(served.ledger, columns, wanted)
    if incident:
        some = np.array([columns.index[incident]] if incident in columns.index else [], np.int64)
    return served.queue.next(columns, some, by, after)


def _last(kept: Review, turn: Turn) -> dict[str, str]:
    return {"review": kept.review, "verdict": kept.verdict, "field": kept.field, "at": turn.at}


def _values(request: Request, served: Serving, by: Reviewer, turn: Turn | None, wanted: Asked) -> dict[str, object]:
    query = wanted.query()
    incident = request.query_params.get("incident", "")[:64]
    parts = [query, f"incident={incident}" if incident.isalnum() else "", "blind=yes" if by.blind else ""]
    return {
        "item": item(served, turn, by) if turn else None,
        "query": "&".join(part for part in parts if part),
        "open_query": "&".join(part for part in parts[:2] if part),
        "blind": by.blind,
        "asked": wanted,
        "last": None,
        "parted": (),
        "said": "",
    }
