"""The log of what left the ledger with names: who exported it, when, and the digest of the file."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from sqlalchemy import Connection, select

from tellings.ledger.chain import append
from tellings.ledger.tables import exports


@dataclass(frozen=True, slots=True)
class Disclosure:
    """One export: by whom, in which format, under which profile, how many incidents, the file's SHA-256."""

    exporter: str
    form: str
    profile: str
    incidents: int
    digest: str | None
    made: str = ""


def disclose(connection: Connection, one: Disclosure, now: str) -> None:
    """Append an export to the log."""
    append(connection, exports, [{**asdict(one), "made": now}])


def disclosed(connection: Connection) -> list[Disclosure]:
    """The log, oldest first."""
    columns = [exports.c[name] for name in ("exporter", "form", "profile", "incidents", "digest", "made")]
    return [Disclosure(*row) for row in connection.execute(select(*columns).order_by(exports.c.number))]
