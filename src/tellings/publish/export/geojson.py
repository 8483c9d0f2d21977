"""GeoJSON (RFC 7946): an incident a feature, with the columns of the table of incidents; no place, no geometry.

Readers in C end a text at a NUL: control characters are their pictures here too.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tellings.publish.export.cells import all_visible
from tellings.publish.export.incidents import rows as incidents
from tellings.publish.export.view import View

OPENS, CLOSES = '{"type":"FeatureCollection","features":[\n', "\n]}\n"


def rows(view: View) -> Iterator[dict[str, Any]]:
    """The incident's feature."""
    for made in incidents(view):
        row = all_visible(made)
        lat, lon = row.pop("latitude"), row.pop("longitude")
        point = None if lat is None or lon is None else {"type": "Point", "coordinates": [lon, lat]}
        yield {"type": "Feature", "id": row["id"], "geometry": point, "properties": row}
