"""Watching feeds: what is new is filed once, politely, and a restart loses nothing and doubles nothing."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tellings.errors import LedgerError
from tellings.ledger import Ledger
from tellings.model import Document, Refused
from tellings.run.watch import Manner, State, Watch
from tellings.run.watch.items import TRIES
from tests.acquire.made_feeds import HEAD, TAIL, atom
from tests.acquire.served import SETTINGS, Answer, Asked, Served, feed, page
from tests.watch.runs import filed

HOUR = 3600.0


def listed(served: Served, *numbers: int, host: str = "post.example", more: str = "", text: str = "") -> bytes:
    """A feed of pages on the server; each page is there."""
    items = []
    for number in numbers:
        served.answers.setdefault(f"/{number}", page(number))
        url = served.url(f"/{number}", host)
        about = f"<description>{text}</description>" if text else ""
        date = "<pubDate>Tue, 05 Mar 2030 14:02:00 +0400</pubDate>"
        items.append(f"<item><title>Fire {number}</title><link>{url}</link><guid>{url}</guid>{date}{about}</item>")
    return (HEAD + more + "".join(items) + TAIL).encode()


class Watched:
    """A watch over one feed of the server, with a ledger; ``again`` is the program started anew."""

    def __init__(self, served: Served, folder: Path, manner: Manner | None = None, path: str = "/feed") -> None:
        self.served, self.folder = served, folder
        self.manner, self.feeds = manner or Manner(), [served.url(path)]
        self.open()

    def open(self) -> None:
        self.state = State.open(self.folder / "watch.sqlite")
        self.ledger = Ledger.open(self.folder / "ledger.sqlite", create=True)
        self.watch = Watch(self.feeds, self.state, self.served.web(), SETTINGS, self.manner)

    def again(self) -> None:
        self.close()
        self.open()

    def close(self) -> None:
        self.state.__exit__()
        self.ledger.__exit__()

    def round(self, *, once: bool = False) -> list[str]:
        """What became of each document of a round."""
        return [added.state for added in filed(self.watch, self.ledger, once=once)]

    def documents(self) -> int:
        return self.ledger.counts()["documents"]

    def reads(self) -> list[Document | Refused]:
        """Everything that is due, read and not filed."""
        for _ in self.watch.poll():
            continue
        return [read.result for batch in self.watch.batches() for read in batch.read()]


@pytest.fixture
def watched(served, tmp_path):
    made = Watched(served, tmp_path)
    yield made
    made.close()


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


def test_a_page_that_cannot_be_fetched_now_is_tried_again_later_and_the_others_are_filed(served, watched):
    served.answers["/feed"] = feed(listed(served, 1, 2))
    served.answers["/1"] = Answer(status=502)
    assert watched.round() == ["added"]
    assert watched.round() == []
    served.hands.time += 301
    served.answers["/1"] = page(1)
    assert watched.round() == ["added"]
    assert watched.state.counts() == {"filed": 2}


def test_a_page_that_never_comes_is_given_up_with_its_reason(served, watched):
    served.answers["/feed"] = feed(listed(served, 1))
    served.answers["/1"] = Answer(status=502)
    for _ in range(TRIES - 1):
        assert watched.round() == []
        served.hands.time += 24 * HOUR
    served.answers["/feed"] = Answer(status=304)
    assert watched.round() == ["refused"]
    assert watched.state.counts() == {"refused": 1}
    assert served.paths().count("/1") == TRIES


def test_the_pages_of_a_busy_host_wait_without_being_asked_for_and_lose_no_try(served, watched):
    served.answers["/feed"] = feed(listed(served, 1, 2, 3))
    served.answers["/1"] = Answer(status=429, fields={"Retry-After": "600"})
    assert watched.round() == []
    assert served.paths() == ["/feed", "/1"]
    served.answers["/1"] = page(1)
    watched.again()
    assert watched.round() == []
    assert served.paths() == ["/feed", "/1"]
    served.hands.time += 601
    assert watched.round() == ["added"] * 3


def test_a_page_that_is_not_there_is_told_by_what_the_feed_has_of_it(served, watched):
    served.answers["/feed"] = feed(listed(served, 1, 2, text="A fire broke out in Orn, and two were hurt."))
    served.answers["/1"] = Answer(status=404)
    first, second = watched.reads()
    assert isinstance(first, Document)
    assert first.text == "Fire 1\n\nA fire broke out in Orn, and two were hurt."
    assert [r.reason for r in first.rejected] == ["no page in the answer"]
    assert isinstance(second, Document)
    assert "Gunmen" in second.text


def test_a_page_without_an_article_is_told_by_what_the_feed_has_of_it(served, watched):
    served.answers["/feed"] = feed(listed(served, 1, text="A fire broke out in Orn."))
    served.answers["/1"] = Answer(b"<html><body><script>1</script></body></html>")
    (document,) = watched.reads()
    assert isinstance(document, Document)
    assert [r.reason for r in document.rejected] == ["no article"]


def test_an_item_that_has_neither_page_nor_text_is_refused_with_the_reason(served, watched):
    served.answers["/feed"] = feed(listed(served, 1))
    served.answers["/1"] = Answer(status=404)
    (refused,) = watched.reads()
    assert isinstance(refused, Refused)
    assert (refused.rejection.reason, refused.given.url) == ("no page in the answer", served.url("/1"))


def test_what_robots_txt_forbids_is_not_fetched_and_a_feed_that_it_forbids_is_not_read(served, watched):
    served.answers["/robots.txt"] = Answer(b"User-agent: *\nDisallow: /1\n", media="text/plain")
    served.answers["/feed"] = feed(listed(served, 1, 2))
    assert watched.round() == ["refused", "added"]
    assert "/1" not in served.paths()
    served.answers["/robots.txt"] = Answer(b"User-agent: *\nDisallow: /\n", media="text/plain")
    served.hands.time += 25 * HOUR
    ((_, polled),) = watched.watch.poll()
    assert polled.told[0].rejection.reason == "robots.txt forbids it"
    assert served.paths().count("/feed") == 1


@pytest.mark.parametrize(("pages", "fetched"), [("site", ["/feed"]), ("any", ["/feed", "/1"]), ("none", ["/feed"])])
def test_a_page_on_another_site_is_fetched_only_where_that_is_asked_for(served, tmp_path, pages, fetched):
    served.answers["/feed"] = feed(listed(served, 1, host="other.example", text="A fire broke out in Orn."))
    watched = Watched(served, tmp_path, Manner(pages=pages))
    (document,) = watched.reads()
    assert isinstance(document, Document)
    assert served.paths() == fetched
    assert ("another site" in {r.reason for r in document.rejected}) is (pages == "site")
    watched.close()


def test_no_item_leads_to_an_address_that_is_not_public(served, tmp_path, caught):
    urls = [f"http://127.0.0.1:{caught.port}/", f"http://[::1]:{caught.port}/", f"http://2130706433:{caught.port}/"]
    items = "".join(f"<item><title>A</title><link>{url}</link><description>Fire.</description></item>" for url in urls)
    served.answers["/feed"] = feed((HEAD + items + TAIL).encode())
    watched = Watched(served, tmp_path, Manner(pages="any"))
    reasons = [r.reason for document in watched.reads() if isinstance(document, Document) for r in document.rejected]
    assert set(reasons) <= {"address not public", "no address of a page"}
    assert len(reasons) == 3
    watched.close()


def test_a_page_has_the_time_that_the_feed_gives_where_it_has_none_itself(served, watched):
    served.answers["/feed"] = feed(listed(served, 1))
    (document,) = watched.reads()
    assert isinstance(document, Document)
    assert document.published == "2030-03-05T14:02:00+04:00"
    assert document.provenance["published"].origin == "input"


def test_the_outlet_is_the_feed_unless_the_user_names_another(served, tmp_path):
    served.answers["/feed"] = feed(listed(served, 1))
    for source, name in ((None, "The Harbour Post"), ("Orn Wire", "Orn Wire")):
        folder = tmp_path / name
        folder.mkdir()
        watched = Watched(served, folder, Manner(source=source))
        (document,) = watched.reads()
        assert isinstance(document, Document)
        assert document.source == name
        watched.close()


def test_atom_feeds_and_sitemaps_are_watched_too(served, tmp_path):
    served.answers["/a"], served.answers["/b"] = page(1), page(2)
    served.answers["/feed"] = feed(atom(f'<entry><id>x</id><title>A</title><link href="{served.url("/a")}"/></entry>'))
    entry = f"<url><loc>{served.url('/b')}</loc></url>"
    served.answers["/map"] = feed(
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entry}</urlset>'.encode()
    )
    watched = Watched(served, tmp_path)
    watched.feeds.append(served.url("/map"))
    watched.again()
    assert watched.round() == ["added", "added"]
    watched.close()


def test_what_is_done_leaves_no_words_in_the_memory(served, watched):
    served.answers["/feed"] = feed(listed(served, 1, text="A fire broke out in Orn."))
    watched.round()
    watched.close()
    assert b"broke out" not in b"".join(path.read_bytes() for path in watched.folder.glob("watch.sqlite*"))
    watched.open()


def test_two_watches_do_not_share_a_memory(served, watched):
    with pytest.raises(LedgerError) as raised:
        State.open(watched.folder / "watch.sqlite")
    assert raised.value.do == "end the other tellings watch"


def test_a_copy_of_the_memory_changes_nothing(served, watched):
    served.answers["/feed"] = feed(listed(served, 1))
    watched.round()
    watched.close()
    before = (watched.folder / "watch.sqlite").read_bytes()
    with State.open(watched.folder / "watch.sqlite", keep=False) as copy:
        assert copy.counts() == {"filed": 1}
        copy.asked("http://post.example/x", copy.feed("x"))
    assert (watched.folder / "watch.sqlite").read_bytes() == before
    watched.open()


def test_a_file_that_is_no_memory_or_of_another_version_is_not_touched(tmp_path):
    (tmp_path / "a.sqlite").write_bytes(b"not a database" * 100)
    with pytest.raises(LedgerError):
        State.open(tmp_path / "a.sqlite")
    other = sqlite3.connect(tmp_path / "b.sqlite")
    other.execute("PRAGMA user_version = 7")
    other.close()
    with pytest.raises(LedgerError) as raised:
        State.open(tmp_path / "b.sqlite")
    assert "version 7" in raised.value.why
