"""The command as a process of its own: interrupted, left by its reader, on a terminal and with a log."""

import json
import os
import pty
import re
import select
import signal
import subprocess
import sys
import time

import pytest

# A shell lets what it starts in the background ignore Ctrl-C, and with it all that is started from there.
SCRIPT = (
    "import signal\nfrom tellings.cli import coder, coding, main\nfrom tests.run.stand_in import Coder\n"
    "coder.maker = lambda gate=False: Coder\ncoding.ready = lambda settings: 'stand-in'\n"
    "if __name__ == '__main__':\n    signal.signal(signal.SIGINT, signal.default_int_handler)\n    main()\n"
)


@pytest.fixture
def command(tmp_path):
    """The command as a process of its own, with the coder's stand-in."""
    script = tmp_path / "command.py"
    script.write_text(SCRIPT)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in (*sys.path, os.getcwd()) if p)}  # noqa: PTH109
    return [sys.executable, str(script)], environment


@pytest.mark.parametrize("workers", ["1", "2"])
def test_ctrl_c_ends_a_run_cleanly_with_whole_lines(command, tmp_path, workers):
    arguments, environment = command
    texts = [*(f"Day {n} was calm." for n in range(9)), "HANG here", "Never coded."]
    path = tmp_path / "slow.jsonl"
    path.write_text("".join(json.dumps({"id": str(n), "text": text}) + "\n" for n, text in enumerate(texts)))
    process = subprocess.Popen(
        [*arguments, "code", str(path), "--workers", workers, "--out", str(tmp_path / "out.jsonl")],
        env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip
    started = tmp_path / "out.jsonl.part"
    while not (started.exists() and started.stat().st_size) and process.poll() is None:
        time.sleep(0.05)
    time.sleep(1)
    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate(timeout=20)
    assert process.returncode == 130
    assert told == "Stopped. What was written before is whole.\n"
    assert not (tmp_path / "out.jsonl").exists()
    whole = started.read_text()
    path.write_text(path.read_text().replace("HANG here", "Day 9 was calm."))
    resumed = [*arguments, "code", str(path), "--workers", workers, "--out", str(tmp_path / "out.jsonl"), "--resume"]
    assert subprocess.run(resumed, env=environment, check=False, timeout=60, capture_output=True).returncode == 0
    assert (tmp_path / "out.jsonl").read_text().startswith(whole)
    assert [json.loads(line)["document"]["id"] for line in (tmp_path / "out.jsonl").read_text().splitlines()] == [
        str(n) for n in range(len(texts))
    ]
    assert not started.exists()


def test_a_reader_that_goes_away_ends_a_run_quietly(command, tmp_path):
    arguments, environment = command
    path = tmp_path / "many.jsonl"
    path.write_text("".join(json.dumps({"id": str(n), "text": "A calm day. " * 99}) + "\n" for n in range(500)))
    process = subprocess.Popen(
        [*arguments, "code", str(path), "--workers", "1"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stderr
    process.stdout.readline()
    process.stdout.close()
    told = process.stderr.read().decode()
    process.stderr.close()
    assert process.wait(timeout=20) == 1
    assert "Traceback" not in told


@pytest.mark.parametrize(("plain", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_colour_is_used_on_a_terminal_only_and_never_against_no_color(command, page, tmp_path, plain, coloured):
    arguments, environment = command
    environment = {k: v for k, v in environment.items() if k not in {"NO_COLOR", "FORCE_COLOR"}} | {
        "TERM": "xterm",
        **plain,
    }
    ledger = str(tmp_path / "l.sqlite")
    subprocess.run([*arguments, "add", page, "--ledger", ledger], env=environment, check=True, capture_output=True)
    show = [*arguments, "show", "e1", "--ledger", ledger]
    piped = subprocess.run(show, env=environment, check=True, capture_output=True).stdout
    assert b"\x1b" not in piped
    assert ("\x1b[36m" in in_terminal(show, environment)) is coloured


@pytest.mark.parametrize(
    ("verb", "shown"), [("add", True), ("add --json", False), ("code --out r.jsonl", True), ("code", False)]
)
def test_progress_is_shown_on_a_terminal_unless_results_run_over_it(command, page, tmp_path, monkeypatch, verb, shown):
    _, environment = command
    impatient = tmp_path / "impatient.py"
    impatient.write_text(
        SCRIPT.replace("if __name__", "from tellings.cli import progress\nprogress.PATIENCE = 0\nif __name__")
    )
    monkeypatch.chdir(tmp_path)
    printed = in_terminal([sys.executable, str(impatient), *verb.split(), page], environment | {"TERM": "xterm"})
    assert ("a second" in printed) is shown


def test_a_log_gets_a_line_a_minute(command, page, tmp_path, monkeypatch):
    _, environment = command
    hurried = tmp_path / "hurried.py"
    hurried.write_text(
        SCRIPT.replace("if __name__", "from tellings.cli import progress\nprogress.MINUTE = 0\nif __name__")
    )
    monkeypatch.chdir(tmp_path)
    ran = subprocess.run(
        [sys.executable, str(hurried), "add", "--json", page],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert re.search(r"^\w+: \d+ documents, [\d.]+ a second, 100% read, about .* left\.$", ran.stderr, re.MULTILINE), (
        ran.stderr
    )


def in_terminal(arguments, environment):
    ours, theirs = pty.openpty()
    process = subprocess.Popen(arguments, env=environment, stdout=theirs, stderr=theirs, stdin=theirs)
    os.close(theirs)
    shown = b""
    while select.select([ours], [], [], 20)[0]:
        try:
            shown += os.read(ours, 65536)
        except OSError:
            break
    os.close(ours)
    process.wait()
    return shown.decode()
