"""A server as the home of a ledger: what is copied to it and back, and what is told where it cannot be."""

import pytest
from sqlalchemy import create_engine, text

from tellings.errors import LedgerError
from tellings.ledger import Home, Ledger
from tests.team.test_contract import everything, fill


def test_a_copy_can_go_to_a_server_and_back(server, tmp_path):
    with Ledger.open(tmp_path / "l.sqlite", create=True) as ledger:
        fill(ledger)
        there, back = server.database(), tmp_path / "back.sqlite"
        ledger.copy_to(there, lambda *_: None)
        with Ledger.open(there) as remote:
            remote.copy_to(back, lambda *_: None)
        with Ledger.open(back) as again:
            assert again.verify() == ledger.verify()
            assert everything(again) == everything(ledger)


def test_a_database_that_is_no_ledger_is_left_alone(server):
    there = server.database()
    with pytest.raises(LedgerError, match="there is no ledger here"):
        Ledger.open(there)
    engine = create_engine(Home(there).url())
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE theirs (a INTEGER)"))
    with pytest.raises(LedgerError, match="no ledger"):
        Ledger.open(there, create=True)
    with engine.begin() as connection:
        assert (
            connection.execute(
                text("SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'public'")
            ).scalar()
            == 1
        )
    engine.dispose()


def test_a_server_that_does_not_answer_is_told_without_its_password(tmp_path):
    with pytest.raises(LedgerError) as told:
        Ledger.open(f"postgresql://ada:secret@/x?host={tmp_path}")
    assert "secret" not in str(told.value)
    assert "ada:***@" in str(told.value)
