"""What pages load beside themselves: the borders of the map, which a user may put their own in place of."""

from __future__ import annotations

from importlib.resources import files

from fastapi import APIRouter
from fastapi.responses import Response

from tellings.serve.pages import Anybody, Served

router = APIRouter()


@router.get("/borders.json")
def borders(served: Served, _: Anybody) -> Response:
    """The borders as TopoJSON, or the user's own GeoJSON."""
    own = served.declared.borders
    data = (
        own.read_bytes() if own else files("tellings.serve").joinpath("static/vendor/countries-50m.json").read_bytes()
    )
    return Response(data, media_type="application/json", headers={"cache-control": "private, max-age=600"})
