"""From what a user names to pages: files, folders, documents, archives, feeds, addresses; in order, one at a time."""

from tellings.steps.acquire.far import Far
from tellings.steps.acquire.naming import is_address
from tellings.steps.acquire.paths import STDIN, acquire

__all__ = ["STDIN", "Far", "acquire", "is_address"]
