"""Cells: values as text that no reader of tables stumbles over."""

from __future__ import annotations

import re
from typing import Any

CELL = 32_767  # characters that a cell of a spreadsheet holds (Excel's specification)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_BROKEN = re.compile("[\ud800-\udfff\ufffe\uffff]")
_LINES = re.compile(r"[\t\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_ARMED = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def text(value: Any) -> str:  # noqa: ANN401  # a cell of any kind
    """A value as text: nothing is empty, truth is true or false, control characters are their pictures (␀)."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return visible(value) if isinstance(value, str) else repr(value)


def visible(value: str) -> str:
    """Text without what tables and XML cannot hold: NUL and its like as U+2400 and on, halves of pairs as U+FFFD."""
    return _BROKEN.sub("\ufffd", _CONTROL.sub(lambda found: chr(0x2400 + ord(found[0])), value))


def all_visible(value: Any) -> Any:  # noqa: ANN401  # any JSON
    """JSON in which every text is visible: what reads it in C or R ends a text at a NUL, and says nothing."""
    if isinstance(value, dict):
        return {name: all_visible(part) for name, part in value.items()}
    if isinstance(value, list):
        return [all_visible(part) for part in value]
    return visible(value) if isinstance(value, str) else value


def one_line(value: Any) -> str:  # noqa: ANN401
    """A value as text without tabs and ends of lines, for a format that cannot write them."""
    return _LINES.sub(" ", text(value))


def disarmed(value: Any) -> str:  # noqa: ANN401
    """A value as text that no spreadsheet takes for a formula (OWASP, CSV injection); numbers are left as they are."""
    shown = text(value).replace("\r\n", "\n").replace("\r", "\n")
    return f"'{shown}" if isinstance(value, str) and shown.startswith(_ARMED) else shown


def cell(value: Any) -> str | int | float | bool | None:  # noqa: ANN401
    """A value for a cell that is typed: text can be no formula there."""
    if not isinstance(value, str):
        return value  # type: ignore[no-any-return]  # None, a number or a truth value
    return visible(value).replace("\r\n", "\n").replace("\r", "\n")[:CELL]
