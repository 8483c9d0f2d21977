"""From a tree to a document: the fields put together from all that the page declares and prints."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from urllib.parse import urlsplit

from tellings.knowledge.furniture import has_key, key
from tellings.model import Document, Page, Provenance, Refused, Rejection, Story
from tellings.steps.read.bylines import tells_of_author
from tellings.steps.read.charset import Decoded
from tellings.steps.read.draft import NO_TEXT, Draft, document
from tellings.steps.read.gate import Gate
from tellings.steps.read.html import times
from tellings.steps.read.html.body import Body, clean, extract
from tellings.steps.read.html.declared import Declared, absolute, read_declared
from tellings.steps.read.html.elements import times_of
from tellings.steps.read.html.glance import Glance, looked_at
from tellings.steps.read.html.linked import Linked, read_linked
from tellings.steps.read.html.related import find_stories
from tellings.steps.read.html.tree import (
    Element,
    headlines_alone,
    lines_between,
    parse,
    parts_of,
    tidy,
    words_of,
)
from tellings.steps.read.html.visible import (
    Place,
    element_opening,
    element_with,
    find_byline,
    find_section,
    find_subtitle,
    headlines,
    place_of,
    printed_stamps,
)
from tellings.steps.read.language import declared as language_tag
from tellings.steps.read.language import detect
from tellings.steps.read.saved.title import split_site
from tellings.steps.read.sentences import is_prose
from tellings.steps.read.stamps import Order, order_of

NOT_HTML = "not HTML"
_XML_ROOT = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*|<!DOCTYPE[^>\[]{0,500}(?:\[[^\]]{0,20000}\])?>\s*)*<([\w:.-]+)",
    re.DOTALL,
)
_HEAD = 150
"""Where no first paragraph is known, so many pieces of text after the headline are its surroundings."""
_ALIKE = 0.6
"""A headline and a declared title share so many of their words."""


def read_html(page: Page, decoded: Decoded, gate: Gate | None = None) -> Document | Refused:
    """The document of an HTML page; refused where it is another kind of XML, or where no article is found.

    With a gate, a page on which a first look finds nothing that may be told is not read in full.
    """
    root = _XML_ROOT.match(decoded.text)
    if decoded.text.lstrip().startswith("<?xml") and root and root[1].lower() != "html":
        return _refused(page, NOT_HTML, f"the page is XML, of the kind {root[1]!r}")
    tree = parse(decoded.text, decoded.utf8)
    if tree is None:
        return _refused(page, NO_TEXT, "the page holds no element")
    parts = parts_of(tree)
    scripted = bool(parts["script"])
    head = read_declared(tree, parts, page.given.url)
    linked, broken = read_linked(parts["script"], head.names)
    glance = looked_at(page, decoded.text) if gate else None
    if glance is not None and gate is not None:
        found = _Reading(page, headlines_alone(parts["h1"]), head, linked, glance.paragraphs).glanced(glance)
        looked = gate.past(document(page, found, (*decoded.rejected, *broken)), doubtful=glance.doubtful)
        if looked is not None:
            return looked
    elements = tidy(tree)
    paragraphs = extract(tree)
    if not any(is_prose(text) or len(text.split()) >= 5 for text in paragraphs):
        return _refused(page, NO_TEXT, _why(tree, scripted))
    draft = _Reading(page, tree, head, linked, paragraphs, elements).draft()
    return document(page, draft, (*decoded.rejected, *broken))


def _why(tree: Element, scripted: bool) -> str:
    """Why a page has no text, as far as it shows."""
    if next(tree.iter("frameset", "frame"), None) is not None:
        return "the page is made of frames: its text is in other files"
    if scripted and len(words_of(tree).split()) < 20:
        return "the page's text is made by a script when a browser opens it"
    return "no paragraphs were found"


class _Reading:
    """One page while it is read. ``elements`` are all of its tree, in order."""

    def __init__(
        self,
        page: Page,
        tree: Element,
        head: Declared,
        linked: Linked,
        paragraphs: Sequence[str],
        elements: Sequence[Element] = (),
    ) -> None:
        self.page, self.tree, self.head, self.linked, self.paragraphs = page, tree, head, linked, paragraphs
        self.elements = elements
        self.url = self.head.url or absolute(self.linked.url, page.given.url)
        self.site = self._site()
        self.title, self.headline, self.title_from = self._title()

    @cached_property
    def shown(self) -> list[tuple[Element, str]]:
        """The first-level headlines, with their words."""
        return headlines(self.tree)

    @cached_property
    def place(self) -> Place:
        """Where the article stands in the tree."""
        return place_of(self.elements, self.headline)

    @cached_property
    def first(self) -> Element | None:
        """The element that shows the text's first sentence."""
        start = next((text for text in self.paragraphs if is_prose(text)), None)
        return None if start is None else element_opening(self.tree, start)

    @cached_property
    def lines(self) -> list[str]:
        """The lines between the headline and the text."""
        return [] if self.headline is None else lines_between(self.tree, self.headline, self.first, _HEAD)

    @cached_property
    def language(self) -> str | None:
        """The language: as the input says, as the text shows, as the page declares, in this order."""
        said = language_tag(self.page.given.language)
        return (
            said
            or detect(" ".join(self.paragraphs))
            or language_tag(self.linked.language)
            or language_tag(self.head.language)
        )

    @cached_property
    def order(self) -> Order | None:
        """The order of day and month in the page's stamps."""
        return order_of(self._stamps_on_page(), self.language)

    def glanced(self, glance: Glance) -> Draft:
        """The fields that cost nothing, with what a first look saw: source, address and id are those of a full reading."""
        when = times.choose(self._declared_times(None))
        known, headline = {"title": (self.title, self.title_from), "source": (self.site, "meta")}, key(self.title or "")
        return Draft(
            body=tuple(text for text in glance.paragraphs if not has_key(text, headline)),
            title=self.title,
            published=when.published.value if when.published else None,
            modified=when.modified.value if when.modified else None,
            language=glance.language,
            source=self.site,
            url=self.url,
            provenance={name: Provenance(origin, raw) for name, (raw, origin) in known.items() if raw}  # type: ignore[arg-type]
            | when.provenance(),
            rejected=(*when.rejected, *glance.rejected),
        )

    def draft(self) -> Draft:
        """The fields and the text of the page."""
        subtitle = find_subtitle(self.tree, self.place, self.first, self._described())
        byline, byline_from = self._byline()
        section, section_from = self._section()
        article = {element for element in (self.headline, self.first) if element is not None}
        stories = find_stories(self.place.order, article, self.url, self.order)
        when = self._times()
        body = self._body(subtitle, byline, stories)
        byline, byline_from = (byline, byline_from) if byline else (body.signature, "visible")
        origins = {"title": (self.title, self.title_from), "subtitle": (subtitle, "visible")}
        origins |= {"byline": (byline, byline_from), "section": (section, section_from), "source": (self.site, "meta")}
        known = {name: Provenance(origin, raw) for name, (raw, origin) in origins.items() if raw}  # type: ignore[arg-type]
        return Draft(
            body=body.paragraphs,
            title=self.title,
            subtitle=subtitle,
            section=section,
            byline=byline,
            published=when.published.value if when.published else None,
            modified=when.modified.value if when.modified else None,
            language=self.language,
            source=self.site,
            url=self.url,
            provenance=known | when.provenance(),
            stories=(
                *stories,
                *(story for story in body.stories if story.title not in {other.title for other in stories}),
            ),
            rejected=when.rejected,
        )

    def _body(self, subtitle: str | None, byline: str | None, stories: Sequence[Story]) -> Body:
        known = (self.title, subtitle, byline, self.head.head_title)
        body = clean(self.paragraphs, known, {key(story.title) for story in stories})
        return (
            replace(body, paragraphs=body.paragraphs[:-1]) if tells_of_author(body.paragraphs, byline or "") else body
        )

    def _site(self) -> str | None:
        """The outlet's name: as the page declares it, as it stands behind the title, else the host of its address."""
        host = urlsplit(self.url or "").hostname
        shown = [text for _, text in self.shown]
        behind = split_site(self.head.head_title or "", [*shown, *self.head.titles])[1]
        return self.head.site or self.linked.publisher or behind or (host.removeprefix("www.") if host else None)

    def _title(self) -> tuple[str | None, Element | None, str]:
        """The title as printed, if a headline is one of those declared; else as declared, without the site's name."""
        declared = [t for t in (self.linked.headline, *self.head.titles, self.head.head_title) if t]
        shown = self.shown
        for element, text in shown:
            if any(_alike(text, other) for other in declared):
                return self._bare(text), element, "visible"
        if shown and (not declared or len(shown) == 1) and key(shown[0][1]) != key(self.site or ""):
            return self._bare(shown[0][1]), shown[0][0], "visible"
        if not declared:
            return None, None, "visible"
        origin = "json-ld" if self.linked.headline else "meta" if self.head.titles else "element"
        title = self._bare(declared[0])
        return title, element_with(self.tree, title), origin

    def _bare(self, title: str) -> str:
        """A title without the site's name behind it, which the page's other words tell."""
        names = [name for name in (self.site, self.linked.publisher, urlsplit(self.url or "").hostname) if name]
        others = [text for _, text in self.shown] + list(self.head.titles)
        return split_site(title, [title, *(other for other in others if other != title), *names])[0]

    def _described(self) -> list[str]:
        return [text for text in (self.linked.alternative, self.linked.description, *self.head.descriptions) if text]

    def _byline(self) -> tuple[str | None, str]:
        """The byline as printed, else the authors as declared; the site's own name is none."""
        linked = [name for name in dict.fromkeys(self.linked.authors) if not self._is_site(name)]
        author = self.head.author if self.head.author and not self._is_site(self.head.author) else None
        shown = find_byline(self.tree, self.lines, [*linked, *([author] if author else [])])
        if shown:
            return shown, "visible"
        return (", ".join(linked), "json-ld") if linked else (author, "meta")

    def _is_site(self, name: str) -> bool:
        return key(name) in {key(site) for site in (self.site, self.linked.publisher) if site}

    def _section(self) -> tuple[str | None, str]:
        if self.head.section:
            return self.head.section, "meta"
        if self.linked.section:
            return self.linked.section, "json-ld"
        return find_section(self.tree, self.place, self.lines), "visible"

    def _stamps_on_page(self) -> Iterable[str]:
        """The short texts of the page, by which the order of day and month may show."""
        return (
            words for e in self.tree.iter("time", "span", "p", "div", "li") if len(e) == 0 and (words := words_of(e))
        )

    def _times(self) -> times.Times:
        shown = printed_stamps(self.place, self.lines, self.order)
        declared = self._declared_times(self.order)
        return times.choose([*declared, *self._elements(), *times.printed(shown, self.order)])

    def _declared_times(self, order: Order | None) -> list[times.Dated | Rejection]:
        linked: Linked = self.linked
        found = times.given(filter(None, [linked.published]), "json-ld", "published", order)
        found += times.given(self.head.published, "meta", "published", order)
        found += times.given(filter(None, [linked.modified]), "json-ld", "modified", order)
        found += times.given(self.head.modified, "meta", "modified", order)
        return found

    def _elements(self) -> list[times.Dated | Rejection]:
        """The times in ``time`` elements of the article's head."""
        return times_of(self.tree, self.place, self.first, self.order)


def _alike(headline: str, declared: str) -> bool:
    one, other = set(key(headline).split()), set(key(declared).split())
    return bool(one) and len(one & other) >= _ALIKE * len(one) and len(one) >= min(3, len(other))


def _refused(page: Page, reason: str, detail: str) -> Refused:
    return Refused(page.address, Rejection(reason, detail), page.sha256, page.given)
