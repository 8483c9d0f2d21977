"""One happening, one event: what a document tells several times is joined, and the main event marked."""

from tellings.steps.join.gather import join

__all__ = ["join"]
