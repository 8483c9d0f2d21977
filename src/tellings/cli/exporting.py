"""The verb ``export``: what the ledger holds, in the formats of other tools."""

from __future__ import annotations

import hashlib
import sys
import tempfile
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from tellings.cli.coding import count
from tellings.cli.judging import By, who
from tellings.cli.looking import PlaceOption, Scope, ScopeOption, Several, Since, Type, Until, wanted_of
from tellings.cli.options import AsJson, Best, LedgerPath
from tellings.cli.progress import watched
from tellings.cli.screen import errors, print_json
from tellings.errors import InputError
from tellings.ledger import Filter, Ledger
from tellings.ledger.disclosing import Disclosure
from tellings.publish.export import package
from tellings.publish.export.formats import FORMATS, Format, Tally, write
from tellings.publish.export.profile import INTERNAL, PUBLIC, Profile
from tellings.publish.export.report import report
from tellings.publish.export.view import View
from tellings.settings import Settings

Name = StrEnum("Name", {name: name for name in (*FORMATS, "report")})  # type: ignore[misc]  # as many as there are
FormatArgument = Annotated[Name, typer.Argument(metavar="FORMAT", help=f"One of {', '.join((*FORMATS, 'report'))}.")]
Out = Annotated[
    Path | None, typer.Option("--out", help="The file; its suffix says of which kind. (default: text is printed)")
]
Incident = Annotated[str | None, typer.Option("--incident", help="Only this incident, by its id or how it begins.")]
Internal = Annotated[
    bool, typer.Option("--internal", help="Names, addresses, exact places, titles. It is logged in the ledger.")
]
Spreadsheet = Annotated[
    bool, typer.Option("--spreadsheet", help="CSV that a spreadsheet may open: no cell of it is a formula.")
]


def export(  # noqa: PLR0913, PLR0917  # each is an option of the command
    form: FormatArgument,
    out: Out = None,
    ledger: LedgerPath = None,
    incident: Incident = None,
    scope: ScopeOption = Scope.public,
    kind: Type = None,
    since: Since = None,
    until: Until = None,
    place: PlaceOption = None,
    several: Several = False,
    rule: Best = None,
    spreadsheet: Spreadsheet = False,
    internal: Internal = False,
    by: By = None,
    as_json: AsJson = False,
) -> None:
    """Export incidents. Private persons' names, exact places and addresses are left out, unless you say --internal.

    Example: tellings export statements --since 2031-05-01 --out statements.csv
    """
    wanted = wanted_of(scope.value, kind, since, until, place, several=several)
    profile = INTERNAL if internal else PUBLIC
    with Ledger.open(ledger or Settings.load().ledger) as opened:
        views = _views(opened, wanted, incident, profile, rule.value if rule else None)
        if form.value == "report":
            tally = _report(views, incident, out)
            target, made = out, None
        else:
            made = FORMATS[form.value]
            target, tally = _written(made, views, out, spreadsheet=spreadsheet)
        if internal:
            _log(opened, form.value, tally, target, who(by))
    rules = [*(made.rules if made else ()), *([rule.value] if rule else [])]
    beside = (
        _describe(made, target, profile, tally, rules) if out and target and made and form.value != "report" else None
    )
    _tell(tally, out, beside, profile, as_json=as_json)
    if target and not out:
        target.unlink()


def _views(ledger: Ledger, wanted: Filter, incident: str | None, profile: Profile, rule: str | None) -> Iterator[View]:
    if incident is not None:
        yield View(ledger.held(incident), profile, rule)
        return
    rows = ledger.listed(wanted)
    yield from watched((View(ledger.held(row.id), profile, rule) for row in rows), "exporting", printing=False)


def _written(form: Format, views: Iterator[View], out: Path | None, *, spreadsheet: bool) -> tuple[Path, Tally]:
    """The file, and what is in it; printed where no file is named and it is text."""
    if out is not None:
        return out, write(form, views, out, spreadsheet=spreadsheet)
    suffix = form.suffixes[0]
    if suffix in {".parquet", ".xlsx", ".gpkg"}:
        raise InputError(form.name, "this is no text that can be printed", f"name a file: --out incidents{suffix}")
    with tempfile.NamedTemporaryFile(suffix=suffix, delete=False) as file:
        path = Path(file.name)
    tally = write(form, views, path, spreadsheet=spreadsheet)
    sys.stdout.buffer.write(path.read_bytes())
    sys.stdout.flush()
    return path, tally


def _report(views: Iterator[View], incident: str | None, out: Path | None) -> Tally:
    if incident is None:
        raise InputError("report", "it is of one incident", "name it with --incident")
    page = report(next(views))
    if out is None:
        sys.stdout.write(page)
    else:
        try:
            out.write_text(page, encoding="utf-8")
        except OSError as error:
            raise InputError(str(out), f"cannot be written: {error.strerror}", "name another file") from None
    return Tally(1, 1)


def _log(ledger: Ledger, form: str, tally: Tally, target: Path | None, exporter: str) -> None:
    """Keep in the ledger that names left it; where that cannot be kept, nothing leaves."""
    made = target.read_bytes() if target else b""
    digest = hashlib.sha256(made).hexdigest() if target else None
    try:
        ledger.disclose(Disclosure(exporter, form, INTERNAL.id, tally.incidents, digest))
    except BaseException:
        if target:
            target.unlink(missing_ok=True)
        raise


def _describe(form: Format, path: Path, profile: Profile, tally: Tally, rules: list[str]) -> Path:
    said = {
        "rules": rules,
        "rows": tally.rows,
        "incidents": tally.incidents,
        "left_out": dict(sorted(tally.left_out.items())),
    }
    entry = package.resource(path, form.name, form.columns, profile, said)
    try:
        return package.put_beside(path, entry)
    except FileExistsError:
        raise InputError(
            str(path.with_name(package.NAME)), "another's datapackage.json is there", "export into another folder"
        ) from None


def _tell(tally: Tally, out: Path | None, beside: Path | None, profile: Profile, *, as_json: bool) -> None:
    left = dict(sorted(tally.left_out.items()))
    if as_json and out:
        said = {"file": str(out), "package": beside and str(beside), "profile": profile.id, "rows": tally.rows}
        print_json({**said, "incidents": tally.incidents, "left_out": left})
        return
    console = errors()
    if out:
        console.print(f"{count(tally.rows, 'row')} of {count(tally.incidents, 'incident')}, {profile.id}: {out}")
    for reason, number in left.items():
        console.print(f"  left out: {count(number, 'incident')}: {reason}")
