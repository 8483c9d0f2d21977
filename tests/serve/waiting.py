"""Waiting for a page to come to a state, without a word of script in it: its policy forbids that, rightly."""

import time


def until(page, holds, seconds=10.0):
    """Wait until something holds; asked again and again from outside the page."""
    ends = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < ends, f"it never came to that on {page.url}"
        page.wait_for_timeout(25)
