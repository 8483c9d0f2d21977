"""The pages that watched feeds lead to: tried again, given up, told by the feed, and never an address that is not public."""

from __future__ import annotations

import pytest

from tellings.model import Document, Refused
from tellings.run.watch import Manner
from tellings.run.watch.items import TRIES
from tests.acquire.made_feeds import HEAD, TAIL, atom
from tests.acquire.served import Answer, feed, page
from tests.watch.watched import HOUR, Watched, listed


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
