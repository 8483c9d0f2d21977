"""Pages read in a child process that can be killed, so that no page can hold up or bring down the rest."""

from __future__ import annotations

import os
import selectors
import subprocess
import sys
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import BinaryIO, Self, cast

from tellings.model import Document, Page, Refused, Rejection
from tellings.settings import Settings
from tellings.steps.read.gate import Gate
from tellings.steps.read.page import TOO_LARGE, read_page
from tellings.steps.read.wire import receive, send

TIME = "time limit"
DIED = "reader died"
_CODE = "from tellings.steps.read.child import serve; serve()"
_START = 60.0
"""Seconds in which the child must have loaded: far more than the third of one that it takes."""
LIGHT = 60_000
"""A saved text of so many bytes is read in this process: 20 ms as a rule, under 2 s for the worst we could write."""


class Reader:
    """Reads pages in order. One child process serves page after page; one that is killed or dies is replaced.

    Use it as a context manager: leaving it ends the child. The child is a fresh interpreter, not a fork, so that it is
    safe beside threads and small beside a parent that has loaded models. With a gate, HTML on which a first look
    finds nothing that may be told is not read in full.
    """

    def __init__(self, settings: Settings, gate: Gate | None = None) -> None:
        self._settings, self._gate = settings, gate
        self._child: _Child | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the child, if there is one."""
        if self._child:
            self._child.end()
            self._child = None

    def read(self, pages: Iterable[Page | Refused]) -> Iterator[Document | Refused]:
        """The documents of pages, in their order; what was refused or cannot be read comes refused, in its place."""
        for page in pages:
            yield page if isinstance(page, Refused) else self._read(page)

    def _read(self, page: Page) -> Document | Refused:
        return at_once(page, self._settings) or self._read_apart(page)

    def _read_apart(self, page: Page) -> Document | Refused:
        try:
            child = self._child = self._child or _Child(self._settings, self._gate)
            answer, spoiled = child.ask(page, self._settings.page_seconds)
        except TimeoutError:
            self.close()
            return Refused(page.address, too_slow(self._settings), page.sha256, page.given)
        except (EOFError, OSError):
            status = self._child.end() if self._child else None
            self._child = None
            return _refused(page, DIED, died(status))
        except BaseException:
            self.close()
            raise
        if spoiled:
            self.close()
        return answer


def at_once(page: Page, settings: Settings) -> Document | Refused | None:
    """What can be said of a page at no risk: that it is too large, or its document; None if reading it needs limits."""
    size = len(page.data)
    if size > settings.page_bytes:
        return _refused(page, TOO_LARGE, f"{size:,} bytes, and page_bytes is {settings.page_bytes:,}")
    return read_page(page, settings) if _is_harmless(page) else None


def too_slow(settings: Settings) -> Rejection:
    """The reason of a page that takes too long."""
    return Rejection(TIME, f"reading takes more than {settings.page_seconds:g} s (page_seconds)")


def died(status: int | None) -> str:
    """How the process that reads a page ended, in words; a signal's number is negative, None is one that did not start."""
    how = "it did not start" if status is None else f"signal {-status}" if status < 0 else f"status {status}"
    return f"the process that reads ended ({how}): the page may take too much memory"


def _is_harmless(page: Page) -> bool:
    """Whether reading a page cannot take long: a record, whose text stays as it is, or a short text without markup."""
    short_text = page.media == "text" and len(page.data) <= LIGHT and not page.data.lstrip().startswith(b"<")
    return page.media == "record" or short_text


class _Child:
    """The process, and the two pipes to it."""

    def __init__(self, settings: Settings, gate: Gate | None = None) -> None:
        # The child gets no Ctrl-C of its own: the parent ends it, when it ends.
        self._process = subprocess.Popen(  # noqa: S603  (our own interpreter, our own code)
            [sys.executable, "-c", _CODE],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
            start_new_session=True,
        )
        self._stdin = cast("BinaryIO", self._process.stdin)
        self._stdout = cast("BinaryIO", self._process.stdout)
        self._ready = False
        self._tells = gate.tells if gate else None
        send(self._stdin, (settings, gate is not None))

    def ask(self, page: Page, seconds: float) -> tuple[Document | Refused, bool]:
        """The child's answer. Raises TimeoutError, or EOFError and OSError where the child is gone."""
        if not self._ready:
            self._wait(_START)
            receive(self._stdout)
            self._ready = True
        send(self._stdin, page)
        self._wait(seconds)
        answer: tuple[Document | Refused, bool] | Document = receive(self._stdout)
        while isinstance(answer, Document):  # a question: the child cannot know what it tells
            send(self._stdin, self._tells is None or self._tells(answer))
            self._wait(seconds)
            answer = receive(self._stdout)
        return answer

    def _wait(self, seconds: float) -> None:
        """Wait for the child to say something. Raises TimeoutError."""
        with selectors.DefaultSelector() as selector:
            selector.register(self._stdout, selectors.EVENT_READ)
            if not selector.select(seconds):
                raise TimeoutError

    def end(self) -> int:
        """Kill the process; the status with which it ended."""
        self._process.kill()
        status = self._process.wait()
        for pipe in (self._stdin, self._stdout):
            try:
                pipe.close()
            except OSError:  # what was not yet written is for nobody
                continue
        return status


def _refused(page: Page, reason: str, detail: str) -> Refused:
    return Refused(page.address, Rejection(reason, detail), page.sha256, page.given)
