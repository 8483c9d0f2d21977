"""What a page's head declares: OpenGraph and other meta elements, its title, its canonical address, its language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from tellings.steps.read.html.tree import Element, attribute, words_of

_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "headline", "title")
_DESCRIPTIONS = ("og:description", "description", "twitter:description", "dc.description")
_SITES = ("og:site_name", "application-name", "publisher", "dc.publisher", "apple-mobile-web-app-title")
_AUTHORS = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl", "citation_author")
_SECTIONS = ("article:section", "section", "parsely-section", "og:section", "category")
_PUBLISHED = (
    "article:published_time", "og:published_time", "datepublished", "article:published", "publishdate", "publish-date",
    "publish_date", "pubdate", "published_at", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued",
    "dcterms.created", "dc.date.created", "dcterms.date", "dc.date", "citation_publication_date", "article.published",
    "cxenseparse:recs:publishtime", "date",
)  # fmt: skip
_MODIFIED = (
    "article:modified_time", "og:updated_time", "datemodified", "article:modified", "dcterms.modified", "dc.date.modified",
    "lastmod", "last-modified", "modified_at", "article.updated",
)  # fmt: skip


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


def read_declared(tree: Element, address: str | None) -> Declared:
    """The declarations of a page; ``address`` is where it was fetched from, if that is known."""
    meta = _metas(tree)
    authors = [name for name in _all(meta, _AUTHORS) if not name.startswith(("http://", "https://", "@", "/"))]
    title = next(iter(tree.xpath("//head/title|//title[not(ancestor::svg)]")), None)
    return Declared(
        titles=_all(meta, _TITLES),
        head_title=(words_of_title(title) or None) if title is not None else None,
        descriptions=_all(meta, _DESCRIPTIONS),
        site=next(iter(_all(meta, _SITES)), None),
        author=authors[0] if authors else None,
        section=next(iter(_all(meta, _SECTIONS)), None),
        published=_all(meta, _PUBLISHED),
        modified=_all(meta, _MODIFIED),
        url=_address(tree, meta, address),
        language=attribute(tree, "/html/@lang|/html/@*[name()='xml:lang']")
        or next(iter(_all(meta, ("content-language", "og:locale", "dc.language", "language"))), None),
    )


def words_of_title(title: Element) -> str:
    """The words of the title element, which stands in the head and is shown by the browser's frame."""
    return " ".join((title.text or "").split()) or words_of(title)


def _metas(tree: Element) -> dict[str, list[str]]:
    """The contents of the meta elements by name, in lower case and in their order."""
    found: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        content = " ".join((meta.get("content") or "").split())
        for attr in ("property", "name", "itemprop", "http-equiv"):
            name = (meta.get(attr) or "").strip().lower()
            if name and content:
                found.setdefault(name, []).append(content)
    return found


def _all(meta: dict[str, list[str]], names: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(content for name in names for content in meta.get(name, ())))


def _address(tree: Element, meta: dict[str, list[str]], address: str | None) -> str | None:
    """The page's own address, absolute: canonical, else as OpenGraph has it, else where it came from."""
    base = attribute(tree, "//base/@href")
    known = attribute(tree, '//link[contains(concat(" ", @rel, " "), " canonical ")]/@href')
    own = known or next(iter(meta.get("og:url", ())), None) or address
    return absolute(own, address or base)


def absolute(url: str | None, base: str | None) -> str | None:
    """An address made absolute; None where that cannot be, or where it is no address of the web."""
    try:
        whole = urljoin(base or "", url) if url else ""
        return whole if urlsplit(whole).scheme in {"http", "https"} else None
    except ValueError:
        return None
