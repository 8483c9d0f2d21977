"""Signing in and out, where people are listed."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, Response

from tellings.serve.guard.people import signed_in
from tellings.serve.pages import Served, page, session_of

router = APIRouter()
Text = Annotated[str, Form(max_length=1000)]


@router.get("/sign-in")
def ask(request: Request) -> HTMLResponse:
    """The form."""
    return page(request, "sign-in.html", {})


@router.post("/sign-in")
def sign_in(request: Request, served: Served, name: Text, password: Text) -> Response:
    """A session of its own for whoever gives a name with its password."""
    person = signed_in(served.people, name, password)
    if person is None:
        return HTMLResponse("Name and password do not fit.")
    served.sessions.end(session_of(request))
    request.state.session = served.sessions.begin(person)
    request.state.renewed = True
    return Response(status_code=204, headers={"hx-redirect": "/"})


@router.post("/sign-out")
def sign_out(request: Request, served: Served) -> Response:
    """Forget the session."""
    served.sessions.end(session_of(request))
    return Response(status_code=204, headers={"hx-redirect": "/sign-in"})
