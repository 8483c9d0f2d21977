"""From what a user names to pages: files, folders, documents in JSONL and Parquet, archives, feeds; in order, one at a time."""

from tellings.steps.acquire.paths import acquire

__all__ = ["acquire"]
