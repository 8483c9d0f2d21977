"""An invented article as an HTML page, and what is read of it."""

from __future__ import annotations

import json

from tellings.model import Document, Given, Page
from tellings.settings import Settings
from tellings.steps.read import read_page

PARAGRAPHS = [
    "Several hundred teachers blocked the entrance of the ministry in Port Lume on Friday to demand unpaid wages.",
    "Police removed some of the protesters by force; a union official said that five were detained and later released.",
    "The minister promised to pay two of the three months by Easter, but the union said that it did not believe him.",
]
TITLE = "Teachers in Lume block ministry over unpaid wages"


def article(head: str = "", above: str = "", below: str = "", body: str | None = None, lang: str = "en") -> bytes:
    text = body or "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return (
        f'<!doctype html><html lang="{lang}"><head><title>{TITLE} | Blue Ledger</title>{head}</head><body>'
        '<nav><a href="/">Home</a><a href="/w">World</a></nav>'
        f"<main><article><h1>{TITLE}</h1>{above}<div class='text'>{text}</div></article></main>{below}"
        "<footer>© 2023 Blue Ledger. All rights reserved</footer></body></html>"
    ).encode()


def linked(**fields: object) -> str:
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": TITLE} | fields
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def read(data: bytes, **given: str) -> Document:
    document = read_page(Page(data, "SHA-256:00", "html", "a.html", Given(**given)), Settings())
    assert isinstance(document, Document), document
    return document


def reasons(document: Document) -> list[str]:
    return [rejection.reason for rejection in document.rejected]
