"""Whoever changes a ledger behind our back is found out: by the chain, and where the chain was made anew, by a checkpoint."""

import os
import random
import sqlite3

import pytest
from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from tellings.ledger import Filter, Ledger
from tellings.ledger.verifying import verify
from tellings.run.items import Coded
from tests.record.told import elsewhere
from tests.record.told import told as tell
from tests.trust.tampering import KINDS, Attacker, unlocked

ROUNDS = int(os.environ.get("TAMPERINGS", "600"))
FOUND_BY_CHAIN = {"edit", "delete", "insert", "reorder"}  # what docs/trust.md says is found with no checkpoint


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """A ledger with documents, records, judgements and a purged document, in memory and unlocked; and a checkpoint of it."""
    folder = tmp_path_factory.mktemp("l")
    with Ledger.open(folder / "l.sqlite", create=True) as ledger:
        for record in (tell(), tell("d2", "Another Post", "seven"), elsewhere(1), elsewhere(2)):
            ledger.add(Coded(b"as read", record), "c")
        ledger.add(Coded(b"as read", tell()), "newer")
        ledger.judge("different", ("e1", ledger.listed(Filter(place="žarka"))[-1].id), "Ada", "two quays")
        ledger.purge("d2", "Ada", "a court's order")
        checkpoint = ledger.checkpoint(folder / "key.pem")
        raw = sqlite3.connect(":memory:", isolation_level=None)
        sqlite3.connect(ledger.path).backup(raw)
    unlocked(raw)
    attacker = Attacker(raw, 0)
    rows = attacker.rows()
    every = attacker.query("SELECT kind, key, digest FROM chain")
    return raw, checkpoint, {(kind, key): digest for kind, key, digest in every if (kind, key) not in rows}


@pytest.fixture(scope="module")
def connection(kept):
    engine = create_engine("sqlite://", creator=lambda: kept[0], poolclass=StaticPool)
    with engine.connect() as opened:
        yield opened


def test_a_ledger_that_nobody_touched_verifies(kept, connection):
    found = verify(connection, kept[1])
    assert found.fault is None
    assert (found.rows, found.root, found.since, len(found.purged)) == (kept[1].rows, kept[1].root, 0, 1)


def tampered(kept, connection, seed, kind, *, anew):
    """What is found with the checkpoint and without it after one tampering, and the place of the row that it hit."""
    raw, checkpoint, purged = kept
    attacker, place = Attacker(raw, seed, purged), None
    raw.execute("BEGIN")
    try:
        if kind == "reorder" and anew:
            attacker.make_anew(attacker.shuffle())
        else:
            place = getattr(attacker, kind)()
            if anew:
                attacker.make_anew()
        return verify(connection, checkpoint).fault, verify(connection).fault, place
    finally:
        raw.execute("ROLLBACK")


@pytest.mark.parametrize("part", range(4))
def test_every_tampering_is_found_and_the_first_row_named(part, kept, connection):
    """A quarter of the rounds each; TAMPERINGS=10000 does them all."""
    missed = 0
    for seed in range(part, ROUNDS, 4):
        kind, anew = KINDS[seed // 4 % len(KINDS)], random.Random(seed).random() < 0.5
        found, without, place = tampered(kept, connection, seed, kind, anew=anew)
        what = (seed, kind, anew, found)
        assert found, what
        if kind == "truncate":
            assert found.number <= place, what  # a document whose tombstone was cut off is missing before the cut
        elif place:
            assert found.number == place, what
        if kind in FOUND_BY_CHAIN and not anew:
            assert without == found, what
        else:
            missed += not without
    assert missed > 0  # as docs/trust.md says: these need the checkpoint


def test_every_change_to_the_chain_itself_is_found_without_a_checkpoint(kept, connection):
    raw = kept[0]
    for seed in range(ROUNDS // 4):
        raw.execute("BEGIN")
        place = Attacker(raw, seed).spoil_chain()
        found = verify(connection)
        raw.execute("ROLLBACK")
        assert found.fault, seed
        assert found.fault.number == place, (seed, found.fault)
