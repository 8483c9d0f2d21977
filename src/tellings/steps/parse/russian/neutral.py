"""The word that the parser sees in place of a name: the same for every name of a kind, in the name's own case.

Cases matter in Russian, so the neutral word is declined as the name is. Where a name's form may be of several cases
("Армении"), the preposition before it decides, and else the commonest of them: so the same case of two names gives
the same word, however differently the two decline.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from tellings.knowledge.languages.ru.dictionary import readings
from tellings.knowledge.languages.ru.grammar import grammar
from tellings.model import Name

_CASES = {
    "nomn": "nom", "gent": "gen", "gen1": "gen", "gen2": "gen", "datv": "dat", "accs": "acc", "acc2": "acc",
    "ablt": "ins", "loct": "loc", "loc1": "loc", "loc2": "loc",
}  # fmt: skip
_ORDER = ("nom", "gen", "acc", "ins", "loc", "dat")
# What may stand right before a name and in which cases: a preposition governs few.
_GOVERNED = {
    "loc": "в во на о об обо при", "acc": "в во на за под через про сквозь", "dat": "к ко по",
    "gen": "из от до у с со без для около возле близ против после среди кроме вокруг вдоль вместо ради напротив",
    "ins": "с со над под за перед между",
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def neutral(name: Name, text: str, before: str) -> str:
    """The word for a name; ``text`` are the name's words and ``before`` is what stands before it in the sentence."""
    gender, case = _form(name, text, before)
    kind = "adjective" if name.form == "adjective" else name.kind
    table = grammar().neutral
    word = table.get((kind, gender, case)) or table["other", gender, case]
    return word.lower() if kind in ("adjective", "people") else word


def _form(name: Name, text: str, before: str) -> tuple[str, str]:
    """Gender, or *plur*, and case."""
    allowed = _allowed(before)
    found = list(_readings(name, text))
    several = name.form == "plural"
    if not found:
        return "plur" if several else "masc", allowed[0] if allowed else "nom"
    agreeing = [r for r in found if _CASES[r.tag.case] in allowed] or found
    best = min(agreeing, key=lambda r: (_rank(name, _CASES[r.tag.case], bool(allowed)), -r.score))
    case = _CASES[best.tag.case]
    if "Fixd" in best.tag.grammemes or (name.kind == "people" and not best.is_known):  # it has one form for all cases
        case = allowed[0] if allowed else "nom"
    if several or best.tag.number == "plur":
        return "plur", case
    return (best.tag.gender if best.tag.gender in ("masc", "femn", "neut") else "masc"), case


def _rank(name: Name, case: str, governed: bool) -> int:
    """Which of several possible cases is meant: after "на" a people is the aim, and a place is where."""
    if governed:
        return ("acc" if name.kind == "people" else "loc") != case
    return _ORDER.index(case)


def _readings(name: Name, text: str) -> Iterable[Any]:
    """The declined readings of the word that carries the name's case: of a person the first, else the last noun."""
    words = [m[0] for m in _WORD.finditer(text)]
    words = words if name.kind == "person" else words[::-1]
    wanted = ("ADJF",) if name.form == "adjective" else ("NOUN", "ADJF")
    for word in words:
        found = [r for r in readings(word.lower()) if r.tag.POS in wanted and r.tag.case in _CASES]
        if name.form == "plural":
            found = [r for r in found if r.tag.number == "plur"] or found
        elif name.form == "noun":
            found = [r for r in found if r.tag.number == "sing"] or found
        nouns = [r for r in found if r.tag.POS == "NOUN"]
        if nouns or found:
            return nouns or found
    return ()


def _allowed(before: str) -> tuple[str, ...]:
    """The cases that a preposition right before the name leaves open."""
    last = before.rstrip().rpartition(" ")[2].lower()
    return tuple(case for case, words in _GOVERNED.items() if last in words.split()) if before[-1:].isspace() else ()
