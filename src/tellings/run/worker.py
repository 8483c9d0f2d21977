"""One of the processes that read and code: it takes what it is handed, one thing after another, and answers each."""

from __future__ import annotations

import logging
import os
import pickle
import sys
import threading
from dataclasses import dataclass
from multiprocessing.connection import Connection
from queue import SimpleQueue

from tellings.errors import TellingsError
from tellings.model import Document, Page, Record, Refused
from tellings.record import FAILED, GATES, uncoded
from tellings.run import shared
from tellings.run.shared import Coding, Make
from tellings.settings import Settings
from tellings.steps.read import Inside

SWITCH = 0.001
"""Seconds after which the thread that takes in may run: by Python's own 0.005 most pages are looked at before it does."""


@dataclass(frozen=True, slots=True)
class Work:
    """What such a process is for. ``gate``: pages in which nothing may be told are not read in full."""

    settings: Settings
    make: Make
    gate: bool = False

    def coder(self) -> Coding:
        """The coder, made once in a process."""
        return shared.made(self.settings, self.make)


@dataclass(frozen=True, slots=True)
class Found:
    """What was read of a page, and its record, where a gate stopped the page: then nothing is left to code."""

    result: Document | Refused
    record: Record | None = None


def attempt(coder: Coding, document: Document) -> Record:
    """The record of a document, or one that says how coding failed: one document must not stop a million."""
    try:
        return coder.code(document)
    except TellingsError:
        raise
    except Exception as error:  # whatever it is, it is listed with its document, and counted
        return uncoded(document, FAILED, f"{type(error).__name__}: {error}")


def serve(pipe: Connection, work: Work) -> None:
    """Answer in the order of what comes. The first answer only says that the process is there.

    A thread takes in what comes while the process is at something else: so the other side never waits for this one to
    listen, and the process ends with the one that started it, whatever it is at.
    """
    inbox = SimpleQueue[bytes]()
    threading.Thread(target=_take_in, args=(pipe, inbox), daemon=True).start()
    sys.setswitchinterval(SWITCH)
    logging.disable()  # what a library remarks on a page is for nobody
    reader = Inside(work.settings, shared.gate(work.coder) if work.gate else None)
    tell(pipe, None)
    while True:
        tell(pipe, _answer(pickle.loads(inbox.get()), work, reader))  # noqa: S301  (from our own parent)


def tell(pipe: Connection, what: object) -> None:
    """Send a value to the other side."""
    pipe.send_bytes(pickle.dumps(what, pickle.HIGHEST_PROTOCOL))


def _take_in(pipe: Connection, inbox: SimpleQueue[bytes]) -> None:
    try:
        while True:
            inbox.put(pipe.recv_bytes())
    except BaseException:
        # The other side is gone, and nobody waits for the answer; or there is no memory for what came.
        os._exit(1)


def _answer(given: Page | Document, work: Work, reader: Inside) -> Found | Record | Exception:
    try:
        return _read(given, work, reader) if isinstance(given, Page) else attempt(work.coder(), given)
    except Exception as error:  # raised where the answer is waited for
        return error


def _read(page: Page, work: Work, reader: Inside) -> Found:
    result = reader.read(page)
    if isinstance(result, Refused) or not any(why.reason in GATES for why in result.rejected):
        return Found(result)
    return Found(result, attempt(work.coder(), result))
