"""What tests of the command line share."""

import json

import pytest

from tests.record.told import TEXT


@pytest.fixture
def page(tmp_path):
    """A file with two documents: the one told by hand, and one in which nothing happens."""
    path = tmp_path / "pages.jsonl"
    told = {"id": "d1", "text": TEXT, "source": "The Harbour Post", "published": "2031-05-04"}
    path.write_text("".join(json.dumps(d) + "\n" for d in (told, {"id": "d2", "text": "The sea was calm that day."})))
    return str(path)
