"""Where Chromium is on this machine: the web pages are tested in it, and pictures of them are made by it."""

from __future__ import annotations

import os
import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
NEEDED = "The web pages need a Chromium here: apt-get install chromium, or name one in TELLINGS_CHROMIUM."
ARGUMENTS = ("--no-sandbox", "--disable-gpu")


def chromium() -> str | None:
    """The path of Chromium; None where there is none."""
    return os.environ.get("TELLINGS_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
