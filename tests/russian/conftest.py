"""What the tests of Russian share: sentences turned into tokens, and the names that stand in them."""

import pytest

from tellings.knowledge.gazetteer import Gazetteer
from tellings.knowledge.languages.ru.grammar import plain
from tellings.model import Document, Name, Sentence
from tellings.settings import Settings
from tellings.steps.name.russian import find_names
from tellings.steps.parse.russian import RussianParser
from tellings.steps.resolve.places.russian import find_places


@pytest.fixture(scope="session")
def gazetteer():
    return Gazetteer.open(Settings.load().gazetteer)


@pytest.fixture(scope="session")
def parser():
    return RussianParser()


@pytest.fixture
def parse(parser):
    """The tokens of one sentence; ``names`` are (words, kind) or (words, kind, form)."""

    def parsed(text, *names):
        found = [
            Name(text.index(words), text.index(words) + len(words), kind, form[0] if form else "noun")
            for words, kind, *form in names
        ]
        return parser.parse(plain(text), [Sentence(0, 0, len(text), 0)], found)[0]

    return parsed


@pytest.fixture
def named(gazetteer):
    """The names of a sentence: their words with kind and key."""

    def found(text):
        document = Document("d", "SHA-256:0", text, language="ru")
        places = find_places(document, plain(text), gazetteer)
        names = find_names(plain(text), [Sentence(0, 0, len(text), 0)], places)
        return {text[n.start : n.end]: (n.kind, n.key) for n in names}

    return found
