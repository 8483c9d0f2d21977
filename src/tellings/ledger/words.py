"""Words in a database: any text as it is, sorted by code point, on SQLite and on PostgreSQL."""

from __future__ import annotations

import re

from sqlalchemy import Dialect, Text
from sqlalchemy.dialects.postgresql import TEXT
from sqlalchemy.types import TypeDecorator, TypeEngine

# PostgreSQL's text has no NUL. One is kept there as a pair of code points that are no characters, and so is the first of
# these, so that every text comes back as it went in.
_KEPT = {0: "\ufdd0\ufdd1", 0xFDD0: "\ufdd0\ufdd2"}
_READ = {"\ufdd1": "\x00", "\ufdd2": "\ufdd0"}
_PAIR = re.compile("\ufdd0([\ufdd1\ufdd2])")


class Words(TypeDecorator[str]):
    """Text, sorted by code point whatever the database's language is."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[str]:
        """PostgreSQL sorts as it was told when the database was made, if it is not told here."""
        kind: TypeEngine[str] = TEXT(collation="C") if dialect.name == "postgresql" else Text()
        return dialect.type_descriptor(kind)

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """As it is kept."""
        if value and dialect.name == "postgresql" and ("\x00" in value or "\ufdd0" in value):
            return value.translate(_KEPT)
        return value

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        """As it was."""
        if value and dialect.name == "postgresql" and "\ufdd0" in value:
            return _PAIR.sub(lambda found: _READ[found[1]], value)
        return value
