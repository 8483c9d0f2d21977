"""Loaded and dehumanising words: those of the lists, alone or side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tellings.model import Document, Framing, Sentence, Token
from tellings.steps.frame.heard import Heard
from tellings.steps.frame.words import PARTS, Loaded, forms_of, hyphened, loaded, loaded_forms, part_of_speech


@dataclass(frozen=True, slots=True)
class Found:
    """A loaded word in a sentence: its first and last token."""

    first: int
    last: int
    entry: Loaded


def by_lists(document: Document, heard: Heard) -> Iterator[Framing]:
    """The loaded words of a sentence; neighbours of one technique are one span ("aggressive mob")."""
    run: list[Found] = []
    sentence = heard.sentence
    for found in _found(sentence) if "-" in heard.said or not heard.said.isdisjoint(loaded_forms()) else ():
        if run and (run[-1].last + 1 != found.first or run[-1].entry.technique != found.entry.technique):
            yield _framing(document, sentence, run)
            run = []
        run.append(found)
    if run:
        yield _framing(document, sentence, run)


def _found(sentence: Sentence) -> Iterator[Found]:
    for token in sentence.tokens:
        both = hyphened(sentence.tokens, token.index)
        if both:
            entry = next((loaded()[part, both] for part in PARTS if (part, both) in loaded()), None)
            if entry:
                yield Found(token.index, token.index + 2, entry)
            continue
        entry = loaded().get((part_of_speech(token), token.text.lower()))
        if entry and not (entry.only_of_people and not _of_people(sentence, token)):
            yield Found(token.index, token.index, entry)


def _framing(document: Document, sentence: Sentence, run: Sequence[Found]) -> Framing:
    span = document.span(sentence.tokens[run[0].first].start, sentence.tokens[run[-1].last].end)
    return Framing(run[0].entry.technique, span, None, f"list:{run[0].entry.kind}")


def _of_people(sentence: Sentence, token: Token) -> bool:
    """Whether a word for an animal, a disease or dirt is said of people: "they are rats", "a cancer of migrants"."""
    head = sentence.tokens[token.head]
    near = [*sentence.children(token), *sentence.children(head), head]
    near += [c for part in sentence.children(token) if part.dep == "prep" for c in sentence.children(part)]
    linked = token.dep in {"attr", "oprd", "appos", "pobj", "dobj", "amod", "compound", "ROOT"} or token.tag[:2] == "VB"
    return linked and any(_is_people(t) for t in near if t.index != token.index)


def _is_people(token: Token) -> bool:
    named = token.name is not None and token.name.kind in {"people", "person", "party"}
    return named or token.text.lower() in forms_of("context", "people")
