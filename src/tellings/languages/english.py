"""English: names as capitals and lists show them, and spaCy's model for the trees."""

from __future__ import annotations

from tellings.knowledge.gazetteer import Gazetteer
from tellings.knowledge.languages import ENGLISH
from tellings.knowledge.languages.events import trigger_forms
from tellings.knowledge.misread import as_written
from tellings.model import Document, Framing, Name, Place, Rejection, Sentence, Time
from tellings.settings import Settings
from tellings.steps.code.speech import speech_cues
from tellings.steps.frame import find_framing
from tellings.steps.name import Known, find_names, restore_case
from tellings.steps.parse import Parser, Triggers
from tellings.steps.resolve.places import find_places
from tellings.steps.resolve.settled import settle


class English:
    """Raises ResourceError when made without its model, or with one that was altered."""

    unread: tuple[Rejection, ...] = ()

    def __init__(self, settings: Settings, gazetteer: Gazetteer) -> None:
        self._parser = Parser(settings.model)
        self._gazetteer = gazetteer
        self._known = Known.load()
        self._triggers = Triggers(trigger_forms(ENGLISH) | speech_cues(ENGLISH))

    def cased(self, document: Document, sentences: tuple[Sentence, ...]) -> str:
        """The text with its case restored."""
        return restore_case(as_written(document.text), sentences, self._known)

    def places(self, document: Document, cased: str) -> tuple[Place, ...]:
        """Every mention of a place."""
        return find_places(document, cased, self._gazetteer)

    def names(self, cased: str, sentences: tuple[Sentence, ...], places: tuple[Place, ...]) -> tuple[Name, ...]:
        """Every proper name."""
        return find_names(cased, sentences, places, self._known)

    def parse(self, cased: str, sentences: tuple[Sentence, ...], names: tuple[Name, ...]) -> tuple[Sentence, ...]:
        """The sentences with a word that may tell an act or say who speaks, and those that their pronouns may mean."""
        return self._parser.parse(cased, self._triggers.candidates(cased, sentences, names), names)

    def settle(
        self, document: Document, parsed: tuple[Sentence, ...], places: tuple[Place, ...], times: tuple[Time, ...]
    ) -> tuple[tuple[Sentence, ...], tuple[Place, ...]]:
        """Sentences and places, with the names that only the parse shows to be places."""
        return settle(document, parsed, places, times, self._gazetteer)

    def framing(
        self, document: Document, cased: str, parsed: tuple[Sentence, ...], names: tuple[Name, ...]
    ) -> tuple[Framing, ...]:
        """The words that frame rather than report."""
        return find_framing(document, cased, parsed, names)
