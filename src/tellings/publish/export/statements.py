"""Statements: one claim a row, with its evidence and speaker. Nothing is summed up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tellings.publish.export.view import View


def rows(view: View) -> Iterator[dict[str, Any]]:
    """A row a claim."""
    yield from (statement.row() for statement in view.statements)
