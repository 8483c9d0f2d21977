"""Whatever comes in, the run goes on: every input ends stored or rejected with a reason, within limits of time and memory."""

import os
import resource
from dataclasses import replace
from time import process_time

import pytest

from tellings.ledger import Ledger
from tellings.model import Document, Record
from tellings.run.inputs import pages
from tellings.run.items import Coded
from tellings.run.reading import read_here
from tellings.settings import MEGABYTE, Settings
from tests.fuzz.inputs import made

NUMBER = int(os.environ.get("FUZZED", "3000"))  # FUZZED=100000 is the whole promise
EVERY = int(os.environ.get("FUZZED_CODED", "10"))  # one new text in so many is coded; FUZZED_CODED=1: all
PARTS, BATCH = 6, 500
LIMITS = replace(Settings(), page_seconds=10.0, page_memory=512 * MEGABYTE, workers=1)


def batches(part):
    numbers = range(part, NUMBER, PARTS)
    return [numbers[n : n + BATCH] for n in range(0, len(numbers), BATCH)]


def written(numbers, folder):
    """The files of some numbers, by address."""
    found = {}
    for number in numbers:
        suffix, data = made(number)
        path = folder / f"{number}{suffix}"
        path.write_bytes(data)
        found[str(path)] = number
    return found


def coded(coder, document, texts):
    """The record. Most damage leaves a text that was there before; of new ones, one in so many is coded."""
    waits = document.text in texts or len(texts) % EVERY > 0
    texts.add(document.text)
    before = process_time()
    record = Record(document) if waits else coder.code(document)
    assert process_time() - before < LIMITS.page_seconds, (document.id, "longer than 10 s")
    return record


@pytest.mark.parametrize("part", range(PARTS))
def test_every_input_ends_stored_or_rejected_with_a_reason(part, coder, tmp_path):
    """Pages are read in a process of their own, ended at 10 s or 512 MB; this one codes and files them, and lives."""
    stored = rejected = 0
    texts: set[str] = set()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for numbers in batches(part):
        files = written(numbers, tmp_path)
        came = list(pages([*files], LIMITS))
        told = {page.address.split("#")[0].split(", ")[0] for page in came}
        silent = [files[name] for name in files if not any(address.startswith(name) for address in told)]
        assert not silent, ("nothing came of these, and nobody was told", silent)
        items = list(read_here(came, LIMITS))
        assert len(items) == len(came)
        every = []
        for item in items:
            if isinstance(item.result, Document):
                assert item.result.text or item.result.rejected
                every.append(Coded(item.data, coded(coder, item.result, texts)))
            else:
                assert item.result.rejection.reason
                rejected += 1
        stored += filed(every, tmp_path / "l.sqlite")
        for path in tmp_path.iterdir():
            path.unlink()
    assert stored > 0 < rejected
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < 512 * 1024, "more than 512 MB"  # in kilobytes


def filed(every, path):
    """How many are in a ledger in the end. Each batch has its own: all these texts tell of one happening."""
    with Ledger.open(path, create=True) as ledger:
        states = [added.state for added in ledger.add_all(every, "c")]
        assert ledger.verify().fault is None
    return sum(state in {"added", "held"} for state in states)
