"""Stands in for the coder where a test is about what happens around it. Words in a text tell it what to do."""

import os
import re
import time
from pathlib import Path

from tellings.errors import ResourceError
from tellings.model import Document, Record
from tests.record.told import TEXT, told


class Coder:
    """Codes the text of the record made by hand, with any toll, and finds nothing in any other."""

    def __init__(self, settings):
        if settings.model == "missing":
            raise ResourceError("model", "is not there", "install it")

    def code(self, document: Document) -> Record:
        if "FAIL" in document.text:
            raise ZeroDivisionError("a fault of the coder")
        if "DIE" in document.text:
            os._exit(9)
        if "SLOW" in document.text:
            time.sleep(1)
        if "HANG" in document.text:
            time.sleep(60)
        if "WAIT" in document.text:
            _wait_for(Path(document.text.split()[1]))
        toll = re.search(r"Gunmen killed (.+) dockers", document.text)
        if toll and document.text == TEXT.replace("at least five", toll[1]):
            record: Record = told(document.id, document.source, toll[1], document.sha256)
            return record
        return Record(document)


def _wait_for(path: Path) -> None:
    until = time.monotonic() + 20
    while not path.exists():
        if time.monotonic() > until:
            raise TimeoutError(f"nobody has made {path}")
        time.sleep(0.01)


class Judge(Coder):
    """The same; of a page that was only looked at it cannot be asked."""

    def tells(self, document: Document) -> bool:
        os._exit(9)
