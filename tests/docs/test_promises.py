"""Every test that ``docs/promises.md`` names is there, so that no promise loses what shows it."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
NAMED = sorted(set(re.findall(r"`(tests/[^`]+)`", (ROOT / "docs/promises.md").read_text("utf-8"))))


@pytest.mark.parametrize("named", NAMED)
def test_a_test_that_shows_a_promise_is_there(named):
    path, _, test = named.partition("::")
    assert f"def {test or 'test_'}" in (ROOT / path).read_text("utf-8")


def test_every_row_has_something_that_shows_it():
    rows = [line for line in (ROOT / "docs/promises.md").read_text("utf-8").splitlines() if line.startswith("| ")]
    promises = [row for row in rows if not row.startswith("| promise")]
    assert len(promises) >= 25
    assert all("`tests/" in row or "`make check`" in row for row in promises)
