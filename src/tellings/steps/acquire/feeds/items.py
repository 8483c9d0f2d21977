"""What a feed holds, in our words: the feed and its items."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Item:
    """An item as the feed gives it. ``text`` is its words without markup, paragraphs joined by an empty line.

    ``published`` are the feed's own words for the time. ``is_update`` says that it gives the time of an update only.
    """

    number: int
    id: str | None = None
    url: str | None = None
    title: str | None = None
    published: str | None = None
    is_update: bool = False
    language: str | None = None
    outlet: str | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: its title, its items in its order, each once, how many more came again.

    ``minutes`` is how long it asks to be left alone between two visits. ``damage`` says what is wrong with its XML.
    """

    title: str | None
    items: tuple[Item, ...]
    repeated: int = 0
    minutes: int | None = None
    damage: str | None = None
