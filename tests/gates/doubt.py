"""A page of which only a sentence or two may tell something, so that its gate asks the coder."""

from __future__ import annotations

from tools.scale.newspages import pages

from tellings.model import Document, Page
from tellings.settings import Settings
from tellings.steps.read import Gate, read_page


def doubtful() -> Page:
    """The first invented page of whose sentences a few may tell an event, and none surely does."""
    asked: list[Document] = []

    def noted(looked):
        asked.append(looked)
        return False

    for made in pages(60):
        found = Page(made.html, "SHA-256:0", "html", made.url)
        read_page(found, Settings(), Gate(noted))
        if asked:
            return found
    raise AssertionError
