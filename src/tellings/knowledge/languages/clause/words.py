"""What a word is in its sentence, and which stand beside it."""

from __future__ import annotations

from collections.abc import Iterator

from tellings.model import Sentence, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_NOMINAL = frozenset({"pobj", "dobj", "nsubj", "nsubjpass", "csubj", "attr", "conj", "compound"})
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})


def is_verb(token: Token) -> bool:
    """Whether the tagger took the word for a verb."""
    return token.tag.startswith("VB")


def is_noun(token: Token) -> bool:
    """Whether the tagger took the word for a noun or a name."""
    return token.tag.startswith("NN")


def is_predicate(token: Token) -> bool:
    """Whether a word is an adjective that says something of a subject ("the rebels are *ready* to talk")."""
    return token.dep in ("acomp", "oprd", "conj", "ROOT") and token.tag.startswith(("JJ", "VBN"))


def first_child(sentence: Sentence, token: Token, *deps: str) -> Token | None:
    """The first dependent in one of these relations."""
    for index in token.children:
        if sentence.tokens[index].dep in deps:
            return sentence.tokens[index]
    return None


def with_conjuncts(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """A noun and those coordinated with it, left to right."""
    if not token.children:
        return (token,)
    found = [token]
    for child in sentence.children(token):
        if child.dep == "conj" and not is_verb(child):
            found.extend(with_conjuncts(sentence, child))
    return tuple(found)


def modifiers(sentence: Sentence, noun: Token) -> Iterator[Token]:
    """The words that stand before a noun and narrow it: compounds, adjectives, names ("Italian police" attack)."""
    for child in sentence.children(noun):
        if child.dep in ("compound", "amod", "nmod") and child.index < noun.index:
            yield child
    if (owner := whose_gerund(sentence, noun)) is not None:
        yield owner


def is_gerund_noun(sentence: Sentence, token: Token) -> bool:
    """Whether a verb's -ing form is used as a noun ("in the police *firing*", "heavy *shelling* of the town")."""
    if whose_gerund(sentence, token) is not None:
        return True
    under = token.index > 0 and sentence.tokens[token.index - 1].tag == "IN"
    if token.tag != "VBG" or not (token.dep in _NOMINAL or under):
        return False
    children = sentence.children(token)
    if any(c.dep in ("det", "compound", "amod", "poss", "nummod") for c in children):
        return True
    if under and sentence.heading and not any(c.dep in ("dobj", "aux", "advmod") for c in children):
        return sentence.tokens[token.index - 1].lemma in ("in", "after", "during", "at")  # "Two hurt in *shooting*"
    sides = any(c.dep in ("prep", "agent") and c.lemma in ("of", "by", "between", "against") for c in children)
    return sides and not any(c.dep in ("dobj", "aux") for c in children)


def whose_gerund(sentence: Sentence, token: Token) -> Token | None:
    """The noun right before an -ing form that only says whose it is: in "died in *police* firing" the firing is meant."""
    if token.tag != "VBG" or token.dep not in ("acl", "advcl") or token.index == 0:
        return None
    before = sentence.tokens[token.index - 1]
    bare = before.dep == "pobj" and not any(c.dep in ("det", "poss", "nummod") for c in sentence.children(before))
    governed = sentence.tokens[before.head].lemma in ("in", "by", "during", "after", "from", "to", "of")
    return before if bare and governed and first_child(sentence, token, "dobj", "aux") is None else None


def is_participle_noun(sentence: Sentence, token: Token) -> bool:
    """Whether a participle stands for people or things ("the *wounded* were flown out")."""
    return token.dep in ("pobj", "dobj", "nsubj", "nsubjpass", "attr", "conj") and any(
        c.dep in ("det", "nummod") for c in sentence.children(token)
    )
