"""Measuring the corpus: what is left of each person in what the public profile shows, in quotes and outside of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from tellings.ledger import Held
from tellings.model import Document, Record
from tellings.privacy.mask import Mask
from tellings.publish.export.formats import FORMATS, Tally, made
from tellings.publish.export.profile import PUBLIC
from tellings.publish.export.report import report
from tellings.publish.export.view import View
from tellings.reconcile.assemble import assemble
from tellings.reconcile.telling import tellings, version
from tools.persons.corpus import Mention

QUOTES = frozenset({"words", "sentence", "text_story", "exact", "prefix", "suffix", "event_text", "value"})


@dataclass(slots=True)
class Measured:
    """What was found: mentions by script and position, those of which something is left, and where."""

    mentions: Counter[tuple[str, str]] = field(default_factory=Counter)
    told: int = 0
    missed: Counter[tuple[str, str]] = field(default_factory=Counter)
    structured: list[tuple[Mention, str]] = field(default_factory=list)

    @property
    def masked(self) -> float:
        """The share of mentions of which nothing is left in the text that is searched and quoted."""
        return 1 - self.missed.total() / max(1, self.mentions.total())


def measure(some: Iterable[Mention], code: Callable[[Document], Record]) -> Measured:
    """Code each text, and look for its persons in everything that the public profile shows of it."""
    found = Measured()
    for mention in some:
        record = code(mention.document)
        where = mention.script, mention.position
        found.mentions[where] += 1
        found.missed[where] += has(mention, Mask(record).words(0, len(record.document.text)))
        told = [one for one in tellings(record) if one.founds]
        found.told += bool(told)
        for one in told:
            key = version(record.document)
            view = View(Held(assemble([one], {key: record}), {key: record}), PUBLIC, "latest")
            found.structured += [(mention, place) for place, text in shown(view) if has(mention, text)]
    return found


def shown(view: View) -> Iterator[tuple[str, str]]:
    """Every text that an export shows of an incident outside of its quotes, with its format and field."""
    for name, form in FORMATS.items():
        for row in made(form, [view], Tally()):
            yield from ((f"{name}: {path}", text) for path, text in _texts(row, ()))
    yield "report: title", report(view).split("</title>")[0]


def has(mention: Mention, text: str) -> bool:
    """Whether a name stands in a text, in any case and form."""
    plain = text.casefold()
    return any(name.casefold()[: max(4, len(name) - 1)] in plain for name in mention.names)


def _texts(value: Any, path: tuple[str, ...]) -> Iterator[tuple[str, str]]:  # noqa: ANN401  # any JSON
    if isinstance(value, Mapping):
        for name, part in value.items():
            if not (name in QUOTES and name != "value"):
                yield from _texts(part, (*path, str(name)))
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _texts(part, path)
    elif isinstance(value, str):
        yield ".".join(path), value
