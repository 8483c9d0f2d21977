"""Progress on anything that takes more than two seconds, to stderr; where that is no terminal, a line a minute for the log."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import TypeVar

from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from tellings.cli.screen import errors

PATIENCE = 2.0  # seconds without a word
MINUTE = 60.0  # seconds between the lines of a log
T = TypeVar("T")


def watched(
    items: Iterable[T], what: str, *, printing: bool = False, share: Callable[[], float | None] = lambda: None
) -> Iterator[T]:
    """The items as they come, with their number and speed shown once it takes long, and the time left if that is known.

    ``printing``: each item's result is printed as it comes, which on the same terminal shows progress enough. ``share``
    tells how much of what there is was read.
    """
    console, started, number, written = errors(), time.monotonic(), 0, 0.0
    bar = Progress(
        SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn(), console=console, transient=True
    )
    task = bar.add_task(what)
    try:
        for item in items:
            number += 1
            seconds = time.monotonic() - started
            if seconds > PATIENCE and _shows(printing):
                bar.start()
                bar.update(task, description=_far(what, number, seconds, share()))
            if not console.is_terminal and seconds - written >= MINUTE:
                written = seconds
                console.print(f"{_far(what, number, seconds, share())}.", soft_wrap=True)
            yield item
    finally:
        if bar.live.is_started:
            bar.stop()


def _far(what: str, number: int, seconds: float, share: float | None) -> str:
    return f"{what}: {number:,} documents, {number / seconds:.1f} a second{time_left(seconds, share)}"


def time_left(seconds: float, share: float | None) -> str:
    """How long it still takes, in words, after so many seconds for a share of it."""
    if not share:
        return ""
    left = timedelta(seconds=round(seconds * (1 - share) / share))
    return f", {share:.0%} read, about {left} left"


@contextmanager
def share_done(what: str) -> Iterator[Callable[[str, float], None]]:
    """A bar for work that tells its share done; where there is no terminal, one line says what is going on."""
    console = errors()
    if not console.is_terminal:
        console.print(f"{what} …")
        yield lambda *_: None
        return
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task(what, total=1.0)
        yield lambda part, share: bar.update(task, completed=share, description=f"{what}: {part}")


def _shows(printing: bool) -> bool:
    return errors().is_terminal and not (printing and sys.stdout.isatty())
