"""The process that reads pages: one after the other from its standard input, until that is closed or it is killed."""

from __future__ import annotations

import importlib
import math
import os
import resource
import signal
import sys
from contextlib import suppress

from tellings import tables
from tellings.errors import TellingsError
from tellings.knowledge.furniture import furniture
from tellings.model import Document, Page, Refused, Rejection
from tellings.settings import Settings
from tellings.steps.read.gate import Gate
from tellings.steps.read.page import read_page
from tellings.steps.read.wire import receive, send

READY = "ready"
"""The first answer: loading is over, so that the first page has as much time as the others."""
MEMORY = "memory limit"
FAILED = "reading failed"
_GRACE = 2
"""Seconds after which the process ends itself, where the one that should kill it is gone."""


def serve() -> None:
    """Read pages until there are no more. The first thing on the pipe is the settings, and whether there is a gate.

    An answer is a pair; a document alone is a question: whether its doubtful sentences tell something.
    """
    source, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not stand between the answers
    settings, gate = receive(source)
    tables.keep_in(settings.kept)
    load_libraries()
    _limit(settings.page_memory)
    seconds = math.ceil(settings.page_seconds) + _GRACE

    def tells(looked: Document) -> bool:
        signal.alarm(0)  # who answers may take any time
        send(answers, looked)
        told: bool = receive(source)
        signal.alarm(seconds)
        return told

    asking = Gate(tells)
    send(answers, READY)
    while True:
        try:
            page: Page = receive(source)
        except EOFError:
            return
        signal.alarm(seconds)
        answer, spoiled = attempt(page, settings, asking if gate else None)
        signal.alarm(0)
        send(answers, (answer, spoiled))
        if spoiled:
            return


def load_libraries() -> None:
    """Load what reading HTML needs, before time and memory count."""
    for name in ("tellings.steps.read.html", "tellings.steps.read.saved", "trafilatura"):
        importlib.import_module(name)
    furniture()


def attempt(page: Page, settings: Settings, gate: Gate | None = None) -> tuple[Document | Refused, bool]:
    """The page read, and whether the process should end: after it ran out of memory its state is in doubt.

    Raises TellingsError where the gate does.
    """
    try:
        return read_page(page, settings, gate), False
    except TellingsError:
        raise
    except MemoryError:
        return Refused(page.address, out_of_memory(settings), page.sha256, page.given), True
    except RecursionError:
        return _refused(page, FAILED, "the page is nested too deeply"), False
    except Exception as error:
        return _refused(page, FAILED, f"{type(error).__name__}: {error}"[:500]), False


def out_of_memory(settings: Settings) -> Rejection:
    """The reason of a page that takes too much memory."""
    return Rejection(MEMORY, f"reading takes more than {settings.page_memory:,} bytes (page_memory)")


def _limit(memory: int) -> None:
    """Hold the process to so much address space (bytes), and let it leave no core file."""
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    soft = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
    with suppress(ValueError, OSError):  # macOS knows the limit and refuses it: there only time and size hold
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _refused(page: Page, reason: str, detail: str) -> Refused:
    return Refused(page.address, Rejection(reason, detail), page.sha256, page.given)


if __name__ == "__main__":
    serve()
