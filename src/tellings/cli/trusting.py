"""The verbs by which a ledger is trusted: ``checkpoint``, ``verify``; and ``purge``, which removes a document and says so."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from tellings.cli.coding import count
from tellings.cli.judging import By, Why, reason, who
from tellings.cli.options import AsJson, LedgerPath
from tellings.cli.screen import errors, print_json, print_line, results
from tellings.errors import InputError
from tellings.ledger import Checkpoint, Fault, Ledger, Verified
from tellings.ledger.checkpoint import read
from tellings.publish.terminal.words import clean
from tellings.settings import Settings

Out = Annotated[Path | None, typer.Option("--out", help="Write it to this file. (default: print it)")]
Key = Annotated[Path | None, typer.Option("--key", help="The key that signs. (default: the setting signing_key)")]
Kept = Annotated[Path | None, typer.Option("--checkpoint", help="A checkpoint that was kept elsewhere.")]
Signer = Annotated[
    str | None, typer.Option("--signer", help="Who must have signed it: the public key, or how it begins (16 digits).")
]
DocumentName = Annotated[
    str, typer.Argument(metavar="DOCUMENT", help="Its id, its SHA-256:…, or how its version begins.")
]
Yes = Annotated[bool, typer.Option("--yes", help="Do it. Without this, what would go is only listed.")]


def checkpoint(ledger: LedgerPath = None, out: Out = None, key: Key = None) -> None:
    """Sign how far the ledger has come: keep the file where nobody who can write the ledger can write. The key is made once.

    Example: tellings checkpoint --out /media/stick/2031-05-04.json
    """
    settings = Settings.load()
    path = key or settings.signing_key
    fresh = not path.exists()
    with Ledger.open(ledger or settings.ledger) as opened:
        made = opened.checkpoint(path)
    if fresh:
        errors().print(f"Made a key: {path}. Who has it can sign in your name. Its public half: {made.signer}")
    if out is None:
        print_line(json.dumps(made.to_json()))
        return
    try:
        out.write_text(json.dumps(made.to_json()) + "\n", encoding="utf-8")
    except OSError as error:
        raise InputError(str(out), f"cannot be written: {error.strerror}", "name another file with --out") from None
    results().print(f"{count(made.rows, 'row')}, signed by {made.signer[:16]}: {out}", soft_wrap=True)


def verify(ledger: LedgerPath = None, kept: Kept = None, signer: Signer = None, as_json: AsJson = False) -> None:
    """Check that no row was edited, deleted, reordered, put in or cut off, and name the first that was.

    Example: tellings verify --checkpoint /media/stick/2031-05-04.json
    """
    if signer and not kept:
        raise InputError("--signer", "there is nothing that is signed", "name a checkpoint with --checkpoint")
    known = read(kept, signer) if kept else None
    with Ledger.open(ledger or Settings.load().ledger) as opened:
        found = opened.verify(known)
    if as_json:
        print_json({"ok": found.fault is None, **asdict(found), "signer": known and known.signer})
    else:
        _tell(found, known)
    raise typer.Exit(4 if found.fault else 0)


def purge(  # each is an option of the command
    document: DocumentName,
    why: Why,
    by: By = None,
    yes: Yes = False,
    ledger: LedgerPath = None,
    as_json: AsJson = False,
) -> None:
    """Remove a document and all that was made of it, for good; its hash, who removed it and why stay, and it verifies.

    Example: tellings purge 9b04d7 --why 'order of the court of Karsa, 3 May 2031' --yes
    """
    with Ledger.open(ledger or Settings.load().ledger) as opened:
        every = opened.purge(document, who(by), reason(why)) if yes else opened.doomed(document)
    if as_json:
        print_json([{**asdict(one), "purged": yes} for one in every])
        return
    console = results()
    for one in every:
        what = f"{count(len(one.records), 'record')}, {count(len(one.reviews), 'review')}"
        console.print(Text(f"{clean(one.id)}  {one.version[:12]}  {what}"))
    if yes:
        console.print("Purged. Copies, backups and what was exported before still have it: see to these too.")
    else:
        console.print("Nothing is removed yet: say --yes to remove these for good.")


def _tell(found: Verified, known: Checkpoint | None) -> None:
    console = results()
    if found.fault:
        console.print(Text(f"NOT as it was: {_place(found.fault)}: {found.fault.what}."))
        return
    console.print(f"As it was appended: {count(found.rows, 'row')}, root {found.root}.")
    if known:
        said = f"The checkpoint of {known.made[:19]}, signed by {known.signer[:16]}, has {count(known.rows, 'row')}"
        console.print(f"{said}; {found.since} are newer.", soft_wrap=True)
    else:
        console.print("Without a checkpoint, rows cut off at the end, and a chain made anew as a whole, are not found.")
    for version in found.purged:
        console.print(f"Purged: document version {version}")


def _place(fault: Fault) -> str:
    where = "" if fault.number is None else f"row {fault.number}"
    if fault.last is not None and fault.last != fault.number:
        where = f"a row between {fault.number} and {fault.last}"
    what = f"{fault.kind} {clean(fault.key or '')}".strip() if fault.kind else ""
    return " of the chain, ".join(part for part in (where, what) if part)
