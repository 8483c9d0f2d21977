"""Loaded and dehumanising words: those of the lists, alone or side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tellings.model import Document, Framing, Sentence, Token
from tellings.steps.frame.words import Loaded, loaded, part_of_speech

_PERSONAL = frozenset({"i", "you", "he", "she", "they", "we", "who", "them", "him", "her", "us"})
_PEOPLE = frozenset(
    "people men women man woman migrants migrant refugees refugee protesters civilians enemy enemies soldiers rebels "
    "leaders politicians journalists activists immigrants settlers fighters officials person persons crowd mob".split()
)


def by_lists(document: Document, sentence: Sentence) -> Iterator[Framing]:
    """The loaded words of a sentence; neighbours of one technique are one span ("aggressive mob")."""
    run: list[tuple[Token, Loaded]] = []
    for token in sentence.tokens:
        entry = loaded().get((part_of_speech(token), token.text.lower()))
        if entry and not (entry.only_of_people and not _of_people(sentence, token)):
            if run and (run[-1][0].index + 1 != token.index or run[-1][1].technique != entry.technique):
                yield _framing(document, run)
                run = []
            run.append((token, entry))
    if run:
        yield _framing(document, run)


def _framing(document: Document, run: Sequence[tuple[Token, Loaded]]) -> Framing:
    first, entry = run[0]
    return Framing(entry.technique, document.span(first.start, run[-1][0].end), None, f"list:{entry.kind}")


def _of_people(sentence: Sentence, token: Token) -> bool:
    """Whether a word for an animal, a disease or dirt is said of people: "they are rats", "a cancer of migrants"."""
    head = sentence.tokens[token.head]
    near = [*sentence.children(token), *sentence.children(head), head]
    near += [c for part in sentence.children(token) if part.dep == "prep" for c in sentence.children(part)]
    linked = token.dep in {"attr", "oprd", "appos", "pobj", "dobj", "amod", "compound", "ROOT"} or token.tag[:2] == "VB"
    return linked and any(_is_people(t) for t in near if t.index != token.index)


def _is_people(token: Token) -> bool:
    named = token.name is not None and token.name.kind in {"people", "person", "party"}
    return named or token.text.lower() in _PEOPLE or (token.tag == "PRP" and token.text.lower() in _PERSONAL)
