"""Stands in for acquire and read until these have landed: JSONL and plain text only. Goes when they are there."""

import json
import sys
from pathlib import Path

import tellings.steps.acquire
import tellings.steps.read
from tellings.digest import digest, sha256
from tellings.errors import InputError
from tellings.model import Document, Given, Page, Refused, Rejection


def acquire(paths, settings):
    for path in paths:
        data = sys.stdin.buffer.read() if path == "-" else _bytes(path)
        if path == "-" or path.endswith(".jsonl"):
            for number, line in enumerate(data.splitlines(), 1):
                yield from _line(f"{path}:{number}", line)
        elif data:
            yield Page(data, sha256(data), "text", path)
        else:
            yield Refused(path, Rejection("empty", "no bytes"), sha256(data))


def _bytes(path):
    if not Path(path).is_file():
        raise InputError(path, "there is no such file", "check the path")
    return Path(path).read_bytes()


def _line(address, line):
    try:
        value = json.loads(line)
        data = value["text"].encode("utf-8", "surrogatepass")
    except (ValueError, KeyError, TypeError) as error:
        yield Refused(address, Rejection("not JSON", str(error)))
        return
    given = Given(value["id"], *(value.get(k) for k in ("title", "published", "source", "url", "language")))
    yield Page(data, sha256(data), "record", address, given)


class Reader:
    def __init__(self, settings):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def read(self, pages):
        for page in pages:
            if isinstance(page, Refused):
                yield page
            else:
                given = page.given
                identity = given.id or digest(given.source, page.address, page.sha256)
                text = page.data.decode()
                title = text.partition("\n")[0]
                yield Document(
                    identity,
                    page.sha256,
                    text,
                    0,
                    given.source,
                    given.url,
                    title,
                    language="en",
                    published=given.published,
                )


if not hasattr(tellings.steps.acquire, "acquire"):
    tellings.steps.acquire.acquire = acquire
    tellings.steps.read.Reader = Reader
