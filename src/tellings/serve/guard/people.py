"""The people of a team: names, roles, and passwords as argon2 hashes, in a YAML file of their own beside the ledger.

Not in the ledger: that is copied, merged and handed on, and a password is none of its reader's business.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

import yaml
from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

from tellings.errors import InputError
from tellings.tables import read_yaml

Role = Literal["reader", "coder", "editor"]
ROLES: tuple[Role, ...] = get_args(Role)
LEAST = 10  # characters of a password
_hasher = PasswordHasher()
# Checked where there is no such person, so that a wrong name takes as long as a wrong password.
_NOBODY = _hasher.hash("nobody has this password")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may sign in. A *reader* sees, a *coder* also reviews, an *editor* also splits and merges."""

    name: str
    role: Role
    password: str

    def may(self, role: Role) -> bool:
        """Whether this role, or one that may do less, is theirs."""
        return ROLES.index(self.role) >= ROLES.index(role)


def load(path: Path) -> dict[str, Person]:
    """The people of a file, by name; none where there is no file. Raises InputError where it is not well formed."""
    if not path.exists():
        return {}
    table = read_yaml(path.read_text("utf-8")) or {}
    if not isinstance(table, Mapping):
        raise InputError(str(path), "this is no list of people", "write it with: tellings people add NAME")
    return {str(name): _person(path, str(name), row) for name, row in table.items()}


def add(path: Path, name: str, role: Role, password: str) -> None:
    """Put a person into the file, or give one another role or password. Raises InputError."""
    if not name.strip() or len(password) < LEAST:
        why = f"a password has {LEAST} characters or more" if name.strip() else "a person has a name"
        raise InputError(name or "people add", why, "try another")
    every = {**load(path), name: Person(name, role, _hasher.hash(password))}
    rows = {one.name: {"role": one.role, "password": one.password} for one in every.values()}
    fresh = path.with_name(path.name + ".new")
    with open(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:  # noqa: PTH123
        yaml.safe_dump(rows, file, allow_unicode=True)
    fresh.replace(path)


def signed_in(every: Mapping[str, Person], name: str, password: str) -> Person | None:
    """The person with this name and password."""
    person = every.get(name)
    try:
        _hasher.verify(person.password if person else _NOBODY, password)
    except (Argon2Error, InvalidHashError):
        return None
    return person


def _person(path: Path, name: str, row: object) -> Person:
    if isinstance(row, Mapping) and row.get("role") in ROLES and isinstance(row.get("password"), str):
        return Person(name, row["role"], row["password"])
    raise InputError(f"{path}: {name}", "a person has a role and a hashed password", "tellings people add NAME")
