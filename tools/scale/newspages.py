"""Invented news pages in any number: HTML of the size that news sites send, most of them about nothing that is coded.

The same number gives the same bytes. One page in ten (``WITH``) tells events of conflict among other paragraphs; the rest
are of eight other topics. Every page has what news sites have around an article: styles, scripts, menus, lists of other
stories, a footer. On every second page these lists name stories of conflict, so that its bytes hold words that its article
does not. No two pages tell of the same happening, or in the same words. A name, a group and an outlet are made of syllables
or invented; the towns of stories are real, so that they are found, and what is told of them is not.
"""

from __future__ import annotations

import html
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random
from string import Formatter
from types import MappingProxyType
from typing import Any

import yaml

WITH = 10  # one page in so many tells events
TELLING = (0, 3)  # its paragraphs that do
PARAGRAPHS, SENTENCES = (10, 15), (2, 3)  # from and to
A_DAY = 40  # pages
FIRST = date(2031, 1, 1)
_SYLLABLES = "bel cor dan el far gren hol is kam lor mar nor os pel ran sel tor ul ven wes".split()


@dataclass(frozen=True, slots=True)
class Made:
    """A page with where it is said to come from, and its article alone."""

    number: int
    url: str
    html: bytes
    title: str
    text: str
    events: bool


def pages(number: int, start: int = 0) -> Iterator[Made]:
    """So many pages, from the ``start``-th on."""
    for n in range(start, start + number):
        yield page(n)


def page(number: int) -> Made:
    """The page of this number."""
    own = Random(f"page {number}")  # noqa: S311  (invented, not secret)
    telling = number % WITH == 0
    day = FIRST + timedelta(days=number // A_DAY)
    topic = own.choice(sorted(_newsroom()["without"]))
    paragraphs = _article(own, topic, telling=telling)
    title = _filled(own.choice(_headlines(conflict=telling)), own)
    place = own.randrange(len(_newsroom()["outlets"]))
    address = f"https://news{place}.example/{day:%Y/%m}/{number}"
    around = _Around(own, _newsroom()["outlets"][place], address, day)
    return Made(number, address, around.page(title, paragraphs), title, "\n\n".join(paragraphs), telling)


@cache
def _newsroom() -> Any:  # noqa: ANN401  (what the file holds)
    return yaml.safe_load(Path(__file__).with_name("newsroom.yaml").read_text("utf8"))


def _article(own: Random, topic: str, *, telling: bool) -> list[str]:
    """The paragraphs: a line is not used twice before all others were. Two of a page that tells are of one story."""
    told = _newsroom()["with"]
    calm, tense = _drawn(own, _calm(topic, telling=telling)), _drawn(own, told[own.choice(sorted(told))])
    story = {
        "Place": own.choice(_newsroom()["places"]),
        "Group": f"{_word(own)} {own.choice(('Front', 'Guard', 'League', 'Union'))}",
    }
    return [
        " ".join(
            _filled(next(tense if telling and n in TELLING else calm), own, story)
            for _ in range(own.randint(*SENTENCES))
        )
        for n in range(own.randint(*PARAGRAPHS))
    ]


def _calm(topic: str, *, telling: bool) -> list[str]:
    """The lines of a topic; for a page that tells, of all: two that shared most of their words would pass for copies."""
    without: dict[str, list[str]] = _newsroom()["without"]
    return [line for name in sorted(without) for line in without[name]] if telling else without[topic]


def _drawn(own: Random, lines: list[str]) -> Iterator[str]:
    while True:
        yield from own.sample(lines, len(lines))


def _headlines(*, conflict: bool) -> list[str]:
    found: list[str] = _newsroom()["headlines_of_conflict" if conflict else "headlines"]
    return found


def _filled(line: str, own: Random, story: Mapping[str, str] = MappingProxyType({})) -> str:
    """A line with a word, a name or a number in each of its slots; those of the story are the same on all of a page."""
    pieces = []
    for words, slot, _, _ in Formatter().parse(line):
        pieces.append(words)
        if slot:
            made = story.get(slot) or (_MADE[slot](own) if slot in _MADE else own.choice(_newsroom()["slots"][slot]))
            pieces.append(made if "".join(pieces).strip() else made[0].upper() + made[1:])
    return "".join(pieces)


def _word(own: Random) -> str:
    return "".join(own.sample(_SYLLABLES, 2)).capitalize()


_MADE: dict[str, Callable[[Random], str]] = {
    "Name": lambda own: f"{_word(own)} {_word(own)}",
    "Town": lambda own: f"{_word(own)}{own.choice(('a', 'by', 'ford', 'ia', 'o'))}",
    "number": lambda own: str(own.randint(3, 90)),
    "day": lambda own: own.choice(("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")),
}


@dataclass(frozen=True, slots=True)
class _Around:
    """Everything of a page but its article."""

    own: Random
    outlet: str
    address: str
    day: date

    def page(self, title: str, paragraphs: list[str]) -> bytes:
        """The page with an article in it."""
        author = _MADE["Name"](self.own)
        conflict = self.own.random() < 0.5
        body = "\n".join(f"<p>{html.escape(text)}</p>" for text in paragraphs)
        stamp = f'<time datetime="{self.day}">{self.day:%d %B %Y}</time>'
        head = f'<header><h1>{html.escape(title)}</h1><p class="byline">By {author}</p>{stamp}</header>'
        parts = [
            "<!DOCTYPE html>",
            f'<html lang="en"><head>{self._head(title, author)}</head>',
            f'<body class="article">{self._menu()}<main><article>{head}',
            f'<div class="article-body">{body}</div>{self._share()}</article>',
            f"{self._others('Read more', 6, conflict=conflict)}{self._others('Most read', 10, conflict=conflict)}</main>",
            f"{self._footer()}{self._scripts()}</body></html>",
        ]
        return "\n".join(parts).encode()

    def _head(self, title: str, author: str) -> str:
        linked = {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": title,
            "datePublished": f"{self.day}T08:00:00+00:00",
            "author": {"@type": "Person", "name": author},
            "publisher": {"@type": "Organization", "name": self.outlet},
        }
        styles = "".join(
            f".c{n}{{margin:{n % 7}px;color:#{self.own.randrange(4096):03x}}}\n"
            for n in range(self.own.randint(300, 700))
        )
        return (
            f"<meta charset='utf-8'><title>{html.escape(title)} | {self.outlet}</title>"
            f'<link rel="canonical" href="{self.address}"><meta property="og:site_name" content="{self.outlet}">'
            f'<meta property="og:title" content="{html.escape(title)}"><style>{styles}</style>'
            f'<script type="application/ld+json">{json.dumps(linked)}</script>'
        )

    def _menu(self) -> str:
        names = "Home News World Business Sport Culture Science Technology Food Travel Opinion Weather".split()
        items = "".join(f'<li class="nav-item c{n}"><a href="/{name}">{name}</a></li>' for n, name in enumerate(names))
        cookie = '<div class="cookie">We use cookies. <button>Accept</button></div>'
        return f'<nav class="menu" id="menu"><ul>{items}</ul></nav>{cookie}'

    def _share(self) -> str:
        return (
            '<div class="share">' + "".join(f'<a class="share-{n}" href="#s{n}">Share</a>' for n in range(5)) + "</div>"
        )

    def _others(self, heading: str, most: int, *, conflict: bool) -> str:
        lines = _headlines(conflict=False) + (_headlines(conflict=True) if conflict else [])
        cards = "".join(
            f'<li class="card c{n}"><a href="/2031/{self.own.randrange(10**6)}"><img alt="" src="/i/{n}.jpg">'
            f"<h3>{html.escape(_filled(self.own.choice(lines), self.own))}</h3></a></li>"
            for n in range(most)
        )
        return f'<aside class="related"><h2>{heading}</h2><ul>{cards}</ul></aside>'

    def _footer(self) -> str:
        links = "".join(f'<li><a href="/about/{n}">{_word(self.own)}</a></li>' for n in range(30))
        return f"<footer><ul>{links}</ul><p>© 2031 {self.outlet}. All rights reserved.</p></footer>"

    def _scripts(self) -> str:
        """What sites send along for their own programs: half of the page's bytes."""
        state = [
            {"id": self.own.randrange(10**9), "k": _word(self.own), "v": [self.own.randrange(1000) for _ in range(8)]}
            for _ in range(self.own.randint(250, 700))
        ]
        return f"<script>window.__STATE__={json.dumps(state)};</script>"
