"""How far reading has come, by which the time left is told."""

import gzip
import hashlib
import json

import pytest
from tools.scale.archives import write

from tellings.cli.progress import time_left
from tellings.settings import Settings
from tellings.steps.acquire import Far, acquire


def shares(*paths):
    far = Far(paths)
    found = [far.share() for _ in acquire(paths, Settings(), far=far)]
    return [*found, far.share()]


def lines(path, number):
    texts = (hashlib.sha512(str(n).encode()).hexdigest() * 4 for n in range(number))  # which no packing makes small
    rows = "".join(json.dumps({"id": str(n), "text": text}) + "\n" for n, text in enumerate(texts))
    path.write_bytes(gzip.compress(rows.encode()) if path.suffix == ".gz" else rows.encode())
    return path


@pytest.mark.parametrize("name", ["some.jsonl", "some.jsonl.gz"])
def test_the_share_of_lines_grows_to_all(tmp_path, name):
    found = shares(lines(tmp_path / name, 3000))
    assert found == sorted(found)
    assert 0 < found[0] < found[-1] == 1


def test_the_share_of_an_archive_grows_to_all(tmp_path):
    write(tmp_path / "pages.warc.gz", 30)
    found = shares(tmp_path / "pages.warc.gz")
    assert found == sorted(found)
    assert 0 < found[0] < 0.5 < found[-1] == 1


def test_files_in_folders_and_files_beside_them_count_by_their_size(tmp_path):
    (tmp_path / "pages").mkdir()
    for name, size in (("a.html", 100), ("b.html", 300)):
        (tmp_path / "pages" / name).write_bytes(b"x" * size)
    (tmp_path / "c.html").write_bytes(b"x" * 600)
    assert shares(tmp_path / "pages", tmp_path / "c.html") == [0, 0.1, 0.4, 1]


def test_nobody_knows_how_much_an_address_or_standard_input_holds():
    assert Far(["-"]).share() is None
    assert Far(["https://news.example/feed.xml"]).share() is None


def test_the_time_left_is_told_by_the_share():
    assert time_left(60, 0.25) == ", 25% read, about 0:03:00 left"
    assert time_left(60, None) == time_left(60, 0.0) == ""
