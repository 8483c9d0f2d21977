"""``make demo``: files the examples in a ledger, lists the incidents, and shows one with its evidence."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

EXAMPLES = Path("examples")
DAY = "2031-03-05"
# Pages saved as text do not name their outlet; the web pages do.
SOURCES = {
    None: ["orvessa-courier.html", "valdia-today.html"],
    "Meridian Wire": ["meridian-wire.txt"],
    "The Harbour Gazette": ["harbour-gazette.txt", "harbour-gazette-tides.txt"],
}


def tellings(*arguments: str, capture: bool = False) -> str:
    """Run the command as a person would, in a process of its own; what it printed, if that is captured."""
    command = [sys.executable, "-m", "tellings", *arguments]
    done = subprocess.run(command, check=False, text=True, stdout=subprocess.PIPE if capture else None)  # noqa: S603  (our own)
    if done.returncode:
        sys.exit(done.returncode)  # it has said itself what is wrong
    return done.stdout or ""


def fill(ledger: str, *, capture: bool = False) -> list[str]:
    """File every example; what each command printed."""
    told = []
    for source, pages in SOURCES.items():
        named = ["--source", source] if source else []
        paths = [str(EXAMPLES / page) for page in pages]
        told.append(tellings("add", *paths, *named, "--ledger", ledger, capture=capture))
    return told


def main(ledger: str) -> None:
    """Fill a ledger, show what came of it, and say what to try next."""
    say(
        "Five invented pages go into a ledger. Four tell of one attack, one of them in another's words; one is about a regatta."
    )
    fill(ledger)
    say(f"What they tell of {DAY}, the day of the attack:")
    tellings("incidents", "--since", DAY, "--until", DAY, "--ledger", ledger)
    say("The attack: what the four say side by side, then each claim, who says so, and the words.")
    tellings("show", richest(ledger), "--ledger", ledger)
    say(
        "Try next:\n"
        "  source .venv/bin/activate\n"
        f"  tellings incidents --ledger {ledger}\n"
        "  tellings read examples/valdia-today.html\n"
        "  tellings code examples/meridian-wire.txt --pretty\n"
        "  tellings score examples/gold.jsonl\n"
        "  tellings add YOUR-PAGES/ && tellings incidents\n"
        "  tellings --help; docs/index.md"
    )


def richest(ledger: str) -> str:
    """The id of the incident with the most accounts, and of these the most claims; among equals the first in the list."""
    lines = tellings("incidents", "--ledger", ledger, "--json", capture=True).splitlines()
    if not lines:
        sys.exit("no incident was found in the examples")
    found = [json.loads(line) for line in lines]
    return str(max(found, key=lambda i: (len(i["accounts"]), sum(len(fact["values"]) for fact in i["facts"])))["id"])


def say(words: str) -> None:
    """A line of the demo's own."""
    print(f"\n{words}\n", flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
