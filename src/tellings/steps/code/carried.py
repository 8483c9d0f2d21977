"""Which light verb carries an event noun ("*carried out* an attack"), if one does."""

from __future__ import annotations

from collections.abc import Iterator

from tellings.knowledge.languages.clause import is_verb
from tellings.knowledge.languages.events import Light, light_verb
from tellings.model import Sentence, Token


def carried_by(sentence: Sentence, noun: Token) -> tuple[Light, Token] | None:
    """The light verb that carries an event noun, with its token in the sentence."""
    for verb, via in _above(sentence, noun):
        for entry in light_verb(verb.lemma, sentence.language):
            if entry.via == via and _asked_is_there(sentence, verb, entry):
                return entry, verb
    return None


def _above(sentence: Sentence, noun: Token) -> Iterator[tuple[Token, str]]:
    """The verbs that may carry a noun, and by what: as object, as subject, or by a preposition."""
    top = noun
    while top.dep == "conj" and not is_verb(sentence.tokens[top.head]):
        top = sentence.tokens[top.head]
    head = sentence.tokens[top.head]
    if is_verb(head) and head.index != top.index:
        via = {"dobj": "object", "nsubjpass": "object", "attr": "object", "nsubj": "subject"}.get(top.dep)
        if via:
            yield head, via
    elif top.dep == "pobj":
        above = sentence.tokens[head.head]
        if is_verb(above):
            yield above, head.lemma
        elif is_verb(sentence.tokens[above.head]) and above.dep in ("dobj", "attr"):  # "took part in the march"
            yield sentence.tokens[above.head], head.lemma
    for child in sentence.children(noun):
        if child.dep in ("acl", "relcl") and is_verb(child):
            yield child, "object"


def _asked_is_there(sentence: Sentence, verb: Token, entry: Light) -> bool:
    children = sentence.children(verb)
    if entry.particle is not None and not any(c.lemma == entry.particle for c in children):
        return False
    return not entry.object or any(c.dep in ("dobj", "attr", "nsubjpass") and c.lemma in entry.object for c in children)
