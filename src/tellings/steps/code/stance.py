"""How surely an act is told once its speaker is heard: a denial denies it, a doubt hedges it."""

from __future__ import annotations

from collections.abc import Sequence

from tellings.model import Attribution, Modality, Sentence, Token
from tellings.steps.code.modality import is_granted, modality


def as_said(sentence: Sentence, token: Token, attributions: Sequence[Attribution], said: int | None) -> Modality:
    """What the sentence makes of it, and then its speaker: somebody denies it, or only claims it."""
    told = modality(sentence, token)
    if said is None or is_granted(sentence, token):
        return told
    stance = attributions[said].stance
    if stance == "denies" and told in ("actual", "hedged"):
        return "denied"
    return "hedged" if stance == "doubts" and told == "actual" else told
