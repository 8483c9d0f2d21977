"""The verb ``people``: who may sign in to the web pages, and in which role."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from tellings.cli.options import AsJson, LedgerPath
from tellings.cli.screen import print_json, results
from tellings.ledger import Home
from tellings.publish.terminal.words import clean
from tellings.serve.guard.people import add as put
from tellings.serve.guard.people import load
from tellings.settings import Settings

people = typer.Typer(no_args_is_help=True, help="Who may sign in to the web pages, and in which role.")


class RoleName(StrEnum):
    """What somebody may do."""

    reader = "reader"
    coder = "coder"
    editor = "editor"


PeopleFile = Annotated[Path | None, typer.Option("--people", help="The file. (default: people.yaml beside the ledger)")]
PersonName = Annotated[str, typer.Argument(metavar="NAME", help="The name to sign in with.")]
RoleOption = Annotated[
    RoleName, typer.Option("--role", help="reader: sees; coder: also reviews; editor: also splits and merges.")
]
Password = Annotated[
    str,
    typer.Option("--password", prompt=True, hide_input=True, confirmation_prompt=True, help="Asked for if not given."),
]


@people.command()
def add(
    name: PersonName,
    password: Password,
    role: RoleOption = RoleName.coder,
    file: PeopleFile = None,
    ledger: LedgerPath = None,
) -> None:
    """Add a person, or give one another role or password. The password is kept as an argon2 hash.

    Example: tellings people add Ada --role editor
    """
    path = _file(file, ledger)
    put(path, name, role.value, password)
    results().print(f"{clean(name)} may sign in as {role.value}. Kept in {path}", soft_wrap=True)


@people.command(name="list")
def listed(file: PeopleFile = None, ledger: LedgerPath = None, as_json: AsJson = False) -> None:
    """List who may sign in, with their roles.

    Example: tellings people list
    """
    every = load(_file(file, ledger))
    if as_json:
        print_json([{"name": one.name, "role": one.role} for one in every.values()])
        return
    for one in every.values():
        results().print(f"{clean(one.name)}  {one.role}")
    if not every:
        results().print("Nobody is listed: on this machine alone, whoever opens the pages is an editor.")


def _file(file: Path | None, ledger: str | None) -> Path:
    return file or Home(ledger or Settings.load().ledger).folder / "people.yaml"
