"""The API as an application of its own, which ``tellings serve`` mounts at /api and anybody can mount elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from fastapi import Depends, FastAPI, Request
from fastapi.responses import JSONResponse

from tellings import __version__
from tellings.errors import TellingsError
from tellings.ledger import Ledger
from tellings.serve.api.reading import router

ABOUT = (
    "Incidents with every account and claim, under the public profile: private persons masked, places no finer than a town, "
    "dates by day. Pages follow each other by cursor: hand `next` back as `cursor` until it is null."
)


def api(ledger: Callable[[Request], Ledger], guards: Sequence[Callable[..., Any]] = ()) -> FastAPI:
    """The API over a ledger, which ``ledger`` finds for a request; ``guards`` are dependencies that may refuse one."""
    app = FastAPI(
        title="Tellings",
        version=__version__,
        description=ABOUT,
        docs_url=None,  # its pages would fetch scripts from elsewhere
        redoc_url=None,
        dependencies=[Depends(guard) for guard in guards],
    )
    app.state.ledger = ledger
    app.include_router(router)
    app.add_exception_handler(TellingsError, _told)
    return app


def _told(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, TellingsError)  # noqa: S101  (registered for it)
    status = 503 if error.status == 4 else 404 if error.why.startswith("no ") else 400
    return JSONResponse({"what": error.what, "why": error.why, "do": error.do}, status)
