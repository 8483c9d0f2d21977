"""What the words right beside an act say of it: negation, auxiliaries, adverbs, adjectives, conditions, habits."""

from __future__ import annotations

from collections.abc import Iterator

from tellings.knowledge.languages.clause import first_child, is_noun, is_verb
from tellings.knowledge.languages.modality import modals
from tellings.model import Modality, Sentence, Token

_PRESENT = frozenset({"VBZ", "VBP"})
_HELPERS = frozenset({"aux", "auxpass"})
_COULD = frozenset({"can", "could"})


def beside(sentence: Sentence, word: Token) -> Iterator[Modality]:
    """Every modality that a dependent of the word gives to it."""
    if _is_before(sentence, word):
        yield "planned"  # "before they could fire": it was still to come
        return
    if word.tag == "MD":
        yield modals(sentence.language).auxiliaries.get(
            word.lemma, "actual"
        )  # one that the parser took for the verb itself
    for child in sentence.children(word):
        if (colour := _of_child(sentence, word, child)) is not None:
            yield colour
    if is_verb(word):
        yield from _of_clause(sentence, word)


def is_present(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb is in the simple present, active or passive."""
    helpers = [c for c in sentence.children(verb) if c.dep in _HELPERS]
    if verb.tag == "VBG" or any(c.tag == "MD" or c.lemma in ("have", "'ve") for c in helpers):
        return False
    return verb.tag in _PRESENT or any(c.tag in _PRESENT for c in helpers)


def _of_child(sentence: Sentence, word: Token, child: Token) -> Modality | None:
    if child.dep == "neg" or (
        child.lemma in modals(sentence.language).negations and child.dep in ("det", "advmod", "preconj", "cc", "dep")
    ):
        return None if _is_undone(sentence, child) else "negated"
    if child.dep in ("amod", "compound", "nmod", "acl") and is_noun(word):
        return _of_modifier(sentence, child)
    if child.lemma == "accord" and any(_of_modifier(sentence, t) == "hedged" for t in sentence.subtree(child)):
        return "hedged"
    return _of_function_word(sentence, word, child)


def _of_function_word(sentence: Sentence, word: Token, child: Token) -> Modality | None:
    words, lemma = modals(sentence.language), child.lemma
    if child.dep == "aux" and child.tag in ("MD", "VB", "VBP", "VBZ"):
        return words.auxiliaries.get(lemma) or words.auxiliaries.get(child.text.lower())
    if child.dep in ("mark", "advmod") and word.dep not in ("ccomp", "xcomp") and lemma in words.conditions:
        return words.conditions[lemma]
    if child.dep in ("advmod", "npadvmod", "intj"):
        return words.adverbs.get(lemma)
    return "possible" if child.dep == "det" and lemma == "any" else None


def _of_modifier(sentence: Sentence, token: Token) -> Modality | None:
    known = modals(sentence.language).modifiers
    return known.get(token.lemma) or known.get(token.text.lower())


def _is_undone(sentence: Sentence, negation: Token) -> bool:
    """ "Not only", "no fewer than": what follows takes the negation away."""
    following = sentence.tokens[negation.index + 1 : negation.index + 2]
    unnegating = modals(sentence.language).unnegating
    return any(t.lemma in unnegating or t.text.lower() in unnegating for t in following)


def _is_before(sentence: Sentence, verb: Token) -> bool:
    children = sentence.children(verb)
    opened = any(c.dep == "mark" and c.lemma == "before" for c in children)
    return opened and any(c.dep == "aux" and c.lemma in _COULD for c in children)


def _of_clause(sentence: Sentence, verb: Token) -> Iterator[Modality]:
    """What subject, object, order of words and tense say: nobody did, whoever does, had they done, every spring they do."""
    present = is_present(sentence, verb)
    for child in sentence.children(verb):
        if child.dep in ("nsubj", "nsubjpass", "dobj") and is_nobody(sentence, child):
            yield "negated"
        elif present and _is_of_a_kind(sentence, child):
            yield "general"
    if _is_inverted(sentence, verb):
        yield "possible"


def is_nobody(sentence: Sentence, noun: Token) -> bool:
    """ "no one", "nobody", "none of them", "not a single protester", "no shots": nothing of the kind happened."""
    if noun.lemma in modals(sentence.language).nobody:
        return True
    none = [
        c for c in sentence.children(noun) if c.lemma in ("no", "not", "neither") and c.dep in ("det", "neg", "preconj")
    ]
    return any(not _is_undone(sentence, c) for c in none)


def _is_of_a_kind(sentence: Sentence, child: Token) -> bool:
    """Whoever it is, or a time that comes again: "every spring"."""
    if child.dep in ("nsubj", "nsubjpass"):
        return child.lemma in modals(sentence.language).anybody
    habitual = modals(sentence.language).habitual
    return child.dep in ("npadvmod", "prep") and any(
        t.dep == "det" and t.lemma in habitual for t in sentence.subtree(child)
    )


def _is_inverted(sentence: Sentence, verb: Token) -> bool:
    """ "Had the rebels attacked": a condition without "if"."""
    if verb.dep != "advcl":
        return False
    helper, subject = first_child(sentence, verb, "aux"), first_child(sentence, verb, "nsubj", "nsubjpass")
    return (
        helper is not None
        and subject is not None
        and helper.index < subject.index
        and helper.text.lower() in ("had", "should", "were")
        and first_child(sentence, verb, "mark") is None
    )
