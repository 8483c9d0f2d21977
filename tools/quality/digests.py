"""Digests that say whether figures still are about the coder and the data that they were measured with."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

# What a record does not depend on: how commands are given, what is printed or shown (built files of the web pages among it),
# how records are scored.
NOT_CODING = ("cli", "notebook", "publish", "score", "serve")


def of_coder(root: Path) -> str:
    """The source and data files that coding depends on, and the versions that are locked."""
    package = root / "src" / "tellings"
    inside = (path for path in package.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    coding = (path for path in inside if path.relative_to(package).parts[0] not in NOT_CODING)
    return _digest(root, [*coding, root / "requirements" / "run.txt"])


def of_file(path: Path) -> str:
    """One file's bytes."""
    return f"SHA-256:{hashlib.sha256(path.read_bytes()).hexdigest()}"


def of_text(text: str) -> str:
    """A text's bytes in UTF-8."""
    return f"SHA-256:{hashlib.sha256(text.encode()).hexdigest()}"


def _digest(root: Path, files: Iterable[Path]) -> str:
    state = hashlib.sha256()
    for path in sorted(files):
        state.update(f"{path.relative_to(root).as_posix()}\0{of_file(path)}\n".encode())
    return f"SHA-256:{state.hexdigest()}"
