"""A table in a notebook: rows with typed columns, handed on to Polars, pandas or Arrow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from importlib import import_module
from typing import TYPE_CHECKING, Any

from tellings.errors import ResourceError
from tellings.publish.export.cells import text
from tellings.publish.export.codes import columns
from tellings.publish.export.writing import flat_schema

if TYPE_CHECKING:
    import pandas
    import polars

SHOWN = 20  # rows that a notebook shows


class Table:
    """Rows of one of the exports' tables; ``columns`` says what each column is."""

    def __init__(self, name: str, rows: Sequence[Mapping[str, Any]]) -> None:
        self.name, self.rows, self.columns = name, tuple(dict(row) for row in rows), columns(name)

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return iter(self.rows)

    def to_polars(self) -> polars.DataFrame:
        """As a Polars table, days as dates. Raises ResourceError where Polars is not installed."""
        pl = _needed("polars", "notebook")
        kinds = {"integer": pl.Int64, "number": pl.Float64, "boolean": pl.Boolean}
        frame: polars.DataFrame = pl.DataFrame(
            self.rows, schema={c.name: kinds.get(c.type, pl.String) for c in self.columns}
        )
        days = [pl.col(c.name).str.to_date("%Y-%m-%d", strict=False) for c in self.columns if c.type == "date"]
        return frame.with_columns(days)

    def to_pandas(self) -> pandas.DataFrame:
        """As a pandas table, days as dates. Raises ResourceError where pandas is not installed."""
        pd = _needed("pandas", "pandas")
        kinds = {"integer": "Int64", "number": "float64", "boolean": "boolean"}
        frame: pandas.DataFrame = pd.DataFrame(self.rows, columns=[c.name for c in self.columns])
        frame = frame.astype({c.name: kinds.get(c.type, "string") for c in self.columns})
        for column in self.columns:
            if column.type == "date":
                frame[column.name] = pd.to_datetime(frame[column.name], format="%Y-%m-%d", errors="coerce")
        return frame

    def to_arrow(self) -> Any:  # noqa: ANN401  # pyarrow has no types
        """As an Arrow table. Raises ResourceError where pyarrow is not installed."""
        arrow = _needed("pyarrow", "parquet")
        return arrow.Table.from_pylist([*self.rows], schema=flat_schema(arrow, self.columns))

    def __repr__(self) -> str:
        return f"<{len(self):,} rows of {self.name}: to_polars(), to_pandas(), to_arrow()>"

    def _repr_html_(self) -> str:
        head = "".join(f"<th>{escape(column.name)}</th>" for column in self.columns)
        body = "".join(
            "<tr>" + "".join(f"<td>{escape(text(row[column.name]))}</td>" for column in self.columns) + "</tr>"
            for row in self.rows[:SHOWN]
        )
        more = f"<p>{len(self):,} rows</p>" if len(self) > SHOWN else ""
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"


def _needed(module: str, extra: str) -> Any:  # noqa: ANN401  # a module
    try:
        return import_module(module)
    except ImportError:
        do = "pip install pandas" if extra == "pandas" else f"pip install 'tellings[{extra}]'"
        raise ResourceError(module, "this library is not installed", do) from None
