"""An article's paragraphs in an HTML page, through trafilatura; what is furniture by its own words is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tellings.knowledge.furniture import key
from tellings.model import Story
from tellings.steps.read.bylines import looks_like_name
from tellings.steps.read.html.extraction import article_of
from tellings.steps.read.html.tree import Element, words_of
from tellings.steps.read.phrases import list_kind
from tellings.steps.read.saved.lines import Line
from tellings.steps.read.saved.roles import META, Role, Told, tell
from tellings.steps.read.sentences import ends_as_sentence, is_prose

_BLOCKS = {"p", "head", "quote", "item", "cell", "ab", "code"}
_BREAK = "\x1e"
_DROPPED = {Role.FURNITURE, Role.MENU, Role.CAPTION, Role.ADDRESS, Role.LABEL, Role.STAMP, Role.TOPICS}


@dataclass(frozen=True, slots=True)
class Body:
    """The paragraphs, stories that stand between them ("Read also: …"), and a name that stands below them."""

    paragraphs: tuple[str, ...]
    stories: tuple[Story, ...] = ()
    signature: str | None = None


def extract(tree: Element) -> list[str]:
    """The page's paragraphs as trafilatura finds them, else those of its ``p`` elements that read as sentences."""
    body = article_of(tree)
    paragraphs = [] if body is None else list(_blocks(body))
    if any(is_prose(words) for words in paragraphs):
        return paragraphs
    plain = [words_of(p) for p in tree.iter("p")]
    return [words for words in plain if is_prose(words) or (len(words.split()) >= 4 and ends_as_sentence(words))]


def _blocks(body: Element) -> Iterator[str]:
    """The texts of the blocks that hold no other block, divided at two line breaks, or at one after a sentence."""
    for element in body.iter(*_BLOCKS):
        if any(child.tag in _BLOCKS for child in element.iterdescendants()):
            continue
        current = ""
        for line in "".join(_with_breaks(element)).split(_BREAK):
            text = " ".join(line.split())
            if current and (not text or ends_as_sentence(current)):
                yield current
                current = ""
            current = f"{current} {text}".strip()
        if current:
            yield current


def _with_breaks(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        yield _BREAK if child.tag == "lb" else "".join(child.itertext())
        yield child.tail or ""


def clean(paragraphs: Sequence[str], known: Sequence[str | None], listed: set[str]) -> Body:
    """The paragraphs without what is no article text.

    That is fields which stand elsewhere (``known``), furniture, and the page's lists of other stories, whose headlines
    are ``listed``.
    """
    keys = {key(field_) for field_ in known if field_}
    headlines = sorted(listed, key=lambda headline: (-len(headline), headline))
    told = [tell(Line(text, 1)) for text in paragraphs]
    start = next((i for i, line in enumerate(told) if line.role is Role.PROSE and key(line.text) not in keys), 0)
    kept: list[str] = []
    stories: list[Story] = []
    for index, line in enumerate(told):
        if line.role is Role.END:
            break
        if line.role is Role.INLINE and line.kind:
            stories.append(Story(line.kind, line.beside[0]))
        elif not _is_apart(line, index < start) and key(line.text) not in keys and not _lists(line.text, headlines):
            kept.append(line.text)
    short = _without_tail(kept)
    signature = next((text for text in kept[len(short) :] if looks_like_name(text)), None)
    return Body(tuple(short), tuple(stories), signature)


def _lists(text: str, headlines: Sequence[str]) -> bool:
    """Whether a block is nothing but headlines of other stories, the longest first, with their list's heading perhaps."""
    rest = whole = key(text)
    for headline in headlines:
        rest = rest.replace(headline, " ")
    return rest != whole and (not rest.split() or list_kind(rest) is not None)


def _is_apart(line: Told, before: bool) -> bool:
    """Whether a block is no paragraph: by its role, and before the first sentence by being a byline or a few words."""
    if line.role in _DROPPED or line.role in {Role.LIST, Role.CREDIT}:
        return True
    return before and (line.role in META or (line.words <= 3 and not ends_as_sentence(line.text)))


def _without_tail(kept: Sequence[str]) -> list[str]:
    """The paragraphs without words at the end that are no sentence: tags, names of lists."""
    found = list(kept)
    while len(found) > 1 and not ends_as_sentence(found[-1]) and len(found[-1].split()) <= 3:
        found.pop()
    return found
