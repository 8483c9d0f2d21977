"""Run in a namespace without a route: serves a ledger by the command, and opens all five screens in Chromium.

Prints JSON: that there is no network, what each screen showed, and every error on its console.
"""

import fcntl
import json
import socket
import struct
import subprocess
import sys
import time

from playwright.sync_api import sync_playwright
from tools.web.chromium import ARGUMENTS, chromium


def loopback_up():
    """A fresh namespace has a loopback that is down: its flags are set to up, as ``ip link set lo up`` does."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as control:
        fcntl.ioctl(control, 0x8914, struct.pack("16sh", b"lo", 0x1 | 0x40))  # SIOCSIFFLAGS, IFF_UP | IFF_RUNNING


def is_cut_off():
    try:
        socket.create_connection(("192.0.2.1", 80), timeout=1).close()
    except OSError as error:
        return error.strerror or str(error)
    return None


def main(ledger, *paths):
    loopback_up()
    command = [sys.executable, "-m", "tellings", "serve", "--ledger", ledger, "--port", "8917"]
    server = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    assert server.stderr
    told = [server.stderr.readline() for _ in range(3)]
    errors, shown = [], {}
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium(), args=list(ARGUMENTS))
            page = browser.new_page()
            page.on("console", lambda m: errors.append(m.text) if m.type in {"error", "warning"} else None)
            page.on("pageerror", lambda e: errors.append(str(e)))
            page.on("requestfailed", lambda r: errors.append(r.url))
            for path in paths:
                for _ in range(100):
                    try:
                        page.goto("http://127.0.0.1:8917" + path)
                        break
                    except Exception:  # it is not up yet
                        time.sleep(0.1)
                        errors.clear()
                page.wait_for_load_state("networkidle")
                fonts = page.evaluate("() => [...document.fonts].filter((font) => font.status === 'loaded').length")
                land = page.locator("#map .land").count()
                shown[path] = {"words": len(page.locator("main").inner_text()), "fonts": fonts, "land": land}
            browser.close()
    finally:
        server.terminate()
        server.wait(10)
    sys.stdout.write(json.dumps({"cut": is_cut_off(), "told": told, "errors": errors, "shown": shown}))


if __name__ == "__main__":
    main(*sys.argv[1:])
