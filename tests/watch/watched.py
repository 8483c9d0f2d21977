"""A watch over one feed of a server of ours, with a ledger."""

from __future__ import annotations

from pathlib import Path

from tellings.ledger import Ledger
from tellings.model import Document, Refused
from tellings.run.watch import Manner, State, Watch
from tests.acquire.made_feeds import HEAD, TAIL
from tests.acquire.served import SETTINGS, Served, page
from tests.watch.runs import filed

HOUR = 3600.0


def listed(served: Served, *numbers: int, host: str = "post.example", more: str = "", text: str = "") -> bytes:
    """A feed of pages on the server; each page is there."""
    items = []
    for number in numbers:
        served.answers.setdefault(f"/{number}", page(number))
        url = served.url(f"/{number}", host)
        about = f"<description>{text}</description>" if text else ""
        date = "<pubDate>Tue, 05 Mar 2030 14:02:00 +0400</pubDate>"
        items.append(f"<item><title>Fire {number}</title><link>{url}</link><guid>{url}</guid>{date}{about}</item>")
    return (HEAD + more + "".join(items) + TAIL).encode()


class Watched:
    """A watch over one feed of the server, with a ledger; ``again`` is the program started anew."""

    def __init__(self, served: Served, folder: Path, manner: Manner | None = None, path: str = "/feed") -> None:
        self.served, self.folder = served, folder
        self.manner, self.feeds = manner or Manner(), [served.url(path)]
        self.open()

    def open(self) -> None:
        self.state = State.open(self.folder / "watch.sqlite")
        self.ledger = Ledger.open(self.folder / "ledger.sqlite", create=True)
        self.watch = Watch(self.feeds, self.state, self.served.web(), SETTINGS, self.manner)

    def again(self) -> None:
        self.close()
        self.open()

    def close(self) -> None:
        self.state.__exit__()
        self.ledger.__exit__()

    def round(self, *, once: bool = False) -> list[str]:
        """What became of each document of a round."""
        return [added.state for added in filed(self.watch, self.ledger, once=once)]

    def documents(self) -> int:
        return self.ledger.counts()["documents"]

    def reads(self) -> list[Document | Refused]:
        """Everything that is due, read and not filed."""
        for _ in self.watch.poll():
            continue
        return [read.result for batch in self.watch.batches() for read in batch.read()]
