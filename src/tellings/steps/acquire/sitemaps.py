"""Sitemaps: the addresses in them, and what a news sitemap says of each. A sitemap of sitemaps names other sitemaps."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.parsers import expat

_NEWS = "http://www.google.com/schemas/sitemap-news/"
_ENTRIES = {"url": "page", "sitemap": "sitemap"}
_FIELDS = {"loc": "url", "publication_date": "published", "title": "title", "language": "language", "name": "outlet"}


@dataclass(frozen=True, slots=True)
class Entry:
    """An address in a sitemap, with what a news sitemap says of it."""

    number: int
    url: str
    is_sitemap: bool = False
    title: str | None = None
    published: str | None = None
    language: str | None = None
    outlet: str | None = None


@dataclass(slots=True)
class Sitemap:
    """The entries of a sitemap in their order, each address once, and what is wrong with its XML."""

    entries: list[Entry] = field(default_factory=list)
    repeated: int = 0
    empty: int = 0
    damage: str | None = None


def parse_sitemap(data: bytes) -> Sitemap:
    """What a sitemap holds; of broken XML what stands before the damage. An entity of its own making is damage."""
    reading = _Reading()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = reading.open
    parser.EndElementHandler = reading.close
    parser.CharacterDataHandler = reading.take
    parser.EntityDeclHandler = _refuse_entity
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        reading.found.damage = f"line {error.lineno}: {expat.ErrorString(error.code)}"
    except (ValueError, LookupError, UnicodeError) as error:
        reading.found.damage = f"line {parser.CurrentLineNumber}: {error}"
    return reading.found


def _refuse_entity(name: str, *_: object) -> None:
    raise ValueError(f"it declares an entity, {name[:40]!r}")


class _Reading:
    """A sitemap while it is read."""

    def __init__(self) -> None:
        self.found = Sitemap()
        self._seen: set[str] = set()
        self._entry: dict[str, str] | None = None
        self._field: str | None = None
        self._number = 0

    def open(self, name: str, attributes: dict[str, str]) -> None:  # noqa: ARG002  (the library's)
        """An element begins."""
        space, _, local = name.rpartition(" ")
        if local in _ENTRIES and not space.startswith(_NEWS):
            self._entry, self._number = {"kind": _ENTRIES[local]}, self._number + 1
        elif self._entry is not None:
            is_ours = local == "loc" and "image" not in space and "video" not in space
            self._field = _FIELDS.get(local) if is_ours or space.startswith(_NEWS) else None

    def take(self, text: str) -> None:
        """Text stands in it."""
        if self._entry is not None and self._field:
            self._entry[self._field] = self._entry.get(self._field, "") + text

    def close(self, name: str) -> None:
        """It ends."""
        space, _, local = name.rpartition(" ")
        self._field = None
        if local in _ENTRIES and not space.startswith(_NEWS) and self._entry is not None:
            self._add(self._entry)
            self._entry = None

    def _add(self, entry: dict[str, str]) -> None:
        said = {name: " ".join(value.split()) for name, value in entry.items() if value.strip()}
        is_sitemap, url = said.pop("kind") == "sitemap", said.pop("url", "")
        if not url:
            self.found.empty += 1
        elif url in self._seen:
            self.found.repeated += 1
        else:
            self._seen.add(url)
            self.found.entries.append(Entry(self._number, url, is_sitemap, **said))
