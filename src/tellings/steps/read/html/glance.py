"""A first look at an HTML page: its text in a millisecond, and whether anything may be told in it."""

from __future__ import annotations

from dataclasses import dataclass

from resiliparse.extract.html2text import extract_plain_text

from tellings.knowledge.gates import in_doubt, may_tell
from tellings.knowledge.languages import CODED
from tellings.model import Page, Rejection
from tellings.record.refused import PAGE_GATE
from tellings.steps.read.language import declared, detect

_LEAST = 40
"""With fewer words for an article the look has missed it, or there is none: a full reading says which."""


@dataclass(frozen=True, slots=True)
class Glance:
    """What a first look saw of a page that need not be read in full, and why not; its language is that of a full reading.

    ``doubtful``: it has to be, if the few of its sentences that may tell something do.
    """

    paragraphs: tuple[str, ...]
    language: str
    rejected: tuple[Rejection, ...] = ()
    doubtful: bool = False


def looked_at(page: Page, html: str) -> Glance | None:
    """What there is to keep of a page that tells nothing, or may not; None for one that has to be read in full.

    A page in a language that is not coded need not be either: the coder will say so.
    """
    lines = [line.split() for line in extract_plain_text(html, main_content=True, alt_texts=False).split("\n")]
    if sum(map(len, lines)) < _LEAST:
        return None
    paragraphs = tuple(" ".join(words) for words in lines if words)
    language = declared(page.given.language) or detect(" ".join(paragraphs))
    if language is None:
        return None
    code = language.split("-")[0]
    if code not in CODED:
        return Glance(paragraphs, language)
    seen = "\n".join([page.given.title or "", *paragraphs])
    if may_tell(seen, code):
        return Glance(paragraphs, language, doubtful=True) if in_doubt(seen, code) else None
    return Glance(paragraphs, language, (Rejection(PAGE_GATE, "nothing on the page reads as if it told an event"),))
