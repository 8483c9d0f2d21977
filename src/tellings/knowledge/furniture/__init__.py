"""The words around an article on a page: headings of lists, furniture, bylines, stamps, in several languages."""

from tellings.knowledge.furniture.load import KINDS, LANGUAGES, Furniture, ListKind, StampWords, furniture
from tellings.knowledge.furniture.markup import Markup, markup
from tellings.knowledge.furniture.spelling import fold, has_key, key, letters, words_in

__all__ = [
    "KINDS",
    "LANGUAGES",
    "Furniture",
    "ListKind",
    "Markup",
    "StampWords",
    "fold",
    "furniture",
    "has_key",
    "key",
    "letters",
    "markup",
    "words_in",
]
