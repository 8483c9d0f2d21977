"""People who came to harm by nobody's hand, where something crashed or collapsed: no act of violence."""

from __future__ import annotations

from tellings.knowledge.languages.clause import Clause, is_noun, is_verb
from tellings.knowledge.languages.events import by_noun, by_verb
from tellings.knowledge.languages.wording import wording
from tellings.model import Token
from tellings.steps.code.match import token_classes


def is_mishap(clause: Clause) -> bool:
    """Whether only something that crashed or collapsed did the harm: "two were killed when a bus overturned"."""
    sentence, trigger = clause.sentence, clause.trigger
    if trigger.lemma not in wording(sentence.language).harm or clause.agents:
        return False
    others = [t for t in sentence.tokens if t.index != trigger.index]
    return (
        any(t.lemma in wording(sentence.language).mishaps for t in others)
        and not any("weapon" in token_classes(sentence, t) for t in sentence.tokens)
        and not any(_is_attack(t, sentence.language) for t in others)
    )


def _is_attack(token: Token, language: str) -> bool:
    if token.lemma in wording(language).harm | wording(language).mishaps:
        return False
    rows = (
        by_noun(token.lemma, language) if is_noun(token) else by_verb(token.lemma, language) if is_verb(token) else ()
    )
    return any(row.type == "ASSAULT" for row in rows)
