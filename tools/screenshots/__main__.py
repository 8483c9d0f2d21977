"""``python -m tools.screenshots FOLDER``: pictures of every screen, in light and dark, wide and at 390 pixels."""

from __future__ import annotations

import socket
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from playwright.sync_api import Browser, sync_playwright

from tellings.ledger import Filter, Ledger
from tellings.serve.app import application
from tellings.serve.guard.people import Person
from tellings.serve.guard.sessions import Sessions
from tellings.serve.serving import Declared, serving
from tellings.serve.start import Place
from tools import demo
from tools.screenshots.coast import fill
from tools.web.chromium import ARGUMENTS, NEEDED, chromium

SIZES = {"wide": (1440, 900), "narrow": (390, 844)}
SCHEMES = ("light", "dark")
BORDERS = Path(__file__).with_name("coast.geojson")
# The two that stand in the README, kept with the docs.
KEPT = {"incidents-wide-light": "screen-incidents.png", "incident-wide-light": "screen-incident.png"}


def main(folder: Path, *, keep: bool) -> int:
    """Make the pictures; with ``keep``, those of the README too. The exit status: 1 where there is no Chromium."""
    path = chromium()
    if path is None:
        print(NEEDED, file=sys.stderr)
        return 1
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        ledger = Path(temporary) / "coast.sqlite"
        demo.fill(str(ledger), capture=True)
        with Ledger.open(ledger) as opened, sync_playwright() as playwright:
            fill(opened)
            browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
            with _running(opened) as address:
                for name, screen in _screens(opened).items():
                    for size in SIZES:
                        for scheme in SCHEMES:
                            _picture(browser, address + screen, folder / f"{name}-{size}-{scheme}.png", size, scheme)
            browser.close()
    if keep:
        for name, kept in KEPT.items():
            Path("docs", kept).write_bytes((folder / f"{name}.png").read_bytes())
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")
    return 0


def _screens(ledger: Ledger) -> dict[str, str]:
    """The five screens: of the examples' attack the accounts and one document, the rest of all the coast."""
    rows = ledger.listed(Filter(since="2031-03-05", until="2031-03-05"))
    attack = ledger.held(max(rows, key=lambda row: row.accounts).id)
    loudest = next(a for a in attack.incident.accounts if a.document.source == "Valdia Today")
    return {
        "incidents": "/?since=2030-06-01",
        "incident": f"/incidents/{attack.incident.id}",
        "document": f"/documents/{loudest.version}",
        "review": "/review?type=ASSAULT",
        "sources": "/sources",
    }


@contextmanager
def _running(ledger: Ledger) -> Iterator[str]:
    listening = socket.create_server(("127.0.0.1", 0))
    place = Place(listening, "127.0.0.1", (), local=True)
    sessions = Sessions("tellings", Person("Ada", "editor", ""))
    served = serving(ledger, sessions, {}, Declared(borders=BORDERS))
    server = uvicorn.Server(
        uvicorn.Config(application(served, place.hosts), log_level="error", lifespan="off", ws="none")
    )
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{place.port}"
    server.should_exit = True
    thread.join(5)


def _picture(browser: Browser, address: str, path: Path, size: str, scheme: str) -> None:
    width, height = SIZES[size]
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme="dark" if scheme == "dark" else "light"
    )
    page = context.new_page()
    page.goto(address)
    page.wait_for_load_state("networkidle")
    page.screenshot(path=path)
    context.close()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), keep="--keep" in sys.argv))
