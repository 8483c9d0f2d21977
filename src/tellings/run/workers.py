"""The processes that read and code: clean ones, started when first needed, ended with the process that started them.

Each has a pipe of its own and answers in order, so that where one dies, what it died of is the first thing that it has not
answered. That is tried once more with nothing else under way; what was handed on after it goes to another process.
"""

from __future__ import annotations

import pickle
import selectors
import signal
import threading
from collections import deque
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing import forkserver, get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar, cast

from tellings.errors import ResourceError
from tellings.model import Document, Page, Record
from tellings.run import shared
from tellings.run.worker import Found, Work, serve, tell
from tellings.steps.read import TOO_SLOW

DEEP = 3  # things that a process has been handed at a time: enough to keep it busy, few enough to code soon what comes first

LEAVING = 5.0  # seconds that a process may take to be gone when its pipe has closed

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Lost:
    """Stands for the answer where a process ended over it: with which exit status (negative: a signal), if it is known."""

    status: int | None


@dataclass(slots=True, eq=False)
class Job(Generic[T]):
    """Something handed on, and the answer, once it is there."""

    given: Page | Document
    done: bool = False
    answer: T | Lost | Exception | None = None

    def end(self, answer: T | Lost | Exception) -> None:
        """Set down the answer."""
        self.done, self.answer = True, answer


class Pool:
    """Processes that read pages and code documents; what is handed on first starts them."""

    def __init__(self, workers: int, work: Work) -> None:
        self.workers, self.settings, self._work = workers, work.settings, work
        self._running: list[_Worker] = []
        self._selector = selectors.DefaultSelector()
        self._documents, self._pages = deque[Job[Any]](), deque[Job[Any]]()
        self._suspects, self._alone = deque[Job[Any]](), cast("Job[Any] | None", None)

    def read(self, page: Page) -> Job[Found]:
        """Hand a page on to be read."""
        return self._hand_on(Job[Found](page))

    def code(self, document: Document) -> Job[Record]:
        """Hand a document on to be coded: before pages that still wait, since it comes before them."""
        return self._hand_on(Job[Record](document))

    def answer(self, job: Job[T]) -> T | Lost:
        """The answer, awaited; ``Lost`` where a process died of it twice, or took too long. Raises what it has raised."""
        while not job.done:
            self._turn(None)
        if isinstance(job.answer, Exception):
            raise job.answer
        return cast("T | Lost", job.answer)

    def stop(self) -> None:
        """End the processes without waiting for what they are at."""
        for worker in self._running:
            self._selector.unregister(worker.pipe)
            worker.end()
        self._running.clear()

    def _hand_on(self, job: Job[T]) -> Job[T]:
        self._queue(job).append(job)
        self._turn(0)
        return job

    def _queue(self, job: Job[T]) -> deque[Job[Any]]:
        return self._pages if isinstance(job.given, Page) else self._documents

    def _turn(self, seconds: float | None) -> None:
        """Take what is answered, waiting so long for something; keep every process busy."""
        self._feed()
        for key, _ in self._selector.select(seconds):
            self._take(key.data)
        self._feed()

    def _feed(self) -> None:
        while len(self._running) < self.workers:
            self._running.append(self._started())
        least = min(self._running, key=lambda worker: len(worker.jobs))
        if self._suspects and not self._alone and not any(worker.jobs for worker in self._running):
            self._alone = self._suspects.popleft()
            least.hand(self._alone)
        while not self._suspects and not self._alone and len(least.jobs) < DEEP:
            queue = self._documents or self._pages
            if not queue:
                return
            least.hand(queue.popleft())
            least = min(self._running, key=lambda worker: len(worker.jobs))

    def _take(self, worker: _Worker) -> None:
        try:
            answer = pickle.loads(worker.pipe.recv_bytes())  # noqa: S301  (from our own child)
        except (EOFError, OSError):
            self._lose(worker)
            return
        if not worker.there:
            worker.there = True
            return
        job = worker.jobs.popleft()
        job.end(answer)
        if job is self._alone:
            self._alone = None

    def _lose(self, worker: _Worker) -> None:
        """Let go of a process that has died. Raises ResourceError where it has not even started."""
        self._selector.unregister(worker.pipe)
        self._running.remove(worker)
        status = worker.ended()
        if not worker.there:
            why, do = "end as soon as they are started", "see the messages above, or use --workers 1"
            raise ResourceError("the processes that code", why, do)
        while len(worker.jobs) > 1:
            job = worker.jobs.pop()
            self._queue(job).appendleft(job)
        for job in worker.jobs:
            if job is not self._alone and status != TOO_SLOW:  # what takes too long has shown it
                self._suspects.append(job)
                continue
            job.end(Lost(status))
            if job is self._alone:
                self._alone = None

    def _started(self) -> _Worker:
        """A fork of this process would hold on to the reader's pipes; these processes come from a clean one."""
        context = get_context("forkserver")
        with shared.given(self._work.settings, self._work.make):
            context.set_forkserver_preload([shared.__name__])
            _start_deaf_to_interrupts()
        ours, theirs = context.Pipe()
        process = context.Process(target=serve, args=(theirs, self._work), daemon=True)
        process.start()
        theirs.close()
        worker = _Worker(process, ours)
        self._selector.register(worker.pipe, selectors.EVENT_READ, worker)
        return worker


@dataclass(slots=True, eq=False)
class _Worker:
    """A process, the pipe to it, and what it has not answered yet. ``there``: it has said that it is."""

    process: BaseProcess
    pipe: Connection
    jobs: deque[Job[Any]] = field(default_factory=deque)
    there: bool = False

    def hand(self, job: Job[Any]) -> None:
        self.jobs.append(job)
        with suppress(OSError):  # it has died, as its pipe will say when it is read
            tell(self.pipe, job.given)

    def end(self) -> None:
        self.pipe.close()
        self.process.terminate()

    def ended(self) -> int | None:
        """End it, though it has died, or is about to; the status with which it did."""
        self.process.join(LEAVING)
        status = self.process.exitcode
        self.end()
        return status


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
