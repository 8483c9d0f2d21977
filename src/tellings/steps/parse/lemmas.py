"""Lemma, tag and relation of each word as the model's own rules leave them, which are tried once for each word and not each time.

spaCy's attribute ruler runs some hundred patterns over every text: as long as the parser takes. All but a few of them ask
about one word alone, by its form, tag and relation, and the lemmatiser asks about no more. What they make of such a word
is kept, and looked up; so is what they make of words in a row for which a pattern of several words holds. Of a new word
that no pattern names only the lemmatiser is asked: in any text most new words are names.
"""

from __future__ import annotations

from operator import attrgetter
from typing import Any, Protocol, cast

from msgspec import Struct

from tellings.knowledge.languages import ENGLISH
from tellings.knowledge.languages.events import lemmas_of
from tellings.steps.parse.alone import DEP, ORTH, TAG, Doc, Language, Matcher
from tellings.steps.parse.alone import Token as SpacyToken
from tellings.steps.parse.unnamed import Kind, Named

RULES = ["attribute_ruler", "lemmatizer"]
MOST_KEPT = 1 << 15
_OF_ONE_WORD = frozenset({"TAG", "LOWER", "DEP", "ORTH", "TEXT", "SHAPE", "LENGTH", "IS_SPACE", "IS_PUNCT", "IS_ALPHA"})
_KEY, _KEPT_BY = [ORTH, TAG, DEP], "V24"  # a word is kept by three numbers, as the bytes of all of them
_KIND = slice(8, None)  # of these bytes those of the tag and the relation
_begins = attrgetter("begins")
_BY_WORD = frozenset({"rule", "lookup"})


class Word(Struct, frozen=True):
    """What is known of a word beside its place in the sentence; ``lemma`` is in lower case.

    ``begins``: a pattern of several words could begin with it.
    """

    lemma: str
    tag: str
    dep: str
    begins: bool = False


class _Rule(Protocol):
    def __call__(self, doc: Doc) -> Doc: ...


class Lemmas:
    """The words of parsed texts, by the rules of a model. ``instead_of``: the parts of the model that need not run."""

    def __init__(self, model: Language) -> None:
        self._kept: dict[bytes, Word] = {}
        self._kept_rows: dict[tuple[bytes, ...], list[Word]] = {}
        self._rules: list[_Rule] = []
        if model.pipe_names[-2:] == RULES and _asks_by_word(model):
            self._rules = [cast("_Rule", model.get_pipe(name)) for name in RULES]
            self._several = _several(model)
            self._beginnings = _several(model, only_first=True)
            self._named, self._kinds = Named(_patterns(model)), dict[bytes, Kind]()
        self.instead_of = RULES if self._rules else []

    def of(self, doc: Doc) -> list[Word]:
        """The words of a text that is parsed, in order."""
        if not self._rules:
            return [_word(token) for token in doc]
        keys: list[bytes] = doc.to_array(_KEY).view(_KEPT_BY).ravel().tolist()
        kept = self._kept
        found = [kept.get(key) or self._tried(key, doc[i]) for i, key in enumerate(keys)]
        for start, end in self._rows(doc) if any(map(_begins, found)) else ():
            found[start:end] = self._together(tuple(keys[start:end]), list(doc[start:end]))
        return found

    def _rows(self, doc: Doc) -> list[tuple[int, int]]:
        """From where to where words stand for which a pattern of several holds; two patterns that share a word make one row."""
        rows: list[tuple[int, int]] = []
        for start, end in sorted((start, end) for _, start, end in self._several(doc, allow_missing=True)):
            if rows and start < rows[-1][1]:
                rows[-1] = rows[-1][0], max(end, rows[-1][1])
            else:
                rows.append((start, end))
        return rows

    def _together(self, key: tuple[bytes, ...], tokens: list[SpacyToken]) -> list[Word]:
        """What the rules make of words in a row: no pattern looks further than these, or at how they hang together."""
        found = self._kept_rows.get(key)
        if found is None:
            apart = Doc(
                tokens[0].vocab,
                words=[token.text for token in tokens],
                tags=[token.tag_ for token in tokens],
                deps=[token.dep_ for token in tokens],
                heads=list(range(len(tokens))),
            )
            for rule in self._rules:
                rule(apart)
            if len(self._kept_rows) >= MOST_KEPT:
                self._kept_rows.clear()
            found = self._kept_rows[key] = [_word(token) for token in apart]
        return found

    def _tried(self, key: bytes, token: SpacyToken) -> Word:
        """What the rules make of a word that is not known yet."""
        unnamed = self._named.known and not token.is_space and not self._named.has(token.lower_)
        kind = self._kinds.get(key[_KIND]) if unnamed else None
        if kind is None or kind.lemma:
            alone, kind = self._ruled(token)
            if unnamed:
                self._kinds[key[_KIND]] = kind
        else:
            alone = _of_kind(token, kind)
        self._rules[1](alone)
        if len(self._kept) >= MOST_KEPT:
            self._kept.clear()
        found = self._kept[key] = Word(_lemma(alone[0]).lower(), alone[0].tag_, kind.dep, kind.begins)
        return found

    def _ruled(self, token: SpacyToken) -> tuple[Doc, Kind]:
        """A word by itself, with what the rules of attributes give to it."""
        alone = Doc(token.vocab, words=[token.text], tags=[token.tag_], deps=[token.dep_], heads=[0])
        begins = bool(self._beginnings(alone, allow_missing=True))
        self._rules[0](alone)
        word = alone[0]
        return alone, Kind(word.tag, word.dep_, word.pos, word.morph, begins, bool(word.lemma))


def _of_kind(token: SpacyToken, kind: Kind) -> Doc:
    """A word by itself, with what the rules of attributes would give to it."""
    alone = Doc(token.vocab, words=[token.text])
    word = alone[0]
    word.tag, word.pos = kind.tag, kind.pos
    word.morph = kind.morph
    return alone


def _word(token: SpacyToken) -> Word:
    return Word(_lemma(token).lower(), token.tag_, token.dep_)


def _lemma(token: SpacyToken) -> str:
    """The lemma; for a word of the event lexicon its own, where the model's is another ("staged" from "stag")."""
    part = {"V": "verb", "N": "noun"}.get(token.tag_[:1])
    known = lemmas_of(token.lower_, part, ENGLISH) if part else ()
    return known[0] if known and token.lemma_ not in known else token.lemma_


def _asks_by_word(model: Language) -> bool:
    """Whether patterns ask for nothing of a word beyond form, tag and relation, and the lemmatiser for no more."""
    asked = {name for pattern in _patterns(model) for word in pattern for name in word}
    return asked <= _OF_ONE_WORD and getattr(model.get_pipe("lemmatizer"), "mode", None) in _BY_WORD


def _several(model: Language, *, only_first: bool = False) -> Matcher:
    """What finds patterns of several words, or a word with which one of these could begin."""
    matcher = Matcher(model.vocab, validate=False)
    several = [pattern[:1] if only_first else pattern for pattern in _patterns(model) if len(pattern) > 1]
    if several:
        matcher.add("several", several)
    return matcher


def _patterns(model: Language) -> list[list[dict[str, Any]]]:
    rows = getattr(model.get_pipe("attribute_ruler"), "patterns", [])
    return [pattern for row in rows for pattern in row["patterns"]]
