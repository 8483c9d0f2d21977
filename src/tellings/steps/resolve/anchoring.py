"""Where in a sentence's parse a place or a time hangs, and how near that is to an act."""

from __future__ import annotations

from dataclasses import dataclass

from tellings.knowledge.languages.en.clause import SUBJECTS, first_child, is_verb
from tellings.knowledge.parties.party import PLACE_NOUNS
from tellings.model import Sentence, Span, Token

LOCATIVE = frozenset(
    "in at near outside inside around across along throughout on off over within from to into toward towards between "
    "through above below beside behind of".split()
)
# How near: in the act's own clause; in the clause that it depends on; elsewhere in the sentence.
OWN, ABOVE, ELSEWHERE = 3, 2, 1


@dataclass(frozen=True, slots=True)
class Anchor:
    """The word that a phrase hangs on, and the preposition that it hangs by."""

    preposition: str | None
    token: Token
    phrase: Token


def token_at(sentence: Sentence, span: Span) -> Token | None:
    """The last token of a span that its phrase hangs by: the one whose head lies outside."""
    inside = [t for t in sentence.tokens if t.start < span.end and span.start < t.end]
    indexes = {t.index for t in inside}
    return next((t for t in inside if t.head not in indexes or t.head == t.index), inside[-1] if inside else None)


def anchor(sentence: Sentence, token: Token) -> Anchor:
    """What a phrase hangs on, past coordination, apposition and "the town of"."""
    top = token
    while top.dep in ("conj", "appos", "compound", "nmod", "nummod") and not is_verb(sentence.tokens[top.head]):
        top = sentence.tokens[top.head]
    head = sentence.tokens[top.head]
    if top.dep in ("pobj", "pcomp") and head.index != top.index:
        above = sentence.tokens[head.head]
        if head.lemma == "of" and above.lemma in PLACE_NOUNS:
            return anchor(sentence, above)
        while above.dep == "prep":  # "in front of", "out of"
            above = sentence.tokens[above.head]
        return Anchor(head.lemma, above, token)
    return Anchor(None, head, token)


def nearness(sentence: Sentence, trigger: Token, hung: Anchor) -> int:
    """How near the anchor is to the act."""
    own = own_clause(sentence, trigger)
    if hung.token.index in own or hung.phrase.index in own:
        return OWN
    place = hung.phrase
    current = trigger
    for _ in sentence.tokens:
        head = sentence.tokens[current.head]
        if current.dep == "relcl" and place.index in {t.index for t in _noun_part(sentence, head)}:
            return OWN  # "in the town, where soldiers shot him"
        if head.index == current.index:
            break
        current = head
        if current.index == hung.token.index:
            return ABOVE
    return ELSEWHERE


def _noun_part(sentence: Sentence, noun: Token) -> list[Token]:
    found = [noun]
    for child in sentence.children(noun):
        if child.dep in ("appos", "conj", "compound", "nmod"):
            found.extend(_noun_part(sentence, child))
    return found


def own_clause(sentence: Sentence, trigger: Token) -> frozenset[int]:
    """The tokens that a place or time of the act hangs on: the word, what belongs to it, and the verbs that it shares."""
    found = set(_below(sentence, trigger))
    verb = trigger if is_verb(trigger) else _verb_of(sentence, trigger)
    while verb is not None:
        found.add(verb.index)
        shares = verb.dep in ("xcomp", "advcl", "conj") and not first_child(sentence, verb, *SUBJECTS, "mark")
        above = sentence.tokens[verb.head]
        verb = above if shares and is_verb(above) and verb.dep != "conj" else None
    return frozenset(found)


def _verb_of(sentence: Sentence, noun: Token) -> Token | None:
    """The verb whose subject or object a noun is, directly, in coordination, or by one preposition."""
    top = noun
    while top.dep in ("conj", "appos", "compound", "nmod") and not is_verb(sentence.tokens[top.head]):
        top = sentence.tokens[top.head]
    above = sentence.tokens[top.head]
    if top.dep == "pobj":
        above = sentence.tokens[above.head]
    return above if is_verb(above) and above.index != noun.index else None


def _below(sentence: Sentence, token: Token) -> list[int]:
    """The tokens under a word, clauses of their own left out."""
    found, waiting = [], [token]
    while waiting:
        current = waiting.pop()
        found.append(current.index)
        waiting.extend(c for c in sentence.children(current) if not _is_clause(sentence, c))
    return found


def _is_clause(sentence: Sentence, token: Token) -> bool:
    """Whether a token opens a clause of its own."""
    if not is_verb(token):
        return False
    if token.dep in ("relcl", "ccomp", "parataxis", "conj"):
        return True
    return token.dep == "advcl" and first_child(sentence, token, "mark", *SUBJECTS) is not None
