"""Bad inputs through the command itself, all in one batch between good pages: each has its reason, the rest is coded.

What reading makes of each of them in detail stands in ``tests/read`` and ``tests/acquire``.
"""

from __future__ import annotations

import gzip
import hashlib
import itertools
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

GOOD = (
    b"Gunmen kill nine at ferry\n6 March 2031 - 08:30\n\nGunmen killed nine people in Oslo on Monday, police said.\n\n"
    b"The mayor condemned the attack in the strongest words.\n"
)
BODY = "<p>Gunmen killed nine people in Oslo on Monday, police said.</p><p>The mayor condemned the attack.</p>"
HTML = f"<html><head><title>Gunmen kill nine</title></head><body><h1>Gunmen kill nine</h1>{BODY}</body></html>"
ACCENTED = HTML.replace("<head>", "<head><meta charset=utf-8>").replace("mayor", "maire nommé à Évreux à l’été")
STUCK = "no article|time limit|memory limit|reading failed"
TURKISH = "Polis, kimliği belirsiz kişilerin belediye binasını ateşe verdiğini ve kimsenin yaralanmadığını söyledi. "
GERMAN = "Die Polizei war mit vielen Kräften im Einsatz, und der Hafen ist noch nicht wieder offen. "
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 8


@dataclass(frozen=True)
class Bad:
    """An input's file, what is in it, and the reason that its line has to give. ``coded``: the rest of it is coded."""

    file: str
    data: bytes | Callable[[], bytes]
    reason: str
    coded: bool = False


def attributes() -> bytes:
    return (
        b"<html><body><p "
        + b" ".join(b"a%d=1" % n for n in range(200_000))
        + b">"
        + BODY.encode()
        + b"</p></body></html>"
    )


def stamped(stamp: str) -> bytes:
    return GOOD.replace(b"6 March 2031 - 08:30", stamp.encode())


def row(**fields: object) -> bytes:
    return json.dumps({"id": "x", "text": "Gunmen killed nine people in Oslo.", **fields}).encode() + b"\n"


BAD = {
    "an_empty_file": Bad("a.txt", b"", "empty page"),
    "an_empty_html_file": Bad("a.html", b"", "empty page"),
    "white_space_only": Bad("a.txt", b" \r\n\t \n", "empty page"),
    "nothing_but_a_byte_order_mark": Bad("a.txt", b"\xef\xbb\xbf", "empty page"),
    "an_image_called_a_text": Bad("a.txt", PNG, "not text"),
    "an_image_called_html": Bad("a.html", PNG, "not text"),
    "a_pdf_called_html": Bad("a.html", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "not text"),
    "bytes_of_no_kind": Bad("a.txt", bytes(range(256)) * 20, "not text"),
    "a_page_of_50_mb": Bad("a.html", lambda: HTML.encode().ljust(50 << 20), "too large"),
    "a_text_of_50_mb": Bad("a.txt", lambda: GOOD * (50 * 2**20 // len(GOOD)), "too large"),
    "a_wrong_charset": Bad("a.html", ACCENTED.encode("cp1252"),
                           "declared charset not believed", coded=True),
    "nul_characters": Bad("a.html", HTML.replace("nine people", "nine\0 people").encode(), "control characters", coded=True),
    "html_cut_off_in_a_tag": Bad("a.html", b"<html><head><title>Gunmen ki", "no article"),
    "100000_nested_elements": Bad("a.html", lambda: b"<div>" * 100_000 + BODY.encode(), STUCK),
    "200000_attributes": Bad("a.html", attributes, "time limit"),
    "an_escape_sequence": Bad("a.html", HTML.replace("nine", "\x1b[31mnine").encode(), "control characters", coded=True),
    "a_page_of_menus": Bad("a.html", b"<html><body><ul>" + b"<li><a href=/x>Item</a></li>" * 40, "no article"),
    "a_page_made_by_a_script": Bad("a.html", b"<html><body><div id=app></div><script src=a.js></script>", "no article"),
    "a_page_of_frames": Bad("a.html", b"<html><frameset cols='20%,80%'><frame src=a.html>", "no article"),
    "a_feed_called_html": Bad("a.html", b'<?xml version="1.0"?><rss version="2.0"><channel/></rss>', "not HTML"),
    "a_stamp_of_31_february": Bad("a.txt", stamped("31 February 2031 - 08:30"), "impossible date", coded=True),
    "a_stamp_of_31_april_in_numbers": Bad("a.txt", stamped("31/04/2031 - 08:30"), "impossible date", coded=True),
    "a_stamp_that_may_be_april_or_march": Bad("a.txt", stamped("03/04/2031 - 08:30"), "ambiguous date", coded=True),
    "a_text_in_german": Bad("a.txt", (GERMAN * 4).encode(), "language not coded"),
    "a_text_in_turkish": Bad("a.txt", (TURKISH * 4).encode(), "language not coded"),
    "a_line_that_is_not_json": Bad("a.jsonl", b"not json\n", "not JSON"),
    "a_line_of_json_cut_off": Bad("a.jsonl", row()[:-20] + b"\n", "not JSON"),
    "a_line_that_is_a_list": Bad("a.jsonl", b"[1, 2]\n", "not a document"),
    "a_line_without_an_id": Bad("a.jsonl", b'{"text": "A calm day."}\n', "not a document"),
    "a_line_without_a_text": Bad("a.jsonl", b'{"id": "x"}\n', "no text|not a document"),
    "a_line_with_a_number_for_a_text": Bad("a.jsonl", row(text=7), "not a document"),
    "a_line_with_an_empty_text": Bad("a.jsonl", row(text=""), "no text|empty page"),
    "a_line_that_is_not_utf8": Bad("a.jsonl", row(text="x").replace(b'"x"}', b'"\xff\xfe"}'), "not JSON"),
    "half_a_surrogate_pair": Bad("a.jsonl", rb'{"id": "x", "text": "a \ud800 b"}' + b"\n", "not a document"),
    "a_line_nested_100000_deep": Bad("a.jsonl", b"[" * 100_000 + b"\n", "not JSON"),
    "a_line_over_the_limit": Bad("a.jsonl", lambda: row(text="x" * (30 << 20)), "too large"),
    "an_archive_that_is_none": Bad("a.jsonl.gz", b"not gzip at all", "broken archive"),
    "an_archive_cut_off": Bad("a.jsonl.gz", gzip.compress(row() * 400, mtime=0)[:-30], "broken archive", coded=True),
    "a_file_of_an_unknown_kind": Bad("a.docx", b"PK\x03\x04", "unknown kind of file"),
}  # fmt: skip


@dataclass(frozen=True)
class Batch:
    """What the command printed of each bad input, in order, what it told at the end, and its exit status."""

    lines: dict[str, list[dict[str, Any]]]
    told: str
    status: int


@pytest.fixture(scope="module")
def batch(tmp_path_factory) -> Batch:
    """Every bad input in one run, with a good page before and behind each."""
    folder = tmp_path_factory.mktemp("bad")
    good = folder / "good.txt"
    good.write_bytes(GOOD)
    paths = [good]
    for name, bad in BAD.items():
        (folder / name).mkdir()
        (folder / name / bad.file).write_bytes(bad.data if isinstance(bad.data, bytes) else bad.data())
        paths += [folder / name / bad.file, good]
    done = subprocess.run(
        [sys.executable, "-m", "tellings", "code", "--workers", "1", *map(str, paths)],
        env={**os.environ, "TELLINGS_PAGE_SECONDS": "6"}, capture_output=True, check=False, timeout=300,
    )  # fmt: skip
    groups = _between([json.loads(line) for line in done.stdout.splitlines()])
    return Batch(dict(zip(BAD, groups, strict=True)), done.stderr.decode(), done.returncode)


def _between(records: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """The records between each two of the good page, all of whose own are the same."""
    sha256 = f"SHA-256:{hashlib.sha256(GOOD).hexdigest()}"
    at = [i for i, record in enumerate(records) if record["document"]["sha256"] == sha256]
    assert all(records[i]["events"] and not records[i]["rejected"] for i in at)
    assert all(records[i] == records[at[0]] for i in at)
    assert (at[0], at[-1]) == (0, len(records) - 1)
    return [records[one + 1 : other] for one, other in itertools.pairwise(at)]


def test_there_are_thirty_bad_inputs():
    assert len(BAD) >= 30


@pytest.mark.parametrize("name", BAD)
def test_a_bad_input_has_its_reason_and_the_rest_is_coded(batch, name):
    bad, lines = BAD[name], batch.lines[name]
    reasons = [rejection["reason"] for record in lines for rejection in record["rejected"]]
    assert {*reasons} & {*bad.reason.split("|")}, (reasons, bad.reason)
    assert any(record["events"] for record in lines) is bad.coded


@pytest.mark.parametrize("name", [name for name, bad in BAD.items() if not bad.coded])
def test_a_refused_input_is_named_in_its_reason(batch, name):
    details = [rejection["detail"] for record in batch.lines[name] for rejection in record["rejected"]]
    assert any(name in detail for detail in details) or BAD[name].reason == "language not coded", details


def test_what_was_rejected_is_counted_at_the_end_and_told_by_the_exit_status(batch):
    assert batch.status == 1
    assert "rejected." in batch.told.splitlines()[0]
    assert all(any(reason in batch.told for reason in bad.reason.split("|")) for bad in BAD.values())
    assert "Traceback" not in batch.told
