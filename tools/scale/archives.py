"""Archives of the web (WARC) of invented pages, as crawlers write them: one compressed member a record.

Among the pages are what crawlers bring home besides: every 200th answer says that it is HTML and is a PDF, every 300th is
empty.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

from tools.scale.newspages import Made, pages


def write(path: Path, number: int, start: int = 0) -> int:
    """Write so many pages to an archive; how many bytes of HTML they are."""
    size = 0
    with path.open("wb") as file:
        for made in pages(number, start):
            file.write(gzip.compress(_record(made), 6, mtime=0))
            size += len(made.html)
    return size


def _record(made: Made) -> bytes:
    answer = b"".join(_answer(made))
    head = {
        "WARC-Type": "response",
        "WARC-Record-ID": f"<urn:uuid:{UUID(int=made.number)}>",
        "WARC-Date": "2031-03-05T08:00:00Z",
        "WARC-Target-URI": made.url,
        "Content-Type": "application/http; msgtype=response",
        "Content-Length": str(len(answer)),
    }
    lines = "".join(f"{name}: {value}\r\n" for name, value in head.items())
    return b"WARC/1.0\r\n" + lines.encode() + b"\r\n" + answer + b"\r\n\r\n"


def _answer(made: Made) -> Iterator[bytes]:
    yield b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
    body = b"%PDF-1.7 nothing" if made.number % 200 == 199 else b"" if made.number % 300 == 299 else made.html
    yield f"Content-Length: {len(body)}\r\n\r\n".encode()
    yield body
