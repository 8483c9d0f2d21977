"""How pages and documents travel between the reader and its child: pickles with their length before them."""

from __future__ import annotations

import pickle
import struct
from typing import Any, BinaryIO

_LENGTH = struct.Struct(">Q")


def send(stream: BinaryIO, value: object) -> None:
    """Write one value. Raises BrokenPipeError where nobody reads any more."""
    data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    stream.write(_LENGTH.pack(len(data)) + data)
    stream.flush()


def receive(stream: BinaryIO) -> Any:  # noqa: ANN401  (each end knows what the other sends)
    """Read one value. Raises EOFError where the other side is gone.

    Both sides are this program, started by this program: the pipe is no border against a child that was taken over.
    """
    data = stream.read(_LENGTH.size)
    if len(data) < _LENGTH.size:
        raise EOFError
    return pickle.loads(stream.read(_LENGTH.unpack(data)[0]))  # noqa: S301  (from our own child)
