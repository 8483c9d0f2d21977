"""Which line of a saved page is its title: words that the text uses too, a repetition, the stamp that follows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tellings.knowledge.furniture import fold, furniture, key
from tellings.steps.read.bylines import holds_byline_word
from tellings.steps.read.phrases import is_section
from tellings.steps.read.saved.roles import META, Role, Told, first_part

_CONTENT = re.compile(r"[^\W\d_]{4,}")
_STEM = 5
_FEW_STEMS = 4
"""A line with fewer longer words shares less: the site's own name stands in its articles too."""
_SUFFIX = re.compile(r"\s+(?:\||::|»|•|·)\s+|\s+[-–—]\s+")
_BAR = re.compile(r"\s+(?:\||::|»|•|·)\s+")
_ABOUT_THE_SAME = 0.25
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
        text = line.line.bare
        score = self._by_size(line) + 4 * self._share(text) + self._said_again(index)
        score += {0: 0.0, 1: 4.0, 2: 1.5}.get(line.line.level, 0.5)
        score += 1.5 if index == 0 else 0.0
        score += self._by_neighbours(index) - min(3.0, 0.25 * self._distance(index))
        score -= 2.0 if line.role is Role.PROSE else 0.0
        score -= 3.0 if is_section(first_part(line.line)) or (line.words <= 4 and holds_byline_word(text)) else 0.0
        return score

    def first_of_group(self, index: int, scores: dict[int, float]) -> int:
        """The first of several lines that stand together above the text, where they are all about the same."""
        while (
            self._follows_text(index)
            and scores.get(index - 1, 0.0) >= LEAST
            and self._share(self.told[index - 1].line.bare) >= _ABOUT_THE_SAME
        ):
            index -= 1
        return index

    def _by_size(self, line: Told) -> float:
        return 2.0 if 4 <= line.words <= 20 else 0.5 if line.words > 20 else 0.0

    def _share(self, text: str) -> float:
        """The share of the line's longer words that the article uses too."""
        stems = _stems(text)
        return len(stems & self.stems) / max(_FEW_STEMS, len(stems))

    def _said_again(self, index: int) -> float:
        """Whether the page has the line a second time, alone or with the site's name behind it."""
        own = self.keys[index]
        alike = [
            other for i, other in enumerate(self.keys) if i != index and len(own.split()) >= 3 and other.startswith(own)
        ]
        longer = [
            other
            for i, other in enumerate(self.keys)
            if i > index and len(other.split()) >= 3 and own.startswith(other + " ")
        ]
        return (2.0 if alike else 0.0) - (2.5 if longer else 0.0)

    def _distance(self, index: int) -> int:
        """How many lines that are no furniture stand between the line and the text."""
        between = self.told[index + 1 : self.start]
        return sum(line.role not in {Role.FURNITURE, Role.CAPTION, Role.MENU, *META} for line in between)

    def _by_neighbours(self, index: int) -> float:
        after = self.told[index + 1 : min(index + 5, self.start)]
        before = self.told[max(0, index - 2) : index]
        score = 2.0 if any(line.role in META for line in after) else 0.0
        score += 0.5 if any(line.role in META for line in before) else 0.0
        score -= 2.0 if after and after[0].role is Role.MENU else 0.0
        return score - (1.5 if self._follows_text(index) else 0.0)

    def _follows_text(self, index: int) -> bool:
        """Whether a line like a title stands right above, so that this one would be its second line."""
        above = self.told[index - 1] if index else None
        near = self.told[index].line.gap <= 1
        return (
            above is not None and near and above.role is Role.TEXT and above.words >= 4 and not is_section(above.text)
        )


def _stems(text: str) -> set[str]:
    """The longer words of a text, cut to their first letters, so that endings do not matter."""
    return {word[:_STEM] for word in _CONTENT.findall(fold(text))}


__all__ = ["LEAST", "Title", "find_title", "furniture", "split_site"]
