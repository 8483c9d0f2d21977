"""Lemma, tag and relation of each word as the model's own rules leave them, which are tried once for each word and not each time.

spaCy's attribute ruler runs some hundred patterns over every text: as long as the parser takes. All but a few of them ask
about one word alone, by its form, tag and relation, and the lemmatiser asks about no more. What they make of such a word
is kept, and looked up. In a text in which a pattern of several words holds, the model's own rules are run as they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol, cast

from tellings.knowledge.languages import ENGLISH
from tellings.knowledge.languages.events import lemmas_of
from tellings.steps.parse.alone import DEP, ORTH, TAG, Doc, Language, Matcher
from tellings.steps.parse.alone import Token as SpacyToken

RULES = ["attribute_ruler", "lemmatizer"]
MOST_KEPT = 1 << 15
_OF_ONE_WORD = frozenset({"TAG", "LOWER", "DEP", "ORTH", "TEXT", "SHAPE", "LENGTH", "IS_SPACE", "IS_PUNCT", "IS_ALPHA"})
_BY_WORD = frozenset({"rule", "lookup"})


@dataclass(frozen=True, slots=True)
class Word:
    """What is known of a word beside its place in the sentence; ``lemma`` is in lower case."""

    lemma: str
    tag: str
    dep: str


class _Rule(Protocol):
    def __call__(self, doc: Doc) -> Doc: ...


class Lemmas:
    """The words of parsed texts, by the rules of a model. ``instead_of``: the parts of the model that need not run."""

    def __init__(self, model: Language) -> None:
        self._kept: dict[tuple[int, ...], Word] = {}
        self._rules: list[_Rule] = []
        self._matches = None
        if model.pipe_names[-2:] == RULES and _asks_by_word(model):
            self._rules = [cast("_Rule", model.get_pipe(name)) for name in RULES]
            self._matches = _of_several_words(model)
        self.instead_of = RULES if self._rules else []

    def of(self, doc: Doc) -> list[Word]:
        """The words of a text that is parsed, in order."""
        if not self._rules:
            return [_word(token) for token in doc]
        if self._matches is not None and self._matches(doc):
            for rule in self._rules:
                rule(doc)
            return [_word(token) for token in doc]
        return [
            self._kept.get(key) or self._tried(key, doc[i])
            for i, key in enumerate(map(tuple, doc.to_array([ORTH, TAG, DEP]).tolist()))
        ]

    def _tried(self, key: tuple[int, ...], token: SpacyToken) -> Word:
        """What the rules make of a word that is not known yet."""
        alone = Doc(token.vocab, words=[token.text], tags=[token.tag_], deps=[token.dep_], heads=[0])
        for rule in self._rules:
            rule(alone)
        if len(self._kept) >= MOST_KEPT:
            self._kept.clear()
        self._kept[key] = _word(alone[0])
        return self._kept[key]


def _word(token: SpacyToken) -> Word:
    return Word(_lemma(token).lower(), token.tag_, token.dep_)


def _lemma(token: SpacyToken) -> str:
    """The lemma; for a word of the event lexicon its own, where the model's is another ("staged" from "stag")."""
    part = {"V": "verb", "N": "noun"}.get(token.tag_[:1])
    known = lemmas_of(token.lower_, part, ENGLISH) if part else ()
    return known[0] if known and token.lemma_ not in known else token.lemma_


def _asks_by_word(model: Language) -> bool:
    """Whether patterns of one word ask for nothing beyond it, and the lemmatiser for nothing beyond word and tag."""
    patterns = [pattern for one in _patterns(model) for pattern in one["patterns"]]
    alone = all(set(pattern[0]) <= _OF_ONE_WORD for pattern in patterns if len(pattern) == 1)
    mode = getattr(model.get_pipe("lemmatizer"), "mode", None)
    return alone and mode in _BY_WORD


def _of_several_words(model: Language) -> Any:  # noqa: ANN401  (spaCy's matcher has no types)
    """What finds the patterns of several words; None where there are none."""
    several = [pattern for one in _patterns(model) for pattern in one["patterns"] if len(pattern) > 1]
    if not several:
        return None
    matcher = Matcher(model.vocab, validate=False)
    matcher.add("several", several)
    return lambda doc: matcher(doc, allow_missing=True)


def _patterns(model: Language) -> list[dict[str, Any]]:
    return cast("list[dict[str, Any]]", getattr(model.get_pipe("attribute_ruler"), "patterns", []))
