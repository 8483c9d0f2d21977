"""Why something could not be fetched, and when it is worth another try."""

from __future__ import annotations


class FetchError(Exception):
    """Nothing was fetched. ``again``: None where another try would not help, else in how many seconds one may (0: any time)."""

    def __init__(self, reason: str, detail: str, again: float | None = None) -> None:
        self.reason, self.detail, self.again = reason, detail, again
        super().__init__(f"{reason}: {detail}")
