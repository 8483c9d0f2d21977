"""Waiting for a page to come to a state, without a word of script in it: its policy forbids that, rightly."""

import time


def settled(page):
    """Wait until everything that a page loads by itself is there, and nothing is under way."""
    page.wait_for_load_state("load")
    until(page, lambda: page.locator("section > .loading, .htmx-request, #map:not(:has(.land))").count() == 0)


def until(page, holds, seconds=10.0):
    """Wait until something holds; asked again and again from outside the page."""
    ends = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < ends, f"it never came to that on {page.url}"
        page.wait_for_timeout(25)
