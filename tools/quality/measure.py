"""Measuring sets, one after the other, into one ``Measured``."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from tools.quality import digests, own, reliability, russian
from tools.quality.referee import SAVED_PAGE, Shared
from tools.quality.stored import Measured, Set


def every(root: Path, shared: Shared) -> list[str]:
    """All sets that can be measured here, what needs nothing but the project first."""
    return [own.NAME, *russian.there(root), *([SAVED_PAGE] if shared.saved_page.exists() else []), *shared.sets()]


def measure(root: Path, shared: Shared, names: Sequence[str], *, judge: bool = True) -> Iterator[Measured]:
    """The sets named, one by one; not whether confidence is right, unless ``judge``: it codes a set once more.

    Raises RefereeError where one cannot be measured to its end.
    """
    coder = digests.of_coder(root)
    for at, name in enumerate(names, 1):
        began = time.monotonic()
        yield _one(root, shared, name, coder, judge=judge)
        print(f"[{at} of {len(names)}] {name}: {time.monotonic() - began:.0f} s", flush=True)


def data(root: Path, shared: Shared, name: str) -> str:
    """The digest of a set's data."""
    return digests.of_file(gold(root, shared, name))


def gold(root: Path, shared: Shared, name: str) -> Path:
    """The data of a set."""
    if name == own.NAME:
        return root / own.GOLD
    return russian.path(root, name) if name in russian.SETS else shared.data(name)


def _one(root: Path, shared: Shared, name: str, coder: str, *, judge: bool) -> Measured:
    if name == own.NAME:
        about, figures, bins = own.measure(root)
    elif name in russian.SETS:
        about, figures = russian.measure(name)
        bins = ()
    else:
        about, figures = shared.measure(name)
        bins = reliability.measured(shared, name) if judge else ()
    return Measured({name: Set(about, data(root, shared, name), coder)}, figures, {name: bins} if bins else {})
