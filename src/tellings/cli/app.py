"""The verbs, put together."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Annotated

import typer
from typer._click.core import Command, Context  # the click that typer brings
from typer.core import TyperGroup

from tellings import __version__

# Each verb and where its function stands; loaded when it is asked for, since the ledger's library takes its time.
VERBS = {
    "code": "tellings.cli.coding",
    "add": "tellings.cli.filing",
    "watch": "tellings.cli.watching",
    "run": "tellings.cli.running",
    "incidents": "tellings.cli.looking",
    "show": "tellings.cli.looking",
    "serve": "tellings.cli.serving",
    "people": "tellings.cli.people",
    "symmetry": "tellings.cli.sides",
    "search": "tellings.cli.searching",
    "why": "tellings.cli.comparing",
    "judge": "tellings.cli.judging",
    "split": "tellings.cli.judging",
    "merge": "tellings.cli.judging",
    "undo": "tellings.cli.judging",
    "judgements": "tellings.cli.judging",
    "rebuild": "tellings.cli.history",
    "changes": "tellings.cli.history",
    "merge-ledger": "tellings.cli.history",
    "export": "tellings.cli.exporting",
    "compare": "tellings.cli.against",
    "checkpoint": "tellings.cli.trusting",
    "verify": "tellings.cli.trusting",
    "purge": "tellings.cli.trusting",
    "copy-ledger": "tellings.cli.copying",
    "read": "tellings.cli.reading",
    "score": "tellings.cli.scoring",
    "gold": "tellings.cli.marking",
    "check-own": "tellings.cli.trying",
    "explain": "tellings.cli.upkeep",
    "doctor": "tellings.cli.upkeep",
    "settings": "tellings.cli.upkeep",
    "gazetteer": "tellings.cli.upkeep",
}
_HELP = {"help_option_names": ["-h", "--help"]}


class Verbs(TyperGroup):
    """The verbs, each loaded on its first use."""

    def list_commands(self, ctx: Context) -> list[str]:  # noqa: ARG002  # click's signature
        """The names of the verbs, in the order of the help."""
        return list(VERBS)

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:  # noqa: ARG002  # click's signature
        """The command behind a verb."""
        if cmd_name not in VERBS:
            return None
        found = getattr(import_module(VERBS[cmd_name]), cmd_name.replace("-", "_"))
        if isinstance(found, typer.Typer):
            command = typer.main.get_command(found)
            command.name = cmd_name
            return command
        alone = typer.Typer(add_completion=False, pretty_exceptions_enable=False, context_settings=_HELP)
        alone.command(cmd_name)(found)
        return typer.main.get_command(alone)


@dataclass(slots=True)
class _Mode:
    debug: bool = False


mode = _Mode()
app = typer.Typer(
    name="tellings",
    cls=Verbs,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    context_settings=_HELP,
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
