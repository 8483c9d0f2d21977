"""Whether an act happened, as the sentence tells it: the way from its word up to the sentence's root is read for it."""

from __future__ import annotations

from collections.abc import Iterator

from tellings.knowledge.languages.en.clause import SUBJECTS, coordinated_with, first_child, is_noun, is_verb
from tellings.knowledge.languages.en.modality import modals
from tellings.model import Modality, Sentence, Token

# Of several colours on the way the strongest counts: what is denied or did not happen is not planned either.
_STRENGTH: tuple[Modality, ...] = ("denied", "negated", "possible", "planned", "hedged", "general", "actual")
_PASSES = frozenset({"xcomp", "ccomp", "pcomp", "pobj", "dobj", "attr", "oprd", "acomp", "nsubj", "nsubjpass", "csubj"})

# Nouns that name a condition rather than one act: even with "the" they have the colour of what is said of them.
_MASS = frozenset(
    "violence bloodshed terrorism repression persecution discrimination oppression aggression conflict war unrest".split()
)


def modality(sentence: Sentence, trigger: Token) -> Modality:
    """The modality that the words of the sentence give to the act that ``trigger`` names."""
    found = set(_colours(sentence, trigger))
    return next((colour for colour in _STRENGTH if colour in found), "actual")


def _colours(sentence: Sentence, trigger: Token) -> Iterator[Modality]:
    """Every colour from the trigger up to where the sentence stands by itself."""
    token = trigger
    yield from _beside(sentence, token)
    for _ in range(len(sentence.tokens)):
        head = sentence.tokens[token.head]
        if head.index == token.index:
            yield from _of_root(sentence, token)
            return
        if token.dep == "conj" and is_verb(token) and is_verb(head):
            head = coordinated_with(sentence, token)
        if not _goes_on(sentence, token, head):
            return
        governing = _governing(sentence, token, head)
        if governing == "negated" and _is_negated(sentence, _governor(sentence, head)):
            return  # "could not prevent the attack": it came
        if governing is not None:
            yield governing
        if _takes_colour(sentence, trigger, token, head):
            yield from _beside(sentence, head)
        token = head


def _beside(sentence: Sentence, token: Token) -> Iterator[Modality]:
    """The colours of a word's own dependents: negation, auxiliaries, adverbs, adjectives, conditions."""
    words = modals()
    for child in sentence.children(token):
        lemma = child.lemma
        if child.dep == "neg" or (lemma in words.negations and child.dep in ("det", "advmod", "preconj", "cc")):
            yield "negated"
        elif child.dep == "aux" and child.tag in ("MD", "VBZ", "VBP", "VB") and lemma in words.auxiliaries:
            yield words.auxiliaries[lemma]
        elif (child.dep == "mark" and lemma in words.conditions) or (child.dep == "advmod" and lemma == "whenever"):
            yield "possible"
        elif child.dep in ("advmod", "npadvmod", "intj") and lemma in words.adverbs:
            yield words.adverbs[lemma]
        elif (
            child.dep in ("amod", "compound", "nmod")
            and is_noun(token)
            and (lemma in words.modifiers or child.text.lower() in words.modifiers)
        ):
            yield words.modifiers.get(lemma) or words.modifiers[child.text.lower()]
        elif child.dep == "det" and lemma == "any":
            yield "possible"
        elif child.dep in ("nsubj", "nsubjpass", "dobj") and is_verb(token) and _is_nobody(sentence, child):
            yield "negated"


def _is_nobody(sentence: Sentence, noun: Token) -> bool:
    """ "no one", "nobody", "none of them", "no shots": nothing of the kind happened."""
    return noun.lemma in ("nobody", "none", "nothing") or any(
        c.lemma == "no" and c.dep in ("det", "neg") for c in sentence.children(noun)
    )


def _of_root(sentence: Sentence, token: Token) -> Iterator[Modality]:
    """What the whole sentence says: a headline's infinitive is still to come, a question asks."""
    if sentence.tokens[-1].text == "?":
        yield "possible"
    if (
        sentence.heading
        and is_verb(token)
        and any(c.lemma == "to" and c.dep == "aux" for c in sentence.children(token))
    ):
        yield "planned"


def _goes_on(sentence: Sentence, token: Token, head: Token) -> bool:
    """Whether what stands above can still say something of the act."""
    if token.dep in _PASSES or token.dep in ("prep", "agent", "compound", "nmod", "poss", "dative"):
        return True
    if token.dep == "conj":
        return True
    if token.dep == "acl":
        return any(c.lemma == "to" and c.dep == "aux" for c in sentence.children(token)) or (
            token.tag == "VBG" and not is_noun(head)
        )
    if token.dep == "advcl":
        return not first_child(sentence, token, "mark", *SUBJECTS)
    return token.dep in ("relcl", "appos") and False


def _governing(sentence: Sentence, token: Token, head: Token) -> Modality | None:  # noqa: PLR0911  # one a relation
    """The colour that the word above gives to its complement."""
    words = modals()
    if _is_past(sentence, token):
        return "denied" if words.governors.get(head.lemma) == "denied" else None
    infinitive = is_verb(token) and any(c.lemma == "to" and c.dep == "aux" for c in sentence.children(token))
    if token.dep == "advcl" and infinitive:
        return None if head.lemma in words.assertive else "planned"
    if token.dep in ("conj", "nsubj", "nsubjpass", "csubj", "compound", "nmod", "poss") and not _is_object_like(token):
        return None
    if token.dep in ("prep", "agent"):
        return None  # the noun under a preposition asks the word above it: see the next step up
    if head.dep in ("prep", "agent") or head.tag in ("IN", "TO"):
        if token.dep in ("pobj", "pcomp") and head.lemma == "without":
            return "negated"
        above = sentence.tokens[head.head]
        return _colour_of(sentence, above, head.lemma)
    return _colour_of(sentence, head, None)


def _is_past(sentence: Sentence, token: Token) -> bool:
    """A finite past or perfect clause tells what was, whatever verb it stands under: "warned that rebels attacked"."""
    if token.tag == "VBD":
        return True
    return token.tag == "VBN" and any(
        c.dep == "aux" and c.lemma in ("have", "'ve") and c.tag != "VB" for c in sentence.children(token)
    )


def _governor(sentence: Sentence, head: Token) -> Token:
    """The verb or noun above a preposition, or the word itself."""
    return sentence.tokens[head.head] if head.dep in ("prep", "agent") else head


def _is_negated(sentence: Sentence, word: Token) -> bool:
    above = sentence.tokens[word.head]
    failed = word.dep == "xcomp" and above.lemma == "fail"
    return failed or any(c.dep == "neg" for c in sentence.children(word))


def _is_object_like(token: Token) -> bool:
    """A passive subject is what the verb above acts on ("the attack was planned")."""
    return token.dep == "nsubjpass"


def _colour_of(sentence: Sentence, word: Token, preposition: str | None) -> Modality | None:
    """What a governing verb or noun makes of the act; an assertive verb, or none of the lists, makes nothing."""
    words = modals()
    colour = words.governors.get(word.lemma)
    if colour is None or (word.lemma in words.assertive and preposition is None):
        return None
    if preposition is not None and preposition not in (
        "of",
        "for",
        "to",
        "against",
        "about",
        "over",
        "from",
        "at",
        "on",
        "with",
    ):
        return None
    if colour == "hedged" and word.lemma in ("say", "report", "think", "believe", "understand", "consider", "feel"):
        passive = first_child(sentence, word, "auxpass", "nsubjpass") is not None
        return "hedged" if (passive and word.lemma != "report") or word.lemma in ("think", "believe", "feel") else None
    return colour


def _takes_colour(sentence: Sentence, trigger: Token, token: Token, head: Token) -> bool:
    """Whether the words beside the governor hold for the act as well ("will carry out an attack", "no one was killed")."""
    if token.dep == "conj":
        return not first_child(sentence, token, "aux", "auxpass", *SUBJECTS) and token.tag == head.tag
    if is_noun(trigger) and is_verb(head) and token.dep in ("nsubj", "nsubjpass", "dobj", "attr", "pobj"):
        return head.lemma in modals().happening or trigger.lemma in _MASS or _is_indefinite(sentence, trigger)
    return (
        token.dep in ("xcomp", "ccomp", "pcomp", "prep", "acl", "dobj", "pobj", "advcl")
        and is_verb(head)
        and token.dep != "ccomp"
    )


def _is_indefinite(sentence: Sentence, noun: Token) -> bool:
    return not any(
        (c.dep in ("det", "poss") and c.lemma in ("the", "this", "that", "these", "those")) or c.dep == "poss"
        for c in sentence.children(noun)
    )
