"""The referee in the shared folder, called as anybody would call it; it defines every figure and is not copied here."""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from tools.quality.stored import Figure

CODER = f"{sys.executable} -m tellings code -"
SPLIT = "dev"
INCIDENTS = "ecbplus"  # the set that is scored by incidents, not by records
GROUPED = ("basil", "giveme5w1h")  # those that are scored by both
SAVED_PAGE = "saved_page"
TOLD = ("actual", "hedged")


class RefereeError(Exception):
    """The referee could not be run to its end; says what it said."""


@dataclass(frozen=True, slots=True)
class Shared:
    """The shared folder: ``eval/score.py``, ``data/<set>/dev.jsonl``, ``gold`` and ``pages``."""

    folder: Path

    @property
    def script(self) -> Path:
        """The referee."""
        return self.folder / "eval" / "score.py"

    @property
    def saved_page(self) -> Path:
        """The scorer of the saved page."""
        return self.folder / "gold" / "score_saved_page.py"

    def lacking(self) -> str:
        """What is not there that measuring needs; empty where nothing is."""
        needed = (self.script, self.folder / "data")
        return ", ".join(str(path) for path in needed if not path.exists())

    def data(self, name: str) -> Path:
        """The development half of a set; of the saved page, its gold."""
        if name == SAVED_PAGE:
            return next(iter(sorted(self.folder.glob("gold/*.json"))), self.saved_page.with_name("gold.json"))
        return self.folder / "data" / name / f"{SPLIT}.jsonl"

    def sets(self) -> list[str]:
        """The sets that are there, in order of size: what can go wrong goes wrong soon."""
        found = sorted(self.folder.glob(f"data/*/{SPLIT}.jsonl"), key=lambda path: (path.stat().st_size, path))
        return [path.parent.name for path in found]

    def module(self) -> ModuleType:
        """The referee as a module, for its own notion of a right event."""
        return _loaded(self.script)

    # ------------------------------------------------------------------ running it

    def measure(self, name: str) -> tuple[str, tuple[Figure, ...]]:
        """What a set measures, and its figures. Raises RefereeError where the coder or the referee failed."""
        if name == SAVED_PAGE:
            return "one page as a reader saved it", self._page()
        if name == INCIDENTS:
            rows, about = self._incidents(name), "which documents tell of the same happening"
        else:
            rows = self._run(["--cmd", CODER, "--only", name, "--timeout", "3600"])
            rows += self._incidents(name) if name in GROUPED else []
            about = self.module().DATASETS[name]
        return about, tuple(self._figure(row) for row in rows if row["n"])

    def inputs(self, name: str) -> str:
        """The documents of a set as the coder gets them: JSONL."""
        return _output([str(self.script), "inputs", *self._where(), "--only", name])

    def _where(self) -> list[str]:
        return ["--data", str(self.folder / "data"), "--split", SPLIT]

    def _run(self, arguments: Sequence[str], verb: Sequence[str] = ()) -> list[dict[str, Any]]:
        with tempfile.TemporaryDirectory() as folder:
            out = Path(folder) / "figures.json"
            _output([str(self.script), *verb, *self._where(), *arguments, "--json", str(out)])
            found: list[dict[str, Any]] = json.loads(out.read_text("utf-8"))
        return found

    def _incidents(self, name: str) -> list[dict[str, Any]]:
        with tempfile.TemporaryDirectory() as folder:
            documents, ledger, incidents = (Path(folder) / file for file in ("d.jsonl", "l.sqlite", "i.jsonl"))
            documents.write_text(self.inputs(name), "utf-8")
            of = ["--ledger", str(ledger)]
            _output(["-m", "tellings", "add", str(documents), *of], allowed=(0, 1))
            told = _output(["-m", "tellings", "incidents", "--scope", "all", "--format", "jsonl", "--names", *of])
            incidents.write_text(told, "utf-8")
            return self._run(["--incidents", str(incidents), "--gold", name], ["incidents"])

    def _page(self) -> tuple[Figure, ...]:
        """Its last line: 3 of 4 right, 5 false events, 6 framing spans."""
        gold = self.data(SAVED_PAGE)
        page = self.folder / "pages" / f"{gold.stem}.txt"
        with tempfile.TemporaryDirectory() as folder:
            record = Path(folder) / "record.jsonl"
            _output(["-m", "tellings", "code", str(page), "--out", str(record)])
            said = _output([str(self.saved_page), str(gold), str(record)], allowed=(0, 1)).splitlines()[-1]
            told = sum(e["modality"] in TOLD for e in json.loads(record.read_text("utf-8"))["events"])
        counted = re.match(r"(\d+) of (\d+) right, (\d+) false events", said)
        if counted is None:
            raise RefereeError(f"{self.saved_page} ended with {said!r}")
        right, asked, false = map(int, counted.groups())
        return (
            Figure(f"{SAVED_PAGE}.right", round(right / asked, 4), None, None, asked),
            Figure(f"{SAVED_PAGE}.not_false", round(1 - false / told, 4) if told else 1.0, None, None, told),
        )

    def _figure(self, row: dict[str, Any]) -> Figure:
        module = self.module()
        floors = json.loads((self.script.parent / "floors.json").read_text("utf-8"))
        trivial = row["floor"] or module.floor_of(row["metric"], _NoFloor, floors)
        bounds = [None if row["metric"].endswith(".ari") else row[side] for side in ("low", "high")]
        return Figure(row["metric"], row["value"], bounds[0], bounds[1], row["n"], trivial, row["anchor"])


@cache
def _loaded(script: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("referee", script)
    if spec is None or spec.loader is None:
        raise RefereeError(f"{script} cannot be loaded")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class _NoFloor:
    floor = None


def _output(command: Sequence[str], allowed: Sequence[int] = (0,)) -> str:
    """What a Python program prints. Raises RefereeError where it fails."""
    done = subprocess.run([sys.executable, *command], check=False, capture_output=True, text=True)  # noqa: S603
    if done.returncode not in allowed:
        told = [line for line in done.stdout.splitlines() if line.startswith("!!")] + done.stderr.splitlines()
        raise RefereeError(f"{' '.join(map(str, command))}\n" + "\n".join(told[-20:]))
    return done.stdout
