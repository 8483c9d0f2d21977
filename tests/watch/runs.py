"""A watch over a server of a test, in this process or in one that ends itself in the middle."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator, Iterator, Sequence
from pathlib import Path

from tellings.cli.coders import Coders
from tellings.cli.filing import add_all
from tellings.ledger import Added, Ledger
from tellings.run.coding import code
from tellings.run.items import Coded, Read
from tellings.run.watch import Manner, State, Watch
from tellings.steps.acquire.web import Outside, Web
from tests.acquire.served import LOOPBACK, SETTINGS, Hands
from tests.run.stand_in import Coder


def coded(fresh: Iterator[Read]) -> Iterator[Coded]:
    yield from code(fresh, SETTINGS, Coder)


def filed(watch: Watch, ledger: Ledger, *, once: bool = False) -> Generator[Added, None, None]:
    """A round: what ``tellings watch`` does, with a coder that finds nothing."""
    for _ in watch.poll(once=once):
        continue
    for batch in watch.batches():
        yield from add_all(batch.read(), ledger, Coders("stand-in", gate=False), coded)
        batch.settle()


def ends_in_the_middle(port: int, folder: Path, feeds: Sequence[str], after: int) -> None:
    """End this process without a word after so many documents are filed."""
    outside = Outside(lambda host, port: [LOOPBACK], Hands().clock, frozenset({(LOOPBACK, port)}))
    with State.open(folder / "watch.sqlite") as state, Ledger.open(folder / "ledger.sqlite", create=True) as ledger:
        watch = Watch(feeds, state, Web(SETTINGS, outside), SETTINGS, Manner())
        for number, _ in enumerate(filed(watch, ledger), 1):
            if number == after:
                os._exit(9)


if __name__ == "__main__":
    ends_in_the_middle(int(sys.argv[1]), Path(sys.argv[2]), [sys.argv[3]], int(sys.argv[4]))
