"""Gates: a cheap look at a text that says whether anything may be told in it that the coder would find.

A gate knows no words of its own: it looks for those of the event lexicon, with what their rows demand beside them, and
weighs what else stands in the sentence by a small learned table (``languages/en/gate/``). Whose names stand in a text
makes no difference to it.
"""

from __future__ import annotations

from tellings.knowledge.gates import english, russian
from tellings.knowledge.languages import ENGLISH, RUSSIAN

__all__ = ["in_doubt", "may_tell"]

FEW = 10  # sentences
SURE = 170  # log odds in hundredths: five of six such sentences tell an event


def may_tell(text: str, language: str) -> bool:
    """Whether a text of this language (ISO 639-1) may tell an event; in a language without a gate it always may."""
    if language == ENGLISH:
        return any(one.passes for one in english.telling(text))
    return language != RUSSIAN or russian.may_tell(text)


def in_doubt(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """Where the sentences stand that alone may tell an event, roughly: few, less than half of it all, and none likely does.

    Whether one does can be seen by coding them alone. Empty where it is as well to code the whole text.
    """
    found = english.telling(text) if language == ENGLISH else ()
    length = sum(one.end - one.start for one in found)
    if len(found) > FEW or 2 * length > len(text) or any(one.odds >= SURE for one in found):
        return ()
    return tuple((one.start, one.end) for one in found)
