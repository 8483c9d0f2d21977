"""Writing rows to a file: one function a kind of file. The same rows give the same bytes."""

from __future__ import annotations

import csv
import io
import json
import struct
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import IO, Any

from tellings.errors import InputError, ResourceError
from tellings.publish.export.cells import cell, disarmed, one_line, text, visible
from tellings.publish.export.codes import Column
from tellings.publish.export.nested import INCIDENT

Rows = Iterable[Mapping[str, Any]]
Columns = Sequence[Column]
SHEET = 1_048_575  # rows under the head that a sheet of a spreadsheet holds
BATCH = 5_000
_LONG_AGO = datetime(2000, 1, 1)  # a fixed time, so that the same rows give the same bytes
_TYPES = {"integer": "int64", "number": "float64", "boolean": "bool_"}


def write_csv(rows: Rows, columns: Columns, out: IO[bytes]) -> None:
    """Comma-separated, as RFC 4180 has it: UTF-8, CRLF, quotation marks doubled."""
    _delimited(rows, columns, out, text)


def write_spreadsheet_csv(rows: Rows, columns: Columns, out: IO[bytes]) -> None:
    """The same for a spreadsheet: formulas disarmed by an apostrophe, a byte order mark by which Excel knows UTF-8."""
    out.write(b"\xef\xbb\xbf")
    _delimited(rows, columns, out, disarmed)


def write_bare_tsv(rows: Rows, columns: Columns, out: IO[bytes]) -> None:
    """GDELT's way: tabs between, no head, no quotation marks; tabs and ends of lines in a value become spaces."""
    for row in rows:
        out.write("\t".join(one_line(row[column.name]) for column in columns).encode() + b"\n")


def write_lines(rows: Rows, columns: Columns, out: IO[bytes]) -> None:  # noqa: ARG001  # rows know their names
    """JSON, a value a line."""
    for row in rows:
        out.write(dumped(row) + b"\n")


def write_geojson(rows: Rows, columns: Columns, out: IO[bytes]) -> None:  # noqa: ARG001
    """One GeoJSON collection of features."""
    out.write(b'{"type":"FeatureCollection","features":[')
    for number, row in enumerate(rows):
        out.write((b",\n" if number else b"\n") + dumped(row))
    out.write(b"\n]}\n")


def write_xlsx(rows: Rows, columns: Columns, out: IO[bytes]) -> None:
    """A spreadsheet. Text is written as text: a formula in it is none. Raises InputError for more rows than fit."""
    book = _needed("xlsxwriter", "xlsx").Workbook(
        out,
        {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False},
    )
    book.set_properties({"created": _LONG_AGO})
    sheet = book.add_worksheet("tellings")
    bold = book.add_format({"bold": True})
    for place, column in enumerate(columns):
        sheet.write_string(0, place, column.name, bold)
    for number, row in enumerate(rows, 1):
        if number > SHEET:
            raise InputError("xlsx", f"a sheet holds {SHEET:,} rows", "export CSV or Parquet, or fewer with --since")
        for place, column in enumerate(columns):
            value = cell(row[column.name])
            if isinstance(value, str):
                sheet.write_string(number, place, value)
            elif value is not None:
                sheet.write(number, place, value)
    sheet.freeze_panes(1, 0)
    book.close()


def write_parquet(rows: Rows, columns: Columns, out: IO[bytes]) -> None:
    """Parquet, typed as the columns say; without columns, the nested form of native lines."""
    arrow = _needed("pyarrow", "parquet")
    parquet = _needed("pyarrow.parquet", "parquet")
    schema = INCIDENT.arrow(arrow) if not columns else flat_schema(arrow, columns)
    with parquet.ParquetWriter(out, schema, compression="zstd") as writer:
        for some in batches(rows):
            writer.write_table(arrow.Table.from_pylist(some, schema=schema))


def write_geopackage(rows: Rows, columns: Columns, path: Path) -> None:
    """A GeoPackage (OGC 12-128) of points, by GDAL."""
    arrow, gdal = _needed("pyarrow", "geo"), _needed("pyogrio", "geo")
    fields = [column for column in columns if column.name not in {"latitude", "longitude"}]
    schema = flat_schema(arrow, fields).append(arrow.field("geometry", arrow.binary()))
    every = [{**{f.name: _shown(row[f.name]) for f in fields}, "geometry": _point(row)} for row in rows]
    table = arrow.Table.from_pylist(every, schema=schema)
    path.unlink(missing_ok=True)
    gdal.set_gdal_config_options({"OGR_CURRENT_DATE": "2000-01-01T00:00:00.000Z"})
    options = {"geometry_type": "Point", "crs": "EPSG:4326", "geometry_name": "geometry"}
    gdal.write_arrow(table, path, layer="incidents", driver="GPKG", **options)


def flat_schema(arrow: Any, columns: Columns) -> Any:  # noqa: ANN401  # pyarrow is an extra
    """The Arrow schema of a table."""
    return arrow.schema([(c.name, getattr(arrow, _TYPES.get(c.type, "string"))()) for c in columns])


def batches(rows: Rows) -> Iterable[list[Any]]:
    """Rows, so many at once."""
    waiting = iter(rows)
    while some := list(islice(waiting, BATCH)):
        yield [_whole(row) for row in some]


def dumped(value: Any) -> bytes:  # noqa: ANN401  # any JSON
    """JSON on one line, in UTF-8; a half of a pair, which UTF-8 cannot hold, is escaped."""
    try:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
    except UnicodeEncodeError:
        return json.dumps(value, separators=(",", ":"), allow_nan=False).encode()


def _delimited(rows: Rows, columns: Columns, out: IO[bytes], shown: Callable[[Any], str]) -> None:
    text_out = io.TextIOWrapper(out, "utf-8", newline="", write_through=True)
    writer = csv.writer(text_out, lineterminator="\r\n")
    writer.writerow([column.name for column in columns])
    for row in rows:
        writer.writerow([shown(row[column.name]) for column in columns])
    text_out.detach()


def _shown(value: Any) -> Any:  # noqa: ANN401
    return visible(value) if isinstance(value, str) else value


def _point(row: Mapping[str, Any]) -> bytes | None:
    """Well-known binary of a point, longitude first."""
    lat, lon = row["latitude"], row["longitude"]
    return None if lat is None or lon is None else struct.pack("<BIdd", 1, 1, lon, lat)


def _whole(value: Any) -> Any:  # noqa: ANN401
    """Without halves of pairs, which no library takes."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode() if not value.isascii() else value
    if isinstance(value, Mapping):
        return {name: _whole(part) for name, part in value.items()}
    return [_whole(part) for part in value] if isinstance(value, list) else value


def _needed(module: str, extra: str) -> Any:  # noqa: ANN401  # a module
    try:
        return import_module(module)
    except ImportError:
        do = f"pip install 'tellings[{extra}]'"
        raise ResourceError(module, "this library, which writes it, is not installed", do) from None
