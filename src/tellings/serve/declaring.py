"""What the user declares in files of their own: camps of outlets, and borders in place of those that come with the map."""

from __future__ import annotations

import json
from pathlib import Path

import yaml

from tellings.errors import InputError
from tellings.tables import read_yaml


def camps_of(path: Path | None) -> dict[str, tuple[str, ...]]:
    """The camps that the user declares. Raises InputError where the file is not well formed."""
    if path is None:
        return {}
    try:
        table = read_yaml(path.read_text("utf-8"))
    except (OSError, ValueError, yaml.YAMLError) as error:
        raise InputError(str(path), f"cannot be read: {error}", "name a YAML file") from None
    if not isinstance(table, dict) or not all(isinstance(outlets, list) for outlets in table.values()):
        raise InputError(str(path), "is no list of camps", "write a line for each: Name: [Outlet, Outlet]")
    return {str(name): tuple(map(str, outlets)) for name, outlets in table.items()}


def borders_of(path: Path | None) -> Path | None:
    """The user's own borders. Raises InputError where the file is no GeoJSON."""
    if path is not None:
        try:
            found = json.loads(path.read_bytes())
        except (OSError, ValueError) as error:
            raise InputError(str(path), f"cannot be read: {error}", "name a GeoJSON file") from None
        kinds = {"FeatureCollection", "Feature", "GeometryCollection", "Polygon", "MultiPolygon", "MultiLineString"}
        if not isinstance(found, dict) or found.get("type") not in kinds:
            raise InputError(str(path), "is no GeoJSON", "name a file with a FeatureCollection")
    return path
