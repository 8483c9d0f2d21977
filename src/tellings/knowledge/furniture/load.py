"""The YAML files of this folder as one value: what each key means is in README.md beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal, get_args

from tellings.errors import KnowledgeError
from tellings.knowledge.furniture.openings import Openings
from tellings.knowledge.furniture.spelling import fold, key
from tellings.tables import read_strings

ListKind = Literal["related", "latest", "other"]
KINDS: tuple[ListKind, ...] = get_args(ListKind)
LANGUAGES = ("en", "ru", "tr", "az", "hy", "fr")


@dataclass(frozen=True, slots=True)
class StampWords:
    """The words of stamps: folded. ``zones`` are minutes east of UTC, or None where a name means several offsets."""

    months: Mapping[str, int]
    published: tuple[str, ...]
    modified: tuple[str, ...]
    joins: tuple[str, ...]
    ago_before: tuple[str, ...]
    ago_after: tuple[str, ...]
    ago_units: tuple[str, ...]
    today: tuple[str, ...]
    zones: Mapping[str, int | None]


@dataclass(frozen=True, slots=True)
class Furniture:
    """All languages' words around an article, as :func:`key` writes them; openings and phrases as :func:`fold` does."""

    headings: Mapping[str, ListKind]
    heading_starts: Mapping[str, ListKind]
    heading_openings: Openings
    heading_words: Mapping[str, ListKind]
    neutral: frozenset[str]
    home: frozenset[str]
    lines: frozenset[str]
    starts: Openings
    anywhere: tuple[str, ...]
    counts: tuple[str, ...]
    short: frozenset[str]
    calls: Openings
    networks: frozenset[str]
    form_opens: tuple[str, ...]
    form_closes: tuple[str, ...]
    end_lines: frozenset[str]
    end_starts: Openings
    topics: frozenset[str]
    credit_starts: Openings
    credit_phrases: tuple[str, ...]
    agencies: frozenset[str]
    caption_starts: Openings
    caption_credits: frozenset[str]
    media: frozenset[str]
    byline_starts: Openings
    byline_words: frozenset[str]
    byline_notes: Openings
    sections: frozenset[str]
    stamps: StampWords
    words: Mapping[str, frozenset[str]]


class _Shelf:
    """The files read, and the rows of one key across them."""

    def __init__(self) -> None:
        self.tables: dict[str, dict[str, Any]] = {language: table(f"{language}.yaml") for language in LANGUAGES}

    def rows(self, *path: str) -> list[str]:
        """The rows under a path of keys in every language, in the order of the files."""
        return [row for language in LANGUAGES for row in self._at(language, path)]

    def _at(self, language: str, path: tuple[str, ...]) -> Iterable[str]:
        at: Any = self.tables[language]
        try:
            for step in path:
                at = at[step]
        except (KeyError, TypeError):
            raise KnowledgeError(
                f"furniture/{language}.yaml", f"has no {'.'.join(path)}", "see README.md there"
            ) from None
        return list(at)

    def keys(self, *path: str) -> frozenset[str]:
        """The rows as whole lines are compared."""
        return frozenset(key(row) for row in self.rows(*path))

    def phrases(self, *path: str) -> tuple[str, ...]:
        """The rows as phrases within a line are compared: the longest first."""
        return tuple(sorted({fold(row) for row in self.rows(*path)}, key=lambda row: (-len(row), row)))

    def kinds(self, part: str) -> dict[str, ListKind]:
        """Rows of the three kinds of list by kind; the first kind that has a row keeps it."""
        found: dict[str, ListKind] = {}
        for kind in KINDS:
            for row in self.rows("lists", kind, part):
                found.setdefault(key(row), kind)
        return found

    def months(self) -> dict[str, int]:
        """Months that CLDR has not, or has otherwise."""
        found: dict[str, int] = {}
        for language in LANGUAGES:
            for name, number in self.tables[language]["stamps"]["months"].items():
                found[fold(name)] = _month(language, name, number)
        return found


def table(name: str) -> Any:  # noqa: ANN401  (what a file holds is checked where it is used)
    """A YAML file of this folder, every scalar in it a string."""
    return read_strings(files(__package__).joinpath(name).read_text(encoding="utf8"))


def _month(language: str, name: str, number: str) -> int:
    if not number.isdecimal() or not 1 <= int(number) <= 12:
        raise KnowledgeError(f"furniture/{language}.yaml", f"month {name}: {number!r} is not 1 to 12")
    return int(number)


def _zones() -> dict[str, int | None]:
    return {fold(name): None if minutes == "null" else int(minutes) for name, minutes in table("zones.yaml").items()}


def _stamps(shelf: _Shelf) -> StampWords:
    return StampWords(
        months=shelf.months(),
        published=shelf.phrases("stamps", "published"),
        modified=shelf.phrases("stamps", "modified"),
        joins=shelf.phrases("stamps", "joins"),
        ago_before=shelf.phrases("stamps", "ago", "before"),
        ago_after=shelf.phrases("stamps", "ago", "after"),
        ago_units=shelf.phrases("stamps", "ago", "units"),
        today=shelf.phrases("stamps", "today"),
        zones=_zones(),
    )


def _agencies() -> frozenset[str]:
    return frozenset(key(name) for name in table("agencies.yaml"))


def _smallest(shelf: _Shelf) -> dict[str, frozenset[str]]:
    """Each language's smallest words: those of the files, and of languages that we only have to tell from them."""
    rows = {language: shelf.tables[language]["words"] for language in LANGUAGES} | table("languages.yaml")
    return {language: frozenset(fold(row) for row in words) for language, words in rows.items()}


@cache
def furniture() -> Furniture:
    """Every language's words, read once. Raises KnowledgeError for a file that lacks a key."""
    shelf = _Shelf()
    return Furniture(
        headings=shelf.kinds("phrases"),
        heading_starts=shelf.kinds("starts"),
        heading_openings=Openings(shelf.kinds("starts")),
        heading_words=shelf.kinds("words"),
        neutral=shelf.keys("lists", "neutral"),
        home=shelf.keys("home"),
        lines=shelf.keys("furniture", "lines"),
        starts=Openings(shelf.rows("furniture", "starts")),
        anywhere=shelf.phrases("furniture", "anywhere"),
        counts=shelf.phrases("furniture", "counts"),
        short=shelf.keys("furniture", "short"),
        calls=Openings(shelf.rows("furniture", "calls")),
        networks=shelf.keys("furniture", "networks"),
        form_opens=shelf.phrases("forms", "opens"),
        form_closes=shelf.phrases("forms", "closes"),
        end_lines=shelf.keys("ends", "lines"),
        end_starts=Openings(shelf.rows("ends", "starts")),
        topics=shelf.keys("topics"),
        credit_starts=Openings(shelf.rows("credits", "starts")),
        credit_phrases=shelf.phrases("credits", "phrases"),
        agencies=_agencies(),
        caption_starts=Openings(shelf.rows("captions", "starts")),
        caption_credits=shelf.keys("captions", "credits") | _agencies(),
        media=shelf.keys("media"),
        byline_starts=Openings(shelf.rows("bylines", "starts")),
        byline_words=shelf.keys("bylines", "words"),
        byline_notes=Openings(shelf.rows("bylines", "notes")),
        sections=shelf.keys("sections"),
        stamps=_stamps(shelf),
        words=_smallest(shelf),
    )
