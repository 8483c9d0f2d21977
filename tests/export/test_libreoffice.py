"""LibreOffice opens what is exported: every value comes back as it was, and nothing is a formula."""

import csv
import shutil
import subprocess

import openpyxl
import pytest

from tellings.publish.export import cells
from tests.export.hostile import views
from tests.export.written import TABLES, table, written

pytestmark = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
# Commas, quotation marks, UTF-8; every text in quotation marks, numbers as they are and not as they are shown; all sheets.
AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"


@pytest.fixture(scope="module")
def every():
    return views(rule="ucdp-best-low-high")


@pytest.fixture
def convert(tmp_path):
    def converting(kind, *paths):
        out = tmp_path / "out"
        profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", out, *paths]
        subprocess.run(command, check=True, capture_output=True)
        return out

    return converting


def raw(value):
    """A typed cell as LibreOffice writes it without a format."""
    held = cells.cell(value)
    if isinstance(held, bool):
        return str(held).upper()
    return "" if held is None else str(held)


def test_every_value_of_a_spreadsheet_comes_back_from_libreoffice(every, convert, tmp_path):
    out = convert(AS_CSV, *(written(name, every, tmp_path / f"{name}.xlsx") for name in TABLES))
    for name in TABLES:
        with (out / f"{name}-tellings.csv").open(newline="", encoding="utf-8") as file:
            assert list(csv.reader(file)) == table(name, every, raw), name


def test_libreoffice_finds_no_formula_in_the_spreadsheet_profile(every, convert, tmp_path):
    some = every[:300]
    out = convert("xlsx", written("statements", some, tmp_path / "s.csv", spreadsheet=True))
    sheet = openpyxl.load_workbook(out / "s.xlsx").active
    assert sheet
    assert sheet.max_row == len(table("statements", some))
    assert not [cell.value for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
