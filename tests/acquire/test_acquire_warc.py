"""Archives: their pages in order; what is damaged is named with its place, costs little, and loses no other record."""

from __future__ import annotations

import gzip
import random
import subprocess
import sys
import tracemalloc
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from fastwarc.warc import WarcRecordType
from tests.acquire.made_warc import PAGE, in_one_member, other, packed, pages, record

from tellings.model import Page, Refused
from tellings.settings import Settings
from tellings.steps.acquire import acquire

Pack = Callable[[list[bytes]], bytes]
LIMIT = 20_000
SMALL = replace(Settings(), page_bytes=LIMIT)
WAYS = {"gzipped": packed, "in one member": in_one_member, "plain": b"".join}
URL = "https://news.example/x"


def take(data: bytes, folder: Path) -> list[Page | Refused]:
    path = folder / ("a.warc.gz" if data.startswith(b"\x1f\x8b") else "a.warc")
    path.write_bytes(data)
    return list(acquire([path], SMALL))


def taken(items: list[Page | Refused]) -> list[Page]:
    return [item for item in items if isinstance(item, Page)]


def refusals(items: list[Page | Refused]) -> list[tuple[str, str]]:
    return [(item.rejection.reason, item.rejection.detail) for item in items if isinstance(item, Refused)]


def body(page: Page | Refused) -> bytes:
    assert isinstance(page, Page), page
    return page.data


@pytest.mark.parametrize("pack", WAYS.values(), ids=WAYS)
def test_pages_come_in_order_with_address_charset_and_url(tmp_path, pack: Pack):
    items = take(pack(pages(5)), tmp_path)
    assert [body(item) for item in items] == [PAGE.format(n).encode() for n in range(1, 6)]
    first = taken(items)[0]
    assert (first.media, first.charset, first.given.url) == ("html", "utf-8", "https://news.example/1")
    assert first.address.endswith(" record 1")


def test_requests_and_notes_of_the_crawler_are_passed_over_without_a_word(tmp_path):
    about = [other(kind) for kind in (WarcRecordType.warcinfo, WarcRecordType.request, WarcRecordType.metadata)]
    assert [type(item) for item in take(packed([*about, *pages(1)]), tmp_path)] == [Page]


def test_what_is_no_page_is_counted_by_what_it_is(tmp_path):
    records = [
        *pages(1),
        record(b"gone", URL, status="404 Not Found"),
        record(b"\x89PNG", URL, media="image/png"),
        record(b"\x89PNG", URL, media="image/png"),
        record(b"moved", URL, status="301 Moved"),
        other(WarcRecordType.revisit),
    ]
    assert refusals(take(packed(records), tmp_path)) == [
        ("passed over", "5 records that are no pages: 2 image/png, 1 revisit, 1 status 301, 1 status 404")
    ]


def test_an_archive_without_pages_says_what_is_in_it(tmp_path):
    items = take(packed([record(b"x", URL, media="image/png")]), tmp_path)
    assert refusals(items) == [("no pages", "the archive has no page: 1 image/png")]
    assert refusals(take(b"", tmp_path)) == [("no pages", "the archive has no page")]


@pytest.mark.parametrize(
    ("heads", "sent"),
    [
        ("Content-Encoding: gzip\r\n", gzip.compress(PAGE.encode(), mtime=0)),
        ("Content-Encoding: deflate\r\n", zlib.compress(PAGE.encode())),
        ("Content-Encoding: deflate\r\n", zlib.compress(PAGE.encode())[2:-4]),
        ("Content-Encoding: gzip\r\n", PAGE.encode()),
        ("Transfer-Encoding: chunked\r\n", b"%x\r\n%b\r\n0\r\n\r\n" % (len(PAGE), PAGE.encode())),
        ("Transfer-Encoding: chunked\r\n", PAGE.encode()),
    ],
    ids=["gzip", "deflate", "raw deflate", "unpacked already", "chunked", "put together already"],
)
def test_a_body_is_unpacked_as_its_head_says_or_as_it_is(tmp_path, heads, sent):
    (item,) = take(packed([record(sent, URL, heads=heads)]), tmp_path)
    assert body(item) == PAGE.encode()


def test_a_body_that_cannot_be_unpacked_is_refused_or_says_that_it_is_cut_short(tmp_path):
    short = gzip.compress(PAGE.encode() * 9)[:-20]
    cut, none, after = take(
        packed(
            [
                record(short, URL, heads="Content-Encoding: gzip\r\n"),
                record(b"not brotli", URL, heads="Content-Encoding: br\r\n"),
                *pages(1),
            ]
        ),
        tmp_path,
    )
    assert isinstance(cut, Page)
    assert [r.reason for r in cut.rejected] == ["archive cut short"]
    assert refusals([none])[0][0] == "damaged archive"
    assert body(after) == PAGE.format(1).encode()


@pytest.mark.parametrize("pack", WAYS.values(), ids=WAYS)
def test_a_file_cut_short_at_any_place_is_named_and_what_stands_before_is_read(tmp_path, pack: Pack):
    records = pages(3)
    whole = pack(records)
    for size in range(1, len(whole), 13):
        items = take(whole[:size], tmp_path)
        read = [body(item) for item in taken(items)]
        assert read == [PAGE.format(n).encode() for n in range(1, len(read) + 1)]
        boundary = size in {len(pack(records[:n])) for n in range(4)}
        named = [reason for reason, _ in refusals(items)]
        if not boundary and size < len(whole) - 4:
            assert named, size


def test_the_place_of_the_damage_is_its_byte_in_the_file(tmp_path):
    records = pages(3)
    damaged = bytearray(packed(records))
    place = len(packed(records[:1]))
    damaged[place + 40] ^= 0xFF
    first, fault, last = take(bytes(damaged), tmp_path)
    assert isinstance(fault, Refused)
    assert fault.address.endswith(" record 2")
    assert fault.rejection.detail.startswith(f"at byte {place:,}: ")
    assert (body(first), body(last)) == (PAGE.format(1).encode(), PAGE.format(3).encode())


@pytest.mark.parametrize(("pack", "named"), [(packed, 0.9), (b"".join, 0.4)], ids=["gzipped", "plain"])
def test_flipped_bytes_cost_the_records_that_they_stand_in_and_no_other(tmp_path, pack: Pack, named: float):
    """In a plain file half the bytes are words of heads, where one letter may harm nothing; gzip has sums for all."""
    records = pages(400)
    whole = pack(records)
    ends, at = [], 0
    for each in records:
        at += len(pack([each]))
        ends.append(at)
    chance = random.Random(7)
    places = sorted(chance.sample(range(len(whole)), 200))
    hit = {sum(end <= place for end in ends) for place in places}
    damaged = bytearray(whole)
    for place in places:
        damaged[place] ^= 1 << chance.randrange(8)
    items = take(bytes(damaged), tmp_path)
    read = {body(item) for item in taken(items)}
    assert {PAGE.format(n + 1).encode() for n in range(400) if n not in hit} <= read
    assert len(refusals(items)) >= len(hit) * named


@pytest.mark.parametrize("said", [b"Content-Length: 60\r", b"Content-Length: 700\r", b"Content-Length: 99999999999\r"])
@pytest.mark.parametrize("pack", [packed, b"".join], ids=["gzipped", "plain"])
def test_a_record_with_a_false_length_is_named_and_the_others_are_read(tmp_path, pack: Pack, said: bytes):
    records = pages(4)
    true = next(line for line in records[1].split(b"\n") if line.startswith(b"Content-Length"))
    records[1] = records[1].replace(true, said, 1)
    items = take(pack(records), tmp_path)
    assert [body(item) for item in taken(items)] == [PAGE.format(n).encode() for n in (1, 3, 4)]
    ((reason, detail),) = refusals(items)
    assert reason in {"false length", "too large", "archive cut short"}
    assert f"at byte {len(pack(records[:1])):,}: " in detail


def test_a_record_that_says_no_length_and_one_without_an_end_of_its_head(tmp_path):
    for bad in (
        b"WARC/1.0\r\nWARC-Type: response\r\n\r\nx\r\n\r\n",
        b"WARC/1.0\r\n" + b"a: b\r\n" * 5000,
        b"\n" * 5000,
    ):
        one, two = pages(2)
        items = take(packed([one, bad, two]), tmp_path)
        assert len(taken(items)) == 2
        assert len(refusals(items)) == 1


@pytest.mark.parametrize("heads", ["", "Content-Encoding: gzip\r\n"])
def test_a_page_over_the_limit_is_refused_and_the_others_are_read(tmp_path, heads):
    large = b"<html>" + b"x" * 200_000
    large = gzip.compress(large) if heads else large
    for pack in (packed, b"".join):
        one, two = pages(2)
        items = take(pack([one, record(large, URL, heads=heads), two]), tmp_path)
        assert [reason for reason, _ in refusals(items)] == ["too large"]
        assert len(taken(items)) == 2


BOMB = """
import resource, sys
resource.setrlimit(resource.RLIMIT_DATA, (200_000_000, 200_000_000))
from tellings.settings import Settings
from tellings.steps.acquire import acquire
items = list(acquire([sys.argv[1]], Settings()))
print(*(type(item).__name__ for item in items))
"""


@pytest.fixture(scope="module")
def zeros() -> bytes:
    """Two gibibytes of zeros, gzipped, without ever holding them."""
    pack = zlib.compressobj(1, zlib.DEFLATED, 31)
    return b"".join(pack.compress(bytes(1 << 20)) for _ in range(2 << 10)) + pack.flush()


@pytest.mark.parametrize("within", ["the archive", "the answer"])
def test_two_gibibytes_packed_small_take_no_memory(tmp_path, zeros, within):
    one, two = pages(2)
    bomb = zeros
    if within == "the answer":
        bomb = packed([record(bomb, URL, heads="Content-Encoding: gzip\r\n")])
    (tmp_path / "a.warc.gz").write_bytes(packed([one]) + bomb + packed([two]))
    run = [sys.executable, "-c", BOMB, str(tmp_path / "a.warc.gz")]
    said = subprocess.run(run, capture_output=True, text=True, check=True, timeout=60).stdout
    assert said.split() == ["Page", "Refused", "Page"]


def test_an_archive_is_read_as_it_is_asked_for(tmp_path):
    records = [record(b"<html>" + random.Random(n).randbytes(15_000), URL) for n in range(300)]
    (tmp_path / "a.warc").write_bytes(b"".join(records))
    tracemalloc.start()
    count = sum(isinstance(item, Page) for item in acquire([tmp_path / "a.warc"], SMALL))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 300
    assert most < 2_000_000
