"""How far, in the grammar of a sentence, a place or a time stands from an act: whether the words tie the two together.

The way leads from the phrase up the parse to the lowest word above both, and down to the act. Each step costs something:
nothing where the act's own place or time goes that way, much where another clause or somebody else's phrase begins.
"""

from __future__ import annotations

from itertools import pairwise

from msgspec import Struct

from tellings.model import Sentence, Span, Token
from tellings.steps.resolve.ascent import Ascent
from tellings.steps.resolve.descent import descent
from tellings.steps.resolve.sorts import Sort


class Way(Struct, frozen=True):
    """The way from a phrase to an act: its cost, the preposition it begins with, whether it only measures from there.

    ``by`` is ``object`` for what an act is done to.
    """

    cost: float
    by: str | None
    measured: bool = False


def token_at(sentence: Sentence, span: Span) -> Token | None:
    """The last token of a span that its phrase hangs by: the one whose head lies outside."""
    inside = [t for t in sentence.tokens if t.start < span.end and span.start < t.end]
    indexes = {t.index for t in inside}
    return next((t for t in inside if t.head not in indexes or t.head == t.index), inside[-1] if inside else None)


def way(sentence: Sentence, token: Token, trigger: Token, sort: Sort) -> Way:
    """The way from a phrase of some sort to an act."""
    up, down = _line(sentence, token), _line(sentence, trigger)
    below = {t.index: at for at, t in enumerate(down)}
    top = next(at for at, t in enumerate(up) if t.index in below)
    climb = Ascent(sentence, token, sort)
    for child, head in pairwise(up[: top + 1]):
        climb.step(child, head)
    cost = climb.cost + descent(sentence, down[: below[up[top].index] + 1], climb.sort)
    return Way(cost, climb.by, climb.measured)


def _line(sentence: Sentence, token: Token) -> list[Token]:
    """A token and those above it, up to the root."""
    found = [token]
    while found[-1].head != found[-1].index:
        found.append(sentence.tokens[found[-1].head])
    return found
