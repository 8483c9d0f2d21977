"""Tellings turns news about a conflict into a ledger of incidents in which every fact is a claim."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tellings.notebook import Ledger

__version__ = "0.1.0"
__all__ = ["Ledger", "__version__"]


def __getattr__(name: str) -> object:
    """The API for notebooks, loaded when it is asked for: a command does not need it."""
    if name == "Ledger":
        return import_module("tellings.notebook").Ledger
    raise AttributeError(f"module 'tellings' has no attribute {name!r}")
