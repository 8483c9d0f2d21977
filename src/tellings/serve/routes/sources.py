"""The screen of sources and export, and the files that it hands out: in the public profile only."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, HTTPException, Query, Request
from fastapi.responses import FileResponse, HTMLResponse
from starlette.background import BackgroundTask

from tellings.errors import InputError
from tellings.publish.export.formats import FORMATS, write
from tellings.publish.export.profile import PUBLIC
from tellings.publish.export.view import View
from tellings.serve.overview.asking import asked
from tellings.serve.pages import Anybody, Served, page
from tellings.serve.screens.listing import choose
from tellings.serve.screens.sources import FORM, MOST, chart, holds, sample, symmetric

router = APIRouter(prefix="/sources")


@router.get("")
def sources(request: Request, served: Served, _: Anybody) -> HTMLResponse:
    """All of the screen; what has to look through incidents is loaded by itself."""
    columns, wanted = served.overview.now(), asked(request.query_params)
    values = {
        "chart": chart(served.ledger),
        "asked": wanted,
        "total": len(choose(served.ledger, columns, wanted)),
        "formats": list(FORMATS.values()),
        "hides": PUBLIC.hides,
        "most": FORM,
    }
    return page(request, "sources.html", values)


@router.get("/symmetry")
def table(request: Request, served: Served, _: Anybody) -> HTMLResponse:
    """The table of symmetry, and what an export would hold."""
    columns, wanted = served.overview.now(), asked(request.query_params)
    some = choose(served.ledger, columns, wanted)
    held = sample(served.ledger, columns, some)
    values = {"rows": symmetric(held), "holds": holds(held, len(some)), "most": MOST}
    return page(request, "symmetry.html", values)


@router.get("/export/{form}")
def export(
    request: Request, served: Served, _: Anybody, form: str, kind: Annotated[str, Query(max_length=10)] = ""
) -> FileResponse:
    """A file of the incidents that a filter lets through. Raises InputError where they are too many for a browser."""
    made = FORMATS.get(form)
    if made is None:
        raise HTTPException(404)
    suffix = f".{kind}" if f".{kind}" in made.suffixes else made.suffixes[0]
    columns, wanted = served.overview.now(), asked(request.query_params)
    some = choose(served.ledger, columns, wanted)
    if len(some) > FORM:
        raise InputError(
            form, f"{len(some):,} incidents are too many for the browser", f"tellings export {form} --out …"
        )
    with tempfile.NamedTemporaryFile(suffix=suffix, delete=False) as file:
        path = Path(file.name)
    try:
        write(made, (View(served.ledger.held(columns.ids[n]), PUBLIC) for n in some), path)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return FileResponse(path, filename=f"tellings-{form}{suffix}", background=BackgroundTask(path.unlink))
