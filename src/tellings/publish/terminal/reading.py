"""A page as it was read: its fields and where each stood, its paragraphs, its own lists of other stories."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tellings.model import Document, Refused, Story
from tellings.publish.terminal.words import FAINT, clean

_FIELDS = (
    "title", "subtitle", "section", "byline", "published", "modified", "language", "source", "url", "id", "sha256",
)  # fmt: skip


def page(result: Document | Refused) -> RenderableType:
    """One page; of one that was refused, the reason."""
    if isinstance(result, Refused):
        rejection = result.rejection
        return Text.assemble((clean(result.address), "bold"), f": {rejection.reason}: {clean(rejection.detail)}")
    rejected = [Text(f"{r.reason}: {clean(r.detail)}", style="red") for r in result.rejected]
    return Group(_fields(result), *rejected, Text(), *_paragraphs(result), *_stories(result))


def _fields(document: Document) -> Table:
    table = Table(box=None, show_header=False, padding=(0, 1), pad_edge=False)
    table.add_column(style="bold", no_wrap=True)
    table.add_column(overflow="fold")
    for name in _FIELDS:
        value = getattr(document, name)
        if value:
            origin = document.provenance.get(name)
            raw = f": {clean(origin.raw)[:60]}" if origin and origin.raw != value else ""
            where = f"  ({origin.origin}{raw})" if origin else ""
            table.add_row(name, Text.assemble(clean(value), (where, FAINT)))
    return table


def _paragraphs(document: Document) -> Iterator[RenderableType]:
    paragraphs = [p for p in document.text[document.body_start :].split("\n\n") if p.strip()]
    yield Text(f"{len(paragraphs)} paragraphs, {len(document.text):,} characters", style="bold")
    for number, paragraph in enumerate(paragraphs, 1):
        yield Padding(Text.assemble((f"{number}  ", FAINT), clean(paragraph)), (0, 0, 0, 2), expand=False)


def _stories(document: Document) -> Iterator[RenderableType]:
    for kind in ("related", "latest", "other"):
        stories = [story for story in document.stories if story.kind == kind]
        if stories:
            yield Text()
            yield Text(f"{len(stories)} {kind} stories", style="bold")
            yield from (Padding(_story(story), (0, 0, 0, 2), expand=False) for story in stories)


def _story(story: Story) -> Text:
    rest = " · ".join(clean(part) for part in (story.subtitle, story.published) if part)
    return Text.assemble(clean(story.title), (f"  {rest}" if rest else "", FAINT))
