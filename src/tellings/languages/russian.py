"""Russian: names in any case of declension, slovnet's trees and pymorphy3's lemmas; an extra that has to be installed."""

from __future__ import annotations

from tellings.knowledge.gazetteer import Gazetteer
from tellings.knowledge.languages import RUSSIAN
from tellings.knowledge.languages.events import trigger_words
from tellings.knowledge.languages.ru.grammar import plain
from tellings.knowledge.misread import as_written
from tellings.model import Document, Framing, Name, Place, Rejection, Sentence, Time
from tellings.steps.code.speech import speech_cues
from tellings.steps.name.russian import find_names
from tellings.steps.parse.russian import RussianParser, RussianTriggers
from tellings.steps.resolve.places.russian import find_places


class Russian:
    """Raises ResourceError when made without its models."""

    unread = (Rejection("framing not read", "words that frame rather than report are looked for in English only"),)

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._parser = RussianParser()
        self._gazetteer = gazetteer
        self._triggers = RussianTriggers(trigger_words(RUSSIAN) | speech_cues(RUSSIAN))

    def cased(self, document: Document, _sentences: tuple[Sentence, ...]) -> str:
        """The text without the dots of ё, which many texts leave out."""
        return plain(as_written(document.text))

    def places(self, document: Document, cased: str) -> tuple[Place, ...]:
        """Every mention of a place."""
        return find_places(document, cased, self._gazetteer)

    def names(self, cased: str, sentences: tuple[Sentence, ...], places: tuple[Place, ...]) -> tuple[Name, ...]:
        """Every proper name."""
        return find_names(cased, sentences, places)

    def parse(self, cased: str, sentences: tuple[Sentence, ...], names: tuple[Name, ...]) -> tuple[Sentence, ...]:
        """The sentences with a word that may tell an act or say who speaks, and those that their pronouns may mean."""
        return self._parser.parse(cased, self._triggers.candidates(cased, sentences), names)

    def settle(
        self, _document: Document, parsed: tuple[Sentence, ...], places: tuple[Place, ...], _times: tuple[Time, ...]
    ) -> tuple[tuple[Sentence, ...], tuple[Place, ...]]:
        """Both as they are: case endings and the words beside a name have shown which are places."""
        return parsed, places

    def framing(
        self, _document: Document, _cased: str, _parsed: tuple[Sentence, ...], _names: tuple[Name, ...]
    ) -> tuple[Framing, ...]:
        """Nothing, as ``unread`` says."""
        return ()
