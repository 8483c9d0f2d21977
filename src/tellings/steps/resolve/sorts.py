"""What sort of thing a noun of a sentence stands for, as far as that says whether what is told beside it is where an act was."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from tellings.knowledge.languages import events as lexicon
from tellings.knowledge.languages.setting import setting_words
from tellings.knowledge.languages.wording import wording
from tellings.knowledge.parties import classes, phrase
from tellings.model import Sentence, Token

Sort = Literal["place", "act", "party", "thing", "owned", "other", "time"]


def sort_of(sentence: Sentence, token: Token) -> Sort:
    """The sort of the noun that a token heads."""
    return _sort(sentence, token.index)


@lru_cache(maxsize=4096)
def _sort(sentence: Sentence, index: int) -> Sort:
    token = sentence.tokens[index]
    if token.name is not None and token.name.kind in ("place", "country"):
        return "place"
    if token.name is None and token.lemma in wording(sentence.language).places | setting_words(sentence.language).parts:
        return "place"
    if token.name is None and token.lemma in setting_words(sentence.language).owned:
        return "owned"
    found = classes(phrase(sentence, token))
    if token.name is None and not found and _is_act(sentence, token):
        return "act"
    if "people" in found:
        return "party"
    return "thing" if found else "other"


def _is_act(sentence: Sentence, token: Token) -> bool:
    return bool(
        lexicon.by_noun(token.lemma, sentence.language) or lexicon.casualties_of("noun", token.lemma, sentence.language)
    )
