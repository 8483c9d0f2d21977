"""What lines of a page are by the lines around them: captions that stand twice, forms, sentences in short texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tellings.knowledge.furniture import fold, furniture, key
from tellings.steps.read.captions import is_bare_credit, is_bare_cue
from tellings.steps.read.saved.lines import Line
from tellings.steps.read.saved.roles import META, Role, Told, tell
from tellings.steps.read.sentences import ends_as_sentence
from tellings.steps.read.stamps import Order

_WORDY = {Role.TEXT, Role.PROSE}
_CAPTION = 5
"""A caption that its credit follows on a line of its own has so many words, at least: a subheading has fewer."""
_CALL, _FORM = 12, 7
"""A form begins with a line of so many words, and is so many lines long at most."""


def tell_all(lines: Sequence[Line], order: Order | None) -> list[Told]:
    """The lines with their roles; where none is a paragraph, every line that ends as a sentence is one."""
    told = [tell(line, order) for line in lines]
    told = _turned(told, _captions(told), Role.CAPTION, _WORDY)
    told = _turned(told, _forms(told), Role.FURNITURE, set(Role))
    if any(line.role is Role.PROSE for line in told):
        return told
    sentences = {index for index, line in enumerate(told) if ends_as_sentence(line.text)}
    return _turned(told, sentences, Role.PROSE, {Role.TEXT})


def _turned(told: list[Told], where: set[int], role: Role, among: set[Role]) -> list[Told]:
    """The lines, those ``where`` that are ``among`` some roles having another role."""
    return [replace(line, role=role) if i in where and line.role in among else line for i, line in enumerate(told)]


def _captions(told: Sequence[Told]) -> set[int]:
    """The lines that follow a bare "Image caption", and those that stand twice: a picture's text and its caption."""
    top = next((index for index, line in enumerate(told) if _dates_article(line)), len(told))
    found = _over_credits(told, top)
    for index, (line, after) in enumerate(pairwise(told)):
        if _announces_caption(line) and after.role is not Role.PROSE:
            found.add(index + 1)
        elif index > top and line.words >= 4 and after.text.startswith(line.text):
            found |= {index, index + 1}
    return found


def _over_credits(told: Sequence[Told], top: int) -> set[int]:
    """The lines right above a line that is nothing but a photo's credit: one, or below the stamp two."""
    found: set[int] = set()
    for index, line in enumerate(told):
        if line.role is not Role.CAPTION or not is_bare_credit(line.text):
            continue
        for above in (index - 1, index - 2) if index > top else (index - 1,):
            if above < 0 or told[above].role is not Role.TEXT or told[above].words < _CAPTION:
                break
            found.add(above)
    return found


def _announces_caption(line: Told) -> bool:
    """Whether a line is a bare "Image caption", or nothing but the agency that a picture is from."""
    return (line.role is Role.CAPTION and is_bare_cue(line.text)) or key(line.text) in furniture().agencies


def _dates_article(line: Told) -> bool:
    """Whether a line can be the stamp or the byline under the title, not a calendar in the page's head."""
    return line.role is Role.BYLINE or (line.role in META and any(stamp.dated for stamp in line.stamps))


def _forms(told: Sequence[Told]) -> set[int]:
    """The lines of forms to subscribe, from the call to the last field."""
    words = furniture()
    folded = [fold(line.text) for line in told]
    found: set[int] = set()
    for at, text in enumerate(folded):
        if len(text.split()) > _CALL or not _holds(text, words.form_opens):
            continue
        closes = [i for i in range(at + 1, min(at + _FORM, len(told))) if _holds(folded[i], words.form_closes)]
        found.update(range(at, closes[-1] + 1) if closes else ())
    return found


def _holds(text: str, phrases: Sequence[str]) -> bool:
    return any(phrase in text for phrase in phrases)
