"""The command: only this machine reaches it unless told, it says what it serves, and it works with the network cut off."""

import json
import subprocess
import sys

import pytest

from tellings.errors import InputError
from tellings.serve.declaring import borders_of, camps_of
from tests.serve.test_accessible import screens


def run(*arguments, **options):
    return subprocess.run(
        [sys.executable, "-m", "tellings", *arguments],
        check=False,
        text=True,
        capture_output=True,
        timeout=60,
        **options,
    )


def test_with_the_network_cut_off_all_five_screens_work_without_an_error_on_the_console(kept):
    inside = [sys.executable, "-m", "tests.serve.cut_off", str(kept.path), *screens(kept)[:5]]
    command = ["unshare", "--net", "--map-root-user", *inside]
    done = subprocess.run(command, check=False, text=True, capture_output=True, timeout=120)
    assert done.returncode == 0, done.stderr[-2000:]
    found = json.loads(done.stdout)
    assert "unreachable" in found["cut"]
    assert found["errors"] == []
    assert all(one["words"] > 100 and one["fonts"] > 1 for one in found["shown"].values())
    assert found["shown"]["/"]["land"] == 1
    assert "Serving" in found["told"][0]
    assert "Only this machine can reach it" in found["told"][1]
    assert "http://127.0.0.1:8917/" in found["told"][2]


def test_it_is_not_opened_to_others_before_somebody_is_listed(kept):
    done = run("serve", "--ledger", str(kept.path), "--host", "0.0.0.0", "--port", "0")
    assert done.returncode == 2
    assert "nobody is listed who may sign in" in done.stderr
    assert "tellings people add" in done.stderr


@pytest.mark.parametrize(
    ("read", "text", "why"),
    [
        (camps_of, "- a list", "is no list of camps"),
        (camps_of, "a: [", "cannot be read"),
        (borders_of, "{}", "is no GeoJSON"),
        (borders_of, "not json", "cannot be read"),
    ],
)
def test_a_file_that_is_not_what_it_should_be_is_named_with_the_reason(tmp_path, read, text, why):
    path = tmp_path / "given"
    path.write_text(text)
    with pytest.raises(InputError, match=why) as raised:
        read(path)
    assert raised.value.what == str(path)


def test_people_are_added_with_a_role_and_listed_without_their_passwords(tmp_path):
    given = ("--ledger", str(tmp_path / "l.sqlite"))
    added = run("people", "add", "Ada", "--role", "editor", "--password", "long enough to be one", *given)
    assert (added.returncode, "editor" in added.stdout) == (0, True)
    assert json.loads(run("people", "list", "--json", *given).stdout) == [{"name": "Ada", "role": "editor"}]
    assert (tmp_path / "people.yaml").stat().st_mode & 0o077 == 0
