"""Fetching: within its limits, by the site's rules, at its pace; what a server does wrong costs no other page."""

from __future__ import annotations

import gzip
import ssl
import time
import tracemalloc
import zlib
from dataclasses import replace
from email.utils import formatdate

import pytest
from tests.acquire.served import KEYS, SETTINGS, Answer, Asked, page, serving

from tellings.steps.acquire.web import FetchError, Known, Outside, Web


def refusal(url: str, web: Web) -> FetchError:
    with pytest.raises(FetchError) as raised:
        web.get(url)
    return raised.value


def reason(served, answer: Answer, **settings: object) -> tuple[str, float | None]:
    served.answers["/a"] = answer
    error = refusal(served.url("/a"), served.web(replace(SETTINGS, **settings)))  # type: ignore[arg-type]
    return error.reason, error.again


def test_a_page_comes_with_its_type_charset_and_address(served):
    served.answers["/a"] = page()
    got = served.web().get(served.url("/a"))
    assert (got.media, got.charset, got.url) == ("text/html", "utf-8", served.url("/a"))
    assert b"Fire in Orn" in got.body


def test_servers_are_told_who_asks_and_how_to_reach_them(served):
    served.answers["/a"] = page()
    served.web(replace(SETTINGS, fetch_contact="desk@post.example")).get(served.url("/a"))
    assert served.asked[-1].fields["User-Agent"].startswith("Tellings/")
    assert served.asked[-1].fields["User-Agent"].endswith("(desk@post.example)")
    assert "Cookie" not in served.asked[-1].fields
    assert served.asked[-1].host == f"post.example:{served.port}"


def test_redirects_are_followed_to_the_last_address_and_not_for_ever(served):
    for number in range(9):
        served.answers[f"/{number}"] = Answer(b"", 302, fields={"Location": f"/{number + 1}"})
    served.answers["/5"] = page()
    assert served.web().get(served.url("/1")).url == served.url("/5")
    served.answers["/5"] = Answer(b"", 302, fields={"Location": "/1"})
    assert refusal(served.url("/1"), served.web()).reason == "redirected too often"


def test_a_packed_page_is_unpacked(served):
    for coding, pack in (("gzip", gzip.compress), ("deflate", zlib.compress)):
        served.answers["/a"] = Answer(pack(page().body), fields={"Content-Encoding": coding})
        assert served.web().get(served.url("/a")).body == page().body


def test_what_packs_much_into_little_is_not_unpacked(served):
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    bomb = b"".join(packer.compress(bytes(1 << 20)) for _ in range(50)) + packer.flush()
    assert len(bomb) < 60_000
    tracemalloc.start()
    assert reason(served, Answer(bomb, fields={"Content-Encoding": "gzip"}), page_bytes=60_000)[0] == "too large"
    assert tracemalloc.get_traced_memory()[1] < 3_000_000
    tracemalloc.stop()


@pytest.mark.parametrize("coding", ["br", "zstd", "gzip, gzip", "x"])
def test_a_packing_that_was_not_asked_for_is_refused(served, coding):
    assert reason(served, Answer(b"xx", fields={"Content-Encoding": coding}))[0] == "cannot be unpacked"


def test_a_packed_page_that_is_cut_short_is_refused_for_now(served):
    answer = Answer(gzip.compress(page().body)[:-9], fields={"Content-Encoding": "gzip"})
    assert reason(served, answer) == ("cannot be unpacked", 0)


def test_a_body_without_end_is_left(served):
    def endless(send):
        while True:
            send(b"<p>more</p>" * 500)

    assert reason(served, Answer(write=endless))[0] == "too large"


def test_a_body_that_says_that_it_is_too_large_is_not_read(served):
    assert reason(served, Answer(b"x" * 60_000))[0] == "too large"


def drip(send):
    while True:
        send(b"x")
        time.sleep(0.02)


def test_a_body_that_comes_a_byte_at_a_time_is_left_at_the_time_limit(served):
    started = time.monotonic()
    assert reason(served, Answer(write=drip), fetch_seconds=0.3) == ("time limit", 0)
    assert time.monotonic() - started < 2


def test_a_head_that_comes_a_byte_at_a_time_is_left_at_the_time_limit(served):
    assert (
        reason(served, Answer(fields={"X": "y\r\nZ: "}, media=None, write=drip), fetch_seconds=0.3)[0] == "time limit"
    )


def test_a_name_that_is_looked_up_for_too_long_is_left_at_the_time_limit(served):
    served.resolve = lambda host, port: time.sleep(0.2)
    error = refusal(served.url("/a"), served.web(replace(SETTINGS, fetch_seconds=0.05)))
    assert (error.reason, "connecting takes more than 0.05 s" in error.detail) == ("not reached", True)


def test_a_head_without_end_is_left(served):
    assert reason(served, Answer(fields={f"X-{n}": "y" * 60_000 for n in range(9)}))[0] == "not reached"


def test_an_answer_that_is_no_http_is_refused(served):
    assert reason(served, Answer(status=20, fields={"Bad\x00name": "x"}))[0] == "not reached"


def test_a_body_shorter_than_it_says_is_refused_for_now(served):
    answer = Answer(fields={"Content-Length": "400"}, write=lambda send: send(b"short"))
    served.answers["/a"] = answer
    assert refusal(served.url("/a"), served.web(replace(SETTINGS, fetch_seconds=0.3))).again == 0


@pytest.mark.parametrize(("status", "again"), [(404, None), (403, None), (410, None), (500, 0), (502, 0), (204, None)])
def test_another_status_is_refused_and_says_whether_another_try_may_help(served, status, again):
    assert reason(served, Answer(b"", status)) == ("no page in the answer", again)


def test_a_server_that_is_not_there_is_refused_for_now(served):
    served.names["gone.example"] = []
    assert refusal(served.url("/a", "gone.example"), served.web()).again is not None


def test_what_robots_txt_forbids_is_not_fetched(served):
    served.answers["/robots.txt"] = Answer(b"User-agent: *\nDisallow: /private\n", media="text/plain")
    served.answers["/private/a"] = served.answers["/a"] = page()
    web = served.web()
    assert refusal(served.url("/private/a"), web).reason == "robots.txt forbids it"
    assert web.get(served.url("/a")).body
    assert [asked.path for asked in served.asked] == ["/robots.txt", "/a"]


def test_robots_txt_may_speak_to_us_by_name(served):
    served.answers["/robots.txt"] = Answer(
        b"User-agent: Tellings\nDisallow: /\n\nUser-agent: *\nAllow: /\n", media="text/plain"
    )
    assert refusal(served.url("/a"), served.web()).reason == "robots.txt forbids it"


def test_robots_txt_of_the_site_that_a_redirect_leads_to_holds_too(served):
    def rules(asked: Asked) -> Answer:
        forbids = asked.host.startswith("other")
        return Answer(b"User-agent: *\nDisallow: /" if forbids else b"", media="text/plain")

    served.answers["/robots.txt"] = rules
    served.answers["/a"] = Answer(b"", 301, fields={"Location": served.url("/b", "other.example")})
    assert refusal(served.url("/a"), served.web()).reason == "robots.txt forbids it"


def test_without_a_robots_txt_that_can_be_read_nothing_is_fetched_and_it_is_not_asked_for_again_at_once(served):
    served.answers["/robots.txt"] = Answer(b"", 500)
    served.answers["/a"] = page()
    web = served.web()
    assert refusal(served.url("/a"), web).reason == "not reached"
    assert refusal(served.url("/a"), web).again == 60
    assert len(served.asked) == 1
    served.hands.time += 61
    served.answers["/robots.txt"] = Answer(b"", 404)
    assert web.get(served.url("/a")).body


def test_robots_txt_is_asked_for_once_a_day(served):
    served.answers["/a"] = page()
    web = served.web()
    for _ in range(3):
        web.get(served.url("/a"))
    assert [asked.path for asked in served.asked].count("/robots.txt") == 1
    served.hands.time += 25 * 3600
    web.get(served.url("/a"))
    assert [asked.path for asked in served.asked].count("/robots.txt") == 2


def test_a_host_is_asked_at_its_pace_and_another_host_at_once(served):
    served.answers["/a"] = page()
    web = served.web()
    for _ in range(3):
        web.get(served.url("/a"))
    assert served.hands.slept == [2.0, 2.0, 2.0]
    web.get(served.url("/a", "other.example"))
    assert served.hands.slept == [2.0, 2.0, 2.0, 2.0]


def test_a_host_that_asks_for_more_time_between_two_requests_gets_it_up_to_a_minute(served):
    served.answers["/robots.txt"] = Answer(b"User-agent: *\nCrawl-delay: 10\n", media="text/plain")
    served.answers["/a"] = page()
    web = served.web()
    for _ in range(2):
        web.get(served.url("/a"))
    assert served.hands.slept == [2.0, 10.0]
    served.answers["/robots.txt"] = Answer(b"User-agent: *\nCrawl-delay: 86400\n", media="text/plain")
    slow = served.web()
    for _ in range(2):
        slow.get(served.url("/a"))
    assert served.hands.slept[2:] == [2.0, 60.0]


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_server_is_left_alone_for_as_long_as_it_says(served, status):
    served.answers["/a"] = Answer(b"", status, fields={"Retry-After": "120"})
    web = served.web()
    assert refusal(served.url("/a"), web).again == 120
    asked = len(served.asked)
    served.hands.time += 60
    assert refusal(served.url("/b"), web).reason == "server busy"
    assert len(served.asked) == asked
    served.hands.time += 61
    served.answers["/a"] = page()
    assert web.get(served.url("/a")).body


@pytest.mark.parametrize(
    ("said", "seconds"), [("date", 300), ("-5", 60), ("soon", 60), ("99999999999", 86400), ("0", 60), ("٣", 60)]
)
def test_a_busy_server_may_name_a_moment_and_is_asked_again_within_a_day(served, said, seconds):
    value = formatdate(served.hands.time + 302, usegmt=True) if said == "date" else said
    served.answers["/a"] = Answer(b"", 503, fields={"Retry-After": value.encode().decode("latin-1")})
    assert refusal(served.url("/a"), served.web()).again == seconds


def test_what_is_known_is_asked_for_with_its_marks_and_need_not_be_sent_again(served):
    def answer(asked: Asked) -> Answer:
        same = asked.fields.get("If-None-Match") == '"v1"' and asked.fields.get("If-Modified-Since") == "x"
        return Answer(b"", 304) if same else Answer(b"<p>new", fields={"ETag": '"v1"', "Last-Modified": "x"})

    served.answers["/a"] = answer
    web = served.web()
    first = web.get(served.url("/a"))
    assert first.known == Known('"v1"', "x")
    again = web.get(served.url("/a"), first.known)
    assert (again.unchanged, again.body) == (True, b"")


def test_not_modified_is_no_answer_to_one_who_knows_nothing(served):
    assert reason(served, Answer(b"", 304)) == ("no page in the answer", None)


def test_a_certificate_is_checked_for_the_name(monkeypatch):
    trusted = ssl.create_default_context(cafile=str(KEYS))
    with serving(encrypted=True) as served:
        served.answers["/a"] = page()
        good = Web(SETTINGS, replace(served.outside(), certificates=trusted))
        assert good.get(served.url("/a", scheme="https")).body
        other = refusal(served.url("/a", "other.example", scheme="https"), good)
        unknown = refusal(served.url("/a", scheme="https"), served.web())
    assert "CERTIFICATE_VERIFY_FAILED" in other.detail
    assert "CERTIFICATE_VERIFY_FAILED" in unknown.detail


def test_outside_allows_nothing_unless_told():
    assert Outside().allowed == frozenset()
