"""R reads what is exported, with warnings made errors: every value as it was, numbers as numbers."""

import json
import math
import re
import shutil
import subprocess

import pytest

from tellings.publish.export import cells
from tellings.publish.export.formats import FORMATS
from tests.export.hostile import views
from tests.export.written import TABLES, as_texts, rows, table, written

pytestmark = pytest.mark.skipif(not shutil.which("Rscript"), reason="R is not installed")
TEXTS = """
told <- read.csv(args[1], colClasses = "character", na.strings = character(), encoding = "UTF-8", check.names = FALSE)
put(c(list(names(told)), unname(split(as.matrix(told), row(told)))))
"""
BARE = """
told <- read.delim(args[1], header = FALSE, quote = "", colClasses = "character", na.strings = character(),
                   encoding = "UTF-8")
put(unname(split(as.matrix(told), row(told))))
"""
NUMBERS = """
told <- read.csv(args[1], na.strings = "", encoding = "UTF-8", check.names = FALSE)
told <- told[vapply(told, is.numeric, TRUE)]
put(c(list(names(told)), lapply(told, function(one) format(one, digits = 17, trim = TRUE, scientific = FALSE))))
"""
LINES = """
library(jsonlite)
again <- function(line) toJSON(fromJSON(line, simplifyVector = FALSE), auto_unbox = TRUE, null = "null", digits = I(17))
put(list(vapply(readLines(args[1], encoding = "UTF-8"), again, "", USE.NAMES = FALSE)))
"""
PUT = """
options(warn = 2)
args <- commandArgs(trailingOnly = TRUE)
put <- function(some) {
  out <- file(args[2], "wb")
  writeLines(vapply(some, paste, "", collapse = "\\x1f"), out, sep = "\\x1e", useBytes = TRUE)
  close(out)
}
"""


@pytest.fixture(scope="module")
def every():
    return views(rule="ucdp-best-low-high")


@pytest.fixture
def read(tmp_path):
    """What R makes of a file: lists of texts, by signs that no exported cell has between them."""

    def reading(script, path):
        (tmp_path / "read.R").write_text(PUT + script, "utf-8")
        done = subprocess.run(
            ["Rscript", tmp_path / "read.R", path, tmp_path / "out"], capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stderr) == (0, "")
        return [line.split("\x1f") for line in (tmp_path / "out").read_bytes().decode().split("\x1e")[:-1]]

    return reading


def ends_as_r_has_them(value):
    """R reads an end of a line within a value as \\n, and of two returns the second for an end whatever follows (its scan.c)."""
    return re.sub("\r\r|\r\n|\r", lambda found: "\n" * found[0].count("\r"), cells.text(value))


@pytest.mark.parametrize("name", TABLES)
def test_csv_is_read_by_r_with_every_value_equal(name, every, read, tmp_path):
    assert read(TEXTS, written(name, every, tmp_path / "t.csv")) == table(name, every, ends_as_r_has_them)


@pytest.mark.parametrize("name", TABLES)
def test_csv_read_by_r_without_a_word_has_numbers_as_numbers(name, every, read, tmp_path):
    names, *columns = read(NUMBERS, written(name, every, tmp_path / "t.csv"))
    found, expected = dict(zip(names, columns, strict=True)), rows(name, every)
    for column in FORMATS[name].columns:
        said = [row[column.name] for row in expected]
        if column.type in {"integer", "number"} and any(v is not None for v in said):
            assert [None if v == "NA" else float(v) for v in found[column.name]] == said, column.name


def test_the_spreadsheet_profile_is_read_by_r_too(every, read, tmp_path):
    path = written("statements", every, tmp_path / "t.csv", spreadsheet=True)
    head, *others = read(TEXTS.replace('"UTF-8"', '"UTF-8", fileEncoding = "UTF-8-BOM"'), path)
    assert [head, *others] == table("statements", every, cells.disarmed)


def test_gdelt_without_head_or_quotation_marks_is_read_by_r(every, read, tmp_path):
    path = written("gdelt", every, tmp_path / "t.tsv")
    assert read(BARE, path) == as_texts(rows("gdelt", every), FORMATS["gdelt"].columns, cells.one_line)


@pytest.mark.parametrize("name", ["jsonl", "plover", "ftm", "annotations"])
def test_json_lines_are_read_by_r_with_every_value_equal(name, every, read, tmp_path):
    """But for what follows a NUL in a text, which R cannot hold: PLOVER and FollowTheMoney have none."""
    if subprocess.run(["Rscript", "-e", "library(jsonlite)"], capture_output=True, check=False).returncode:
        pytest.skip("jsonlite is not installed in R")
    (found,) = read(LINES, written(name, every, tmp_path / "t.jsonl"))
    expected = rows(name, every)
    assert len(found) == len(expected)
    for line, row in zip(found, expected, strict=True):
        assert_equal(json.loads(line), row if name in {"plover", "ftm"} else cut(row))


def cut(value):
    if isinstance(value, dict):
        return {name: cut(part) for name, part in value.items()}
    if isinstance(value, list):
        return [cut(part) for part in value]
    return re.split("\x00", value)[0] if isinstance(value, str) else value


def assert_equal(found, expected):
    """As ``==``, but that a number went through R's decimal digits."""
    if isinstance(expected, dict):
        assert list(found) == list(expected)
        for name, value in expected.items():
            assert_equal(found[name], value)
    elif isinstance(expected, list):
        assert len(found) == len(expected)
        for one, other in zip(found, expected, strict=True):
            assert_equal(one, other)
    elif isinstance(expected, float):
        assert math.isclose(found, expected, rel_tol=1e-15)
    else:
        assert found == expected
