"""A feed's bytes handed to the process that parses, and what comes back, within the limits of time and memory."""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys

from tellings.model import Rejection
from tellings.settings import Settings
from tellings.steps.acquire.feeds.items import Feed, Item
from tellings.steps.acquire.refusals import DAMAGED_FEED, TIME

_CODE = (
    "import sys; from tellings.steps.acquire.feeds.child import serve; serve(*sys.argv[1:3], *map(int, sys.argv[3:]))"
)
_GRACE = 5  # seconds after which the process ends itself


def parsed(data: bytes, settings: Settings, address: str = "", charset: str | None = None) -> Feed | Rejection:
    """The feed in some bytes, or why there is none. ``address`` is where it was fetched from."""
    arguments = (
        address.replace("\0", ""),
        charset or "",
        settings.page_memory,
        math.ceil(settings.page_seconds) + _GRACE,
    )
    try:
        done = subprocess.run(  # noqa: S603  (our own interpreter, our own code)
            [sys.executable, "-c", _CODE, *map(str, arguments)],
            input=data,
            capture_output=True,
            timeout=settings.page_seconds,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
            start_new_session=True,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return Rejection(TIME, f"reading the feed takes more than {settings.page_seconds:g} s (page_seconds)")
    if done.returncode:
        return Rejection(DAMAGED_FEED, f"it could not be read: {_why(done)}")
    return _feed(json.loads(done.stdout))


def _feed(told: dict[str, object]) -> Feed:
    items = told.pop("items")
    return Feed(items=tuple(Item(**item) for item in items), **told)  # type: ignore[attr-defined, arg-type]


def _why(done: subprocess.CompletedProcess[bytes]) -> str:
    """How the process ended: the last line that it wrote, which names the exception."""
    if done.returncode < 0:
        return f"its reader was ended by signal {-done.returncode}"
    last = done.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
    return "it takes too much memory (page_memory)" if last.startswith("MemoryError") else last[:300]
