"""Archives of the web: WARC, gzipped or not. What is damaged is named with its place, and the rest is read."""

from tellings.steps.acquire.warc.pages import read_warc

__all__ = ["read_warc"]
