"""The processes that read and code: clean ones, started when first needed, ended with the process that started them."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from multiprocessing import connection, forkserver, get_context, parent_process
from typing import TypeVar

from tellings.errors import ResourceError, TellingsError
from tellings.model import Document, Page, Record, Refused
from tellings.record import FAILED, uncoded
from tellings.run import shared
from tellings.run.shared import Coding, Make
from tellings.settings import Settings
from tellings.steps.read import Reader

GONE = (BrokenProcessPool, CancelledError)
"""What a future raises whose process has died, or was ended with the others."""


T = TypeVar("T")


def attempt(coder: Coding, document: Document) -> Record:
    """The record of a document, or one that says how coding failed: one document must not stop a million."""
    try:
        return coder.code(document)
    except TellingsError:
        raise
    except Exception as error:  # whatever it is, it is listed with its document, and counted
        return uncoded(document, FAILED, f"{type(error).__name__}: {error}")


class Pool:
    """Processes that read pages and code documents; the first of these starts them, also after ``stop``."""

    def __init__(self, workers: int, settings: Settings, make: Make, *, gate: bool = False) -> None:
        self.workers = workers
        self._given = (settings, make)
        self._gate = gate
        self._executor: ProcessPoolExecutor | None = None

    def submit(self, document: Document) -> Future[Record]:
        """Hand a document on; where a process has died, the future raises one of ``GONE``."""
        return self._submit(_code, *self._given, document)

    def read(self, page: Page) -> Future[Document | Refused]:
        """Hand a page on to be read, likewise."""
        return self._submit(_read, *self._given, self._gate, page)

    def _submit(self, act: Callable[..., T], *given: object) -> Future[T]:
        try:
            return self._running().submit(act, *given)
        except BrokenProcessPool as error:
            lost: Future[T] = Future()
            lost.set_exception(error)
            return lost

    def check(self) -> None:
        """Raise ResourceError where a process cannot even be started."""
        try:
            self._running().submit(os.getpid).result()
        except BrokenProcessPool:
            self.stop()
            why, do = "end as soon as they are started", "see the messages above, or use --workers 1"
            raise ResourceError("the processes that code", why, do) from None

    def renew(self) -> None:
        """Let go of processes of which one has died; others are started when needed."""
        if self._executor is not None and self._executor._broken:  # what else ends them has started others already
            self.stop()

    def stop(self) -> None:
        """End the processes without waiting for what they are at."""
        if self._executor is None:
            return
        processes = list((self._executor._processes or {}).values())  # Python 3.14 has terminate_workers()
        self._executor.shutdown(wait=False, cancel_futures=True)
        for process in processes:
            process.terminate()
        self._executor = None

    def _running(self) -> ProcessPoolExecutor:
        """A fork of this process would hold on to the reader's pipes; these processes come from a clean one."""
        if self._executor is None:
            context = get_context("forkserver")
            with shared.given(*self._given):
                context.set_forkserver_preload([shared.__name__])
                _start_deaf_to_interrupts()
            self._executor = ProcessPoolExecutor(self.workers, context, _watch_parent)
        return self._executor


def _start_deaf_to_interrupts() -> None:
    """Ctrl-C reaches every process of the terminal, but only the one that talks to the person shall answer it."""
    if threading.current_thread() is not threading.main_thread():
        forkserver.ensure_running()
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        forkserver.ensure_running()
    finally:
        signal.signal(signal.SIGINT, before)


def _watch_parent() -> None:
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)


def _code(settings: Settings, make: Make, document: Document) -> Record:
    return attempt(shared.made(settings, make), document)


@cache
def _reader(settings: Settings, make: Make, gate: bool) -> Reader:
    return Reader(settings, shared.gate(lambda: shared.made(settings, make)) if gate else None)


def _read(settings: Settings, make: Make, gate: bool, page: Page) -> Document | Refused:
    (result,) = _reader(settings, make, gate).read([page])
    return result
