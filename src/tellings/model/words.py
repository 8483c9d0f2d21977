"""What naming and parsing find: names, words and sentences."""

from __future__ import annotations

from operator import itemgetter
from typing import Literal

from msgspec import Struct
from msgspec.structs import force_setattr


class Name(Struct, frozen=True):
    """A proper name found before parsing, which the parser sees as one neutral word.

    ``kind`` says what sort of name; ``form`` how it is used, where that shows: *adjective* ("Armenian police"),
    *plural* ("the Armenians"), *noun* (everything else). ``key`` is the name's row in our lists, if it has one.
    """

    start: int
    end: int
    kind: Literal["place", "country", "people", "party", "person", "date", "other"]
    form: Literal["noun", "adjective", "plural"]
    key: str | None = None


class Token(Struct, frozen=True):
    """A word of a parsed sentence: a name of several words is one token. ``head`` and ``children`` are indexes.

    ``dep`` is a ClearNLP relation and ``tag`` a Penn tag, as spaCy's English models give them; ``lemma`` is lower case.
    """

    index: int
    start: int
    end: int
    text: str
    lemma: str
    tag: str
    dep: str
    head: int
    children: tuple[int, ...] = ()
    name: Name | None = None


class Sentence(Struct, frozen=True, eq=False):
    """A sentence; ``tokens`` is empty where it was not worth parsing. ``paragraph`` counts from 0; title lines too.

    ``language`` is the ISO 639-1 code of the language that it is read in. ``kept`` are its words as :attr:`lower` gives them.
    """

    index: int
    start: int
    end: int
    paragraph: int
    heading: bool = False
    tokens: tuple[Token, ...] = ()
    language: str = "en"
    kept: tuple[str, ...] = ()

    def __eq__(self, other: object) -> bool:
        """By what it says: ``kept`` says no more."""
        return isinstance(other, Sentence) and self._said() == other._said()

    def __hash__(self) -> int:
        """By its place: to hash every word of it, each time that something is looked up for a sentence, takes too long."""
        return hash((self.index, self.start, self.end, len(self.tokens)))

    def _said(self) -> tuple[object, ...]:
        return self.index, self.start, self.end, self.paragraph, self.heading, self.tokens, self.language

    def with_tokens(self, tokens: tuple[Token, ...]) -> Sentence:
        """The sentence with these tokens."""
        return Sentence(self.index, self.start, self.end, self.paragraph, self.heading, tokens, self.language)

    @property
    def lower(self) -> tuple[str, ...]:
        """Its words in lower case, in order: most of what is looked for in a sentence is asked of them first."""
        if not self.kept:
            force_setattr(self, "kept", tuple([t.text.lower() for t in self.tokens]))
        return self.kept

    @property
    def root(self) -> Token:
        """The token that heads the sentence."""
        return next(t for t in self.tokens if t.head == t.index)

    def children(self, token: Token) -> tuple[Token, ...]:
        """The direct dependents of a token, left to right."""
        tokens, below = self.tokens, token.children
        if len(below) < 2:  # as of most
            return (tokens[below[0]],) if below else ()
        found: tuple[Token, ...] = itemgetter(*below)(tokens)  # in a third of the time that going through them takes
        return found

    def subtree(self, token: Token) -> tuple[Token, ...]:
        """A token with everything below it, left to right."""
        tokens, found = self.tokens, [token.index]
        if not token.children:  # as of most
            return (tokens[token.index],)
        for index in found:  # it grows as it is gone through
            found.extend(tokens[index].children)
        every: tuple[Token, ...] = itemgetter(*sorted(found))(tokens)
        return every
