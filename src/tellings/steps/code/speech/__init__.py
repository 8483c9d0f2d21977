"""Who says what: speech, belief and denial, with the speaker, the words that show it, and what is said."""

from tellings.steps.code.speech.attributions import find_attributions
from tellings.steps.code.speech.innermost import innermost
from tellings.steps.code.speech.lexicon import speech_cues

__all__ = ["find_attributions", "innermost", "speech_cues"]
