"""Gates: a cheap look at a text that says whether anything may be told in it that the coder would find.

A gate knows no words of its own: it looks for those of the event lexicon, with what their rows demand beside them, and
weighs what else stands in the sentence by a small learned table (``languages/en/gate/``). Whose names stand in a text
makes no difference to it.
"""

from __future__ import annotations

from tellings.knowledge.gates import english, russian
from tellings.knowledge.languages import ENGLISH, RUSSIAN

__all__ = ["few_lines", "may_tell"]

_GATES = {ENGLISH: english.may_tell, RUSSIAN: russian.may_tell}


def may_tell(text: str, language: str) -> bool:
    """Whether a text of this language (ISO 639-1) may tell an event; in a language without a gate it always may."""
    gate = _GATES.get(language)
    return gate is None or gate(text)


def few_lines(text: str, language: str) -> str | None:
    """The lines that alone may tell an event, where they are few and a small part of the text; None where they are not.

    Whether they do tell one can be seen by coding them alone.
    """
    return english.few_lines(text) if language == ENGLISH else None
