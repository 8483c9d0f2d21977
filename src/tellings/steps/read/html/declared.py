"""What a page's head declares: OpenGraph and other meta elements, its title, its canonical address, its language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from tellings.knowledge.furniture import markup
from tellings.steps.read.html.tree import Element, Parts, value_of, words_of

_PLAIN = re.compile(r"(https?://[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*)?(/(?!/)[A-Za-z0-9_.~/-]*)(?:\?[A-Za-z0-9_.=&-]+)?")
"""An address, or its part behind the host, that has nothing to be resolved but perhaps dots."""


@dataclass(frozen=True, slots=True)
class Declared:
    """The declarations of a page's head. ``published`` and ``modified`` are all that it declares, the surest first."""

    titles: tuple[str, ...]
    head_title: str | None
    descriptions: tuple[str, ...]
    site: str | None
    author: str | None
    section: str | None
    published: tuple[str, ...]
    modified: tuple[str, ...]
    url: str | None
    language: str | None

    @property
    def names(self) -> set[str]:
        """What the page calls its article, and its address."""
        return {name for name in (*self.titles, self.head_title, self.url) if name}


def read_declared(tree: Element, parts: Parts, address: str | None) -> Declared:
    """The declarations of a page; ``address`` is where it was fetched from, if that is known."""
    meta = _metas(parts["meta"])
    authors = [name for name in _all(meta, "author") if not name.startswith(("http://", "https://", "@", "/"))]
    title = next(filter(_is_own_title, parts["title"]), None)
    return Declared(
        titles=_all(meta, "title"),
        head_title=(words_of_title(title) or None) if title is not None else None,
        descriptions=_all(meta, "description"),
        site=next(iter(_all(meta, "site")), None),
        author=authors[0] if authors else None,
        section=next(iter(_all(meta, "section")), None),
        published=_all(meta, "published"),
        modified=_all(meta, "modified"),
        url=_address(parts, meta, address),
        language=value_of([tree], "lang", "xml:lang") or next(iter(_all(meta, "language")), None),
    )


def _is_own_title(title: Element) -> bool:
    """Whether a title is the page's, not that of a drawing in it."""
    parent = title.getparent()
    return (parent is not None and parent.tag == "head") or next(title.iterancestors("svg"), None) is None


def words_of_title(title: Element) -> str:
    """The words of the title element, which stands in the head and is shown by the browser's frame."""
    return " ".join((title.text or "").split()) or words_of(title)


def _metas(elements: Iterable[Element]) -> dict[str, list[str]]:
    """The contents of the meta elements by name, in lower case and in their order."""
    every: dict[str, list[str]] = {}
    for meta in elements:
        content = " ".join((meta.get("content") or "").split())
        for attr in ("property", "name", "itemprop", "http-equiv") if content else ():
            name = (meta.get(attr) or "").strip().lower()
            if name:
                every.setdefault(name, []).append(content)
    return every


def _all(meta: dict[str, list[str]], field: str) -> tuple[str, ...]:
    """What the meta elements for a field say, the surest first."""
    return tuple(dict.fromkeys(content for name in markup().meta[field] for content in meta.get(name, ())))


def _address(parts: Parts, meta: dict[str, list[str]], address: str | None) -> str | None:
    """The page's own address, absolute: canonical, else as OpenGraph has it, else where it came from."""
    base = value_of(parts["base"], "href")
    known = value_of((link for link in parts["link"] if " canonical " in f" {link.get('rel')} "), "href")
    own = known or next(iter(meta.get("og:url", ())), None) or address
    return absolute(own, address or base)


def absolute(url: str | None, base: str | None) -> str | None:
    """An address made absolute; None where that cannot be, or where it is no address of the web."""
    plain, site = _PLAIN.fullmatch(url or ""), _PLAIN.fullmatch(base or "")
    if plain and plain[1] and (site or not base):  # as almost every address of a page: ten times faster
        return plain[0]
    if plain and site and site[1] and "/." not in plain[2]:
        return f"{site[1]}{plain[0]}"
    try:
        whole = urljoin(base or "", url) if url else ""
        return whole if urlsplit(whole).scheme in {"http", "https"} else None
    except ValueError:
        return None
