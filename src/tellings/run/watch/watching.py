"""A watch: the feeds that are due are asked for, then their new items are fetched and read, a batch at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tellings.run.items import Read
from tellings.run.watch.items import Items
from tellings.run.watch.polling import Manner, Polled, Visits
from tellings.run.watch.state import Outcome, State, Waiting
from tellings.settings import Settings
from tellings.steps.acquire.web import Web
from tellings.steps.read import Gate, Reader

BATCH = 16  # items between two points at which it is put down what is done


class Watch:
    """Feeds that are watched. It holds no item but those of the batch that is under way."""

    def __init__(self, feeds: Sequence[str], state: State, web: Web, settings: Settings, manner: Manner) -> None:
        self.feeds = list(dict.fromkeys(feeds))
        self._state, self._web, self._settings, self._gate = state, web, settings, manner.gate
        self._visits, self._items = Visits(state, web, settings, manner), Items(web, manner)
        web.pace.left_alone.update(state.hosts())

    def poll(self, *, once: bool = False) -> Iterator[tuple[str, Polled]]:
        """Ask for the feeds that are due; ``once``: for all but those that have to be left alone."""
        for feed in self.feeds:
            at = self._state.feed(feed).hold if once else self._visits.due(feed)
            if at <= self._now():
                yield feed, self._visits.poll(feed)

    def left_alone(self) -> dict[str, float]:
        """The feeds that have to be left alone now, and until when."""
        held = {feed: self._state.feed(feed).hold for feed in self.feeds}
        return {feed: until for feed, until in held.items() if until > self._now()}

    def batches(self) -> Iterator[Batch]:
        """The items that are due, in the order in which they were found."""
        last = 0
        while items := self._state.waiting(self.feeds, self._now(), BATCH, last):
            last = items[-1].number
            yield Batch(self, items)

    def next(self) -> float:
        """When there is something to do again, in seconds since 1970."""
        item = self._state.next_due(self.feeds)
        return min([self._visits.due(feed) for feed in self.feeds] + ([item] if item is not None else []))

    def read(self, items: Sequence[Waiting], outcomes: list[Outcome]) -> Iterator[Read]:
        """Items fetched and read, in their order; ``outcomes`` grows by what became of each."""
        with Reader(self._settings, Gate() if self._gate else None) as reader:
            for waiting in items:
                read, outcome = self._items.read(waiting, reader)
                outcomes.append(outcome)
                if read:
                    yield read

    def settle(self, outcomes: Sequence[Outcome]) -> None:
        """Put down what became of items."""
        self._state.settle(outcomes, self._web.pace.left_alone, self._now())

    def _now(self) -> float:
        return self._web.outside.clock.now()


class Batch:
    """Some items that are due. ``read`` gives them; once they are filed, ``settle`` puts that down."""

    def __init__(self, watch: Watch, items: Sequence[Waiting]) -> None:
        self.items, self._watch = items, watch
        self._outcomes: list[Outcome] = []

    def read(self) -> Iterator[Read]:
        """The items, fetched and read in their order; one that has to wait for another try is left out."""
        return self._watch.read(self.items, self._outcomes)

    def settle(self) -> None:
        """What was read is in the ledger, or was refused there."""
        self._watch.settle(self._outcomes)

    @property
    def later(self) -> int:
        """How many wait for another try."""
        return sum(outcome.state == "waiting" for outcome in self._outcomes)
