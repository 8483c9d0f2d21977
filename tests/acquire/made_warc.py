"""Archives for tests, written by fastwarc, which is also what a crawler may write with; and ways to damage them."""

from __future__ import annotations

import gzip
import io

from fastwarc.stream_io import GzipWriter
from fastwarc.warc import WarcRecord, WarcRecordType

PAGE = "<!doctype html><html lang='en'><title>Fire in Orn</title><p>A fire broke out in Orn, page {}.</p></html>"


def record(
    body: bytes, url: str, *, status: str = "200 OK", media: str = "text/html; charset=utf-8", heads: str = ""
) -> bytes:
    """A response as it stands in an archive."""
    head = f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\n{heads}\r\n".encode()
    made = WarcRecord()
    made.init_headers(WarcRecordType.response, b"urn:uuid:" + url.encode())
    made.headers["WARC-Target-URI"] = url
    made.headers["WARC-Date"] = "2020-03-04T05:06:07Z"
    made.headers["Content-Type"] = "application/http; msgtype=response"
    made.set_bytes_content(head + body)
    out = io.BytesIO()
    made.write(out, checksum_data=True)
    return out.getvalue()


def other(kind: WarcRecordType, content: bytes = b"software: a crawler\r\n") -> bytes:
    """A record that is about the pages."""
    made = WarcRecord()
    made.init_headers(kind, b"urn:uuid:0")
    made.headers["WARC-Date"] = "2020-03-04T05:06:07Z"
    made.set_bytes_content(content)
    out = io.BytesIO()
    made.write(out)
    return out.getvalue()


def pages(count: int) -> list[bytes]:
    """So many records, each with a page."""
    return [record(PAGE.format(number).encode(), f"https://news.example/{number}") for number in range(1, count + 1)]


def packed(records: list[bytes]) -> bytes:
    """A gzipped archive, a member for each record, by the library's own writer."""
    out = io.BytesIO()
    for each in records:
        with GzipWriter(out) as member:
            member.write(each)
    return out.getvalue()


def in_one_member(records: list[bytes]) -> bytes:
    """A gzipped archive as ``gzip file.warc`` makes it."""
    return gzip.compress(b"".join(records), mtime=0)
