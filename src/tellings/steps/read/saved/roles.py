"""What a line of a page is by its own words: furniture, a stamp, a heading of a list, a byline, a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from tellings.knowledge.furniture import ListKind, fold, furniture, key
from tellings.steps.read.saved.lines import Line
from tellings.steps.read.stamps import Order, Stamp, find, outside

_NUMBER = re.compile(r"\d(?:[\d.,\s]*\d)?\s?[k]?\b")
# What agencies put behind the last word: "-0-", "///", a square.
_TAIL = r"(?:\s*[-/#■◼*•0]{1,4})?$"
_SENTENCE_END = re.compile(r"[.!?…։。؟۔।]['\"”’»)\]]*" + _TAIL)
_FULL_STOP = re.compile(r"(?:[.…։。۔।]['\"”’»)\]]*|[.!?…։][”\"»’])" + _TAIL)
# A stop after a longer word in small letters, and a capital: no "U.S. Army".
_INNER_END = re.compile(r"[^\W\dA-ZА-ЯЁ]{3}[.!?…։]['\"”’»)\]]*\s+['\"“‘«(\[–—-]*[^\W\d_a-zа-яё]")
_ARMENIAN = re.compile(r"[\u0531-\u0587]")
_PARTS = re.compile(r"\s*[|•·»›/>]+\s*|\s+[–—-]\s+")
_YEARS = re.compile(r"(?:©|\(c\)|copyright).{0,40}(?:19|20)\d\d")
_OWNED = re.compile(r"(?:©|\(c\)\s)\s?[^©]{2,60}$")
_CREDIT_IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]{2,80})[)\]]\.?$")
_CREDIT_AFTER_MARK = re.compile(r"(?:/|\||©|—|–)\s*([^/|©—–]{2,60})$")

_PARTICLES = {
    "de",
    "da",
    "di",
    "du",
    "der",
    "den",
    "van",
    "von",
    "el",
    "al",
    "bin",
    "ibn",
    "la",
    "le",
    "and",
    "et",
    "ve",
    "və",
    "и",
    "և",
}


class Role(Enum):
    """What a line is, as far as it shows by itself."""

    STAMP = auto()
    DATELINE = auto()  # a stamp with a few words beside it: a section, a byline, a reading time
    LABEL = auto()  # "Published", the stamp being on the next line
    FURNITURE = auto()
    MENU = auto()
    LIST = auto()
    END = auto()
    TOPICS = auto()
    CREDIT = auto()
    CAPTION = auto()
    BYLINE = auto()
    ADDRESS = auto()
    INLINE = auto()  # "Read also: a headline"
    PROSE = auto()
    TEXT = auto()  # words that only their place can tell: a title, a section, a name


_SHORT = 12
"""A line of so many words that has one of some words ("newsletter") and is no sentence is a call to subscribe."""
META = frozenset({Role.STAMP, Role.DATELINE, Role.LABEL, Role.BYLINE})


@dataclass(frozen=True, slots=True)
class Told:
    """A line with what its words tell: its role, its stamps, what stands beside them; for a heading the kind of its list."""

    line: Line
    role: Role
    stamps: tuple[Stamp, ...] = ()
    beside: tuple[str, ...] = ()
    kind: ListKind | None = None

    @property
    def text(self) -> str:
        """The line's text."""
        return self.line.text

    @property
    def words(self) -> int:
        """How many words the line has."""
        return len(self.line.text.split())


def tell(line: Line, order: Order | None = None) -> Told:
    """The role of a line. ``order`` is how the page writes dates in numbers."""
    if line.url == line.text.strip("<>"):
        return Told(line, Role.ADDRESS)
    stamps = find(line.text, order)
    told = _by_phrase(line, stamps)
    if told:
        return told
    beside = tuple(part for part in outside(line.text, stamps) if not is_furniture(part))
    if stamps:
        if not beside:
            return Told(line, Role.STAMP, stamps)
        if _stands_beside(line, stamps, beside):
            return Told(line, Role.DATELINE, stamps, beside)
    return Told(line, _by_shape(line), stamps, beside)


def is_prose(text: str) -> bool:
    """Whether a line reads as a paragraph: a sentence with its full stop, several sentences, or simply long."""
    words = len(text.split())
    if words >= 30:
        return True
    if words < 8:
        return False
    stopped = _FULL_STOP.search(text) or (text.endswith((":", "՝")) and _ARMENIAN.search(text))
    if stopped or (words >= 20 and _SENTENCE_END.search(text)):
        return True
    return bool(words >= 10 and _INNER_END.search(text))


def ends_as_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does."""
    return bool(_SENTENCE_END.search(text)) or bool(text.endswith((":", "՝")) and _ARMENIAN.search(text))


def is_furniture(text: str) -> bool:
    """Whether a line's words are those of a button, a notice, a counter."""
    words, folded, short = furniture(), fold(text), key(text)
    if not short or short.isdecimal() or short in words.lines or _hashed(short) in _counters():
        return True
    size = len(short.split())
    if size <= _SHORT and _opens(folded, words.calls) and any(_holds(short, network) for network in words.networks):
        return True
    if size <= _SHORT and not ends_as_sentence(text) and any(_holds(short, word) for word in words.short):
        return True
    return (size <= 25 and _opens(folded, words.starts)) or (size <= 60 and any(p in folded for p in words.anywhere))


def list_kind(text: str) -> ListKind | None:
    """The kind of list that a line heads, if its words are those of such a heading."""
    words, short = furniture(), key(text)
    size = len(short.split())
    if not short or size > 6 or _SENTENCE_END.search(text.rstrip("…. ") + (text[-1:] if text.endswith("!") else "")):
        return None
    if short in words.headings:
        return words.headings[short]
    cues = [words.heading_words[word] for word in short.split() if word in words.heading_words]
    if cues and all(word in words.neutral or word in words.heading_words for word in short.split()):
        return next(kind for kind in ("related", "latest", "other") if kind in cues)
    opening = next((start for start in words.heading_starts if _opens(short, (start,))), None)
    return words.heading_starts[opening] if opening else None


def is_bare_cue(text: str) -> bool:
    """Whether a line only announces a caption: "Image caption"."""
    return key(text) in {key(start) for start in furniture().caption_starts}


def is_section(text: str) -> bool:
    """Whether a line is the name of a section that sites have, or of several ("World, Middle East")."""
    sections = furniture().sections
    return key(text) in sections or ("," in text and all(key(part) in sections for part in text.split(",")))


def parts_of(line: Line) -> list[str]:
    """The parts of a line that separators or wide gaps set apart."""
    return [part for wide in line.wide for part in _PARTS.split(wide) if part.strip()]


def byline_opening(text: str) -> str | None:
    """The words that open a byline ("By", "Text:"), if the line opens with such words and a name may follow."""
    folded = fold(text)
    for start in furniture().byline_starts:
        if _opens(folded, (start,)):
            after = text[len(start) :].strip(" :")
            if not after or _may_be_name(after):
                return start
    return None


def holds_byline_word(text: str) -> bool:
    """Whether a line is a byline without a name: "Editorial", "Politics Department"."""
    short, words = key(text), furniture().byline_words
    return len(short.split()) <= 6 and any(_holds(short, phrase) for phrase in words)


def looks_like_name(text: str) -> bool:
    """Whether a line is two to four capitalised words and nothing else, as names are; several may be joined by commas."""
    if any(word in furniture().heading_words for word in key(text).split()):
        return False
    people = [part for part in re.split(r",\s+|\s+(?:and|et|ve|və|и|և|&)\s+", text) if part]
    return 0 < len(people) <= 4 and all(_is_one_name(part) for part in people)


def _is_one_name(text: str) -> bool:
    words = text.split()
    if not 2 <= len(words) <= 4 or any(letter.isdigit() for letter in text) or is_section(text):
        return False
    return all(
        word in _PARTICLES
        or (word[0].isupper() and word.replace(".", "").replace("-", "").replace("'", "").replace("’", "").isalpha())
        for word in words
    )


def _by_phrase(line: Line, stamps: Sequence[Stamp]) -> Told | None:
    """The role that the lists of words give a line, if they give one."""
    text, words = line.text, furniture()
    kind = list_kind(line.bare)
    if kind:
        return Told(line, Role.LIST, kind=kind)
    inline = _inline_kind(line.bare)
    if inline:
        return Told(line, Role.INLINE, beside=(inline[1],), kind=inline[0])
    short, folded = key(text), fold(text)
    size = len(short.split())
    if short in words.stamps.published or short in words.stamps.modified:
        return Told(line, Role.LABEL)
    tests = (
        (Role.TOPICS, _heads_topics(short) or _opens_list_of_topics(text)),
        (Role.END, short in words.end_lines or _hashed(short) in _counted_ends() or (size <= 60 and _is_end(folded))),
        (Role.MENU, not stamps and _is_menu(line)),
        (Role.CAPTION, _is_caption(text, folded, size)),
        (Role.FURNITURE, is_furniture(text)),
        (Role.CREDIT, not stamps and size <= 30 and _is_credit(folded)),
    )
    return next((Told(line, role) for role, holds in tests if holds), None)


def _by_shape(line: Line) -> Role:
    text = line.text
    opening = byline_opening(text)
    if opening and len(text.split()) <= 14 and not (is_prose(text) and opening[-1] != ":"):
        return Role.BYLINE
    return Role.PROSE if is_prose(text) else Role.TEXT


def _stands_beside(line: Line, stamps: Sequence[Stamp], beside: Sequence[str]) -> bool:
    """Whether the words beside a stamp are a section or a byline, not a headline that names a day."""
    size = sum(len(part.split()) for part in beside)
    known = all(_is_known(piece) for part in beside for piece in _PARTS.split(part))
    wide = any(find(part) for part in line.wide[1:])
    if size > 12 or (size > 4 and not known and not wide) or is_prose(line.text):
        return False
    apart = wide or bool(_PARTS.search(line.text))
    return (
        known
        or any(stamp.clock or stamp.label or stamp.fault for stamp in stamps if stamp.clock or stamp.label)
        or apart
    )


def _is_known(piece: str) -> bool:
    """Whether words are a section, a byline or a name."""
    return bool(is_section(piece) or byline_opening(piece) or holds_byline_word(piece) or looks_like_name(piece))


def _inline_kind(text: str) -> tuple[ListKind, str] | None:
    """A heading and its one headline on one line: "Read also: Ferry service resumes"."""
    head, colon, tail = text.partition(":")
    kind = list_kind(head) if colon and len(tail.split()) >= 3 else None
    return (kind, tail.strip()) if kind == "related" else None


@cache
def _counters() -> frozenset[str]:
    """Lines that count something, with # for the number: "# min read", "views #"."""
    counts = [key(row) for row in furniture().counts]
    forms = {form for count in counts for form in (f"# {count}", f"{count} #", f"{count}: #")}
    return frozenset(forms | {row for row in furniture().lines if "#" in row})


@cache
def _counted_ends() -> frozenset[str]:
    """Headings of comments with their number: "Comments 12"."""
    return frozenset(f"{line} #" for line in furniture().end_lines)


def _hashed(short: str) -> str:
    return " ".join(_NUMBER.sub("# ", short).split())


def _opens(folded: str, starts: Iterable[str]) -> bool:
    """Whether a text opens with one of some phrases, as whole words."""
    for start in starts:
        if folded.startswith(start) and (not start[-1].isalnum() or not folded[len(start) : len(start) + 1].isalnum()):
            return True
    return False


def _holds(text: str, phrase: str) -> bool:
    return f" {phrase} " in f" {text.replace(',', ' ').replace(':', ' ')} ".replace("  ", " ")


def _opens_list_of_topics(text: str) -> bool:
    head, colon, tail = text.partition(":")
    return bool(colon) and key(head) in furniture().topics and not is_prose(tail)


def _heads_topics(short: str) -> bool:
    """Whether a line heads the page's tags: one of the words for that, alone or with words such as "related"."""
    words = furniture()
    rest = [word for word in short.split() if word not in words.topics]
    known = words.neutral | words.heading_words.keys()
    return short in words.topics or (len(rest) < len(short.split()) <= 3 and all(word in known for word in rest))


def _is_end(folded: str) -> bool:
    """Whether a line is the page's copyright: with a year, or a whole sentence after the sign."""
    if _YEARS.search(folded) or _opens(folded, furniture().end_starts):
        return True
    return folded.startswith(("©", "(c) ")) and not _OWNED.search(folded)


def _is_caption(text: str, folded: str, size: int) -> bool:
    """Whether a line is a photo's: by its opening, or by the credit that it ends on."""
    words = furniture()
    if size <= 60 and _opens(folded, words.caption_starts):
        return True
    if size <= 60 and _OWNED.search(folded):
        return True
    if size > 70:
        return False
    match = _CREDIT_IN_BRACKETS.search(text) or _CREDIT_AFTER_MARK.search(text)
    return (match is not None and _names_credit(match[1])) or _ends_on_credit(text)


def _ends_on_credit(text: str) -> bool:
    """Whether a credit follows the caption's last sentence: "… on Friday. Jo Roe/AFP", "… a protester. Photo: Jo Roe."."""
    sentence, stop, last = text.rstrip(".").rpartition(". ")
    if not stop or len(sentence.split()) < 3 or not 1 <= len(last.split()) <= 8:
        return False
    named = "/" in last and not text.endswith(".") and _names_credit(last)
    return named or _opens(fold(last), (start for start in furniture().caption_starts if start.endswith(":")))


def _names_credit(text: str) -> bool:
    """Whether words are those of a photo's credit. A mere "(photo)" is what sites put behind a headline."""
    parts = [key(part) for part in re.split(r"[/,|:&©]|\bvia\b|\bfor\b", text)]
    if len(parts) == 1 and parts[0] in furniture().media:
        return False
    return any(
        part in furniture().caption_credits or any(_holds(part, word) for word in _photo_words()) for part in parts
    )


def _is_credit(folded: str) -> bool:
    words = furniture()
    return _opens(folded, words.credit_starts) or any(phrase in folded for phrase in words.credit_phrases)


@cache
def _photo_words() -> tuple[str, ...]:
    return tuple(sorted(word for word in furniture().caption_credits if len(word) > 3))


def _is_menu(line: Line) -> bool:
    """Whether a line is a row of a menu: many short parts, or many names of sections in a row."""
    parts = parts_of(line)
    if len(parts) >= 4 and all(len(part.split()) <= 3 for part in parts) and not ends_as_sentence(line.text):
        return True
    if len(parts) >= 2 and key(parts[0]) in furniture().home:
        return True
    words = key(line.text).split()
    known = sum(word in furniture().sections or word in furniture().lines for word in words)
    return len(words) >= 4 and known >= 0.7 * len(words)


def _may_be_name(text: str) -> bool:
    """Whether text may begin with a name: in a script with two cases, a capital first."""
    first = next((letter for letter in text if letter.isalpha()), "")
    return bool(first) and (first.isupper() or first.lower() == first.upper())
