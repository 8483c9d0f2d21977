"""``datapackage.json`` (Data Package and Table Schema, frictionlessdata) beside every table: what it is and how it came about."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tellings import __version__
from tellings.publish.export.codes import Column
from tellings.publish.export.profile import Profile

NAME = "datapackage.json"
MEDIA = {
    ".csv": "text/csv", ".tsv": "text/tab-separated-values", ".jsonl": "application/x-ndjson",
    ".geojson": "application/geo+json", ".parquet": "application/vnd.apache.parquet",
    ".gpkg": "application/geopackage+sqlite3",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}  # fmt: skip


def resource(
    path: Path, form: str, columns: Sequence[Column], profile: Profile, said: Mapping[str, Any]
) -> dict[str, Any]:
    """What one file is: its schema, its digest, and under what profile and rules it was made."""
    data = path.read_bytes()
    described: dict[str, Any] = {
        "name": "".join(c if c.isascii() and (c.isalnum() or c in "._-") else "-" for c in path.name.lower()),
        "path": path.name,
        "format": path.suffix.lstrip("."),
        "mediatype": MEDIA.get(path.suffix, "application/octet-stream"),
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "tellings": {
            "export": form,
            "profile": profile.id,
            "hidden": list(profile.hides),
            "version": __version__,
            **said,
        },
    }
    if not columns or path.suffix == ".gpkg":
        described["type"] = "file"  # one that programs for tables do not open
    if columns:
        fields = [{"name": c.name, "type": c.type, "description": c.means} for c in columns]
        described |= {} if "type" in described else {"profile": "tabular-data-resource"}
        described["schema"] = {"fields": fields, "missingValues": [""]}
    if path.suffix == ".tsv":
        described["dialect"] = {"delimiter": "\t", "header": False, "lineTerminator": "\n"}
    return described


def put_beside(path: Path, entry: Mapping[str, Any]) -> Path:
    """Write the entry of a file into its folder's package, in place of an older entry of the same file."""
    beside = path.with_name(NAME)
    others = [one for one in _known(beside) if one.get("path") != path.name]
    every = sorted([*others, entry], key=lambda one: str(one.get("path")))
    package = {"profile": "data-package", "name": "tellings-export", "resources": every}
    beside.write_text(json.dumps(package, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return beside


def _known(path: Path) -> list[dict[str, Any]]:
    """The entries that a package has of ours; a file that is another's is no package that we may write over."""
    try:
        found = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return []
    except ValueError:
        found = None
    if not isinstance(found, dict) or found.get("name") != "tellings-export":
        raise FileExistsError(path)
    return [one for one in found.get("resources", []) if isinstance(one, dict)]
