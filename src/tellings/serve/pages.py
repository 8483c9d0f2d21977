"""From values to a page: the templates, what every one of them may use, and who is asking."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated, Any

from fastapi import Depends, HTTPException, Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from tellings import __version__
from tellings.serve.filters import FILTERS
from tellings.serve.guard.people import Person, Role
from tellings.serve.guard.sessions import Session
from tellings.serve.serving import Serving

_templates = Environment(
    loader=PackageLoader("tellings.serve"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_templates.filters.update(FILTERS)


class SignIn(Exception):  # noqa: N818  (what to do, not what went wrong)
    """Somebody has to sign in first."""


def served_of(request: Request) -> Serving:
    """What this server serves."""
    found: Serving = request.app.state.served
    return found


def session_of(request: Request) -> Session:
    """The session that the gate found or began."""
    found: Session = request.state.session
    return found


def person_of(request: Request) -> Person:
    """Who is asking. Raises SignIn where that is not known yet."""
    person = session_of(request).person
    if person is None:
        raise SignIn
    return person


def at_least(role: Role) -> Callable[[Request], Person]:
    """Who is asking, if that person may do what a role may. Raises SignIn and HTTPException."""

    def asking(request: Request) -> Person:
        person = person_of(request)
        if not person.may(role):
            raise HTTPException(403)
        return person

    return asking


Served = Annotated[Serving, Depends(served_of)]
Anybody = Annotated[Person, Depends(person_of)]
Coder = Annotated[Person, Depends(at_least("coder"))]
Editor = Annotated[Person, Depends(at_least("editor"))]


def page(request: Request, template: str, values: Mapping[str, Any], status: int = 200) -> HTMLResponse:
    """A page, or a part of one."""
    served, session = served_of(request), session_of(request)
    given = {
        "version": __version__,
        "token": served.sessions.token(session),
        "person": session.person,
        "team": bool(served.people),
        "here": request.url.path,
        "ledger": str(served.ledger.home).rsplit("/", 1)[-1],
    }
    return HTMLResponse(_templates.get_template(template).render({**given, **values}), status)
