"""Finds the places that a text names and says which places they are: on the text alone, before any parsing."""

from __future__ import annotations

from collections.abc import Iterator

from tellings.knowledge.gazetteer import Entry, Gazetteer
from tellings.model import Document, Place, Precision, Unswayed
from tellings.steps.resolve.places.outlet import outlet_country
from tellings.steps.resolve.places.page import Page, open_pages
from tellings.steps.resolve.places.reading import Mention, read
from tellings.steps.resolve.places.sites import Anchor, anchors
from tellings.steps.resolve.places.weights import shipped

__all__ = ["find_places"]


def find_places(document: Document, cased: str, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """Every mention of a place, in order. ``cased`` is the document's text with its case restored, same length.

    Adjectives ("Syrian") are mentions of their country. A street, a camp or a river that the gazetteer lacks has no
    ``geonames_id``, and the position of the town that the text names it with; other unknown names have no position at
    all. ``confidence`` is the chance that this is a place and the right one, of one with no position that it is one.
    """
    outlet = outlet_country(document, gazetteer)
    pages = ((page, read(page, gazetteer, shipped(), outlet)) for page in open_pages(cased))
    return tuple(place for page, mentions in pages for place in _places(document, page, mentions))


def _places(document: Document, page: Page, mentions: list[Mention]) -> Iterator[Place]:
    put = anchors(page, mentions)
    for mention in mentions:
        if mention.entry:
            yield _known(document, page, mention, mention.entry)
        else:
            yield _unknown(document, page, mention, put.get(mention.match.start))


def _known(document: Document, page: Page, mention: Mention, entry: Entry) -> Place:
    """A name of the gazetteer; of a town, with "airport" or "camp" behind it, a site there."""
    match = mention.match
    tail = page.site_tail(match.last + 1) if entry.level in ("city", "admin2") and match.kind == "name" else None
    end = page.words[tail].end if tail else match.end
    return Place(
        span=document.span(match.start, end), name=page.text[match.start : end] if tail else entry.name,
        precision="site" if tail else entry.level, geonames_id=None if tail else entry.geonames_id,
        lat=entry.lat, lon=entry.lon, country=entry.country, admin1=entry.admin1, disputed=entry.disputed,
        confidence=round(mention.chance * mention.right, 3), unswayed=_unswayed(mention, mention.alone),
    )  # fmt: skip


def _unknown(document: Document, page: Page, mention: Mention, anchor: Anchor | None) -> Place:
    """A name that the gazetteer lacks: a site is put at its town; any other name has its country and province only."""
    match = mention.match
    tail = page.site_tail(match.last + 1)
    end = page.words[tail].end if tail else match.end
    town, sure = (anchor[0], anchor[1]) if anchor else (None, 0.0)
    entry = town.entry if town else None
    here = entry if tail or match.kind in ("road", "building", "nature") else None
    return Place(
        span=document.span(match.start, end), name=page.text[match.start : end],
        precision="site" if tail else _precision(page, mention),
        lat=here.lat if here else None, lon=here.lon if here else None, country=entry.country if entry else None,
        admin1=entry.admin1 if entry else None, disputed=bool(entry and entry.disputed),
        confidence=round(mention.chance * (town.right * sure if town and here else 1.0), 3),
        unswayed=_unswayed(mention, town.alone if town else None),
    )  # fmt: skip


def _unswayed(mention: Mention, entry: Entry | None) -> Unswayed:
    """What a name says by itself and the towns beside it: how sure it is a place, and in which country that lies."""
    sure = round(mention.chance * (mention.right_alone or 1.0), 3)
    return Unswayed(entry.country, entry.admin1, sure) if entry else Unswayed(None, None, sure)


def _precision(page: Page, mention: Mention) -> Precision:
    kinds: dict[str, Precision] = {"road": "site", "building": "site", "nature": "region"}
    match = mention.match
    if match.kind in kinds:
        return kinds[match.kind]
    said = match.last if match.kind == "area" else match.last + 1
    return page.lists.kind_after[page.words[said].lower] if match.kind == "area" or page.is_kind(said) else "city"
