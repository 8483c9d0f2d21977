"""What is compared of two documents, whichever of their tellings are: it is the same for every pair of these."""

from __future__ import annotations

from math import inf

from tellings.reconcile.levels import Levels, step
from tellings.reconcile.telling import Story
from tellings.reconcile.values import OTHER, SAME, figures, in_time, number
from tellings.reconcile.words import alike

_CROWDS = {"a few": 6, "tens": 30, "many": 120, "hundreds": inf}  # pairs of tellings of two documents
_ONE = "one document"


def of_documents(a: Story, b: Story, wording: float | None = None) -> Levels:
    """The level of each field that two documents decide. ``wording`` is how alike they are, where that is known already."""
    if a.version == b.version:
        return dict.fromkeys(("published", "about", "numbers", "core", "crowd", "wording"), _ONE)
    return {
        "published": _published(a, b),
        "about": _about(a, b),
        "numbers": _numbers(a, b),
        "core": _core(a, b),
        "crowd": _crowd(a, b),
        "wording": step("wording", alike(a.words, b.words) if wording is None else wording),
    }


def _published(a: Story, b: Story) -> str:
    if not a.published or not b.published:
        return "unknown"
    apart = abs(number(a.published) - number(b.published))
    if apart <= 1:
        return "next day" if apart else "same day"
    return "within a week" if apart <= 7 else "within a month" if apart <= 31 else "far apart"


def _about(a: Story, b: Story) -> str:
    """Documents that are about other happenings may still both look back on a third."""
    if a.about is None or b.about is None:
        return "silent"
    if a.about.type != b.about.type:
        return "other type"
    when = in_time(a.about.when, b.about.when, (a.published, b.published))
    told = figures(a.about.figures, b.about.figures)
    if when in OTHER:
        return "other day"
    if told == "differ":
        return "other figures"
    return "same day" if when in SAME else "same figures" if told == "agree" else "same type"


def _numbers(a: Story, b: Story) -> str:
    """Ages, dates, sums and tolls: two that are alike in words name others, and what is told twice keeps most."""
    least, shared = min(len(a.numbers), len(b.numbers)), len(a.numbers & b.numbers)
    if least < 2:
        return "silent"
    if not shared:
        return "none of many" if least > 2 else "none"
    return "most" if 4 * shared >= 3 * least else "half" if 2 * shared >= least else "some"


def _core(a: Story, b: Story) -> str:
    """How many of the weightiest words of one document the other has at all, the way on which fewer are."""
    return str(min(sum(word in y.words for word in x.core) for x, y in ((a, b), (b, a))))


def _crowd(a: Story, b: Story) -> str:
    """Of many pairs of tellings one is easily like by chance."""
    pairs = a.tells * b.tells
    return next(name for name, most in _CROWDS.items() if pairs <= most)
