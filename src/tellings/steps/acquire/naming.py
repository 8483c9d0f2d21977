"""What is meant as an address of the web, among what the user names."""

from __future__ import annotations


def is_address(text: str) -> bool:
    """Whether a text is meant as an address of the web, whether or not it is a good one."""
    return text[:8].lower().startswith(("http://", "https://"))
