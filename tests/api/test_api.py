"""The JSON API: read only, public, paged by cursor so that every incident comes once, described by OpenAPI."""

import json
import socket
import threading
from contextlib import contextmanager
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import pytest
import uvicorn
from msgspec.structs import replace

from tellings.ledger import Filter, Ledger
from tellings.publish.export import native
from tellings.publish.export.profile import PUBLIC
from tellings.publish.export.view import View
from tellings.run.items import Coded
from tellings.serve.api import api
from tellings.serve.app import application
from tellings.serve.guard.people import Person
from tellings.serve.guard.sessions import Sessions
from tellings.serve.serving import Declared, serving
from tests.record.told import elsewhere
from tests.record.told import told as tell


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    with Ledger.open(tmp_path_factory.mktemp("l") / "l.sqlite", create=True) as opened:
        undated = replace(elsewhere(20), events=(replace(elsewhere(20).events[0], time=None),))
        for record in (tell(), tell("d2", "Another Post", "seven"), undated, *(elsewhere(n) for n in range(1, 12))):
            opened.add(Coded(b"", record), "c")
        yield opened


class Client:
    """Asks a real server, on a port of this machine."""

    def __init__(self, port):
        self.address = f"http://127.0.0.1:{port}"

    def get(self, path, params=None, verb="GET"):
        asked = f"{self.address}{path}" + (f"?{urlencode(params)}" if params else "")
        try:
            with urlopen(Request(asked, method=verb)) as answer:
                return answer.status, answer.read().decode()
        except HTTPError as error:
            return error.code, error.read().decode()

    def json(self, path, params=None):
        status, text = self.get(path, params)
        assert status == 200, text
        return json.loads(text)


@contextmanager
def running(made):
    """A client of an application that ``made`` gives for a port."""
    listening = socket.create_server(("127.0.0.1", 0))
    port = listening.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(made(port), log_level="error", lifespan="off", ws="none"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    try:
        yield Client(port)
    finally:
        server.should_exit = True
        thread.join(5)
        listening.close()


@pytest.fixture(scope="module")
def client(ledger):
    with running(lambda _: api(lambda _: ledger)) as asking:
        yield asking


def pages(client, path, **asked):
    cursor, found = None, []
    for _ in range(99):
        page = client.json(path, {**asked, **({"cursor": cursor} if cursor else {})})
        found.append(page["items"])
        cursor = page["next"]
        if cursor is None:
            return found
    raise AssertionError


@pytest.mark.parametrize("limit", [1, 5, 13, 500])
def test_the_pages_have_every_incident_once_in_order(limit, client, ledger):
    expected = [next(native.rows(View(ledger.held(row.id), PUBLIC))) for row in ledger.listed(Filter())]
    found = pages(client, "/v1/incidents", limit=limit)
    assert [item for page in found for item in page] == expected
    assert all(len(page) == limit for page in found[:-1])


def test_an_incident_that_comes_between_two_pages_moves_no_other(client, ledger):
    first = client.json("/v1/incidents", {"limit": 3})
    ledger.add(Coded(b"", elsewhere(30)), "c")
    rest = pages(client, "/v1/incidents", limit=500)[0]
    second = client.json("/v1/incidents", {"limit": 500, "cursor": first["next"]})
    assert first["items"] + second["items"] == rest


def test_a_filter_and_one_incident(client):
    (item,) = client.json("/v1/incidents", {"several": True})["items"]
    assert client.json(f"/v1/incidents/{item['id'][:10]}") == item
    assert client.json("/v1/incidents", {"place": "nowhere"}) == {"items": [], "next": None}
    statements = client.json("/v1/statements", {"several": True})["items"]
    assert {one["incident"] for one in statements} == {item["id"]}


def test_nothing_of_the_api_names_a_private_person(client):
    for path in ("/v1/incidents?limit=500", "/v1/statements?limit=500", "/openapi.json"):
        assert "Velm" not in client.get(path)[1]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/v1/incidents/zz", 404), ("/v1/incidents?cursor=x", 400), ("/v1/incidents?cursor=W10", 400),
        ("/v1/incidents?since=2031-02-29", 400), ("/v1/statements?type=fight", 400), ("/v1/incidents?since=May", 422),
        ("/v1/incidents?limit=0", 422), ("/v1/incidents?limit=501", 422), ("/v2", 404),
    ],
)  # fmt: skip
def test_what_cannot_be_answered_says_why(path, status, client):
    assert client.get(path)[0] == status


def test_nothing_can_be_changed(client):
    paths = client.json("/openapi.json")["paths"]
    assert set(paths) == {"/v1/incidents", "/v1/incidents/{identity}", "/v1/statements"}
    assert {verb for path in paths.values() for verb in path} == {"get"}
    assert client.get("/v1/incidents", verb="POST")[0] == 405


def test_it_is_served_with_the_pages_to_those_who_may_see_them(ledger):
    def pages_of(person, people):
        sessions = Sessions("t", person)
        return lambda port: application(serving(ledger, sessions, people, Declared()), frozenset({f"127.0.0.1:{port}"}))

    ada = Person("Ada", "editor", "")
    with running(pages_of(ada, {})) as alone:
        assert alone.json("/api/v1/incidents")["items"]
        assert alone.json("/api/openapi.json")["info"]["title"] == "Tellings"
    with running(pages_of(None, {"Ada": ada})) as closed:
        assert closed.get("/api/v1/incidents")[0] == 401
