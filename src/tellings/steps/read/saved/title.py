"""Which line of a saved page is its title: words that the text uses too, a repetition, the stamp that follows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tellings.knowledge.furniture import fold, key
from tellings.steps.read.bylines import holds_byline_word
from tellings.steps.read.phrases import is_section
from tellings.steps.read.saved.roles import META, Role, Told, first_part

_CONTENT = re.compile(r"[^\W\d_]{4,}")
_STEM = 5
_FEW_STEMS = 4
"""A line with fewer longer words shares less: the site's own name stands in its articles too."""
_SUFFIX = re.compile(r"\s+(?:\||::|»|•|·)\s+|\s+[-–—]\s+")
_BAR = re.compile(r"\s+(?:\||::|»|•|·)\s+")
_NEARLY = 1.5
"""A line above the best one is the title where it scores so little less."""
_ABOUT_THE_SAME = 0.25
"""Two lines that share so much of their longer words with the article tell of the same."""
_WEIGHT = {
    "shared words": 4.0,
    "size of a headline": 2.0,
    "longer": 0.5,
    "first of the page": 1.5,
    "stamp below": 2.0,
    "stamp above": 0.5,
    "said again": 2.0,
    "said again shorter": -2.5,
    "menu below": -2.0,
    "second line": -1.5,
    "sentence": -2.0,
    "section or byline": -3.0,
    "each line between": 0.25,
    "farthest": 3.0,
}
"""What each piece of evidence weighs. Halving or doubling one changes five titles of the tests' 55 pages at most."""
_HEADING = {0: 0.0, 1: 4.0, 2: 1.5}
"""What a Markdown heading weighs, by its level."""
LEAST = 2.5
"""A line that scores less is no title: a page may have none."""
_FARTHEST = 40
"""Only so many lines before the text are looked at (and the page's very first ones)."""


@dataclass(frozen=True, slots=True)
class Title:
    """The title: its line, its words without the site's name, and that name where it stands with them."""

    index: int
    text: str
    site: str | None = None


def find_title(told: Sequence[Told], body: tuple[int, int]) -> Title | None:
    """The title of the page whose paragraphs are the lines of ``body``, or None."""
    around = _Around(told, body)
    places = [i for i in range(body[0]) if i >= body[0] - _FARTHEST or i < 3]
    scored = [(around.score(i), -i) for i in places if around.may_be(i)]
    if not scored or max(scored)[0] < LEAST:
        return None
    index = around.first_of_group(-max(scored)[1], {-place: score for score, place in scored})
    text, site = split_site(told[index].line.bare, [line.text for line in told])
    return Title(index, text, site)


def split_site(title: str, lines: Sequence[str]) -> tuple[str, str | None]:
    """A title and the site's name behind it ("Strike ends | The Lume Courier").

    Behind a bar it is taken for one where it is short; behind a dash only if the page has it elsewhere too.
    """
    cuts = list(_SUFFIX.finditer(title))
    for cut in cuts:
        head, tail = title[: cut.start()], title[cut.end() :]
        if len(tail.split()) > 6 or len(head.split()) < 2:
            continue
        if any(key(line) == key(head) for line in lines):
            return head, tail
        if _BAR.fullmatch(cut[0]) and len(tail.split()) <= 5 and len(head.split()) > len(tail.split()):
            return head, tail
        if len(tail.split()) <= 4 and sum(_names(line, tail) for line in lines) > 1:
            return head, tail
    return title, None


def _names(line: str, site: str) -> bool:
    return key(site) in key(line)


class _Around:
    """The evidence for a line being the title, from what stands around it."""

    def __init__(self, told: Sequence[Told], body: tuple[int, int]) -> None:
        self.told, self.start = told, body[0]
        self.stems = {stem for line in told[body[0] : body[1]] for stem in _stems(line.text)}
        self.keys = [key(line.line.bare) for line in told]

    def may_be(self, index: int) -> bool:
        """Whether the line could be a title at all."""
        line = self.told[index]
        if line.role is Role.PROSE:
            return line.words <= 30
        if line.role in {Role.DATELINE, Role.CAPTION, Role.INLINE, Role.LIST, Role.BYLINE, Role.TOPICS}:
            return line.line.level == 1
        return line.role is Role.TEXT and (line.words >= 2 or line.line.level > 0)

    def score(self, index: int) -> float:
        """How much speaks for the line."""
        line = self.told[index]
        score = _WEIGHT["shared words"] * self._share(line.line.bare) + _HEADING.get(line.line.level, 0.5)
        score -= min(_WEIGHT["farthest"], _WEIGHT["each line between"] * self._distance(index))
        return score + sum(_WEIGHT[name] for name, holds in self._evidence(index) if holds)

    def _evidence(self, index: int) -> Iterator[tuple[str, bool]]:
        """What speaks for or against the line, by name, and whether it is so."""
        line = self.told[index]
        after, before = self.told[index + 1 : min(index + 5, self.start)], self.told[max(0, index - 2) : index]
        yield "size of a headline", 4 <= line.words <= 20
        yield "longer", line.words > 20
        yield "first of the page", index == 0
        yield "stamp below", any(other.role in META for other in after)
        yield "stamp above", any(other.role in META for other in before)
        yield "menu below", bool(after) and after[0].role is Role.MENU
        yield "second line", self._follows_text(index)
        yield "sentence", line.role is Role.PROSE
        yield (
            "section or byline",
            is_section(first_part(line.line)) or (line.words <= 4 and holds_byline_word(line.text)),
        )
        yield "said again", self._said_again(index)
        yield "said again shorter", self._said_shorter(index)

    def first_of_group(self, index: int, scores: dict[int, float]) -> int:
        """The first of several lines that stand together above the text, where they are all about the same."""
        while (
            self._follows_text(index)
            and scores.get(index - 1, 0.0) >= max(LEAST, scores[index] - _NEARLY)
            and self._share(self.told[index - 1].line.bare) >= _ABOUT_THE_SAME
        ):
            index -= 1
        return index

    def _share(self, text: str) -> float:
        """The share of the line's longer words that the article uses too."""
        stems = _stems(text)
        return len(stems & self.stems) / max(_FEW_STEMS, len(stems))

    def _said_again(self, index: int) -> bool:
        """Whether the page has the line a second time, alone or with the site's name behind it."""
        own = self.keys[index]
        others = (other for i, other in enumerate(self.keys) if i != index)
        return len(own.split()) >= 3 and any(other.startswith(own) for other in others)

    def _said_shorter(self, index: int) -> bool:
        """Whether a later line has the same words without the end: this one then has the site's name behind it."""
        own = self.keys[index]
        return any(len(other.split()) >= 3 and own.startswith(f"{other} ") for other in self.keys[index + 1 :])

    def _distance(self, index: int) -> int:
        """How many lines that are no furniture stand between the line and the text."""
        between = self.told[index + 1 : self.start]
        return sum(line.role not in {Role.FURNITURE, Role.CAPTION, Role.MENU, *META} for line in between)

    def _follows_text(self, index: int) -> bool:
        """Whether a line like a title stands right above, so that this one would be its second line."""
        above = self.told[index - 1] if index else None
        near = self.told[index].line.gap <= 1
        return (
            above is not None and near and above.role is Role.TEXT and above.words >= 5 and not is_section(above.text)
        )


def _stems(text: str) -> set[str]:
    """The longer words of a text, cut to their first letters, so that endings do not matter."""
    return {word[:_STEM] for word in _CONTENT.findall(fold(text))}
