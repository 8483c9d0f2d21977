"""The two streams that a command writes to: results to stdout, everything else to stderr."""

from __future__ import annotations

import json
import sys

from rich.console import Console


def results() -> Console:
    """Where results go. Colour only on a terminal, and none where NO_COLOR is set."""
    return Console(highlight=False, markup=False, emoji=False)


def errors() -> Console:
    """Where progress, counts and errors go."""
    return Console(stderr=True, highlight=False, markup=False, emoji=False, soft_wrap=True)


def has_styles(console: Console) -> bool:
    """Whether words can be marked by how they look."""
    return console.is_terminal and not console.is_dumb_terminal


def print_line(line: str) -> None:
    """A line of JSON, as it is."""
    sys.stdout.write(line + "\n")


def print_json(value: object) -> None:
    """A value as JSON that a person can read too."""
    print_line(json.dumps(value, ensure_ascii=False, indent=2))
