"""What is exported opens in the tools that people use: no warning, and every value as it was, whatever it holds."""

import csv
import io
import json
from contextlib import closing

import duckdb
import openpyxl
import pandas as pd
import polars as pl
import pytest
from openpyxl.utils.escape import unescape

from tellings.publish.export import cells
from tellings.publish.export.formats import FORMATS, write
from tests.export.hostile import views
from tests.export.written import TABLES, as_texts, rows, written


@pytest.fixture(scope="module")
def every():
    return views(rule="ucdp-best-low-high")


@pytest.mark.parametrize("name", TABLES)
def test_csv_is_read_with_every_value_equal(name, every, tmp_path):
    path, columns = written(name, every, tmp_path / "t.csv"), FORMATS[name].columns
    expected = as_texts(rows(name, every), columns)
    assert len(expected) > 50
    with path.open(newline="", encoding="utf-8") as file:
        assert list(csv.reader(file, strict=True)) == [[c.name for c in columns], *expected]
    frame = pd.read_csv(path, dtype=str, keep_default_na=False)
    assert list(frame.columns) == [c.name for c in columns]
    assert frame.to_numpy().tolist() == expected
    polars = pl.read_csv(path, infer_schema=False)
    assert [[v or "" for v in row] for row in polars.rows()] == expected
    query = f"SELECT * FROM read_csv('{path}', header = true, all_varchar = true, strict_mode = true)"
    assert [[v or "" for v in row] for row in queried(query).fetchall()] == expected


@pytest.mark.parametrize("name", TABLES)
def test_csv_read_without_a_word_has_numbers_as_numbers(name, every, tmp_path):
    path, numbers = written(name, every, tmp_path / "t.csv"), {"integer", "number"}
    expected = rows(name, every)
    frame, polars = pd.read_csv(path, low_memory=False), pl.read_csv(path, infer_schema_length=None)
    for column in FORMATS[name].columns:
        said = [row[column.name] for row in expected]
        if column.type in numbers and any(v is not None for v in said):
            assert [None if pd.isna(v) else v for v in frame[column.name]] == said
            assert polars[column.name].to_list() == said


@pytest.mark.parametrize("name", TABLES)
def test_parquet_is_read_with_every_value_and_type_equal(name, every, tmp_path):
    path, columns = written(name, every, tmp_path / "t.parquet"), FORMATS[name].columns
    expected = [[whole(row[c.name]) for c in columns] for row in rows(name, every)]
    assert [list(row) for row in pl.read_parquet(path).rows()] == expected
    assert [list(row) for row in queried(f"SELECT * FROM '{path}'").fetchall()] == expected
    frame = pd.read_parquet(path)
    assert [[None if pd.isna(v) else v for v in row] for row in frame.to_numpy().tolist()] == expected


@pytest.mark.parametrize("name", TABLES)
def test_a_spreadsheet_holds_every_value_as_it_was_and_no_formula(name, every, tmp_path):
    path, columns = written(name, every, tmp_path / "t.xlsx"), FORMATS[name].columns
    expected = [[cells.cell(row[c.name]) for c in columns] for row in rows(name, every)]
    expected.insert(0, [c.name for c in columns])
    with closing(openpyxl.load_workbook(path, read_only=True)) as book:
        for found, row in zip(book["tellings"].iter_rows(max_col=len(columns)), expected, strict=True):
            assert not [cell for cell in found if cell.data_type == "f"]
            # What looks like an escape is escaped in the file, as ECMA-376 has it (22.9.2.19); openpyxl leaves it so.
            assert [unescaped(cell.value) for cell in found] == ["" if value is None else value for value in row]


def test_no_cell_of_the_spreadsheet_profile_is_a_formula(every, tmp_path):
    path = written("statements", every, tmp_path / "t.csv", spreadsheet=True)
    numbers = {c.name for c in FORMATS["statements"].columns if c.type == "integer"}
    frame = pd.read_csv(path, dtype=str, keep_default_na=False)
    assert frame.columns[0] == "incident"  # the byte order mark is no part of a name
    armed = 0
    for name in frame.columns:
        for value in frame[name]:
            armed += value.startswith("'=")
            assert name in numbers or not value.startswith(
                ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
            )
    assert armed > 10


def test_gdelt_has_a_row_a_line_and_sixteen_values_in_each(every, tmp_path):
    path, columns = written("gdelt", every, tmp_path / "t.tsv"), FORMATS["gdelt"].columns
    expected = as_texts(rows("gdelt", every), columns, cells.one_line)
    assert [line.split("\t") for line in path.read_bytes().decode().removesuffix("\n").split("\n")] == expected
    frame = pd.read_csv(path, sep="\t", header=None, dtype=str, keep_default_na=False, quoting=csv.QUOTE_NONE)
    assert frame.to_numpy().tolist() == expected
    polars = pl.read_csv(path, separator="\t", has_header=False, quote_char=None, infer_schema=False)
    assert [[v or "" for v in row] for row in polars.rows()] == expected
    query = (
        f"SELECT * FROM read_csv('{path}', delim = '\t', header = false, quote = '', escape = '', all_varchar = true)"
    )
    assert [[v or "" for v in row] for row in queried(query).fetchall()] == expected


@pytest.mark.parametrize("name", ["jsonl", "plover", "ftm", "annotations"])
def test_json_lines_are_read_as_they_were_made(name, every, tmp_path):
    path, expected = written(name, every, tmp_path / "t.jsonl"), rows(name, every)
    lines = path.read_bytes().split(b"\n")[:-1]
    assert [json.loads(line) for line in lines] == expected
    frame = pd.read_json(io.BytesIO(path.read_bytes()), lines=True, dtype=False)
    assert frame["id"].tolist() == [row["id"] for row in expected]
    assert pl.read_ndjson(path, infer_schema_length=None)["id"].to_list() == [row["id"] for row in expected]
    read = f"SELECT id FROM read_json('{path}', format = 'newline_delimited', maximum_object_size = 100000000)"
    assert [row[0] for row in queried(read).fetchall()] == [row["id"] for row in expected]


def test_native_parquet_has_what_native_lines_have(every, tmp_path):
    path = written("parquet", every, tmp_path / "t.parquet")
    expected = [whole(row) for row in rows("jsonl", every)]
    assert pl.read_parquet(path).to_dicts() == expected
    found = queried(f"SELECT * FROM '{path}'")
    assert [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()] == expected


@pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS)
def test_the_same_export_twice_has_one_digest(form, every, tmp_path):
    for suffix in form.suffixes:
        some = (
            every[:2000] if suffix == ".xlsx" else every
        )  # minutes for 50,000; no row of it depends on how many there are
        one, other = tmp_path / f"one{suffix}", tmp_path / f"other{suffix}"
        for path in (one, other):
            write(form, some, path)
        assert one.read_bytes() == other.read_bytes()


def test_nothing_is_left_of_an_export_that_failed(every, tmp_path):
    def broken():
        yield every[0]
        raise KeyboardInterrupt

    (tmp_path / "t.csv").write_text("as it was")
    with pytest.raises(KeyboardInterrupt):
        write(FORMATS["statements"], broken(), tmp_path / "t.csv")
    assert [path.name for path in tmp_path.iterdir()] == ["t.csv"]
    assert (tmp_path / "t.csv").read_text() == "as it was"


def unescaped(value):
    """A cell's value; what is empty is told from nothing by some readers only."""
    return "" if value is None else unescape(value) if isinstance(value, str) else value


def queried(query):
    found = duckdb.sql(query)
    assert found is not None
    return found


def whole(value):
    """As a library of tables takes it: what is no character is none."""
    if isinstance(value, dict):
        return {name: whole(part) for name, part in value.items()}
    return [whole(part) for part in value] if isinstance(value, list) else value
