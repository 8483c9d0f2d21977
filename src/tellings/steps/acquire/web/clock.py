"""The clock: fetching waits, and says when to come again. Nothing that is coded depends on it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Clock:
    """Seconds since 1970, and waiting for some; a test puts others in their place."""

    now: Callable[[], float] = time.time
    sleep: Callable[[float], None] = time.sleep
