"""Model files from packages that others made: each is compared with the digest that we know it by, as in a wheel's RECORD."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

KNOWN = "model-sha256.json"


def unlike(folder: Path, package: str) -> Iterator[tuple[str, str]]:
    """Each file of a language's models that is not as it should be, and what is wrong; ``package`` is the language's."""
    for name, digest in json.loads(files(package).joinpath(KNOWN).read_text("utf-8")).items():
        path = folder / name
        if not path.is_file():
            yield name, "is missing"
        elif _digest(path) != digest:
            yield name, "is not the one that its authors published"


def _digest(path: Path) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(path.read_bytes()).digest()).decode().rstrip("=")
