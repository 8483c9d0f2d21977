"""Judgements as rows and back: what people decided, appended."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sqlalchemy import BindParameter, Connection, Row, bindparam, or_, select

from tellings.errors import InputError
from tellings.ledger import chain
from tellings.ledger.chain import batched
from tellings.ledger.tables import judgements
from tellings.reconcile.judging import found
from tellings.reconcile.nouns import Anchor, Judgement
from tellings.reconcile.telling import Telling

AT_ONCE = 200  # documents that one query asks for
_SOME: BindParameter[Any] = bindparam("some", expanding=True)
_ON = select(judgements).where(or_(judgements.c.left_version.in_(_SOME), judgements.c.right_version.in_(_SOME)))


def append(connection: Connection, every: Iterable[Judgement]) -> None:
    """Append some judgements."""
    chain.append(connection, judgements, [_row(one) for one in every])


def judgements_on(connection: Connection, versions: Sequence[str]) -> list[Judgement]:
    """The judgements on the events of some documents, each once, and what takes them back."""
    found: dict[str, Judgement] = {}
    for some in batched(versions, AT_ONCE):
        found.update({row.judgement: _judgement(row) for row in connection.execute(_ON, {"some": some})})
    return [*found.values(), *_undoings(connection, {one.act for one in found.values()})]


def of_act(connection: Connection, act: str) -> list[Judgement]:
    """What was judged in one go."""
    return [_judgement(row) for row in connection.execute(select(judgements).where(judgements.c.act == act))]


def acts(connection: Connection) -> list[Judgement]:
    """All judgements, oldest first."""
    query = select(judgements).order_by(judgements.c.made, judgements.c.act, judgements.c.judgement)
    return [_judgement(row) for row in connection.execute(query)]


def standing_act(connection: Connection, prefix: str | None) -> str:
    """The act whose id begins so, or the last that is not taken back. Raises InputError where that is not one."""
    every = acts(connection)
    gone: set[str] = set()
    for one in reversed(every):
        if one.verdict == "undo" and one.act not in gone and one.undoes:
            gone.add(one.undoes)
    if prefix is None:
        found = [one.act for one in every if one.act not in gone and one.verdict != "undo"][-1:]
    else:
        found = list({one.act: None for one in every if one.act.startswith(prefix)})
    if len(found) != 1:
        why = "several acts begin so" if found else "there is no such act, or nothing to take back"
        raise InputError(prefix or "undo", why, "tellings judgements lists them")
    if found[0] in gone:
        raise InputError(found[0], "this act is taken back already", "tellings judgements lists them")
    return found[0]


def undone(connection: Connection, every: Iterable[Judgement]) -> list[Judgement]:
    """Some judgements with those that they take back, and those that these had taken back."""
    found, waiting = list(every), [one.undoes for one in every if one.undoes]
    while waiting:
        some = of_act(connection, waiting.pop())
        found += some
        waiting += [one.undoes for one in some if one.undoes]
    return found


def _undoings(connection: Connection, some: set[str]) -> list[Judgement]:
    """What takes acts back, and what takes that back."""
    every: list[Judgement] = []
    while some:
        rows = connection.execute(select(judgements).where(judgements.c.undoes.in_(sorted(some))))
        fresh = [_judgement(row) for row in rows]
        every += fresh
        some = {one.act for one in fresh}
    return every


def _row(one: Judgement) -> dict[str, Any]:
    return {
        "judgement": one.id,
        "act": one.act,
        "verdict": one.verdict,
        **_side("left", one.left),
        **_side("right", one.right),
        "judge": one.judge,
        "made": one.made,
        "why": one.why,
        "undoes": one.undoes,
    }


def _side(name: str, anchor: Anchor | None) -> dict[str, Any]:
    parts = ("version", "event", "start", "end")
    return {f"{name}_{part}": anchor and getattr(anchor, part) for part in parts}


def _judgement(row: Row[Any]) -> Judgement:
    left = row.left_version and Anchor(row.left_version, row.left_event, row.left_start, row.left_end)
    right = row.right_version and Anchor(row.right_version, row.right_event, row.right_start, row.right_end)
    return Judgement(
        row.judgement, row.act, row.verdict, left or None, right or None, row.judge, row.made, row.why, row.undoes
    )


def keys_of(every: Iterable[Judgement], told: Callable[[str], Sequence[Telling]]) -> list[tuple[str, str]]:
    """The events that judgements are about, as they are told now."""
    anchors = [anchor for one in every for anchor in (one.left, one.right) if anchor]
    return [key for key in (found(anchor, told(anchor.version)) for anchor in anchors) if key]
