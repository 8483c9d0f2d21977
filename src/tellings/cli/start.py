"""Starting the command, and ending it: errors in one line with what to do, and an exit status that says which."""

from __future__ import annotations

import gc
import os
import sys
from typing import TextIO

from tellings.cli.app import app, mode
from tellings.cli.screen import errors
from tellings.errors import TellingsError

STOPPED = 130  # what a shell gives a command that Ctrl-C has ended
YOUNG = 50_000  # objects made before Python looks for cycles: a start makes a million that stay, and few cycles ever
FAULT = 70  # EX_SOFTWARE of sysexits.h: not the input's fault and not the user's


def main() -> None:
    """Run the command line and leave with its status."""
    # numpy's matrix products differ in the last bits with the number of threads, and records must not
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    gc.set_threshold(YOUNG, 20, 20)
    for stream in (sys.stdout, sys.stderr):
        _write_utf8(stream)
    sys.exit(_run())


def _run() -> int | str | None:
    try:
        app()
    except TellingsError as error:
        if mode.debug:
            raise
        return _say(error.what, error.why, error.do, error.status)
    except SystemExit as end:
        if end.code == STOPPED:
            errors().print("Stopped. What was written before is whole.")
        return end.code
    except Exception as error:
        if mode.debug:
            raise
        why = f"{type(error).__name__}: {error}"
        return _say("a fault in Tellings", why, "run it again as tellings --debug …, and report what it prints", FAULT)
    return 0


def _say(what: str, why: str, do: str, status: int) -> int:
    console = errors()
    console.print(f"tellings: {what}: {why}", style="red")
    if do:
        console.print(f"          {do}")
    return status


def _write_utf8(stream: TextIO) -> None:
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure:
        reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
