"""A real server on a real port, and a real Chromium before it."""

from __future__ import annotations

import socket
import threading
from contextlib import contextmanager

import pytest
import uvicorn
from playwright.sync_api import sync_playwright
from tools.web.chromium import ARGUMENTS, NEEDED, chromium

from tellings.ledger import Ledger
from tellings.run.items import Coded
from tellings.serve.app import application
from tellings.serve.guard.people import Person
from tellings.serve.guard.sessions import Sessions
from tellings.serve.serving import Declared, serving
from tellings.serve.start import Place
from tests.serve.waiting import settled
from tests.serve.world import world


@pytest.fixture(scope="session")
def browser():
    path = chromium()
    if path is None:  # it must not pass by being left out
        pytest.fail(NEEDED)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield started
        started.close()


@contextmanager
def running(ledger, people=None, declared=None):
    """The pages of a ledger on a free port of this machine; its address, and what it serves."""
    listening = socket.create_server(("127.0.0.1", 0))
    place = Place(listening, "127.0.0.1", (), local=True)
    anybody = None if people else Person("Ada", "editor", "")
    served = serving(ledger, Sessions(f"t{place.port}", anybody), people or {}, declared or Declared())
    config = uvicorn.Config(application(served, place.hosts), log_level="error", lifespan="off", ws="none")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{place.port}", served
    finally:
        server.should_exit = True
        thread.join(5)
        listening.close()


@pytest.fixture(scope="session")
def kept(tmp_path_factory):
    """A small ledger that no test changes."""
    with Ledger.open(tmp_path_factory.mktemp("serve") / "l.sqlite", create=True) as ledger:
        ledger.add_all([Coded(b"as read", record) for record in world()], "c")
        yield ledger


@pytest.fixture(scope="session")
def site(kept):
    with running(kept) as (address, _):
        yield address


@pytest.fixture
def own(tmp_path):
    """A small ledger of the test's own, to change, and its pages."""
    with Ledger.open(tmp_path / "l.sqlite", create=True) as ledger:
        ledger.add_all([Coded(b"as read", record) for record in world()], "c")
        with running(ledger) as (address, _):
            yield address, ledger


class Watched:
    """A page of which everything is written down that a test must not see."""

    def __init__(self, page, address):
        self.page, self.address = page, address
        self.wrong: list[str] = []
        page.on("console", lambda m: self.wrong.append(m.text) if m.type in {"error", "warning"} else None)
        page.on("pageerror", lambda e: self.wrong.append(str(e)))
        page.on(
            "request", lambda r: None if r.url.startswith((address, "data:")) else self.wrong.append(f"left: {r.url}")
        )
        page.on("dialog", self._dialog)
        page.add_init_script(
            "document.addEventListener('securitypolicyviolation',"
            " e => console.error('csp: ' + e.violatedDirective + ' ' + e.blockedURI))"
        )

    def _dialog(self, dialog):
        self.wrong.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def go(self, path):
        self.page.goto(self.address + path)
        settled(self.page)
        return self.page


@pytest.fixture
def watched(browser, request):
    """From an address to a watched page; at the end nothing may have gone wrong on it."""
    opened = []

    def opening(address, **options):
        context = browser.new_context(viewport={"width": 1280, "height": 900}, **options)
        context.set_default_timeout(10_000)
        seen = Watched(context.new_page(), address)
        opened.append((context, seen))
        return seen

    yield opening
    for context, seen in opened:
        context.close()
        assert seen.wrong == []
