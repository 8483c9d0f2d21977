"""``python -m tools.scale.year FOLDER PAGES``: files an archive of so many invented pages, unattended, and says what that took.

50,000 pages are what a whole coding team reads in a year. The archive, the ledger and what the run said of itself stay in
the folder. Prints one object of JSON, which ``python -m tools.bench --year`` takes into docs/speed.md.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from tools.scale.archives import write


def run(folder: Path, number: int, workers: int) -> dict[str, Any]:
    """File the archive; counts, seconds, and the most memory (MB) that any one process held."""
    folder.mkdir(parents=True, exist_ok=True)
    archive, ledger = folder / "pages.warc.gz", folder / "ledger.sqlite"
    if not archive.exists():
        write(archive, number)
    started, peaks = time.monotonic(), dict[int, int]()
    command = ["-m", "tellings", "add", str(archive), "--ledger", str(ledger), "--json", "--workers", str(workers)]
    with (folder / "told.jsonl").open("wb") as told, (folder / "said.txt").open("wb") as said:
        process = subprocess.Popen([sys.executable, *command], stdout=told, stderr=said)  # noqa: S603  (our own)
        while process.poll() is None:
            for one in family(process.pid):
                peaks[one] = max(peaks.get(one, 0), memory(one))
            time.sleep(0.5)
    seconds = time.monotonic() - started
    end = json.loads((folder / "told.jsonl").read_text("utf8").splitlines()[-1])
    return {
        **end,
        "pages": number,
        "seconds": round(seconds),
        "workers": workers,
        "memory": max(peaks.values()),
        "processes": len(peaks),
    }


def family(process: int) -> list[int]:
    """A process and all that it started."""
    children = Path(f"/proc/{process}/task/{process}/children")
    try:
        below = [int(number) for number in children.read_text().split()]
    except OSError:
        return []
    return [process, *(one for child in below for one in family(child))]


def memory(process: int) -> int:
    """The memory of a process that is not only shared with others in name (its resident set), in MB."""
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return 0
    line = next((line for line in status.splitlines() if line.startswith("VmRSS")), "VmRSS: 0 kB")
    return int(line.split()[1]) // 1024


def main() -> int:
    """Print what it took."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    parser.add_argument("pages", type=int)
    parser.add_argument("--workers", type=int, default=2)
    asked = parser.parse_args()
    print(json.dumps(run(asked.folder, asked.pages, asked.workers)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
