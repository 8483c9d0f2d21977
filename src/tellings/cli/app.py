"""The verbs, put together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import typer

from tellings import __version__
from tellings.cli import coding, looking, upkeep


@dataclass(slots=True)
class _Mode:
    debug: bool = False


mode = _Mode()
app = typer.Typer(
    name="tellings",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Start with: tellings add PATH…, then tellings incidents, then tellings show ID.",
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"tellings {__version__}")
        raise typer.Exit


@app.callback()
def tellings(
    debug: Annotated[bool, typer.Option("--debug", help="Show the whole traceback of an error.")] = False,
    version: Annotated[  # noqa: ARG001  # its callback does it
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and leave.")
    ] = False,
) -> None:
    """Turn news about a conflict into a ledger of incidents, every fact with who says it and in which words.

    Exit status: 0 all went well; 1 some inputs were rejected; 2 a wrong command, path or setting; 3 the model or
    the gazetteer is missing; 4 the ledger cannot be used; 130 stopped by Ctrl-C.
    """
    mode.debug = debug


app.command()(coding.code)
app.command()(coding.add)
app.command()(looking.incidents)
app.command()(looking.show)
app.command()(looking.read)
app.command()(upkeep.explain)
app.command()(upkeep.doctor)
app.command()(upkeep.settings)
app.add_typer(upkeep.gazetteer, name="gazetteer")
