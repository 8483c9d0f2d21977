"""The layout of the parts, out of the contract that import-linter holds and the parts' own first sentences."""

from __future__ import annotations

import ast
import pkgutil
import tomllib
from importlib.util import find_spec
from pathlib import Path

import tellings.steps
from tools.docs.fill import table


def layers(pyproject: Path) -> str:
    """The layers, the last one first: each may use those below it."""
    contracts = tomllib.loads(pyproject.read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    every = next(c["layers"] for c in contracts if c["type"] == "layers")
    names = [name.strip() for layer in every for name in layer.split("|")]
    return table(("part", "what it is for"), [(f"`{name}`", _first_sentence(f"tellings.{name}")) for name in names])


def steps() -> str:
    """The steps that a document goes through, none of which knows another."""
    names = [module.name for module in pkgutil.iter_modules(tellings.steps.__path__)]
    rows = [(f"`{name}`", _first_sentence(f"tellings.steps.{name}")) for name in names]
    return table(("step", "what it does"), rows)


def _first_sentence(module: str) -> str:
    """Read, not imported: a module's first sentence is there whatever is installed."""
    origin = find_spec(module)
    if origin is None or origin.origin is None:
        raise ValueError(f"there is no module {module}")
    text = " ".join((ast.get_docstring(ast.parse(Path(origin.origin).read_text("utf-8"))) or "").split())
    return text.split(". ")[0].rstrip(".").replace("``", "`")
