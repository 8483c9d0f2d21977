"""W3C Web Annotations, one a line: each claim's words by quote and by position.

Positions are in UTF-16 code units, as browsers count (the Recommendation counts characters of the DOM, whose strings are
UTF-16). A quote with masked words has no quote selector: it would not be found.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tellings.model import Span
from tellings.publish.export.profile import Shown, address
from tellings.publish.export.view import View

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32  # characters of context on each side
Json = dict[str, Any]


def rows(view: View) -> Iterator[Json]:
    """An annotation a claim that has words."""
    claims = {claim.id: claim for fact in view.incident.facts for claim in fact.claims}
    for one in view.statements:
        span = claims[one.claim].span
        if span is not None:
            shown = view.shown[one.document]
            source = address(shown.record.document, view.profile) if view.profile.internal else None
            yield {
                "@context": CONTEXT,
                "id": f"urn:tellings:claim:{one.claim}",
                "type": "Annotation",
                "motivation": "classifying",
                "body": {
                    "type": "TextualBody",
                    "format": "text/plain",
                    "value": f"{one.field}: {one.value}",
                    "purpose": "classifying",
                },
                "target": {
                    "source": source or f"urn:tellings:document:{one.document}",
                    "selector": [*_quote(shown, span, one.words), _position(shown, span)],
                },
            }


def utf16(text: str) -> int:
    """The length of a text in UTF-16 code units."""
    return len(text) + sum(character > "\uffff" for character in text)


def _position(shown: Shown, span: Span) -> Json:
    text = shown.record.document.text
    start = utf16(text[: span.start])
    return {"type": "TextPositionSelector", "start": start, "end": start + utf16(span.text)}


def _quote(shown: Shown, span: Span, words: str | None) -> Iterator[Json]:
    text = shown.record.document.text
    if words == span.text:
        before, after = (
            Span(max(0, span.start - AROUND), span.start, ""),
            Span(span.end, min(len(text), span.end + AROUND), ""),
        )
        around = {"prefix": before, "suffix": after}
        plain = {name: shown.words(part) for name, part in around.items() if part.start < part.end}
        kept = {name: said for name, said in plain.items() if said == text[around[name].start : around[name].end]}
        yield {"type": "TextQuoteSelector", "exact": span.text, **kept}
