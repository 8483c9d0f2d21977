"""An HTML page as a document: its text through trafilatura, its fields from what it declares and prints."""

from tellings.steps.read.html.page import read_html

__all__ = ["read_html"]
