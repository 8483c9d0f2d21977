"""What trafilatura takes for a page's article; its second opinion is asked for only where that could change anything.

trafilatura lets another algorithm (readability) read every page once more, which takes a fifth of all reading, and takes
that one's text if it is more than twice as long as its own, or if its own is short, has no paragraphs or is not clean
(``trafilatura.external.compare_extraction``). Readability only leaves out: where all that the page shows is at most twice
as long as trafilatura's own text, it need not be asked. Where precision is favoured, ``fast`` leaves out that alone, and
keeps parts called teasers; a page that has these is read the long way.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import lxml.etree  # type: ignore[import-untyped]

from tellings.steps.read.html.tree import Element, words_of

LEAST = 250
"""trafilatura looks for another text where its own is shorter (its MIN_EXTRACTED_SIZE, code points)."""
CLEAN = frozenset(
    ["body", "cell", "code", "del", "head", "hi", "item", "lb", "list", "p", "quote", "ref", "row", "table"]
)
"""Elements of trafilatura's own; with any other the text may count as not clean."""
RAW = ("title", "textarea", "xmp", "iframe", "noembed", "noframes", "noscript", "plaintext", "script", "style")
"""What stands in these is written in another way than it is read: on a page with one of them readability may see more."""
_TEASER = lxml.etree.XPath(
    "boolean(//@class[contains(., 'teaser') or contains(., 'Teaser')]|//@id[contains(., 'teaser') or contains(., 'Teaser')])"
)


def article_of(tree: Element) -> Element | None:
    """The body that trafilatura makes of a tidy tree, which stays as it is; None where it finds nothing."""
    from trafilatura import bare_extraction  # noqa: PLC0415  (the slowest import of all; only HTML needs it)

    shown = len(words_of(tree))
    if _is_mostly_paragraphs(tree, shown) and is_usual(tree):
        found: Any = bare_extraction(tree, options=_asked(fast=True))
        if found is not None and _stands(found.body, found.raw_text, shown):
            return found.body
    return getattr(bare_extraction(tree, options=_asked(fast=False)), "body", None)


@cache
def _asked(*, fast: bool) -> Any:  # noqa: ANN401  (of a library that is loaded late)
    """What is asked of trafilatura: made once, for it reads its own settings each time."""
    from trafilatura.settings import Extractor  # noqa: PLC0415

    # Of the format "python" the text would be written out as well, which nobody reads; the elements are the same.
    return Extractor(output_format="txt", fast=fast, precision=True, comments=False, tables=True, images=False)


def _is_mostly_paragraphs(tree: Element, shown: int) -> bool:
    """Whether it is likely that the first opinion will do: a guess that saves asking twice, and decides nothing."""
    return 2 * sum(len(p.text_content()) for p in tree.iter("p")) >= shown


def is_usual(tree: Element) -> bool:
    """Whether readability sees no more than a page shows, and the first opinion is the same with and without the second."""
    return next(tree.iter(*RAW), None) is None and not _TEASER(tree)


def _stands(body: Element, text: str, shown: int) -> bool:
    """Whether no second opinion could count, whatever it were: the page shows so many code points in all."""
    long = len(text) >= LEAST and 2 * len(text) >= shown
    return long and _has_paragraphs(body) and CLEAN.issuperset(element.tag for element in body.iter())


def _has_paragraphs(body: Element) -> bool:
    """Whether there are paragraphs with text in them, and no fewer than tables."""
    return bool(body.xpath(".//p//text()")) and len(body.findall(".//table")) <= len(body.findall(".//p"))
