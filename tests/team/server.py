"""A PostgreSQL server of our own for the time of the tests: started here, in a folder of its own, gone afterwards."""

import os
import pwd
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
import pytest

_NUMBERS = count()


def programs():
    """The folder with initdb, or None."""
    found = shutil.which("initdb")
    places = [Path(found).resolve().parent] if found else []
    places += sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name), reverse=True)
    return next((path for path in places if (path / "initdb").exists()), None)


class Server:
    """A running server, on a socket in its folder."""

    def __init__(self, bin_folder, folder):
        self.bin, self.folder = bin_folder, folder
        # The server refuses to run as root; whoever else there is will do.
        self.user: dict[str, Any] = {}
        if os.getuid() == 0:
            self.user["user"] = pwd.getpwnam("postgres" if _known("postgres") else "nobody").pw_uid
        if self.user:
            os.chown(folder, self.user["user"], -1)

    def run(self, program, *words):
        done = subprocess.run(
            [self.bin / program, *words], cwd=self.folder, capture_output=True, text=True, check=False, **self.user
        )
        assert done.returncode == 0, done.stderr

    def start(self):
        self.run(
            "initdb",
            "-D",
            self.folder / "data",
            "-U",
            "tellings",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "-N",
        )
        options = f"-k {self.folder} -c listen_addresses= -c fsync=off -c max_connections=60"
        self.run("pg_ctl", "-D", self.folder / "data", "-o", options, "-w", "-l", self.folder / "log", "start")

    def stop(self):
        self.run("pg_ctl", "-D", self.folder / "data", "-m", "immediate", "-w", "stop")

    def database(self):
        """The address of a new, empty database. It sorts words as no ledger does: that must not matter."""
        name = f"t{next(_NUMBERS)}"
        with psycopg.connect(host=str(self.folder), user="tellings", dbname="postgres", autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE template0")
        return f"postgresql://tellings@/{name}?host={self.folder}"


def _known(name):
    try:
        pwd.getpwnam(name)
    except KeyError:
        return False
    return True


@contextmanager
def running():
    """A server, where PostgreSQL is installed; CI says that it has to be."""
    found = programs()
    if found is None:
        assert not os.environ.get("TELLINGS_TEST_POSTGRESQL"), "PostgreSQL has to be here: apt-get install postgresql"
        pytest.skip("PostgreSQL is not installed: apt-get install postgresql")
    folder = Path(tempfile.mkdtemp(prefix="tellings-pg-"))
    server = Server(found, folder)
    server.start()
    try:
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)
