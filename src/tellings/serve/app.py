"""The application: the gate, the routes of each screen, and pages for what goes wrong."""

from __future__ import annotations

from importlib.resources import files

from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException
from starlette.responses import Response

from tellings.errors import TellingsError
from tellings.serve.api import api
from tellings.serve.guard.gate import Gate
from tellings.serve.pages import SignIn, page, person_of
from tellings.serve.routes import ROUTERS
from tellings.serve.serving import Serving

_WORDS = {
    403: ("This is not yours to do", "Your role here does not include it."),
    404: ("There is nothing here", "The address may be mistyped, or what it named has become something else."),
    405: ("Not in this way", "This address only takes what a page of ours sends."),
    422: ("This could not be understood", "A part of the address or of the form is missing or not of its kind."),
}


def application(served: Serving, hosts: frozenset[str]) -> FastAPI:
    """The web pages over a ledger, answering to some host names with their port."""
    app = FastAPI(title="Tellings", openapi_url=None, docs_url=None, redoc_url=None)
    app.state.served = served
    app.mount("/static", _Static(directory=str(files("tellings.serve").joinpath("static"))), name="static")
    app.mount("/api", _api(served))
    for router in ROUTERS:
        app.include_router(router)
    app.add_exception_handler(TellingsError, _told)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(SignIn, _sign_in)
    app.add_exception_handler(Exception, _broken)
    app.add_middleware(Gate, hosts=hosts, sessions=served.sessions)
    return app


def _api(served: Serving) -> FastAPI:
    """The JSON API, for whoever may see the pages."""
    made = api(lambda _: served.ledger, [person_of])
    made.state.served = served
    made.add_exception_handler(SignIn, lambda *_: JSONResponse({"why": "sign in first", "do": "open /sign-in"}, 401))
    return made


class _Static(StaticFiles):
    """Our own files; a browser asks again whether they changed, since a newer version has the same names."""

    def file_response(self, *args: object, **kwargs: object) -> Response:
        response = super().file_response(*args, **kwargs)  # type: ignore[arg-type]  # handed on as they are
        response.headers["cache-control"] = "no-cache"
        return response


def _told(request: Request, error: Exception) -> HTMLResponse:
    """What the program says is wrong, in its own words."""
    assert isinstance(error, TellingsError)  # noqa: S101  (registered for it)
    status = 503 if error.status == 4 else 404 if error.why.startswith("no ") else 400
    return _wrong(request, status, error.why, f"{error.what}: {error.do}" if error.do else error.what)


def _http(request: Request, error: Exception) -> HTMLResponse:
    assert isinstance(error, HTTPException)  # noqa: S101  (registered for it)
    head, more = _WORDS.get(error.status_code, ("This did not work", str(error.detail)))
    return _wrong(request, error.status_code, head, more)


def _broken(request: Request, _: Exception) -> HTMLResponse:
    """A mistake of ours: the terminal in which the server runs has the traceback."""
    return _wrong(
        request, 500, "Something broke", "The terminal in which the server runs says where. Nothing was changed."
    )


def _wrong(request: Request, status: int, head: str, more: str) -> HTMLResponse:
    return page(request, "wrong.html", {"status": status, "head": head, "more": more}, status=status)


def _sign_in(request: Request, _: Exception) -> Response:
    if request.headers.get("hx-request"):
        return Response(status_code=204, headers={"hx-redirect": "/sign-in"})
    return RedirectResponse("/sign-in", status_code=303)
