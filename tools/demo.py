"""``make demo``: files the examples in a ledger, lists the incidents, and shows one with its evidence."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

EXAMPLES = Path("examples")
# Pages saved as text do not name their outlet; the web pages do.
SOURCES = {
    None: ["orvessa-courier.html", "valdia-today.html"],
    "Meridian Wire": ["meridian-wire.txt"],
    "The Harbour Gazette": ["harbour-gazette.txt", "harbour-gazette-tides.txt"],
}


def tellings(*arguments: str, capture: bool = False) -> str:
    """Run the command as a person would, in a process of its own; what it printed, if that is captured."""
    command = [sys.executable, "-m", "tellings", *arguments]
    done = subprocess.run(command, check=True, text=True, stdout=subprocess.PIPE if capture else None)  # noqa: S603  (our own)
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
    say("Five invented pages go into a ledger. Four tell of one attack, each in its own way; one is about a regatta.")
    fill(ledger)
    say("The incidents that they tell of:")
    tellings("incidents", "--ledger", ledger)
    say("One of them with its evidence: each claim, who says so, and the words.")
    tellings("show", deadliest(ledger), "--ledger", ledger)
    say(
        "Try next:\n"
        "  source .venv/bin/activate\n"
        f"  tellings incidents --ledger {ledger} --type protest\n"
        "  tellings read examples/valdia-today.html\n"
        "  tellings code examples/meridian-wire.txt --pretty\n"
        "  tellings add YOUR-PAGES/ && tellings incidents\n"
        "  tellings --help; docs/index.md"
    )


def deadliest(ledger: str) -> str:
    """The id of the first incident in which somebody was killed, else of the first."""
    lines = tellings("incidents", "--ledger", ledger, "--json", capture=True).splitlines()
    if not lines:
        sys.exit("no incident was found in the examples")
    killed = next((line for line in lines if '"field":"killed"' in line), lines[0])
    return killed.split('"id":"', 1)[1][:32]


def say(words: str) -> None:
    """A line of the demo's own."""
    print(f"\n{words}\n", flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
