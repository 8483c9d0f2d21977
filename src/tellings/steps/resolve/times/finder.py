"""Every time expression of a document, placed in the calendar."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from tellings.knowledge.languages import language_of
from tellings.model import Document, Sentence, Time
from tellings.steps.resolve.times.expressions import Expression, expressions
from tellings.steps.resolve.times.meanings import Clock, Date, Duration, Known, Loose, Offset
from tellings.steps.resolve.times.periods import Period
from tellings.steps.resolve.times.reading import Now, Reading
from tellings.steps.resolve.times.resolver import resolve
from tellings.steps.resolve.times.story import Story, story_of
from tellings.steps.resolve.times.tense import Tense, tense


def find_times(document: Document, cased: str, sentences: Sequence[Sentence]) -> tuple[Time, ...]:
    """The times of a text, in order. Values are TIMEX3's; ``start`` and ``end`` are inclusive ISO days.

    ``sentences`` need not be parsed. A time that is counted from a day of publication that nobody knows keeps its
    value with ``X`` for what is unknown, and has no days.
    """
    found = expressions(cased, language_of(document))
    return tuple(_Reader(document, cased, sentences, found).times())


class _Reader:
    """Goes through the expressions of one document and remembers what was told."""

    def __init__(
        self, document: Document, cased: str, sentences: Sequence[Sentence], found: Sequence[Expression]
    ) -> None:
        self._document, self._cased, self._found = document, cased, found
        self._sentences = sentences
        self._language = language_of(document)
        self._starts = [sentence.start for sentence in sentences]
        self._story: Story = story_of(document, found)
        self._told: Period | None = None
        self._quarter: Period | None = None
        self._told_year: int | None = None
        self._paragraph_told = -1

    def times(self) -> Iterator[Time]:
        day_of: dict[tuple[int, int], Period] = {}
        for index, expression in enumerate(self._found):
            bounds = self._bounds(expression)
            nearby = day_of.get(bounds)
            if nearby is None and isinstance(expression.meaning, Clock):
                nearby = self._day_after(index, bounds)
            reading = resolve(expression.meaning, self._now(expression, bounds, nearby))
            if reading is None:
                continue
            self._remember(expression, reading)
            if reading.period and reading.period.unit == "D":
                day_of[bounds] = reading.period
            yield self._time(expression, reading)

    def _day_after(self, index: int, bounds: tuple[int, int]) -> Period | None:
        """The day that the next expression of the same sentence names ("at 10:35 a.m. (0735 GMT) Friday")."""
        following = self._found[index + 1] if index + 1 < len(self._found) else None
        if following is None or following.start >= bounds[1] or isinstance(following.meaning, Clock):
            return None
        reading = resolve(following.meaning, self._now(following, bounds, None))
        return reading.period if reading and reading.period and reading.period.unit == "D" else None

    def _bounds(self, expression: Expression) -> tuple[int, int]:
        """Where the sentence of an expression starts and ends."""
        index = bisect_right(self._starts, expression.start) - 1
        if index < 0:
            return 0, len(self._cased)
        return self._sentences[index].start, self._sentences[index].end

    def _now(self, expression: Expression, bounds: tuple[int, int], nearby: Period | None) -> Now:
        return Now(
            self._story,
            self._tense(expression, bounds),
            self._told,
            self._quarter,
            nearby,
            expression.start,
            self._told_year if self._paragraph(expression) == self._paragraph_told else None,
        )

    def _tense(self, expression: Expression, bounds: tuple[int, int]) -> Tense | None:
        """Only for those that are placed by it."""
        meaning = expression.meaning
        if isinstance(meaning, Known | Loose | Duration) or (isinstance(meaning, Date) and meaning.year):
            return None
        return tense(self._cased, bounds, expression.start, expression.end, self._language)

    def _paragraph(self, expression: Expression) -> int:
        index = bisect_right(self._starts, expression.start) - 1
        return self._sentences[index].paragraph if index >= 0 else -1

    def _remember(self, expression: Expression, reading: Reading) -> None:
        period, meaning = reading.period, expression.meaning
        if period is None or period.unit == "range":
            return
        self._told = period
        written = isinstance(meaning, Date) and meaning.month is not None and reading.basis != "publication"
        self._told_year = period.start.year if written else None
        self._paragraph_told = self._paragraph(expression)
        if period.unit == "Q" and not (isinstance(meaning, Offset) and meaning.unit == "Y"):
            self._quarter = period

    def _time(self, expression: Expression, reading: Reading) -> Time:
        period = reading.period
        span = self._document.span(expression.start, expression.end)
        if period is None:
            return Time(span, reading.value, None, None, "none", reading.basis)
        days = period.start.isoformat(), period.end.isoformat()
        return Time(span, reading.value, *days, period.precision, reading.basis)
