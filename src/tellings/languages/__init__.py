"""What is a language's own on the way from text to parsed sentences: its places, its names, its parser; one file a language."""

from __future__ import annotations

from typing import Protocol

from tellings.knowledge import languages as known
from tellings.knowledge.gazetteer import Gazetteer
from tellings.knowledge.languages.ru.models import INSTALL, absent
from tellings.languages.english import English
from tellings.model import Document, Framing, Name, Place, Rejection, Sentence, Time
from tellings.record.refused import LANGUAGE
from tellings.settings import Settings


class Language(Protocol):
    """A language that is coded. The words that coding asks for are in ``knowledge.languages``, by its code."""

    @property
    def unread(self) -> tuple[Rejection, ...]:
        """What is coded in another language and not in this one, by name."""
        ...

    def cased(self, document: Document, sentences: tuple[Sentence, ...]) -> str:
        """The text as its names and its parser read it: of the same length, so that every offset holds in both."""
        ...

    def places(self, document: Document, cased: str) -> tuple[Place, ...]:
        """Every mention of a place."""
        ...

    def names(self, cased: str, sentences: tuple[Sentence, ...], places: tuple[Place, ...]) -> tuple[Name, ...]:
        """Every proper name."""
        ...

    def parse(self, cased: str, sentences: tuple[Sentence, ...], names: tuple[Name, ...]) -> tuple[Sentence, ...]:
        """The sentences that may tell something, with their words; the others are left out."""
        ...

    def settle(
        self, document: Document, parsed: tuple[Sentence, ...], places: tuple[Place, ...], times: tuple[Time, ...]
    ) -> tuple[tuple[Sentence, ...], tuple[Place, ...]]:
        """Sentences and places, with the names that only the parse shows to be places."""
        ...

    def framing(
        self, document: Document, cased: str, parsed: tuple[Sentence, ...], names: tuple[Name, ...]
    ) -> tuple[Framing, ...]:
        """The words that frame rather than report."""
        ...


class Languages:
    """The languages that are coded, each loaded when the first document in it comes."""

    def __init__(self, settings: Settings, gazetteer: Gazetteer) -> None:
        self._settings, self._gazetteer = settings, gazetteer
        self._loaded: dict[str, Language] = {}

    def of(self, document: Document) -> Language | Rejection:
        """The language of a document, or why it is not coded. Raises ResourceError where a model is missing or altered."""
        code = known.language_of(document)
        if code not in known.CODED:
            coded = ", ".join(sorted(known.CODED))
            return Rejection(LANGUAGE, f"the text is in {document.language!r}; coded are: {coded}")
        if code == known.RUSSIAN and (missing := absent()):
            return Rejection(
                LANGUAGE, f"the text is in {document.language!r}; not installed: {', '.join(missing)}; {INSTALL}"
            )
        if code not in self._loaded:
            self._loaded[code] = self._load(code)
        return self._loaded[code]

    def _load(self, code: str) -> Language:
        """A language's parser and lists: of no other than the one that is asked for."""
        if code == known.RUSSIAN:
            from tellings.languages.russian import Russian  # noqa: PLC0415  # an extra

            return Russian(self._gazetteer)
        return English(self._settings, self._gazetteer)
