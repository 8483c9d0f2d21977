"""Limits of time and memory for a page, in a run by several processes: these read pages themselves, and end by some."""

from dataclasses import replace

import pytest

from tellings.digest import sha256
from tellings.model import Page
from tellings.record import line
from tellings.run.batch import Batch
from tellings.run.coding import FEW
from tellings.settings import Settings
from tests.run.stand_in import Coder

SENTENCES = "".join(f"<p>The warden said that shed number {n} had burned down to the ground.</p>" for n in range(5))
GOOD = f"<html><body><h1>Fire on the quay of Varn</h1>{SENTENCES}</body></html>".encode()
SLOW = b"<html><body><p " + b" ".join(b"a%d=1" % n for n in range(200_000)) + b">" + GOOD + b"</p></body></html>"
GREEDY = b"<html><body>" + b"<div><b>x</b></div>" * 400_000 + b"</body></html>"
QUICK = replace(Settings(), page_seconds=1.0)
SMALL = replace(Settings(), page_memory=40 << 20)


def pages(odd):
    return [Page(data, sha256(data), "html", f"{n}.html") for n, data in enumerate([*[GOOD] * 9, odd, *[GOOD] * 9])]


def run(odd, settings, workers):
    batch = Batch(replace(settings, workers=workers), Coder)
    return list(batch.code(batch.read(pages(odd))))


@pytest.mark.parametrize(
    ("odd", "settings", "reason", "detail"),
    [
        (SLOW, QUICK, "time limit", "9.html: reading takes more than 1 s (page_seconds)"),
        (GREEDY, SMALL, "memory limit", "9.html: reading takes more than 41,943,040 bytes (page_memory)"),
    ],
    ids=["slow", "greedy"],
)
def test_a_page_beyond_a_limit_is_refused_in_its_place_and_the_rest_is_read(odd, settings, reason, detail):
    results = run(odd, settings, 2)
    (refused,) = (c for c in results if c.record.rejected)
    assert results.index(refused) == 9
    assert refused.data == odd
    assert [(why.reason, why.detail) for why in refused.record.rejected] == [(reason, detail)]
    assert len(results) == 19


def test_a_page_that_takes_too_long_gives_the_same_line_whatever_the_number_of_processes():
    one, two = ([line(c.record) for c in run(SLOW, QUICK, workers)] for workers in (1, 2))
    assert one == two


def test_large_pages_are_taken_in_a_few_at_a_time():
    taken = []

    def large():
        for n in range(60):
            taken.append(n)
            yield Page(b"x" * (8 << 20), sha256(b"%d" % n), "record", f"{n}.jsonl")

    batch = Batch(Settings(workers=2), Coder)
    coded = batch.code(batch.read(large()))
    next(coded)
    coded.close()
    assert FEW < len(taken) <= FEW + 6
