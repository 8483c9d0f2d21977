"""Rounds of a watch: the feeds that are due asked for, the items that are due filed as ``add`` does it, and what is told."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import chain

from tellings.cli.coder import coded, maker
from tellings.cli.coders import Coders
from tellings.cli.coding import count, tell
from tellings.cli.filing import add_all, tell_added
from tellings.cli.progress import watched
from tellings.cli.screen import errors, print_line, results
from tellings.ledger import Added, Ledger
from tellings.model import Refused
from tellings.publish.terminal.words import clean
from tellings.record import refused
from tellings.run.items import Coded, Read
from tellings.run.shared import Coding
from tellings.run.tally import Tally
from tellings.run.watch import State, Watch
from tellings.settings import Settings
from tellings.steps.acquire.web import Clock

_LONGEST = 3600.0  # seconds of waiting at a stretch: a clock that was set is noticed within the hour


class Kept:
    """Codes what was read. A coder in this process is made once, when there is something to code, and kept."""

    def __init__(self, settings: Settings, *, gate: bool = False) -> None:
        self._settings, self._gate = settings, gate
        self._made: Coding | None = None

    def code(self, fresh: Iterator[Read]) -> Iterator[Coded]:
        """The records of what was read."""
        first = next(fresh, None)
        if first is not None:
            make = self._keep if self._settings.workers == 1 else maker(gate=self._gate)
            yield from coded(chain([first], fresh), self._settings, make)

    def _keep(self, settings: Settings) -> Coding:
        self._made = self._made or maker(gate=self._gate)(settings)
        return self._made


class Rounds:
    """A watch whose items are filed in a ledger."""

    def __init__(self, watching: Watch, ledger: Ledger, coder: Coders, kept: Kept, *, as_json: bool) -> None:
        self._watching, self._ledger, self._coder = watching, ledger, coder
        self._kept, self._as_json = kept, as_json

    def round(self, *, once: bool) -> Tally:
        """Ask for the feeds that are due, file the items that are due, and tell of it."""
        return tell_added(self._added(once=once), self._ledger.home, as_json=self._as_json, verb="added")

    def go_on(self, clock: Clock) -> None:
        """Round after round, for as long as it is not stopped."""
        while True:
            if self._watching.next() <= clock.now():
                tally = self.round(once=False)
                if tally.reasons and not self._as_json:
                    tell(tally)
            until = self._watching.next()
            if not self._as_json:
                errors().print(f"Next visit: {_at(until)}. Ctrl-C ends it.")
            clock.sleep(min(max(math.ceil(until - clock.now()), 1), _LONGEST))

    def _added(self, *, once: bool) -> Iterator[Added]:
        for told in _asked(self._watching, once=once, as_json=self._as_json):
            yield Added(refused(told), "refused")
        later = 0
        for batch in self._watching.batches():
            yield from add_all(batch.read(), self._ledger, self._coder, self._coded)
            batch.settle()
            later += batch.later
        if later and not self._as_json:
            errors().print(f"{count(later, 'item')} could not be fetched now: another try comes later.")

    def _coded(self, fresh: Iterator[Read]) -> Iterator[Coded]:
        return watched(self._kept.code(fresh), "watching", printing=self._as_json)


def tell_what_would_be(watching: Watch, state: State, *, as_json: bool) -> Tally:
    """Ask for the feeds and list the items that wait; no page of theirs is fetched. What was wrong with the feeds."""
    tally = Tally()
    for told in _asked(watching, once=True, as_json=as_json):
        tally.add(refused(told))
    waiting = state.waiting(watching.feeds, math.inf, most=-1)
    for item in waiting:
        url = item.found.item.url
        if as_json:
            print_line(json.dumps({"feed": item.feed, "url": url, "state": "would be added"}, ensure_ascii=False))
        else:
            results().print(clean(url or f"{item.feed} item {item.found.item.number}"), soft_wrap=True)
    if not as_json:
        results().print(f"{count(len(waiting), 'item')} would be added.")
    return tally


def _asked(watching: Watch, *, once: bool, as_json: bool) -> Iterator[Refused]:
    """Ask for the feeds and tell of each; what was wrong with them."""
    for feed, until in watching.left_alone().items() if once else ():
        if as_json:
            print_line(json.dumps({"feed": feed, "state": "left alone", "again": _iso(until)}, ensure_ascii=False))
        else:
            errors().print(f"{clean(feed)}: left alone until {_at(until)}.")
    for feed, polled in watching.poll(once=once):
        if as_json:
            told = {"feed": feed, "state": "asked", "new": polled.new, "again": _iso(polled.again)}
            print_line(json.dumps(told, ensure_ascii=False))
        elif polled.new:
            errors().print(f"{clean(feed)}: {count(polled.new, 'new item')}.")
        yield from polled.told


def _iso(moment: float) -> str:
    return datetime.fromtimestamp(moment, UTC).isoformat(timespec="seconds")


def _at(moment: float) -> str:
    """A moment on this machine's clock, for a person."""
    return datetime.fromtimestamp(moment).astimezone().strftime("%Y-%m-%d %H:%M")
