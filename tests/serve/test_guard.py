"""Nobody changes anything from elsewhere: each state-changing route refuses what does not come from our own page."""

import pytest
from fastapi.routing import APIRoute

from tellings.errors import InputError
from tellings.ledger import Filter, Reviews
from tellings.serve.guard.gate import SAFE
from tellings.serve.guard.people import ROLES, add, load
from tellings.serve.routes import ROUTERS
from tests.serve.asking import Client
from tests.serve.conftest import running

CHANGING = sorted(
    route.path
    for router in ROUTERS
    for route in router.routes
    if isinstance(route, APIRoute) and set(route.methods or ()) - SAFE
)
FORM = {
    "why": "so",
    "at": "x",
    "verdict": "accept",
    "review": "x",
    "act": "x",
    "other": "x",
    "accounts": "x",
    "event": "x",
}
FORM |= {"field": "place", "start": "0", "end": "4", "name": "Ada", "password": "long enough to be one"}


def state(ledger):
    return ledger.counts(), len(ledger.judgements()), len(Reviews(ledger).every()), len(Reviews(ledger).disclosures())


def filled(path, ledger):
    (first, *_) = ledger.listed(Filter())
    version = next(iter(ledger.held(first.id).records))
    return path.replace("{identity}", first.id).replace("{version}", version)


def test_there_are_routes_that_change_something():
    assert len(CHANGING) >= 8


@pytest.mark.parametrize("path", CHANGING)
def test_a_changing_route_refuses_what_is_not_from_our_own_page(own, path):
    address, ledger = own
    client, path, before = Client(address), filled(path, ledger), state(ledger)
    client.open()
    stranger = Client(address)
    stranger.open()
    for headers in (
        {"X_Tellings_Token": None},
        {"X_Tellings_Token": "0" * 64},
        {"X_Tellings_Token": stranger.token},
        {"X_Tellings_Token": "é"},
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
        {"Origin": None},
        {"Origin": f"{address}.elsewhere.example"},
        {"Cookie": None},
    ):
        answer, _ = client.send("POST", path, FORM, **headers)
        assert answer.status == 403, headers
    for host in ("elsewhere.example", "127.0.0.1", f"elsewhere.example:{address.split(':')[-1]}", None):
        answer, text = client.send("POST", path, FORM, Host=host, Origin=f"http://{host}")
        assert answer.status in {400, 421}, host
        assert "tellings-token" not in text
    answer, _ = client.send("GET", path)
    assert answer.status in {200, 303, 404, 405}  # at most a page is shown
    answer, _ = client.send("PUT", path, FORM)
    assert answer.status in {403, 405}
    assert state(ledger) == before


def test_a_page_is_not_shown_under_a_foreign_name_and_says_what_it_may_load(own):
    client = Client(own[0])
    answer, text = client.send("GET", "/", Host="elsewhere.example")
    assert (answer.status, "incidents" in text) == (421, False)
    answer, _ = client.open()
    policy = answer.getheader("Content-Security-Policy")
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    cookie = answer.getheader("Set-Cookie")
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie


def test_without_signing_in_a_teams_pages_show_nothing_and_roles_bound_what_one_may_do(own, tmp_path):
    _, ledger = own
    people = tmp_path / "people.yaml"
    for name, role in zip(("Rea", "Cod", "Edi"), ROLES, strict=True):
        add(people, name, role, f"{name} has a long password")
    assert "argon2" in people.read_text()
    assert "long password" not in people.read_text()
    incident = ledger.listed(Filter(several=True))[0].id
    held = ledger.held(incident)
    split = {"accounts": held.incident.accounts[0].version, "why": "so"}
    version = held.incident.accounts[0].version
    claim = {"event": held.incident.accounts[0].event_ids[0], "field": "means", "start": "0", "end": "4"}
    with running(ledger, load(people)) as (address, _):
        nobody = Client(address)
        for path in ("/", f"/incidents/{incident}", f"/documents/{version}", "/review", "/sources", "/borders.json"):
            answer, text = nobody.open(path)
            assert (answer.status, answer.getheader("Location")) == (303, "/sign-in")
        nobody.open("/sign-in")
        _, text = nobody.send("POST", "/sign-in", {"name": "Edi", "password": "wrong"})
        assert "do not fit" in text
        _, text = nobody.send("POST", "/sign-in", {"name": "Nobody", "password": "wrong"})
        assert "do not fit" in text
        may = {}
        for name in ("Rea", "Cod", "Edi"):
            client = Client(address)
            client.open("/sign-in")
            before = client.cookie
            answer, _ = client.send("POST", "/sign-in", {"name": name, "password": f"{name} has a long password"})
            assert (answer.status, client.cookie != before) == (204, True)
            client.open()
            tried = (f"/documents/{version}/claims", claim), (f"/incidents/{incident}/split", split)
            may[name] = [client.send("POST", path, form)[0].status for path, form in tried]
            client.send("POST", "/sign-out", {})
            assert client.open()[0].status == 303
    assert may == {"Rea": [403, 403], "Cod": [204, 403], "Edi": [204, 204]}
    assert [r.reviewer for r in Reviews(ledger).every()] == ["Cod", "Edi"]


def test_a_short_password_is_refused(tmp_path):
    with pytest.raises(InputError, match="10 characters"):
        add(tmp_path / "people.yaml", "Ada", "coder", "short")
