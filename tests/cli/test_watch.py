"""``tellings watch``: what it says and prints, what it leaves alone, and how it ends."""

from __future__ import annotations

import json
import re

import pytest
from typer.testing import CliRunner

from tellings.cli import rounds, watching
from tellings.cli.app import app
from tellings.steps.acquire.web import Web
from tests.acquire.conftest import caught, served
from tests.acquire.made_feeds import HEAD, TAIL
from tests.acquire.served import Answer, Hands, feed, page
from tests.run.stand_in import Coder

__all__ = ["caught", "served"]


@pytest.fixture
def feeds(served, tmp_path, monkeypatch):
    """A feed of two pages, a ledger's path, and the verb with the test's own web and coder."""
    items = "".join(f"<item><title>Fire {n}</title><link>{served.url(f'/{n}')}</link></item>" for n in (1, 2))
    served.answers |= {"/feed": feed((HEAD + items + TAIL).encode()), "/1": page(1), "/2": page(2)}
    monkeypatch.setattr(watching, "Web", lambda settings: Web(settings, served.outside()))
    monkeypatch.setattr(watching, "ready", lambda settings: "stand-in")
    monkeypatch.setattr(rounds, "maker", lambda gate=False: Coder)
    monkeypatch.chdir(tmp_path)
    return served


def run(*arguments: str):
    return CliRunner().invoke(app, ["watch", *arguments])


def lines(result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_once_files_what_is_new_and_says_so(feeds):
    result = run(feeds.url("/feed"), "--once")
    assert result.exit_code == 0
    assert "2 new items." in result.stderr
    assert result.stdout.startswith("2 documents: 2 added.")
    again = run(feeds.url("/feed"), "--once")
    assert again.stdout.startswith("0 documents: 0 added.")
    assert feeds.paths() == ["/feed", "/1", "/2", "/feed"]


def test_json_tells_of_each_feed_and_each_document(feeds):
    first, *documents = lines(run(feeds.url("/feed"), "--once", "--json"))
    assert (first["feed"], first["state"], first["new"]) == (feeds.url("/feed"), "asked", 2)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00", str(first["again"]))
    assert [document["state"] for document in documents] == ["added", "added", "done"]


def test_a_dry_run_asks_for_the_feed_and_fetches_no_page_and_leaves_nothing(feeds, tmp_path):
    result = run(feeds.url("/feed"), "--dry-run")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [feeds.url("/1"), feeds.url("/2"), "2 items would be added."]
    assert list(tmp_path.iterdir()) == []
    assert feeds.paths() == ["/feed"]
    assert [line["state"] for line in lines(run(feeds.url("/feed"), "--dry-run", "--json"))] == [
        "asked", "would be added", "would be added",
    ]  # fmt: skip


def test_a_dry_run_knows_what_is_filed(feeds):
    run(feeds.url("/feed"), "--once")
    assert "0 items would be added." in run(feeds.url("/feed"), "--dry-run").stdout


def test_a_feed_that_cannot_be_read_is_told_with_its_reason_and_the_others_are_read(feeds):
    result = run(feeds.url("/no"), feeds.url("/feed"), "http://127.0.0.1:9009/feed", "--once")
    assert result.exit_code == 1
    assert "no page in the answer" in result.stderr
    assert "address not public" in result.stderr
    assert result.stdout.startswith("4 documents: 2 added, 2 refused.")


def test_a_feed_that_has_to_be_left_alone_is_told(feeds):
    feeds.answers["/feed"] = Answer(status=429, fields={"Retry-After": "600"})
    run(feeds.url("/feed"), "--once")
    result = run(feeds.url("/feed"), "--once")
    assert f"{feeds.url('/feed')}: left alone until 20" in result.stderr
    assert result.exit_code == 0
    assert lines(run(feeds.url("/feed"), "--once", "--json"))[0]["state"] == "left alone"


def test_an_item_that_waits_for_another_try_is_told(feeds):
    feeds.answers["/1"] = Answer(status=502)
    result = run(feeds.url("/feed"), "--once")
    assert "1 item could not be fetched now: another try comes later." in result.stderr
    assert result.stdout.startswith("1 document: 1 added.")


def test_it_goes_on_round_after_round_until_it_is_stopped(feeds, monkeypatch):
    rounds_ = 0

    def sleep(hands: Hands, seconds: float) -> None:
        nonlocal rounds_
        rounds_ += seconds > 60
        hands.time += seconds
        if rounds_ == 3:
            raise KeyboardInterrupt

    monkeypatch.setattr(Hands, "sleep", sleep)
    result = run(feeds.url("/feed"))
    assert result.exit_code == 130
    assert feeds.paths() == ["/feed", "/1", "/2", "/feed", "/feed"]
    assert result.stderr.count("Next visit: ") == 3


def test_feeds_may_be_named_in_a_list(feeds, tmp_path):
    (tmp_path / "mine.urls").write_text(f"# mine\n{feeds.url('/feed')}\n")
    assert run("mine.urls", "--once").stdout.startswith("2 documents: 2 added.")


@pytest.mark.parametrize("named", ["no.urls", "ftp://post.example/", "bad.urls", "empty.urls"])
def test_what_is_no_feed_by_its_name_is_a_wrong_command(feeds, tmp_path, named):
    (tmp_path / "bad.urls").write_text("post.example/feed\n")
    (tmp_path / "empty.urls").write_text("# nothing\n")
    result = run(named, "--once")
    assert result.exception is not None
    assert getattr(result.exception, "status", None) == 2
    assert feeds.asked == []


def test_the_help_has_an_example():
    assert "Example: tellings watch https://post.example/feed.xml --once --dry-run" in " ".join(
        run("--help").stdout.split()
    )
