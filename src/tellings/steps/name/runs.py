"""Names that no list has: runs of capitalised words, and what titles and head words say of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

from tellings.knowledge import parties
from tellings.knowledge.languages.en.words import function_words
from tellings.model import Name
from tellings.steps.name.everyday import is_everyday
from tellings.steps.name.words import Word

_PERSONAL = frozenset("de del di da dos la al el bin ibn von van der du y".split())
_INSIDE = _PERSONAL | frozenset("of for the and & des e".split())
_CALENDAR = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday "
    "mon tue tues wed thu thurs fri sat sun gmt utc am pm".split()
)
_DIRECTIONS = frozenset(
    "north south east west northern southern eastern western central northeast northwest southeast southwest "
    "northeastern northwestern southeastern southwestern upper lower greater".split()
)
_INITIALS = re.compile(r"(?:[A-Z]\.){2,}")  # "H.T." before a name
_GROUPS = frozenset({"armed_group", "party", "organisation", "media", "military"})


def unknown_names(found: Sequence[Word], certain: Sequence[Name]) -> list[Name]:
    """``certain`` with the names that the other capitals of the sentence make, or make of them, in order."""
    names = list(certain)
    for run in _runs(found):
        words = found[run.start : run.stop]
        made = _name(words, [n for n in certain if not _swallowed(n, words)])
        if made is not None and not any(_holds(n, made) for n in certain):
            names = [n for n in names if n.end <= made.start or made.end <= n.start]
            names.append(made)
    return sorted(names, key=lambda name: name.start)


def _runs(found: Sequence[Word]) -> Iterator[range]:
    """The longest stretches of words with capitals; small words count where a capital follows."""
    i = 0
    while i < len(found):
        if not found[i].capital or not _begins(found, i):
            i += 1
            continue
        last = i
        for j in range(i + 1, len(found)):
            if not _adjoins(found[j - 1]):
                break
            if found[j].capital and found[j].text.lower() not in _CALENDAR:
                last = j
            elif not _links(found[i:j], found[j]) or j - last > 2:
                break
        yield range(i, last + 1)
        i = last + 1


def _swallowed(name: Name, run: Sequence[Word]) -> bool:
    """A place of everyday words inside a longer name ("the *Northern* Shield") is no place."""
    if name.kind != "place":
        return False
    inside = [w for w in run if name.start <= w.start and w.end <= name.end]
    return 0 < len(inside) < len(run) and all(_says_nothing(w) for w in inside)


def _links(before: Sequence[Word], word: Word) -> bool:
    """Whether a small word can stand inside a name: "and" only within "Ministry of X and Y", never before "the"."""
    if before[-1].text in ("and", "&") and not word.capital:
        return False
    if word.text in ("and", "&"):
        return any(w.text in ("of", "for") for w in before) and parties.head([w.text for w in before]) is not None
    return word.text in _INSIDE


def _begins(found: Sequence[Word], i: int) -> bool:
    """A capital begins a name, except on an everyday word where every sentence has one."""
    word = found[i]
    opens = i == 0 or found[i - 1].after.strip(" ")[-1:] in ("“", '"', ":", "‘", "(", ".", "—", "–")
    if len(word.text) == 1 and not opens and _begins_inner(found, i):
        return word.capital  # an initial, "A" and "I" too
    if not word.capital or word.text.lower() in function_words() or word.text.lower() in _CALENDAR:
        return False
    if word.acronym and parties.weapon(word.text.lower().removesuffix("s")) is not None:
        return False
    return not (opens and is_everyday(word.text.lower()) and not _begins_inner(found, i))


def _begins_inner(found: Sequence[Word], i: int) -> bool:
    return i + 1 < len(found) and _adjoins(found[i]) and found[i + 1].capital


def _adjoins(word: Word) -> bool:
    initial = len(word.text) == 1 and word.after == ". "
    return (
        word.after in (" ", "-", "\n", "  ") or initial or (word.after == ". " and parties.title(word.text) is not None)
    )


def _name(run: Sequence[Word], certain: Sequence[Name]) -> Name | None:
    """The one name that a run makes: an organisation by its head word, a person, or something else that is unknown."""
    title = _title_length(run)
    rest = run[title:]
    if not rest:
        return None
    head = parties.head([w.text for w in rest]) if len(rest) > 1 else None
    if head is not None and head.kind in _GROUPS and not title:
        return Name(rest[0].start, rest[-1].end, "party", "noun", _key(rest, certain))
    loose = _without(rest, certain)
    inner = _title_length(loose)
    loose = loose[inner:]
    if not loose or (head is not None and not title):
        return None
    if all(_says_nothing(w) for w in loose) and (len(loose) < 2 or title or inner or len(loose) < len(run)):
        return None  # "Northern", "Foreign Minister"; but "the Northern Shield" is somebody's name
    plain = all(_says_nothing(w) for w in loose)
    kind: Literal["person", "other"] = "person" if title or inner or (_is_person(loose) and not plain) else "other"
    return Name(loose[0].start, loose[-1].end, kind, "noun")


def _says_nothing(word: Word) -> bool:
    small = word.text.lower()
    return is_everyday(small) or small in _DIRECTIONS


def _holds(listed: Name, made: Name) -> bool:
    """Whether a listed name is more than what a run makes of a part of it ("People's *Northern Army*")."""
    return (
        listed.kind == "party"
        and listed.start < made.start
        and made.end <= listed.end
        and made.kind in ("party", "other")
    )


def _key(run: Sequence[Word], certain: Sequence[Name]) -> str | None:
    """The key of a listed name that makes up the whole run."""
    return next((n.key for n in certain if n.start == run[0].start and n.end == run[-1].end), None)


def _title_length(run: Sequence[Word]) -> int:
    """How many of the first words are titles ("Foreign Minister", "Lt. Gen.")."""
    longest = 0
    if not run or not parties.begins_title(run[0].text):
        return 0
    for length in range(1, min(4, len(run)) + 1):
        if parties.title(" ".join(w.text for w in run[:length])) is not None:
            longest = length
    return longest + _title_length(run[longest:]) if longest else 0


def _without(run: Sequence[Word], certain: Sequence[Name]) -> list[Word]:
    """The longest stretch of the run in which no certain name stands."""
    best: list[Word] = []
    current: list[Word] = []
    for word in run:
        taken = any(n.start < word.end and word.start < n.end for n in certain)
        current = [] if taken else [*current, word]
        best = max(best, current, key=len)
    while best and not best[-1].capital:
        best = best[:-1]
    while best and not best[0].capital:
        best = best[1:]
    return best


def _is_person(run: Sequence[Word]) -> bool:
    """Two to four names of plain letters, at least one of them no English word: "Firstname M. Lastname"."""
    if not 2 <= len(run) <= 5 or any(w.text[0].isdigit() for w in run):
        return False
    if any(w.acronym and len(w.text) > 2 and not _INITIALS.fullmatch(w.text) for w in run):
        return False
    if _INITIALS.fullmatch(run[0].text) and all(_says_nothing(w) for w in run[1:]):
        return False
    if any(a.after == "-" and not b.capital for a, b in pairwise(run)):
        return False
    return all(w.capital or w.text in _PERSONAL for w in run)
