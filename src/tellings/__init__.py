"""Tellings turns news about a conflict into a ledger of incidents in which every fact is a claim."""

__version__ = "0.1.0"
