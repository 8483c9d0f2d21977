"""The file that ``code --out`` writes: there when all is done; until then what is done stands beside it, to go on with."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self, TextIO

from tellings.errors import InputError
from tellings.model import Record, Refused
from tellings.record import from_json, refused
from tellings.run.items import Read


@dataclass(frozen=True, slots=True)
class Done:
    """What an earlier run has written of a file's records, and so many bytes of its part are whole lines."""

    out: Path | None
    records: tuple[Record, ...] = ()
    size: int = 0

    @classmethod
    def nothing(cls, out: Path | None) -> Self:
        """A run from the start."""
        return cls(out)

    @property
    def part(self) -> Path | None:
        """Where the lines are until all are there."""
        return self.out and self.out.with_name(self.out.name + ".part")

    def beyond(self, reads: Iterable[Read]) -> Iterator[Read]:
        """The inputs after those that are done. Raises InputError where they are not the inputs of the earlier run."""
        done = iter(self.records)
        for item in reads:
            record = next(done, None)
            if record is None:
                yield item
                continue
            document = refused(item.result).document if isinstance(item.result, Refused) else item.result
            if document.id != record.document.id:
                raise InputError(
                    str(self.part), "it was made of other inputs", "run without --resume, or name the same paths"
                )


def done_before(out: Path | None, *, pretty: bool) -> Done:
    """What there is of a file. Raises InputError where nothing can be gone on with."""
    if out is None or pretty:
        raise InputError("--resume", "goes on with a file of lines", "name it with --out, and leave out --pretty")
    part = out.with_name(out.name + ".part")
    try:
        data = part.read_bytes()
    except FileNotFoundError:
        return Done(out)
    except OSError as error:
        raise InputError(str(part), str(error.strerror), "check the file") from None
    whole = data[: data.rfind(b"\n") + 1]
    try:
        records = tuple(from_json(json.loads(line)) for line in whole.decode("utf8").split("\n")[:-1])
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(
            str(part), f"its lines are no records: {error}", "remove it, and run without --resume"
        ) from None
    return Done(out, records, len(whole))


@contextmanager
def output(done: Done) -> Iterator[TextIO]:
    """stdout, or a file that is complete or absent; one that is broken off leaves its part, unless nothing is in it."""
    if done.out is None or done.part is None:
        yield sys.stdout
        return
    if not done.out.absolute().parent.is_dir():
        raise InputError(str(done.out), "its folder does not exist", "make the folder, or name another file")
    try:
        with done.part.open("r+" if done.size else "w", 1, "utf-8", newline="\n") as file:
            file.seek(done.size)
            file.truncate()
            yield file
        done.part.replace(done.out)
    except BaseException:
        if done.part.exists() and done.part.stat().st_size == 0:
            done.part.unlink()
        raise
