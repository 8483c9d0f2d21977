"""Counts of people in an act: how many, of what kind, with the bounds that the words give, and whom they count."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec.structs import replace

from tellings.knowledge.languages.clause import is_noun, modifiers
from tellings.knowledge.languages.counting import counting
from tellings.model import (
    Attribution,
    Count,
    Document,
    Draft,
    Figure,
    FigureKind,
    Mention,
    People,
    Quantity,
    Sentence,
    Span,
    Tie,
    Token,
)
from tellings.steps.resolve.counting import ONE, SEVERAL, bounds, describe, pointed_to, quantity_of
from tellings.steps.resolve.counting.rivals import rivals, speaker_of
from tellings.steps.resolve.counting.stated import adjoining, stated


def is_counted(draft: Draft) -> bool:
    """Whether people are counted in an act where the text says how many: those of a toll, and those who protest."""
    return draft.modality != "negated" and (draft.toll is not None or draft.type == "PROTEST")


def counts_of(
    document: Document,
    draft: Draft,
    parsed: Mapping[int, Sentence],
    quantities: Sequence[Quantity],
    attributions: Sequence[Attribution] = (),
) -> tuple[Count, ...]:
    """The figures that an act's trigger tells, in the order of the text, each with who says it."""
    if not is_counted(draft):
        return ()
    reader = _Reader(document, draft, parsed, quantities)
    found = sorted(
        reader.participants() if draft.toll is None else reader.tolled(), key=lambda count: count.figure.span.start
    )
    speaker = speaker_of(attributions, draft.attribution)
    sentence = parsed[draft.sentence]
    told = _told_off(found, sentence)
    if speaker:
        told = [replace(c, people=replace(c.people, speaker=speaker)) for c in told]
    return (*told, *rivals(sentence, told, quantities, attributions))


def _told_off(counts: Sequence[Count], sentence: Sentence) -> list[Count]:
    """The counts; those that only say who the first ones were are part of them: "five men, three guards and two drivers"."""
    for at, first in enumerate(counts):
        rest = counts[at + 1 :]
        bests = [c.figure.best for c in rest if c.figure.kind == first.figure.kind and not c.people.part]
        several = len(bests) == len(rest) > 1 and None not in bests
        if several and sum(b or 0 for b in bests) == first.figure.best and _go_on(counts[at:], sentence):
            parts = [replace(c, people=replace(c.people, part=True)) for c in rest]
            return [*counts[: at + 1], *parts]
    return list(counts)


def _go_on(counts: Sequence[Count], sentence: Sentence) -> bool:
    """Whether one follows the other with only a comma or an "and" between."""
    for one, other in pairwise(counts):
        between = [t for t in sentence.tokens if one.figure.span.end <= t.start and t.end <= other.figure.span.start]
        if any(t.text != "," and t.dep not in ("cc", "det") for t in between):
            return False
    return True


class _Reader:
    """The counts of one draft."""

    def __init__(
        self, document: Document, draft: Draft, parsed: Mapping[int, Sentence], quantities: Sequence[Quantity]
    ) -> None:
        self._document, self._draft, self._parsed = document, draft, parsed
        self._quantities = quantities
        self._sentence = parsed[draft.sentence]
        self._trigger = self._sentence.tokens[draft.token]

    def tolled(self) -> Iterator[Count]:
        """Those who came to harm or were held: counted in a phrase, or put as a number."""
        found = [count for mention in self._draft.tolled for count in self._phrase(mention)]
        yield from found or self._number()

    def participants(self) -> Iterator[Count]:
        """Those who protest, where the text counts them."""
        for mention in self._draft.actors:
            sentence = self._parsed[mention.sentence]
            if mention.link == "sentence" and quantity_of(
                sentence, sentence.tokens[mention.token], self._here(sentence)
            ):
                yield from self._phrase(mention)

    def _here(self, sentence: Sentence) -> list[Quantity]:
        return [q for q in self._quantities if sentence.start <= q.span.start and q.span.end <= sentence.end]

    def _phrase(self, mention: Mention) -> Iterator[Count]:
        """The count of a phrase, and of those whom it says to be among them."""
        sentence = self._parsed[mention.sentence]
        token = sentence.tokens[mention.token]
        number = bounds(sentence, token, self._here(sentence))
        if number is None or (self._kind == "displaced" and number == ONE):  # one man who fled is not displaced
            return
        if number == SEVERAL and (found := stated(sentence, token, self._here(sentence))):
            yield self._put(*found)  # "the number of people killed rose to 45"
            return
        told = mention.sources[0] if mention.sources else None
        span = told or self._with_number(mention, token)
        who = None if span == mention.span and token.tag == "CD" else mention.span
        people = describe(sentence, token, self._is_implied())
        if told is not None:
            people = pointed_to(people, self._at(told), self._draft.sentence)
        tie = Tie(mention.link, mention.sources)
        yield Count(Figure(self._kind, *number, span, who, tie=tie), people)
        if told is None:
            yield from self._included(token)

    @property
    def _kind(self) -> FigureKind:
        return self._draft.toll or "participants"

    def _at(self, span: Span) -> Token:
        return next(t for t in self._sentence.tokens if t.end > span.start)

    def _is_implied(self) -> bool:
        return self._kind == "injured" and self._trigger.lemma in counting(self._sentence.language).wounding

    def _with_number(self, mention: Mention, token: Token) -> Span:
        """The phrase with its number ("at least *four* farmers" stands outside the phrase)."""
        quantity = quantity_of(self._sentence, token, self._here(self._sentence))
        if quantity is None:
            return mention.span
        return self._document.span(
            min(quantity.span.start, mention.span.start), max(quantity.span.end, mention.span.end)
        )

    def _included(self, token: Token) -> Iterator[Count]:
        """ "12 people, including three children": the three are part of the twelve."""
        for child in self._sentence.children(token):
            if child.lemma in counting(self._sentence.language).containing:
                for inner in self._sentence.subtree(child):
                    if inner.dep in ("pobj", "conj", "dobj"):
                        yield from self._part(inner)

    def _part(self, token: Token) -> Iterator[Count]:
        number = bounds(self._sentence, token, self._here(self._sentence))
        if number is not None:
            mention = Mention(self._sentence.index, token.index, self._document.span(token.start, token.end))
            people = describe(self._sentence, token, self._is_implied())
            figure = Figure(self._kind, *number, self._with_number(mention, token), mention.span, tie=Tie())
            yield Count(figure, replace(people, part=True))

    def _number(self) -> Iterator[Count]:
        """A toll that is only a number: "the death toll rose to 31", "Three dead"."""
        here = (
            self._here(self._sentence) if self._trigger.lemma not in counting(self._sentence.language).uncounted else []
        )
        found = stated(self._sentence, self._trigger, here) if is_noun(self._trigger) else None
        quantity, update = found or (adjoining(self._sentence, self._trigger, here), False)
        if quantity is not None:
            yield self._put(quantity, update)
        elif self._kind == "killed" and self._draft.type and is_noun(self._trigger):
            yield self._unsaid()

    def _put(self, quantity: Quantity, update: bool) -> Count:
        """A figure that is only a number."""
        figure = Figure(
            self._kind, quantity.low, quantity.best, quantity.high, quantity.span, None, None, update, Tie()
        )
        return Count(figure, People(self._sentence.index, self._trigger.index, implied=self._is_implied()))

    def _unsaid(self) -> Count:
        """ "A murder", "the killings", "a double homicide": somebody died, and that is all that the words say."""
        multiple = counting(self._sentence.language).multiple
        told = next((multiple[m.lemma] for m in modifiers(self._sentence, self._trigger) if m.lemma in multiple), None)
        least = told or (2 if self._trigger.tag in ("NNS", "NNPS") else 1)
        span = self._document.span(self._trigger.start, self._trigger.end)
        people = People(self._sentence.index, self._trigger.index, manner="unsaid")
        return Count(Figure("killed", least, told, told, span, tie=Tie()), people)
