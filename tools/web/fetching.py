"""From npm into the package: only what the lock file names, checked by its digests, and nothing of theirs is run."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from tools.web.files import FILES

HERE = Path(__file__).parent
TARGET = HERE.parent.parent / "src/tellings/serve/static/vendor"
LOCK = HERE / "package-lock.json"
STAMP = TARGET / "lock.json"  # the lock file that the copied files are of
NODE = 18
NEEDED = f"The web pages need Node {NODE} or newer with npm when they are built (a wheel needs none)."


class NoNodeError(Exception):
    """Node or npm is not there, or too old."""


def are_there() -> bool:
    """Whether the files are in the package, as this lock file wants them."""
    return (
        STAMP.exists()
        and STAMP.read_bytes() == LOCK.read_bytes()
        and all((TARGET / n).exists() for n in FILES.values())
    )


def fetch(*, tests: bool = False) -> Path:
    """Put the files into the package; with ``tests``, what the tests need stays in node_modules. Raises NoNodeError."""
    if not are_there() or (tests and not axe().exists()):
        _install(tests=tests)
        shutil.rmtree(TARGET, ignore_errors=True)
        for source, name in FILES.items():
            target = TARGET / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(HERE / "node_modules" / source, target)
        shutil.copyfile(LOCK, STAMP)
    return TARGET


def axe() -> Path:
    """The script with which the tests look for what keeps people out."""
    return HERE / "node_modules/axe-core/axe.min.js"


def _install(*, tests: bool) -> None:
    npm = shutil.which("npm")
    if npm is None or _version() < NODE:
        raise NoNodeError(NEEDED)
    more = [] if tests else ["--omit=dev"]
    command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", *more]
    done = subprocess.run(command, cwd=HERE, check=False, env={**os.environ, "NO_UPDATE_NOTIFIER": "1"})  # noqa: S603
    if done.returncode:
        raise NoNodeError(f"npm ci did not bring the browser files (status {done.returncode}); it says why above.")


def _version() -> int:
    node = shutil.which("node")
    if node is None:
        return 0
    said = subprocess.run([node, "--version"], check=False, capture_output=True, text=True).stdout  # noqa: S603
    number = said.strip().lstrip("v").split(".")[0]
    return int(number) if number.isdigit() else 0
