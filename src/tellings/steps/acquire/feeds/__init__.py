"""Feeds: RSS and Atom, read in a process that can be killed. Each item is a page; dates keep the offset that they state."""

from tellings.steps.acquire.feeds.items import Feed, Item
from tellings.steps.acquire.feeds.pages import read_feed
from tellings.steps.acquire.feeds.parsing import parsed

__all__ = ["Feed", "Item", "parsed", "read_feed"]
