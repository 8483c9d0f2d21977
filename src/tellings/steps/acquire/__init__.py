"""From what a user names to pages: files, folders, lines of JSONL, standard input; in order, one at a time."""

from tellings.steps.acquire.paths import acquire

__all__ = ["acquire"]
