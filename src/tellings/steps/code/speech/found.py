"""What the rules of speech hand to each other: an attribution in the making."""

from __future__ import annotations

from msgspec import Struct

from tellings.model import Token
from tellings.steps.code.speech.lexicon import Stance
from tellings.steps.code.speech.phrases import Range


class Found(Struct, frozen=True):
    """Who says (the head word and its phrase), by which words, what; ``sentence`` counts from the first one given."""

    sentence: int
    cue: Range
    contents: tuple[Range, ...] = ()
    head: Token | None = None
    speaker: Range | None = None
    stance: Stance = "says"
    quotes: bool = False  # a verb that quotations go with
    relays: bool = False  # a verb that passes on what was told
    rule: str = ""
