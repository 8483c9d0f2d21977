"""Pages read in this very process, within limits by which it ends: for a process that its starter can do without.

The processes of a run are such: they are forked from one that is ready, so that a lost one costs little, and a page that is
read where it will be coded need not be handed on twice more.
"""

from __future__ import annotations

import errno
import os
import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tellings.model import Document, Page, Refused, Rejection
from tellings.settings import Settings
from tellings.steps.read.child import attempt, load_libraries, out_of_memory
from tellings.steps.read.gate import Gate
from tellings.steps.read.reader import DIED, at_once, died, too_slow

TOO_SLOW = -signal.SIGALRM
_NO_MEMORY = errno.ENOMEM
_STATM = Path("/proc/self/statm")


class Inside:
    """Reads pages, one at a time. Ends the process where one takes too much time or memory: see :func:`lost`.

    With a gate, HTML on which a first look finds nothing that may be told is not read in full; what the gate asks counts
    for no page's time and memory. To be made and used in the main thread.
    """

    def __init__(self, settings: Settings, gate: Gate | None = None) -> None:
        self._settings = settings
        self._gate = Gate(self._tells) if gate else None
        self._asked = gate.tells if gate else None
        self._is_ready = False

    def read(self, page: Page) -> Document | Refused:
        """The document of a page; what cannot be read comes refused. Raises what the gate's question raises."""
        read = at_once(page, self._settings)
        if read is not None:
            return read
        self._get_ready()
        with self._limits():
            answer, spoiled = attempt(page, self._settings, self._gate)
        if spoiled:
            os._exit(_NO_MEMORY)
        return answer

    def _get_ready(self) -> None:
        """Load what reading needs, before time and memory count."""
        if not self._is_ready:
            signal.signal(signal.SIGALRM, signal.SIG_DFL)
            load_libraries()
            self._is_ready = True

    @contextmanager
    def _limits(self) -> Iterator[None]:
        self._hold()
        try:
            yield
        finally:
            self._let_go()

    def _tells(self, looked: Document) -> bool:
        self._let_go()
        try:
            return self._asked is None or self._asked(looked)
        finally:
            self._hold()

    def _hold(self) -> None:
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        with suppress(
            ValueError, OSError
        ):  # only Linux says how much it is, and macOS knows no limit: there only time holds
            pages = int(_STATM.read_bytes().split()[0])
            most = pages * resource.getpagesize() + self._settings.page_memory
            resource.setrlimit(resource.RLIMIT_AS, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
        signal.setitimer(signal.ITIMER_REAL, self._settings.page_seconds)

    def _let_go(self) -> None:
        signal.setitimer(signal.ITIMER_REAL, 0)
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (hard, hard))


def lost(page: Page, status: int | None, settings: Settings) -> Refused:
    """The page over which a process ended, with its exit status (a signal's number is negative), refused."""
    if status == TOO_SLOW:
        why = too_slow(settings)
    elif status == _NO_MEMORY:
        why = out_of_memory(settings)
    else:
        why = Rejection(DIED, died(status))
    return Refused(page.address, why, page.sha256, page.given)
