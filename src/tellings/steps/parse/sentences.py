"""Where a document's sentences begin and end, in any case of letters. Titles and list lines are sentences as well."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from tellings.knowledge.capitals import lacks_capitals
from tellings.knowledge.languages import language_of
from tellings.knowledge.misread import as_written
from tellings.model import Document, Sentence
from tellings.steps.parse.joints import title_joint

# What may stand before a full stop that ends no sentence.
_SHORT = frozenset(
    "mr mrs ms dr prof rev hon st lt col gen sgt capt cmdr maj adm brig cpl pte insp supt det gov sen rep pres amb "
    "jr sr vs etc eg ie cf no nos vol art sec fig al inc ltd co corp bros dept dist est approx min max "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun "
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa "
    "tenn tex va vt wash wis wyo "
    "a.m p.m u.s u.k u.n e.u d.c rs km mt ft ave blvd rd".split()
)  # fmt: skip
_WORDS = frozenset("sun sat wed ill miss mass".split())  # in small letters they are words that may end a sentence
_ENDABLE = frozenset("a.m p.m u.s u.k u.n e.u d.c inc ltd co corp etc jr sr".split())  # these can end one as well
_STOP = re.compile(r"([.!?…]+|[。！？։])([\"'”’»)\]]*)(\s+|(?=[A-ZА-Я“\"][a-zа-я]))")
_OPENING = re.compile(r"[\"'“‘«(\[–—-]*\s*(\w)")
# What mostly begins a sentence: after "U.S." only this does ("the U.S. Embassy" goes on).
_OPENER = re.compile(
    r"(?:The|This|That|These|Those|It|He|She|They|We|I|You|His|Her|Their|Its|In|On|At|As|But|And|For|From|After|Before|"
    r"When|While|If|A|An|There|Some|Many|Most|Several|Police|Officials|However|Meanwhile|Earlier|Later)\b"
)
# What stands between a headline and the site's name on one line; a "«" without its "»" is no quotation mark.
_BAR = re.compile(r" \| | « (?![^»\n]*»)")
# A dateline at the head of a paragraph is no part of its first sentence: "PARIS (AP) -- Police said", "LIMA, Peru — Two".
_DATELINE = re.compile(
    r"[^\n]{0,100}?"
    r"(?:\((?:[A-Z][A-Z0-9/.]{1,9}|Reuters|[A-Z]+\.[A-Z]+)\) ?(?:--?|–|—) ?|"
    r"[A-Z]{4,}(?:, [A-Z][\w.]+)?(?: \([^)\n]{3,30}\))? ?(?:--?|–|—) ?)"
    r"(?=[A-Z\"“])"
)
# The dateline of a monitoring service or an agency that gives the day: "LIMA, 4 May 90 (Agency) -- [Text] Police said".
_DAY = r"\d{1,2} [A-Z][A-Za-z]{2,8}\.?(?: \d{2,4})?|[A-Z][A-Za-z]{2,8}\.? \d{1,2}"
_DATED = re.compile(
    r"[A-Z][^\n,]{1,40}(?:, [A-Z][^\n,]{1,30})?,\s(?:"
    + _DAY
    + r")(?:\s\([^()]{2,45}\))?\s(?:--?|–|—)\s(?:\[[^\[\]]{2,120}\]\s)*"
)
_BREAK = re.compile(r"\n[ \t\r]*\n\s*")
_EDGE = 16  # characters: a sentence may take in as many signs beyond its paragraph that came out wrong
_INITIALS = re.compile(r"[a-z](?:\.[a-z])+")  # of a name: "H.T. Venn"


def split(document: Document) -> tuple[Sentence, ...]:
    """The sentences of a document, in order; together they cover all of it but white space."""
    text, language = as_written(document.text), language_of(document)
    found: list[Sentence] = []
    for paragraph, (start, end) in enumerate(_unjoined(text)):
        heading = end <= document.body_start or _is_heading(text, start, end)
        for piece in _in_paragraph(text, start, end):
            s, e = _with_misread(document.text, *piece, found[-1].end if found else 0)
            found.append(Sentence(len(found), s, e, paragraph, heading, language=language))
    return tuple(found)


def excerpt(document: Document, some: Sequence[tuple[int, int]]) -> Document:
    """The sentences that lie in some stretches of a document (code points), each a paragraph of its own."""
    text, within = document.text, list[str]()
    written, before = as_written(text), 0
    for start, end in _unjoined(written):
        if not _meets(start - _EDGE, end + _EDGE, some):  # none of its sentences can lie there
            before = end
            continue
        for piece in _in_paragraph(written, start, end):
            first, before = _with_misread(text, *piece, before)
            if _meets(first, before, some):
                within.append(text[first:before])
    return replace(document, text="\n\n".join(within), body_start=0)


def _meets(start: int, end: int, some: Sequence[tuple[int, int]]) -> bool:
    """Whether a stretch shares a character with one of some."""
    return any(start < last and first < end for first, last in some)


def _unjoined(text: str) -> Iterator[tuple[int, int]]:
    """The paragraphs, the one in which a title runs into the text as two."""
    joint = title_joint(text)
    for start, end in _paragraphs(text):
        cuts = [joint] if joint is not None and start < joint < end else []
        yield from pairwise([start, *cuts, end])


def _with_misread(text: str, start: int, end: int, before: int) -> tuple[int, int]:
    """A sentence with the rest of a sign at its edge that came out as several."""
    while start > before and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace() and text[end] in "‘’â€\ufffd\x9dœ˜™”“¢¦Â":
        end += 1
    return start, end


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    position = 0
    for gap in [*_BREAK.finditer(text), None]:
        start, end = position, gap.start() if gap else len(text)
        position = gap.end() if gap else end
        yield from _lines(text, start, end)


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A line is a paragraph of its own unless the lines were broken by a machine at some width."""
    lines = text[start:end].split("\n")
    if len(lines) > 1 and not _is_wrapped(lines):
        for line in lines:
            yield from _unbarred(text, start, start + len(line))
            start += len(line) + 1
    else:
        yield from _unbarred(text, start, end)


def _unbarred(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The pieces of a line that bars part: "Two hurt in fire | The Daily Bell"."""
    for bar in _BAR.finditer(text, start, end):
        yield from _trimmed(text, start, bar.end())
        start = bar.end()
    yield from _trimmed(text, start, end)


def _is_wrapped(lines: list[str]) -> bool:
    """Broken at a width: the inner lines are of like length, and most stop short of a sentence's end."""
    inner = [len(line.rstrip()) for line in lines[:-1]]
    open_ended = sum(not line.rstrip().endswith((".", "!", "?", '"', "”", ":")) for line in lines[:-1])
    return 30 <= max(inner) <= 100 and open_ended * 2 >= len(inner) and min(inner) * 2 >= max(inner) * (len(inner) > 1)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _is_heading(text: str, start: int, end: int) -> bool:
    return end - start < 120 and text[end - 1] not in ".!?…:;,\"'”’)]" and text[start:end].count(" ") < 18


def _in_paragraph(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin, small = start, _in_small(text, start, end)
    dashed = any(text.find(dash, start, end) >= 0 for dash in "-–—")
    if dashed and (dateline := _DATED.match(text, start, end) or _DATELINE.match(text, start, end)):
        begin = dateline.end()
        yield from _trimmed(text, start, begin)
    for stop in _STOP.finditer(text, begin, end):
        cut = stop.end(2)
        if cut < end and _ends(text, begin, stop, end, small):
            yield from _trimmed(text, begin, cut)
            begin = cut
    yield from _trimmed(text, begin, end)


def _in_small(text: str, start: int, end: int) -> Callable[[], bool]:
    """What tells whether a paragraph lacks capitals. Few stops ask: it looks when the first does."""
    known: bool | None = None

    def small() -> bool:
        nonlocal known  # a cache would take longer to make than most paragraphs take to be cut
        if known is None:
            known = lacks_capitals(text, start, end)
        return known

    return small


def _word_before(piece: str) -> str:
    """The word that ends where a piece does, or at a line's end there; empty where white space does."""
    piece = piece.removesuffix("\n")
    return piece.rsplit(None, 1)[-1] if piece and not piece[-1].isspace() else ""


def _ends(text: str, begin: int, stop: re.Match[str], end: int, small: Callable[[], bool]) -> bool:
    """Whether a sentence ends at a stop; ``small`` tells whether its paragraph has no capitals."""
    opening = _OPENING.match(text, stop.end(), end)
    following = opening[1] if opening else ""
    mark = stop[1]
    before = _word_before(text[begin : stop.start()])
    word = before.lower().strip("\"'“”‘’([")
    if mark[0] in "!?" and not stop[2]:
        return not following.islower() or small()
    if mark != ".":
        return bool(following) and (not following.islower() or mark[0] in "。！？։")
    in_small = before.endswith(word) and word in _WORDS and not small()
    if (word in _SHORT and not in_small) or (len(word) == 1 and word.isalpha() and word != "i"):
        return word in _ENDABLE and bool(_OPENER.match(text, opening.start(1))) if opening else True
    if _INITIALS.fullmatch(word):
        return bool(_OPENER.match(text, opening.start(1))) if opening else True
    if following.islower():
        return small()
    return True
