"""Documents in Parquet: a row is what a line of JSONL is, and a broken file keeps what was read."""

from __future__ import annotations

import datetime
import random
from dataclasses import replace

import pyarrow  # type: ignore[import-untyped]
import pytest
from pyarrow import parquet

from tellings.model import Page, Refused
from tellings.settings import Settings
from tellings.steps.acquire import acquire

DEFAULTS = Settings()
COLUMNS = {"id": ["a", "b"], "text": ["Fire in Orn.", "Пожар в Орне."]}


def take(folder, columns, settings=DEFAULTS, **options):
    parquet.write_table(pyarrow.table(columns), folder / "a.parquet", **options)
    return list(acquire([folder / "a.parquet"], settings))


def test_rows_are_documents_in_their_order(tmp_path):
    first, second = take(tmp_path, COLUMNS | {"title": ["T", None], "score": [1.0, 2.0]})
    assert isinstance(first, Page)
    assert isinstance(second, Page)
    assert (first.given.id, first.given.title, first.data) == ("a", "T", b"Fire in Orn.")
    assert (second.given.title, second.data.decode(), second.media) == (None, "Пожар в Орне.", "record")
    assert second.address.endswith("a.parquet row 2")


@pytest.mark.parametrize(
    ("value", "published"),
    [
        (datetime.date(2030, 3, 5), "2030-03-05"),
        (datetime.datetime(2030, 3, 5, 14, 2), "2030-03-05T14:02:00"),
        ("5 March 2030", "5 March 2030"),
    ],
)
def test_a_time_may_be_a_date_or_words(tmp_path, value, published):
    (page,) = take(tmp_path, {"id": ["a"], "text": ["Fire."], "published": [value]})
    assert page.given.published == published


def test_an_id_may_be_a_number(tmp_path):
    assert [page.given.id for page in take(tmp_path, COLUMNS | {"id": [7, 8]})] == ["7", "8"]


def test_a_row_without_a_text_is_refused_and_the_next_is_read(tmp_path):
    refused, page = take(tmp_path, COLUMNS | {"text": [None, "Fire."]})
    assert refused.rejection.detail == "the line has no 'text'"
    assert isinstance(page, Page)


def test_a_table_without_the_columns_is_refused(tmp_path):
    (refused,) = take(tmp_path, {"headline": ["x"]})
    assert refused.rejection.detail == "the table has no column id and no column text"


def test_a_table_without_a_row_is_told_of(tmp_path):
    (refused,) = take(tmp_path, {"id": [], "text": []})
    assert (refused.rejection.reason, refused.rejection.detail) == ("no pages", "the table has no row")


def test_a_text_over_the_limit_is_refused_and_the_next_is_read(tmp_path):
    refused, page = take(tmp_path, COLUMNS | {"text": ["x" * 2000, "Fire."]}, replace(Settings(), page_bytes=1000))
    assert refused.rejection.reason == "too large"
    assert isinstance(page, Page)


def test_a_file_that_is_no_parquet_is_refused_and_the_next_input_is_read(tmp_path):
    (tmp_path / "a.parquet").write_bytes(b"PAR1 not really")
    (tmp_path / "b.txt").write_text("Fire in Orn.")
    refused, page = acquire([tmp_path / "a.parquet", tmp_path / "b.txt"], Settings())
    assert isinstance(refused, Refused)
    assert refused.rejection.reason == "broken archive"
    assert isinstance(page, Page)


def test_of_a_file_with_a_damaged_part_the_rows_before_are_kept(tmp_path):
    many = {"id": [str(n) for n in range(400)], "text": [random.Random(n).randbytes(500).hex() for n in range(400)]}
    take(tmp_path, many, row_group_size=50, compression="gzip", use_dictionary=False)
    data = bytearray((tmp_path / "a.parquet").read_bytes())
    middle = len(data) * 2 // 3
    data[middle : middle + 2000] = b"\xff" * 2000
    (tmp_path / "a.parquet").write_bytes(data)
    *before, last = acquire([tmp_path / "a.parquet"], Settings())
    assert len(before) >= 100
    assert all(isinstance(page, Page) for page in before)
    assert isinstance(last, Refused)
    assert last.rejection.reason == "broken archive"


def test_without_the_library_the_refusal_says_what_to_install(tmp_path, monkeypatch):
    take(tmp_path, COLUMNS)
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    (refused,) = acquire([tmp_path / "a.parquet"], Settings())
    assert isinstance(refused, Refused)
    assert "pip install 'tellings[parquet]'" in refused.rejection.detail
