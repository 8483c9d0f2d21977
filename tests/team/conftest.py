"""What tests of both databases share: a server, and a new ledger's home on either."""

import pytest

from tests.team.server import running


@pytest.fixture(scope="session")
def server():
    """One server for all tests of a process."""
    with running() as started:
        yield started


@pytest.fixture(params=["sqlite", "postgresql"])
def home(request, tmp_path):
    """Where a new ledger goes: a file, or an empty database of a real server."""
    return str(tmp_path / "l.sqlite") if request.param == "sqlite" else request.getfixturevalue("server").database()
