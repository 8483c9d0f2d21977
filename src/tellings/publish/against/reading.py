"""Reading ACLED's and UCDP GED's CSV, of older layouts too, into rows with the columns that are compared."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from tellings.errors import InputError
from tellings.publish.export.codes import columns

_DAYS = ("%Y-%m-%d", "%d %B %Y", "%d-%B-%Y", "%d/%m/%Y", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M:%S.%f")


@dataclass(frozen=True, slots=True)
class Layout:
    """Where a data set says what: id, day, country, place, area, latitude and longitude; and the columns compared."""

    name: str
    needs: tuple[str, ...]
    id: str
    day: str
    country: str
    place: str
    area: str
    compared: tuple[str, ...]


LAYOUTS = (
    Layout(
        "acled", ("event_id_cnty", "event_date", "event_type", "country", "fatalities"),
        "event_id_cnty", "event_date", "country", "location", "admin1",
        ("event_date", "event_type", "sub_event_type", "location", "admin1", "civilian_targeting", "fatalities"),
    ),
    Layout(
        "ucdp", ("id", "date_start", "type_of_violence", "country", "best"),
        "id", "date_start", "country", "where_coordinates", "adm_1",
        ("date_start", "date_end", "type_of_violence", "where_coordinates", "adm_1", "best", "low", "high"),
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """An event of a data set: its id, day and place, and all its columns, typed."""

    id: str
    day: date
    country: str
    place: str
    area: str
    point: tuple[float, float] | None
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class DataSet:
    """A data set as it was read, and the lines that could not be, with the reason."""

    layout: Layout
    rows: tuple[Row, ...]
    faults: tuple[str, ...]


def read(path: Path) -> DataSet:
    """An ACLED or UCDP file. Raises InputError where it is neither."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            layout = _layout(path, reader.fieldnames or ())
            rows, faults = [], []
            for number, line in enumerate(reader, 2):
                try:
                    rows.append(row_of(layout, typed(layout.name, line)))
                except (ValueError, KeyError, TypeError) as error:
                    faults.append(f"line {number}: {error}")
    except OSError as error:
        raise InputError(str(path), error.strerror or str(error), "check the path") from None
    except (UnicodeDecodeError, csv.Error) as error:
        raise InputError(str(path), f"this is no CSV in UTF-8: {error}", "export it again") from None
    return DataSet(layout, tuple(rows), tuple(faults))


def row_of(layout: Layout, values: Mapping[str, Any]) -> Row:
    """A row by its columns. Raises ValueError where its day cannot be read."""
    lat, lon = values.get("latitude"), values.get("longitude")
    return Row(
        str(values[layout.id]),
        _day(str(values[layout.day] or "")),
        str(values.get(layout.country) or ""),
        str(values.get(layout.place) or ""),
        str(values.get(layout.area) or ""),
        None if lat is None or lon is None else (float(lat), float(lon)),
        {
            **values,
            **{name: _plain_day(values[name]) for name in layout.compared if "date" in name and values.get(name)},
        },
    )


def typed(table: str, line: Mapping[str, Any]) -> dict[str, Any]:
    """A line's columns as numbers where they are numbers, nothing where they are empty. Raises ValueError."""
    kinds = {column.name: column.type for column in columns(table)}
    return {name: _typed(kinds.get(name, "string"), value) for name, value in line.items() if name is not None}


def _typed(kind: str, value: str | None) -> Any:  # noqa: ANN401  # a number or a text
    if value is None or not value.strip():
        return None
    if kind in {"integer", "number"}:
        try:
            number = float(value)
        except ValueError:
            return value  # older layouts have codes where newer ones have labels, and the other way round
        return int(number) if kind == "integer" and number.is_integer() else number
    return value


def _layout(path: Path, names: Iterator[str] | Any) -> Layout:  # noqa: ANN401
    found = next((layout for layout in LAYOUTS if set(layout.needs) <= set(names)), None)
    if found is None:
        needs = " or ".join(", ".join(layout.needs) for layout in LAYOUTS)
        raise InputError(str(path), "this has neither ACLED's columns nor UCDP GED's", f"it needs {needs}")
    return found


def _day(said: str) -> date:
    for form in _DAYS:
        try:
            return datetime.strptime(said.strip(), form).date()  # days have no zone
        except ValueError:
            continue
    raise ValueError(f"{said!r} is no day")


def _plain_day(said: object) -> str:
    return _day(str(said)).isoformat()
