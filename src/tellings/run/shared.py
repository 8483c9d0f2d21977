"""What the processes of a run share: the coder with its model and lists, made once, before they part from one another.

This module is imported in the process from which the others are forked. What it makes there is in the memory of all of
them, and copied only where one writes to it.
"""

from __future__ import annotations

import base64
import gc
import os
import pickle
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Protocol, runtime_checkable

from tellings.errors import TellingsError
from tellings.model import Document, Record
from tellings.settings import Settings
from tellings.steps.read.gate import Gate

_GIVEN = "_TELLINGS_SHARED"
_FIRST = "Gunmen attacked a village near Oslo on Monday, killing two, police said."


class Coding(Protocol):
    """What codes a document: ``pipeline.Coder``, or what a test puts in its place."""

    def code(self, document: Document) -> Record:
        """The record of one document; the same for the same document, always."""
        ...


@runtime_checkable
class Judging(Coding, Protocol):
    """What stands before a coder as ``pipeline.Gated`` does: it can be asked about a page that was only looked at."""

    def tells(self, document: Document) -> bool:
        """Whether the document may tell an event."""
        ...


Make = Callable[[Settings], Coding]


@cache
def made(settings: Settings, make: Make) -> Coding:
    """The coder: one for each process, or the one that was there before it was forked."""
    return make(settings)


def gate(coder: Callable[[], Coding]) -> Gate:
    """The gate before reading: pages in doubt are shown to the coder, which is made when the first of them comes."""

    def tells(document: Document) -> bool:
        judge = coder()
        try:
            return not isinstance(judge, Judging) or judge.tells(document)
        except TellingsError:
            raise
        except Exception:  # whatever it is, coding the page in full will say so
            return True

    return Gate(tells)


@contextmanager
def given(settings: Settings, make: Make) -> Iterator[None]:
    """While this lasts, a process that is started and imports this module makes the coder at once."""
    os.environ[_GIVEN] = base64.b64encode(pickle.dumps((settings, make))).decode()
    try:
        yield
    finally:
        os.environ.pop(_GIVEN, None)


def _make() -> None:
    """Make the coder and code a sentence, by which all that English needs is loaded."""
    wanted = os.environ.pop(_GIVEN, None)
    if wanted is None:
        return
    gc.disable()  # everybody waits for this, and it leaves nothing to collect
    try:
        settings, make = pickle.loads(base64.b64decode(wanted))  # noqa: S301  (from our own parent)
        made(settings, make).code(Document("first", "", _FIRST, language="en"))
    except Exception:  # each process will find out itself, and say so with its first document
        return
    finally:
        gc.freeze()
        gc.enable()


def keep() -> None:
    """Take what is loaded out of the rounds of Python's collector: none goes through the lists again, or copies them.

    A round through the lexicon and the model takes as long as coding a page, and finds nothing.
    """
    gc.collect()
    gc.freeze()


_make()
