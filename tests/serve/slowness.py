"""How slow this machine is just now: a limit in seconds is one of a machine that nothing else keeps busy."""

import time

USUAL = 0.08  # seconds that a million squares take on two quiet cores


def slowness():
    """By how many times it is slower than usual; never less than 1."""
    start = time.perf_counter()
    sum(n * n for n in range(1_000_000))
    return max(1.0, (time.perf_counter() - start) / USUAL)
