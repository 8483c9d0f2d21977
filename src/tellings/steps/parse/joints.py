"""Where a page's title runs into the first words of its text, the break between the two having been lost."""

from __future__ import annotations

import re

_EARLY = 300  # characters in which a title has ended
_WORDS = 3  # blanks that a title has at least
# "shootingPORTLAND, Ore.", "TimesIsaac Duran", "WVTMThe", "FOX40Police": a word ends and another begins, with nothing between.
_JOINT = re.compile(
    r"(?<=[a-z][a-z][a-z0-9?!)’'])(?=[“\"‘(\[]?[A-Z])|(?<=\d\d)(?=[A-Z][A-Za-z])|(?<=[A-Z]{3})(?=[A-Z][a-z]{2,}\s)"
)
# What begins a text and no name: a word that opens sentences, a weekday, a dateline.
_OPENS = re.compile(
    r"[“\"‘(\[]?(?:(?:The|This|That|These|Those|There|It|He|She|They|We|His|Her|Their|In|On|At|As|But|And|For|From|After|"
    r"Before|When|While|If|An?|Some|Many|Most|Several|Just|One|Two|Three|Four|Five|Six|Police|Officials|Authorities|"
    r"Investigators|Detectives|Officers|Deputies|Residents|Witnesses|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|"
    r"Sunday)\s|[A-Z]{3,}[A-Z. ]*(?:,\s|\s?\(|\s?[–—-]))"
)
_BAR = re.compile(r"(?<!\))\s(?:\||-|–|—|«|»|::|·)\s")  # between a title and the name of the site
_SITE = 60  # characters of such a name
_WORD = re.compile(r"[“\"‘(\[]?[A-Z][\w’'-]+[.,:)]?\s")
_SMALL = re.compile(r"(?<![A-Za-z])[a-z]{4,}$")  # "suspectBiden": no name begins small and has a capital within


def title_joint(text: str) -> int | None:
    """Where the text begins, if a title stands right before it on the same line; None where nothing runs together."""
    head = text[:_EARLY].split("\n", 1)[0]
    for found in _JOINT.finditer(head):
        at = found.start()
        begins = _OPENS.match(text, at) or _SMALL.search(head, 0, at) or _ends_with_site(head, at)
        if begins and head.count(" ", 0, at) >= _WORDS:
            return at
    return None


def _ends_with_site(head: str, at: int) -> bool:
    """Whether what stands before ends with a bar and a name, and a word follows ("… - Bell TimesAda Brook was")."""
    bars = list(_BAR.finditer(head, 0, at))
    return bool(bars) and at - bars[-1].end() <= _SITE and bool(_WORD.match(head, at))
