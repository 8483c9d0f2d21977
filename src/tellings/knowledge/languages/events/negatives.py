"""Words and phrases that make the word next to them no event: sport, markets, weather, figures of speech."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tellings.knowledge.languages.events import fields as read_as
from tellings.knowledge.languages.events.plain import load


@dataclass(frozen=True, slots=True)
class Domain:
    """A domain of what is no event. ``words`` warn, a trigger within one of the ``phrases`` (lemmas) is none.

    ``sections`` are names, in lower case, of the part of a newspaper that is about it.
    """

    name: str
    doers: frozenset[str]
    words: frozenset[str]
    phrases: frozenset[tuple[str, ...]]
    sections: frozenset[str]


@cache
def negatives(language: str) -> tuple[Domain, ...]:
    """Every domain, in the order of the file."""
    return tuple(
        Domain(
            name,
            read_as.words(domain["doers"], language),
            read_as.words(domain["words"], language),
            frozenset(tuple(phrase.replace("-", " ").split()) for phrase in domain["phrases"]),
            read_as.words(domain.get("sections", []), language),
        )
        for name, domain in load(language, "negatives.yaml").items()
    )
