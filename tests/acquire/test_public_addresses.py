"""Nothing but a public address is connected to, however it is spelt, whatever redirects to it, whatever its name says."""

from __future__ import annotations

import socket

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.acquire.served import LOOPBACK, SETTINGS, Answer, Hands, page

from tellings.steps.acquire.sites import same_site
from tellings.steps.acquire.web import FetchError, Outside, Web
from tellings.steps.acquire.web.addresses import address, moved
from tellings.steps.acquire.web.public import why_not_public

NUMBERS = (  # loopback, private, link-local, in every spelling that some library reads as one of them
    "127.0.0.1 127.1 127.0.1 0177.0.0.1 0x7f.0.0.1 0x7f000001 2130706433 017700000001 127.000.000.001 127.0.0.1. "
    "127.255.255.254 0 0.0.0.0 00000000 10.0.0.1 167772161 0xa000001 012.0.0.1 172.16.0.1 192.168.1.1 3232235777 "
    "192.168.257 169.254.169.254 2852039166 0xa9fea9fe 0251.0376.0251.0376 100.64.0.1 198.18.0.1 224.0.0.1 "
    "255.255.255.255 240.0.0.1 192.0.2.1 [::1] [::] [0:0:0:0:0:0:0:1] [::ffff:127.0.0.1] [::ffff:7f00:1] "
    "[::ffff:10.0.0.1] [::127.0.0.1] [fe80::1] [fe80::1%25lo] [fe80::1%lo] [fc00::1] [fd12:3456::1] [ff02::1] "
    "[64:ff9b::7f00:1] [64:ff9b::10.0.0.1] [64:ff9b:1::1] [2002:7f00:1::] [2001:0:7f00:1::] [2001:db8::1] [100::1] "
    "[3fff::1] [5f00::1] ①②⑦.⓪.⓪.① １２７.0.0.1 127。0。0。1 127．0．0．1 ⑯⑨.254.169.254"
).split()
NAMES = (
    "localhost LOCALHOST localhost. lｏcalhost inside.example metadata.example six.example mapped.example both.example"
).split()
PRIVATE = {
    "localhost": ["127.0.0.1", "::1"],
    "inside.example": ["10.1.2.3"],
    "metadata.example": ["169.254.169.254"],
    "six.example": ["::1"],
    "mapped.example": ["::ffff:127.0.0.1"],
    "both.example": ["93.184.216.34", "127.0.0.1"],
}
SCHEMES = (
    "file:///etc/passwd ftp://post.example/ gopher://post.example/ data:text/html,x javascript:alert(1) ws://post.example/ "
    "unix:///run/x jar:http://post.example/ dict://post.example:11211/ ldap://post.example/ //post.example/ post.example "
    "http: http:// http:/// http:post.example https:/post.example http:\\\\post.example http://"
).split()
PARTS = (
    "http://user@post.example/ http://user:word@post.example/ http://post.example@127.0.0.1/ http://127.0.0.1@post.example/ "
    "http://post.example%00.127.0.0.1/ http://127.0.0.1%2f@post.example/ http://post.example:22/ http://post.example:0/ "
    "http://post.example:25/ http://post.example:99999/ http://post.example:x/ http://[post.example]/ http://[::1/ "
    "http://post..example/ http://.example/ http://-.example/ http://post.example\\@127.0.0.1/ http://%6c%6f%63alhost/ "
    "http://post.example:80:80/ http://a_b!c.example/ http://[::1]x/ http://[v1.a]/ http://xn--/ http://*.example/"
).split()


def stub(host: str, port: int) -> list[str]:
    return PRIVATE.get(host, [host])


def refusal(url: str, web: Web) -> FetchError:
    with pytest.raises(FetchError) as raised:
        web.get(url)
    return raised.value


@pytest.fixture
def web():
    return Web(SETTINGS, Outside(stub, Hands().clock))


@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize("path", ["/", "/a?b=c#d"])
def test_no_spelling_of_an_address_that_is_not_public_is_connected_to(web, caught, scheme, path):
    """Two schemes, two paths and two ports for each of more than 60 spellings and names: more than 500 addresses."""
    for host in (*NUMBERS, *NAMES):
        for port in ("", f":{caught.port}"):
            error = refusal(f"{scheme}://{host}{port}{path}", web)
            assert error.reason in {"address not public", "no address of a page", "not reached"}, (host, error)
            assert error.reason != "not reached" or "not public" in error.detail or "not known" in error.detail


@pytest.mark.parametrize("url", SCHEMES)
def test_no_other_scheme_is_fetched(web, url):
    assert refusal(url, web).reason == "no address of a page"


@pytest.mark.parametrize(
    "url", [*PARTS, "http://post.example/a b", "http://post.example/\n", "http://post.example/\x00"]
)
def test_an_address_that_can_be_read_in_two_ways_is_refused(web, url):
    assert refusal(url, web).reason == "no address of a page"


def test_what_the_system_takes_for_loopback_is_not_connected_to(caught):
    web = Web(SETTINGS, Outside(clock=Hands().clock))
    for host in ("localhost", "localhost.", "127.0.0.1", "[::1]"):
        assert refusal(f"http://{host}:{caught.port}/", web).reason in {"address not public", "not reached"}


@pytest.mark.parametrize("host", [*NUMBERS, *NAMES])
def test_a_redirect_to_an_address_that_is_not_public_is_not_followed(served, caught, host):
    served.names = PRIVATE | {"127.0.0.1": ["127.0.0.1"]}
    served.resolve = lambda host, port: served.names.get(
        host, [host] if host[0].isdigit() or ":" in host else [LOOPBACK]
    )
    location = f"http://{host}:{caught.port}/secret"
    served.answers["/a"] = Answer(b"", 302, fields={"Location": location.encode().decode("latin-1")})
    error = refusal(served.url("/a"), served.web())
    assert error.reason in {"address not public", "no address of a page", "not reached"}
    assert served.paths() == ["/a"]


@pytest.mark.parametrize(
    "location", [*SCHEMES[:-7], "https://user@post.example/", "http://post.example:22/", "\\\\127.0.0.1\\"]
)
def test_a_redirect_to_something_else_than_a_page_is_not_followed(served, location):
    served.answers["/a"] = Answer(b"", 301, fields={"Location": location})
    error = refusal(served.url("/a"), served.web())
    assert error.reason in {"no address of a page", "no page in the answer", "not reached", "address not public"}
    assert served.paths()[0] == "/a"


def test_a_name_that_changes_its_address_between_two_requests_is_checked_each_time(served, caught):
    """The first look-up gives the server, for robots.txt; the next gives an address within."""
    served.answers["/a"] = page()
    answers = iter([[LOOPBACK], ["10.0.0.1"]])
    served.resolve = lambda host, port: next(answers)
    assert refusal(served.url("/a"), served.web()).reason == "address not public"
    assert [asked.path for asked in served.asked] == ["/robots.txt"]


def test_a_connection_goes_to_the_address_that_was_checked_and_no_name_is_looked_up_beside(served, monkeypatch):
    """Whatever a second look-up would say: there is none."""
    found = socket.getaddrinfo

    def numbers_only(host, *rest, **named):
        socket.inet_aton(host)
        return found(host, *rest, **named)

    monkeypatch.setattr(socket, "getaddrinfo", numbers_only)
    served.answers["/a"] = page()
    served.web().get(served.url("/a"))
    assert served.looked_up == {"post.example": 2}
    assert len(served.asked) == 2


def test_one_address_that_is_not_public_among_others_refuses_all(served):
    served.names["post.example"] = [LOOPBACK, "192.168.0.1"]
    assert refusal(served.url("/a"), served.web()).reason == "address not public"
    assert served.asked == []


def test_another_port_of_an_address_that_a_test_allows_is_not_allowed(served, caught):
    assert refusal(f"http://post.example:{caught.port}/", served.web()).reason in {"address not public", "not reached"}


def test_no_proxy_of_the_environment_is_used(served, caught, monkeypatch):
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{caught.port}")
    served.answers["/a"] = page()
    assert served.web().get(served.url("/a")).body


@pytest.mark.parametrize(
    "ip", ["93.184.216.34", "8.8.8.8", "2606:2800:220:1::1", "2a00:1450:4001::1", "64:ff9b::808:808", "172.32.0.1"]
)
def test_public_addresses_are_public(ip):
    assert why_not_public(ip) is None


@pytest.mark.parametrize(
    ("url", "read"),
    [
        ("HTTP://Post.Example", "http://post.example/"),
        ("https://post.example:443/a", "https://post.example/a"),
        ("http://post.example:8080/a?b#c", "http://post.example:8080/a?b"),
        ("http://почта.example/Пожар?к=1", "http://xn--80a1acny.example/%D0%9F%D0%BE%D0%B6%D0%B0%D1%80?%D0%BA=1"),
        ("http://93.184.216.34/", "http://93.184.216.34/"),
        ("http://[2606:2800:220:1::1]:81/".replace(":81", ":8081"), "http://[2606:2800:220:1::1]:8081/"),
        ("http://post.example/a%20b//c", "http://post.example/a%20b//c"),
        (" http://post.example/ ", "http://post.example/"),
    ],
)
def test_a_good_address_is_read_as_meant(url, read):
    assert address(url).url == read


@settings(derandomize=True, max_examples=500)
@given(
    st.text(max_size=30),
    st.sampled_from(["", "http://", "https://", "http://[", "http://x.example/", "//", "http://a@"]),
)
def test_whatever_stands_in_an_address_it_is_one_or_is_refused(text, start):
    for read in (lambda: address(start + text), lambda: moved(address("http://post.example/a"), start + text)):
        try:
            found = read()
        except FetchError as error:
            assert error.reason == "no address of a page"
            continue
        assert found.scheme in {"http", "https"}
        assert found.url.isascii()
        assert address(found.url) == found
    same_site(start + text, "https://post.example/")


def test_a_redirect_from_https_to_http_is_not_followed():
    with pytest.raises(FetchError):
        moved(address("https://post.example/a"), "http://post.example/b")
    assert moved(address("https://post.example/a/b"), "../c").url == "https://post.example/c"
