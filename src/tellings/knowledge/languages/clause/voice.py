"""Whether an act is told of who does it or of whom it is done to."""

from __future__ import annotations

from tellings.knowledge.languages.clause.words import SUBJECTS, first_child, is_verb
from tellings.knowledge.languages.wording import wording
from tellings.model import Sentence, Token


def is_passive(sentence: Sentence, verb: Token) -> bool:
    """Whether the surface subject has the act done to it: auxiliaries, bare participles, headlines ("20 killed")."""
    children = sentence.children(verb)
    deps = {c.dep for c in children if c.dep != "dobj" or not says_so(sentence, c)}
    if deps & {"auxpass", "nsubjpass"}:
        return True
    if verb.tag not in ("VBN", "VBD") or "dobj" in deps or verb.lemma in wording(sentence.language).never_passive:
        return False
    auxiliaries = {c.lemma for c in children if c.dep == "aux"}
    if auxiliaries & {"have", "'ve", "do"}:
        return False
    if verb.dep == "conj" and not deps & {*SUBJECTS, "agent"} and is_verb(sentence.tokens[verb.head]):
        return verb.tag == "VBN" and is_passive(sentence, sentence.tokens[verb.head])
    if verb.dep in ("acl", "amod") or "agent" in deps or _is_done_to(sentence, verb):
        return True
    return verb.tag == "VBN" and not auxiliaries and verb.dep != "amod"


def _is_done_to(sentence: Sentence, verb: Token) -> bool:
    """ "Man shot and killed in raid": in a headline a verb that always has an object is passive where none is said."""
    later = [c for c in sentence.children(verb) if c.dep == "conj" and is_verb(c)]
    if any(c.tag == "VBN" and first_child(sentence, c, "agent") for c in later):  # "a man shot and killed by police"
        return verb.lemma in wording(sentence.language).always_done_to
    return (
        sentence.heading
        and verb.lemma in wording(sentence.language).always_done_to
        and not any(first_child(sentence, c, "dobj") for c in later)
    )


def says_so(sentence: Sentence, noun: Token) -> bool:
    """Who says what a headline tells, at its end: "Man shot by neighbour: *police*"."""
    first = min(t.index for t in sentence.subtree(noun))
    rest = sentence.tokens[first:]
    return (
        sentence.heading
        and first > 0
        and sentence.tokens[first - 1].text == ":"
        and all(t.tag.startswith("NN") for t in rest)
    )
