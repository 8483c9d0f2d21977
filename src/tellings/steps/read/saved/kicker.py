"""What stands above the title and belongs to it: its section, its stamp; the menu above that does not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tellings.knowledge.furniture import furniture, key
from tellings.steps.read.phrases import is_section
from tellings.steps.read.saved.roles import META, Role, Told, first_part, has_arrows, parts_of
from tellings.steps.read.sentences import ends_as_sentence

_ROW = re.compile(r"[|·•]")
"""What stands between the names in the row of a menu, where a path has arrows and strokes."""
_ABOVE = 5
"""So many lines above the title may belong to it."""
_SKIPPED = {Role.FURNITURE, Role.CAPTION}
_MENU = {Role.TEXT, Role.LIST, Role.MENU}


def head_top(told: Sequence[Told], title: int) -> int:
    """The first line of the article's head: the title's, or that of the section, the stamp or the byline above it."""
    kicker = find_kicker(told, title)
    own = [i for i in range(_first_other(told, title) + 1, title) if told[i].role in META or _is_path(told[i])]
    top = min([title, *own, *([] if kicker is None else [kicker])])
    while kicker is not None and top and told[top - 1].role in META:
        top -= 1
    return top


def find_kicker(told: Sequence[Told], title: int) -> int | None:
    """The line above the title that names its section: the nearest, or a section of the menu above a narrower one."""
    index = _first_other(told, title)
    if index == 0 and is_section(told[0].text):
        return 0
    if index < 1:
        return None
    if _is_kicker(told, index, title):
        return index
    narrower = told[index].role is Role.TEXT and told[index].words <= 3 and index > 1
    wide = (
        narrower
        and is_section(told[index - 1].text)
        and _stands_elsewhere(told[: index - 1], index - 1, told[index - 1])
    )
    return index - 1 if wide else None


def _first_other(told: Sequence[Told], title: int) -> int:
    """The nearest line above the title that is no stamp, byline, path or furniture; -1 for none."""
    for index in reversed(range(max(0, title - _ABOVE), title)):
        if told[index].role not in META | _SKIPPED and not _is_path(told[index]):
            return index
    return max(0, title - _ABOVE) - 1


def kicker_words(line: Told) -> str:
    """The section in the line above the title: of a line in parts the first if sites call a section so, else the last.

    "News|Ostavia" is in the section News, "Ostavia / Mining" in Mining.
    """
    first = first_part(line.line)
    return first if is_section(first) else parts_of(line.line)[-1]


def _is_path(line: Told) -> bool:
    """Whether a line is the path to the article: "Home / World"."""
    parts = parts_of(line.line)
    return line.role is Role.MENU and len(parts) <= 5 and (key(parts[0]) in furniture().home or has_arrows(line.line))


def _is_kicker(told: Sequence[Told], index: int, title: int) -> bool:
    """Whether a short line above the title names its section, and is not the last row of a menu or the site's name."""
    line, above = told[index], told[index - 1]
    if (
        index == 0
        or line.role not in {Role.TEXT, Role.LIST}
        or ends_as_sentence(line.text)
        or line.line.bare != line.text
    ):
        return False
    if _is_divided(told, index):
        return True
    below_stamp = above.role in META and any(stamp.dated for stamp in above.stamps)
    named_twice = _stands_elsewhere(told, index, line) and not _stands_elsewhere(told, index - 1, above)
    alone = not _in_menu(told, index) and (is_section(line.text) or _names_topic(told, index, title))
    return line.words <= 4 and (below_stamp or named_twice or alone)


def _is_divided(told: Sequence[Told], index: int) -> bool:
    """Whether a line is a section with what it belongs to, or of what is in it: "News|Ostavia", "Ostavia / Mining"."""
    line, parts = told[index], parts_of(told[index].line)
    if len(parts) < 2 or line.words > 8 or (len(parts) > 2 and _ROW.search(line.text)):
        return False
    return is_section(parts[0]) or is_section(parts[-1]) or _in_menus(told[:index], parts)


def _stands_elsewhere(told: Sequence[Told], index: int, line: Told) -> bool:
    """Whether another line has the same words, as a section's name stands in the menu or beside other stories."""
    own = key(line.line.bare)
    return any(own in _names(other) for i, other in enumerate(told) if i != index)


def _names(line: Told) -> list[str]:
    """What a line names: its words as a whole, and of a row of a menu or a path each part."""
    parts = parts_of(line.line) if line.role is Role.MENU else []
    return [key(line.line.bare), *map(key, parts)]


def _in_menus(above: Sequence[Told], names: Sequence[str]) -> bool:
    """Whether the menus above have all of these names, so that they are a path through the site."""
    known = {key(part) for line in above if line.role in _MENU for part in parts_of(line.line)}
    return all(key(name) in known for name in names)


def _in_menu(told: Sequence[Told], index: int) -> bool:
    above, line = told[index - 1], told[index]
    alike = above.text.isupper() == line.text.isupper()
    return above.role in _MENU and above.words <= 3 and above.line.gap == line.line.gap and alike


def _names_topic(told: Sequence[Told], index: int, title: int) -> bool:
    """Whether a word or two above the title are words of the article: the country that it is filed under."""
    own = key(told[index].text)
    short = told[index].words <= 2 and not told[index].text.isupper()  # a site's initials stand in its articles too
    return short and any(own in key(line.text) for line in told[title : title + 20] if line.role is Role.PROSE)
