"""The Russian gate: a word of the lexicon, in whatever form, stands in the text."""

from __future__ import annotations

import re
from functools import cache

from tellings.knowledge.languages import RUSSIAN
from tellings.knowledge.languages.events import trigger_words
from tellings.knowledge.languages.ru.grammar import plain
from tellings.knowledge.languages.ru.models import absent

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def may_tell(text: str) -> bool:
    """Whether one of the words stands in the text; without what reads Russian nobody can say, and it may."""
    if absent():
        return True
    from tellings.knowledge.languages.ru.naming import lemmas  # noqa: PLC0415  # an extra

    words, phrases = _words()
    small = plain(text.lower())
    if any(phrase in small for phrase in phrases):
        return True
    return any(not words.isdisjoint(lemmas(word)) for word in dict.fromkeys(_WORD.findall(small)))


@cache
def _words() -> tuple[frozenset[str], tuple[str, ...]]:
    every = {plain(word.lower()) for word in trigger_words(RUSSIAN)}
    return frozenset(word for word in every if " " not in word), tuple(sorted(word for word in every if " " in word))
