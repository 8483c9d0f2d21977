"""Watching feeds: what is new is filed once, politely, and a restart loses nothing and doubles nothing."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest

from tellings.run.watch import Manner, Watch
from tests.acquire.made_feeds import HEAD, TAIL
from tests.acquire.served import SETTINGS, Answer, Asked, feed
from tests.watch.runs import filed
from tests.watch.watched import HOUR, Watched, listed


def test_new_items_are_fetched_and_filed_in_their_order(served, watched):
    served.answers["/feed"] = feed(listed(served, 1, 2))
    assert watched.round() == ["added", "added"]
    assert served.paths() == ["/feed", "/1", "/2"]
    served.answers["/feed"] = feed(listed(served, 1, 2, 3))
    served.hands.time += HOUR
    assert watched.round() == ["added"]
    assert served.paths() == ["/feed", "/1", "/2", "/feed", "/3"]


def test_an_item_that_comes_again_and_again_is_fetched_once(served, watched):
    served.answers["/feed"] = lambda asked: feed(listed(served, 1, 2, 1))
    for _ in range(5):
        watched.round()
        served.hands.time += HOUR
    assert served.paths() == ["/feed", "/1", "/2", "/feed", "/feed", "/feed", "/feed"]


def test_an_item_of_two_feeds_is_fetched_once(served, tmp_path):
    served.answers["/feed"] = served.answers["/other"] = feed(listed(served, 1))
    both = Watched(served, tmp_path)
    both.feeds.append(served.url("/other"))
    both.again()
    assert both.round() == ["added"]
    both.close()


def test_a_feed_is_not_asked_for_before_its_time(served, watched):
    served.answers["/feed"] = feed(listed(served, 1))
    watched.round()
    asked = len(served.asked)
    assert watched.round() == []
    served.hands.time += 14 * 60
    assert watched.round() == []
    assert len(served.asked) == asked
    served.hands.time += 60
    watched.round()
    assert served.paths()[-1] == "/feed"


def test_once_asks_for_a_feed_whenever_it_is_called(served, watched):
    served.answers["/feed"] = feed(listed(served, 1))
    watched.round(once=True)
    watched.round(once=True)
    assert served.paths() == ["/feed", "/1", "/feed"]


@pytest.mark.parametrize(
    ("more", "fields"),
    [("<ttl>120</ttl>", {}), ("", {"Cache-Control": "public, max-age=7200"}), ("<ttl>soon</ttl>", None)],
)
def test_a_feed_may_ask_for_a_longer_rest(served, watched, more, fields):
    served.answers["/feed"] = feed(listed(served, 1, more=more), **(fields or {}))
    watched.round()
    served.hands.time += HOUR
    watched.round()
    assert served.paths().count("/feed") == (2 if fields is None else 1)
    served.hands.time += HOUR
    watched.round()
    assert served.paths().count("/feed") == (3 if fields is None else 2)


def test_a_feed_that_has_not_changed_is_not_sent_again_also_after_a_restart(served, watched):
    def answer(asked: Asked) -> Answer:
        same = asked.fields.get("If-None-Match") == '"v1"' and asked.fields.get("If-Modified-Since") == "then"
        return Answer(status=304) if same else feed(listed(served, 1), **{"ETag": '"v1"', "Last-Modified": "then"})

    served.answers["/feed"] = answer
    watched.round()
    for _ in range(2):
        served.hands.time += HOUR
        watched.again()
        assert watched.round() == []
    assert served.paths() == ["/feed", "/1", "/feed", "/feed"]
    assert watched.documents() == 1


def test_a_restart_before_the_time_does_not_ask_again(served, watched):
    served.answers["/feed"] = feed(listed(served, 1))
    watched.round()
    watched.again()
    assert watched.round() == []
    assert served.paths() == ["/feed", "/1"]


@pytest.mark.parametrize("after", [1, 5, 16, 17, 20])
def test_a_process_that_is_killed_in_the_middle_loses_nothing_and_doubles_nothing(served, tmp_path, after):
    """The feed says that nothing has changed when it is asked again: what was not filed must not depend on it."""
    numbers = range(1, 21)
    served.answers["/feed"] = lambda asked: (
        Answer(status=304) if "If-None-Match" in asked.fields else feed(listed(served, *numbers), ETag='"v1"')
    )
    run = [sys.executable, "-m", "tests.watch.runs", str(served.port), str(tmp_path), served.url("/feed"), str(after)]
    assert subprocess.run(run, check=False).returncode == 9
    served.hands.time += HOUR
    watched = Watched(served, tmp_path)
    watched.round()
    assert watched.documents() == 20
    assert watched.state.counts() == {"filed": 20}
    assert watched.round() == []
    assert len(served.paths()) <= 20 + 16 + 2
    watched.close()


def test_a_round_that_is_stopped_goes_on_with_what_is_left(served, watched):
    served.answers["/feed"] = feed(listed(served, *range(1, 41)))
    rounds = filed(watched.watch, watched.ledger)
    for _ in range(20):
        next(rounds)
    rounds.close()
    watched.again()
    watched.round()
    assert watched.documents() == 40


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_feed_is_left_alone_for_as_long_as_it_says_also_after_a_restart_and_by_once(served, watched, status):
    served.answers["/feed"] = Answer(status=status, fields={"Retry-After": "7200"})
    watched.round()
    asked = len(served.asked)
    served.hands.time += HOUR
    watched.again()
    assert watched.round(once=True) == []
    assert list(watched.watch.left_alone()) == watched.feeds
    assert len(served.asked) == asked
    served.answers["/feed"] = feed(listed(served, 1))
    served.hands.time += HOUR + 1
    assert watched.round(once=True) == ["added"]


def test_a_feed_that_fails_is_asked_for_less_and_less_often_and_as_before_once_it_works(served, watched):
    served.answers["/feed"] = Answer(status=500)
    waits = []
    for _ in range(9):
        watched.round()
        waits.append(watched.watch.next() - served.hands.time)
        served.hands.time = watched.watch.next()
    assert [round(wait / 60) for wait in waits] == [15, 30, 60, 120, 240, 480, 960, 1440, 1440]
    served.answers["/feed"] = feed(listed(served, 1))
    assert watched.round() == ["added"]
    assert watched.watch.next() - served.hands.time <= 15 * 60


@pytest.mark.parametrize("body", [b"<p>no feed", b"", b"\x00\xff", b"<html><rss>"])
def test_what_is_no_feed_is_a_failure_that_is_told(served, watched, body):
    served.answers["/feed"] = feed(body)
    ((_, polled),) = watched.watch.poll()
    assert polled.told[0].rejection.reason in {"neither a feed nor a sitemap", "damaged feed"}


def test_of_a_broken_feed_the_items_that_can_be_read_are_filed_and_the_damage_is_told(served, watched):
    served.answers["/feed"] = feed(listed(served, 1, 2).replace(b"</channel>", b"<item><title>a & b"))
    ((_, polled),) = watched.watch.poll()
    assert [told.rejection.reason for told in polled.told] == ["damaged feed"]
    assert watched.round()[:2] == ["added", "added"]


def test_a_feed_of_ten_thousand_items_is_put_down_at_once_and_worked_off_in_batches(served, watched):
    items = "".join(
        f"<item><title>{n}</title><guid>{n}</guid><description>x</description></item>" for n in range(10_000)
    )
    served.answers["/feed"] = feed((HEAD + items + TAIL).encode())
    watched.watch = Watch(
        watched.feeds, watched.state, served.web(replace(SETTINGS, page_bytes=5_000_000)), SETTINGS, Manner()
    )
    ((_, polled),) = watched.watch.poll()
    assert polled.new == 10_000
    assert len(next(watched.watch.batches()).items) == 16
    assert watched.state.counts() == {"waiting": 10_000}
