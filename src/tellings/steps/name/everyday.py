"""Words that are no name, even where a capital stands on them only because a sentence opens with it."""

from __future__ import annotations

from functools import cache

from tellings.knowledge import parties
from tellings.knowledge.languages import ENGLISH
from tellings.knowledge.languages.en.words import english_words
from tellings.knowledge.languages.events import lemmas_of


@cache
def is_everyday(small: str) -> bool:
    """Whether a word is one of the language, or one that our own lists have and no dictionary ("bandh", "warplanes")."""
    singular = small.removesuffix("s")
    return (
        small in english_words()
        or any(parties.noun(w) or parties.thing(w) or parties.weapon(w) for w in (small, singular))
        or bool(lemmas_of(small, "noun", ENGLISH) or lemmas_of(small, "verb", ENGLISH))
    )
