"""The shape of a native line, for files that are typed: what it is made of, down to the leaves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tellings.publish.export.codes import columns

LEAVES = {"string": "string", "integer": "int64", "number": "float64", "boolean": "bool_", "date": "string"}


@dataclass(frozen=True, slots=True)
class Shape:
    """A mapping of names to leaves (by type), to other shapes, or to lists of either."""

    parts: Mapping[str, Any]

    def arrow(self, arrow: Any) -> Any:  # noqa: ANN401  # pyarrow is an extra
        """As an Arrow schema."""
        return arrow.schema([(name, _type(arrow, part)) for name, part in self.parts.items()])


def _type(arrow: Any, part: Any) -> Any:  # noqa: ANN401
    if isinstance(part, list):
        return arrow.list_(_type(arrow, part[0]))
    if isinstance(part, dict):
        return arrow.struct([(name, _type(arrow, inner)) for name, inner in part.items()])
    return getattr(arrow, LEAVES[part])()


INCIDENT = Shape(
    {
        "id": "string",
        "type": "string",
        "modes": ["string"],
        "time": {"start": "string", "end": "string", "precision": "string", "basis": "string"},
        "places": [
            {
                "name": "string", "precision": "string", "geonames_id": "integer", "lat": "number", "lon": "number",
                "country": "string", "admin1": "string", "disputed": "boolean",
            }
        ],
        "status": "string",
        "scope": "string",
        "accounts": [
            {
                "document": "string", "document_id": "string", "sha256": "string", "source": "string",
                "published": "string", "url": "string", "event_ids": ["string"], "independent": "boolean",
                "copied_from": "string",
            }
        ],
        "statements": [{column.name: column.type for column in columns("statements") if column.name != "incident"}],
        "links": [{"to": "string", "kind": "string", "words": "string", "document": "string"}],
    }
)  # fmt: skip
