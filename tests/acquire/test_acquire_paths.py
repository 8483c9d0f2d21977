"""What paths become: pages in order, and a refusal in its place for what cannot be used."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from tellings.model import Page, Refused
from tellings.settings import Settings
from tellings.steps.acquire import acquire

SMALL = replace(Settings(), page_bytes=1000)


def line(**fields: object) -> bytes:
    return json.dumps({"id": "a", "text": "Fire in Orn."} | fields).encode() + b"\n"


def take(*paths: str | Path, settings: Settings = SMALL, stdin: bytes = b"") -> list[Page | Refused]:
    return list(acquire(paths, settings, io.BytesIO(stdin)))


def refusal(item: Page | Refused) -> tuple[str, str]:
    assert isinstance(item, Refused)
    return item.rejection.reason, item.rejection.detail


def page(item: Page | Refused) -> Page:
    assert isinstance(item, Page)
    return item


def test_pages_come_in_the_order_of_the_paths(tmp_path):
    for name in ("b.html", "a.txt", "c.htm"):
        (tmp_path / name).write_text(name)
    pages = [page(item) for item in take(tmp_path / "b.html", tmp_path / "a.txt", tmp_path / "c.htm")]
    assert [(p.data, p.media) for p in pages] == [(b"b.html", "html"), (b"a.txt", "text"), (b"c.htm", "html")]


def test_a_page_carries_the_digest_of_its_bytes(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"abc")
    assert page(take(tmp_path / "a.txt")[0]).sha256 == "SHA-256:" + hashlib.sha256(b"abc").hexdigest()


def test_a_folder_is_read_through_by_name_and_hidden_files_are_left(tmp_path):
    for name in ("z.txt", "inner/m.html", "inner/b.jsonl", "a.txt", ".hidden.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(line(id=name) if name.endswith("jsonl") else b"x")
    assert [item.address.removeprefix(f"{tmp_path}/") for item in take(tmp_path)] == [
        "a.txt", "z.txt", "inner/b.jsonl line 1", "inner/m.html",
    ]  # fmt: skip


def test_a_folder_tells_how_many_files_it_passed_over(tmp_path):
    for name in ("a.txt", "x.png", "y.png", "z.css"):
        (tmp_path / name).write_text("x")
    assert refusal(take(tmp_path)[1]) == ("passed over", "3 files that are no pages: 1 .css, 2 .png")


def test_a_folder_without_pages_is_refused(tmp_path):
    (tmp_path / "x.png").write_text("x")
    assert refusal(take(tmp_path)[0])[0] == "no pages"


def test_a_missing_file_is_refused_and_the_rest_is_read(tmp_path):
    (tmp_path / "a.txt").write_text("x")
    missing, found = take(tmp_path / "no.txt", tmp_path / "a.txt")
    assert refusal(missing)[0] == "no such file"
    assert page(found).data == b"x"


def test_an_unknown_ending_is_refused_with_the_known_ones(tmp_path):
    (tmp_path / "a.docx").write_text("x")
    reason, detail = refusal(take(tmp_path / "a.docx")[0])
    assert reason == "unknown kind of file"
    assert ".docx" in detail
    assert ".jsonl" in detail


def test_an_unreadable_file_is_refused_and_the_rest_is_read(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "b.txt").write_text("y")
    opened = Path.open

    def closed(self: Path, *arguments, **names):
        if self.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return opened(self, *arguments, **names)

    monkeypatch.setattr(Path, "open", closed)
    unreadable, found = take(tmp_path / "a.txt", tmp_path / "b.txt")
    assert refusal(unreadable) == ("not readable", "Permission denied")
    assert page(found).data == b"y"


def test_a_name_with_a_nul_is_refused(tmp_path):
    assert refusal(take("a\0b.txt")[0])[0] in {"not readable", "no such file"}


def test_a_file_over_the_limit_is_refused_unread(tmp_path, monkeypatch):
    (tmp_path / "a.html").write_bytes(b"x" * 1001)
    monkeypatch.setattr(Path, "open", lambda *_, **__: pytest.fail("it was read"))
    reason, detail = refusal(take(tmp_path / "a.html")[0])
    assert reason == "too large"
    assert "1,001 bytes" in detail


def test_a_file_of_the_limit_is_read(tmp_path):
    (tmp_path / "a.html").write_bytes(b"x" * 1000)
    assert len(page(take(tmp_path / "a.html")[0]).data) == 1000


def test_a_dash_is_jsonl_on_standard_input():
    found = page(take("-", stdin=line(text="Ürün"))[0])
    assert (found.media, found.data.decode(), found.address) == ("record", "Ürün", "- line 1")


def test_gzipped_jsonl_is_read(tmp_path):
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(line() + line(id="b")))
    assert [page(item).given.id for item in take(tmp_path / "a.jsonl.gz")] == ["a", "b"]


def test_truncated_gzip_gives_what_stands_before_the_break_and_says_so(tmp_path):
    whole = gzip.compress(b"".join(line(id=str(n), text=f"Fire number {n}.") for n in range(200)))
    (tmp_path / "a.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "b.txt").write_text("x")
    *before, broken, after = take(tmp_path / "a.jsonl.gz", tmp_path / "b.txt")
    assert len(before) > 20
    assert [page(item).given.id for item in before] == [str(n) for n in range(len(before))]
    assert refusal(broken)[0] == "broken archive"
    assert page(after).data == b"x"


def test_a_gz_that_is_none_is_refused(tmp_path):
    (tmp_path / "a.jsonl.gz").write_bytes(line())
    assert refusal(take(tmp_path / "a.jsonl.gz")[0])[0] == "broken archive"


def test_jsonl_is_read_as_it_is_asked_for():
    class Endless(io.RawIOBase):
        read_so_far = 0

        def readable(self) -> bool:
            return True

        def readinto(self, buffer) -> int:
            data = (line() * 50)[: len(buffer)]
            buffer[: len(data)] = data
            self.read_so_far += len(data)
            return len(data)

    source = Endless()
    items = acquire(["-"], SMALL, io.BufferedReader(source, 4096))
    assert page(next(items)).given.id == "a"
    assert source.read_so_far < 100_000
