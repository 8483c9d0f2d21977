"""Everything that can go wrong, as one tree. Each error names what failed and says what to do about it.

TellingsError
├── InputError          an input that cannot be used: a path, a line, a page
├── SettingError        a setting with a value that it cannot have
├── ResourceError       something that must be there first: the model, the gazetteer
├── KnowledgeError      a row of our own data files that is not well formed
└── LedgerError         the ledger cannot be opened, or is not one
"""

from __future__ import annotations


class TellingsError(Exception):
    """The root. ``what`` failed (a path, a URL, a row), ``why``, and what to ``do``."""

    status = 1

    def __init__(self, what: str, why: str, do: str = "") -> None:
        self.what, self.why, self.do = what, why, do
        super().__init__(f"{what}: {why}" + (f" ({do})" if do else ""))

    def __reduce__(self) -> tuple[type[TellingsError], tuple[str, str, str]]:
        """How it is handed from one process to another."""
        return type(self), (self.what, self.why, self.do)


class InputError(TellingsError):
    """An input that cannot be used at all (a page that cannot be *read* is a rejection in the output, not this)."""

    status = 2


class SettingError(TellingsError):
    """A setting with a value that it cannot have."""

    status = 2


class ResourceError(TellingsError):
    """Something that has to be there first: the language model, the gazetteer."""

    status = 3


class KnowledgeError(TellingsError):
    """A row of our own data that is not well formed; names the file and the row."""

    status = 3


class LedgerError(TellingsError):
    """The ledger cannot be opened, or is not one."""

    status = 4
