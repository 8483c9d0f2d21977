"""Feeds for tests, with invented items."""

from __future__ import annotations

from html import escape

HEAD = '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>The Harbour Post</title>'
TAIL = "</channel></rss>"
DATE = "Tue, 05 Mar 2030 14:02:00 +0400"


def item(number: int, *, date: str = DATE, text: str = "A fire broke out in Orn.", more: str = "") -> str:
    """An item of RSS; its text is escaped once, as feeds have it."""
    address = f"https://post.example/{number}"
    return (
        f"<item><title>Fire in Orn {number}</title><link>{address}</link><guid>{address}</guid>"
        f"<pubDate>{date}</pubDate><description>{escape(text)}</description>{more}</item>"
    )


def rss(*items: str) -> bytes:
    """A feed of such items."""
    return (HEAD + "".join(items) + TAIL).encode()


def atom(*entries: str) -> bytes:
    """A feed in Atom."""
    head = '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Valdia Today</title>'
    return (head + "".join(entries) + "</feed>").encode()
