"""How fast it is: the tables of docs/speed.md, out of what ``make bench`` measured."""

from __future__ import annotations

import json
from typing import Any

from tools.bench.__main__ import FIGURES
from tools.docs.fill import table
from tools.scale import newspages

_WAYS = {
    "gated": "Tellings, as `add` does it: HTML to records behind the gates",
    "full": "Tellings, every page in full (`code`)",
    "text": "Tellings, texts as JSONL has them, behind the gates",
    "trafilatura": "trafilatura, then spaCy's whole pipeline on every sentence",
    "newspaper": "newspaper4k, then the same",
    "limit": "the limit: the bytes once, one pass of Aho-Corasick over the text",
}
_STAGES = {
    "look": "the page gate: text of the page, and whether it may tell anything",
    "read": "reading a page in full",
    "text_gate": "the text gate",
    "code": "coding a text in full",
}


def parts() -> dict[str, str]:
    """Every generated part of the page."""
    found: dict[str, Any] = json.loads(FIGURES.read_text("utf8"))
    ways = found["ways"]
    return {
        "mix": _mix(),
        "ways": _table(_WAYS, ways),
        "stages": _table(_STAGES, ways),
        "workers": _workers(ways),
        "year": _year(found.get("year")),
        "machine": f"Measured on {found['processors']} processors, of which each had {found['load']} programs waiting for it.",
    }


def _mix() -> str:
    low, high = newspages.PARAGRAPHS
    return (
        f"One page in {newspages.WITH} tells events, in two of its {low} to {high} paragraphs; the others are about sport, "
        "food, weather, business, culture, science, technology and a town. Half of all pages list stories of conflict "
        "beside their article."
    )


def _each(one: dict[str, float]) -> float:
    return one["processor"] / one["pages"]


def _table(names: dict[str, str], ways: dict[str, Any]) -> str:
    ours = _each(ways["gated"])
    rows = [
        (
            words,
            f"{_each(ways[name]) / ours:.3g}",
            f"{1000 * _each(ways[name]):.1f}",
            f"{ways[name]['pages']:,}",
            f"{ways[name]['memory']:.0f}",
        )
        for name, words in names.items()
    ]
    return table(
        ("what", "processor's time, Tellings behind its gates being 1", "ms a page", "pages", "memory, MB"), rows
    )


def _workers(ways: dict[str, Any]) -> str:
    rates = {number: ways[number]["pages"] / ways[number]["clock"] for number in ("1", "2")}
    first = ways["1"]["first"]
    return (
        f"Two processes do {rates['2'] / rates['1']:.2f} times what one does ({rates['1']:.0f} and {rates['2']:.0f} pages a "
        "second by the clock, the middle of three runs of each in turn, with what else was running); the first record is there "
        f"after {first:.1f} s."
    )


def _year(year: dict[str, Any] | None) -> str:
    if year is None:
        return "Not measured yet."
    stopped = sum(year["stopped"].values())
    rejected = ", ".join(f"{number:,} {reason}" for reason, number in sorted(year["rejected"].items())) or "none"
    rate = year["pages"] / year["seconds"]
    return (
        f"{year['pages']:,} pages of an archive went into a ledger unattended in {year['seconds']:,} s by "
        f"{year['workers']} processes that code ({rate:.1f} a second, with what else was running): "
        f"{year['documents']:,} documents, {stopped:,} of them stopped at a gate, {year['events']:,} events, "
        f"{year['incidents']:,} incidents. Rejected: {rejected}. No process held more than {year['memory']:,} MB."
    )
