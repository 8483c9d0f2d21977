"""Inputs in any number, made to break what reads them: good ones damaged in a way that the number alone decides."""

import gzip
import io
import json
import random

PAGE = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shots in Karsa</title>'
    '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2031-05-04T10:00:00Z"}</script></head>'
    "<body><article><h1>Shots in Karsa</h1><p>Gunmen killed nine dockers in Karsa on 3 May, police said. Most of the "
    "shops in the harbour stayed shut for the rest of the week, and the ferries were late.</p></article>"
    '<aside><a href="/b">Dockers to strike</a></aside></body></html>'
)
TEXT = "Shots in Karsa\n\n4 May 2031 - 10:15\n\nGunmen killed nine dockers in Karsa on 3 May, police said.\n"
FEED = (
    '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>The Post</title><item>'
    "<title>Shots in Karsa</title><link>https://post.example/a</link><pubDate>Sun, 04 May 2031 10:00:00 +0200</pubDate>"
    "<description>Gunmen killed nine dockers in Karsa, police said.</description></item>"
    "<item><title>B</title><description>Two died.</description></item></channel></rss>"
)
NASTY = [
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\r", b"\n", b"<![CDATA[", b"]]>",
    b"<!--", b"-->", b"<table>" * 40, b"<div>" * 300, b"&#0;", b"&#x110000;", b"&lol;", b"{", b"}", b'"', b"\\u0000",
    b"\\ud800", b"[" * 500, b"1e999", b"-0", b"9" * 400, b"NaN", b"Content-Length: -1\r\n",
    b"Content-Length: 99999999999\r\n", b"WARC/1.0\r\n", "\u202e\u0301🔥".encode(), b"<script>", b"</html>", b"%s%n",
    b"charset=utf-7", b"charset=\x00", b"31 February 2031", b"0000-00-00", b"2031-13-45T99:99",
    b"at least 99999999999999999999 people", b"minus seven million billion trillion people were killed",
    b" " * 3000, b"a" * 5000, b".\n" * 500, b"<a href='" + b"x" * 2000 + b"'>",
    b'<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;&a;">]>', b"<?xml version='1.1'?>", b"\x1f\x8b\x08", b"PAR1",
]  # fmt: skip
HEAD = (
    "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://post.example/{0}\r\nWARC-Date: 2031-05-04T10:00:00Z\r\n"
    "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{0:012}>\r\n"
    "Content-Type: application/http; msgtype=response\r\nContent-Length: {1}\r\n\r\n"
)


def warc(pages):
    """An archive of pages, gzipped record by record."""
    out = io.BytesIO()
    for number, page in enumerate(pages):
        body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page.encode()
        head = HEAD.format(number, len(body))
        out.write(gzip.compress(head.encode() + body + b"\r\n\r\n", mtime=0))
    return out.getvalue()


def lines(number):
    rows = [{"id": f"{number}-{n}", "text": TEXT, "published": "2031-05-04", "source": "The Post"} for n in range(2)]
    return "\n".join(map(json.dumps, rows)).encode()


def made(number):
    """A file's suffix and its bytes."""
    own = random.Random(number)
    suffix = own.choice(
        [".html", ".html", ".txt", ".jsonl", ".jsonl.gz", ".xml", ".warc.gz", ".warc", ".parquet", ".bin"]
    )
    good = {
        ".html": PAGE.encode(), ".txt": TEXT.encode(), ".jsonl": lines(number), ".jsonl.gz": lines(number), ".xml": FEED.encode(),
        ".warc.gz": warc([PAGE, TEXT]), ".warc": gzip.decompress(warc([PAGE])), ".parquet": b"PAR1" + bytes(60) + b"PAR1",
        ".bin": own.randbytes(200),
    }[suffix]  # fmt: skip
    data = bytearray(good)
    for _ in range(own.choice([0, 1, 1, 2, 3, 8])):
        spoil(own, data)
    whole = bytes(data) + (f"<!--{number}-->".encode() if suffix == ".html" else b"")
    return suffix, gzip.compress(whole, mtime=0) if suffix == ".jsonl.gz" and own.random() < 0.8 else whole


def spoil(own, data):
    """One damage: a piece cut out, put in, doubled, turned round, cut off, or bits turned."""
    at = own.randrange(len(data) + 1)
    length = own.choice([1, 2, 8, 64, 256])
    act = own.randrange(6)
    if act == 0:
        del data[at : at + length]
    elif act == 1:
        data[at:at] = own.choice(NASTY)
    elif act == 2:
        data[at:at] = data[at : at + length] * own.choice([2, 20])
    elif act == 3:
        data[at : at + length] = data[at : at + length][::-1]
    elif act == 4 and own.random() < 0.3:
        del data[at:]
    else:
        for place in range(at, min(len(data), at + own.choice([1, 4]))):
            data[place] ^= 1 << own.randrange(8)
