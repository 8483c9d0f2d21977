"""A page as a reader saved it as text: title, stamps, byline, paragraphs, and apart from them the page's own lists."""

from tellings.steps.read.saved.page import read_saved

__all__ = ["read_saved"]
