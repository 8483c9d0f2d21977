"""The reference of the commands, out of their own help."""

from __future__ import annotations

from typing import Any

import typer
from typer import _click as click  # the click that typer brings

from tellings.cli.app import app
from tools.docs.fill import table


def reference() -> str:
    """Every verb: what it does, its example, its arguments and options."""
    root: Any = typer.main.get_command(app)
    return "\n\n".join([_page("tellings", root, heading="##"), *_verbs("tellings", root)])


def _verbs(before: str, group: Any) -> list[str]:  # noqa: ANN401  # Typer does not export the classes of its commands
    found, context = [], click.Context(group)
    for name in group.list_commands(context):
        command: Any = group.get_command(context, name)
        found.append(_page(f"{before} {name}", command, heading="##"))
        if hasattr(command, "commands"):
            found += _verbs(f"{before} {name}", command)
    return found


def _page(name: str, command: Any, heading: str) -> str:  # noqa: ANN401
    text, _, example = (command.help or "").partition("Example: ")
    parts = [f"{heading} `{name}`", " ".join(text.split())]
    if example:
        parts.append(f"    {' '.join(example.split())}")
    rows = [_row(param) for param in command.params if param.name != "help"]
    return "\n\n".join([*parts, table(("option", "what it does"), rows)] if rows else parts)


def _row(param: Any) -> tuple[str, str]:  # noqa: ANN401
    is_option = param.param_type_name == "option"
    name = ", ".join(f"`{opt}`" for opt in param.opts) if is_option else f"`{param.metavar or param.name}`"
    default = param.default
    shown = is_option and default not in {None, False} and not callable(default)
    return name, (param.help or "") + (f" Default: `{getattr(default, 'value', default)}`." if shown else "")
