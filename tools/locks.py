"""Checks that the lock files name no host and no path of a machine, and pin every package with its hashes."""

from __future__ import annotations

import re
import sys
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "requirements"
_ALLOWED = re.compile(
    r"^(?:[a-z0-9][a-z0-9._-]*==[\w.+!-]+(?: ; [^\\]+?)?(?: \\)?|    --hash=sha256:[0-9a-f]{64}(?: \\)?)$"
)


def faults(text: str) -> list[int]:
    """The numbers of lines that are neither a pinned package nor one of its hashes."""
    return [number for number, line in enumerate(text.splitlines(), 1) if not _ALLOWED.match(line)]


def main() -> int:
    """The exit status: 1 where a lock file holds anything else."""
    found = [f"{file.name}:{number}" for file in sorted(FOLDER.glob("*.txt")) for number in faults(file.read_text())]
    for place in found:
        print(f"{place}: neither a pinned package nor a hash")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
