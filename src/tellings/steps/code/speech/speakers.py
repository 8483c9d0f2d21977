"""Who speaks: the subject of a verb, wherever the sentence has put it, and what kind of party that is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from tellings.knowledge.languages.clause import is_noun
from tellings.knowledge.parties import party, phrase
from tellings.knowledge.parties.party import FORCES
from tellings.model import Kind, Sentence, Token
from tellings.steps.code.speech.lexicon import key, words
from tellings.steps.code.speech.phrases import Range, child, is_finite, noun_phrase, stretch

SpeakerKind = Literal["named", "unnamed", "organisation", "document", "media"]
_CLIMBS = frozenset({"conj", "xcomp", "advcl", "acl", "pcomp", "prep", "dep"})
_PRONOUNS = frozenset({"PRP", "PRP$", "WP", "WDT", "DT", "EX"})
_ONE = frozenset({"he", "she"})
_FARTHEST = 5
_BODIES: frozenset[Kind] = frozenset({"state", "police", "military", "armed_group", "party", "organisation"})


def subject(sentence: Sentence, verb: Token) -> Token | None:
    """The noun that does what the verb says; a verb without one borrows that of the verb it hangs on."""
    at = verb
    for _ in range(_FARTHEST):
        own = child(sentence, at, "nsubj", "csubj") or (child(sentence, at, "nsubjpass") if at is not verb else None)
        if own:
            return None if own.dep == "csubj" else _antecedent(sentence, at, own)
        head = sentence.tokens[at.head]
        if at.dep not in _CLIMBS or head.index == at.index or (at.dep == "advcl" and is_finite(sentence, at)):
            return None
        if head.tag[:1] in "NP" and at.dep == "acl":
            return _giver(sentence, head) or head
        at = head
    return None


def neighbour(sentence: Sentence, first: Token) -> Token | None:
    """The name or pronoun right before a verb's words, for where the parser saw no subject."""
    before = sentence.tokens[first.index - 1] if first.index else None
    return before if before and before.tag in {"NNP", "NNPS", "PRP"} else None


def _giver(sentence: Sentence, noun: Token) -> Token | None:
    """Who gives the document: in "the union issued a statement saying …" the union speaks."""
    verb = sentence.tokens[noun.head]
    gives = (
        noun.dep == "dobj"
        and key(sentence, verb) in words(sentence.language).giving
        and key(sentence, noun) in words(sentence.language).documents
    )
    return child(sentence, verb, "nsubj") if gives else None


def agent(sentence: Sentence, verb: Token) -> Token | None:
    """The noun after "by" of a passive verb."""
    by = child(sentence, verb, "agent")
    return child(sentence, by, "pobj") if by else None


def _antecedent(sentence: Sentence, verb: Token, own: Token) -> Token | None:
    """What "who" and "which" stand for; None for the "it" and "there" that stand for nothing."""
    if own.tag in {"WP", "WDT"} and verb.dep == "relcl":
        return sentence.tokens[verb.head]
    return own


def speaker_words(sentence: Sentence, head: Token) -> tuple[Token, ...]:
    """The phrase of a speaker; of a name that the parser hung elsewhere, the name."""
    if head.dep not in {"dobj", "compound", "nmod", "npadvmod"} or head.tag not in {"NNP", "NNPS"}:
        return noun_phrase(sentence, head)
    first = head.index
    while first and sentence.tokens[first - 1].tag in {"NNP", "NNPS"}:
        first -= 1
    return sentence.tokens[first : head.index + 1]


def speaker_range(text: str, sentence: Sentence, head: Token, cue: Range) -> Range | None:
    """The phrase of a speaker, which stops where the cue begins."""
    return range_of(text, head, speaker_words(sentence, head), cue)


def range_of(text: str, head: Token, phrase: Sequence[Token], cue: Range) -> Range | None:
    """The same, of a speaker whose phrase is known."""
    if head.start < cue[0]:
        return stretch(text, [t for t in phrase if t.end <= cue[0]])
    return stretch(text, [t for t in phrase if t.start >= cue[1]])


def party_kind(sentence: Sentence, head: Token) -> Kind | None:
    """What kind of party the head noun shows; for "a spokesman for the army" it is the army's."""
    if head.tag in _PRONOUNS:
        return None
    described = party(phrase(sentence, head))
    if described is not None and described.kind in FORCES:
        return described.kind
    known = words(sentence.language)
    if key(sentence, head) in known.spokesmen or _is_document(sentence, head):
        spoken_for = _spoken_for(sentence, head)
        if spoken_for:
            return spoken_for
    if described is not None and described.kind != "unknown":
        return described.kind
    return _kind_beside(sentence, head)


def _kind_beside(sentence: Sentence, head: Token) -> Kind | None:
    """What the words around a name say: an office after it, or a noun that is known to speak for a kind."""
    beside = _modifiers(sentence, head)
    told = (party(phrase(sentence, token)) for token in beside if token.dep == "appos" and is_noun(token))
    if (office := next((one for one in told if one is not None and one.kind in _BODIES), None)) is not None:
        return office.kind
    kinds = words(sentence.language).kinds
    known = (kinds.get(key(sentence, token)) for token in (head, *beside))
    return next((kind for kind in known if kind), None)  # type: ignore[misc]  # the kinds of the file are checked by a test


def _is_document(sentence: Sentence, head: Token) -> bool:
    """A word for what somebody wrote, which speaks for its owner: "the ministry's *note*"."""
    return head.name is None and key(sentence, head) in words(sentence.language).documents


def speaks_on(head: Token, before: Sentence, speaker: Token) -> bool:
    """Whether a pronoun can stand for the one who spoke last: "he" for one person, "they" and "it" for several."""
    if head.tag != "PRP" or speaker.tag in _PRONOUNS:
        return False
    described = party(phrase(before, speaker))
    return described is not None and described.individual == (head.lemma in _ONE)


def _spoken_for(sentence: Sentence, head: Token) -> Kind | None:
    for part in sentence.children(head):
        inner = child(sentence, part, "pobj") if part.dep == "prep" else part
        if inner and part.dep in {"prep", "compound", "poss", "nmod", "amod"}:
            described = party(phrase(sentence, inner)) if is_noun(inner) else None
            if described is not None and described.kind in _BODIES:
                return described.kind
            kind = words(sentence.language).kinds.get(key(sentence, inner))
            if kind in _BODIES:
                return kind
    return None


def _modifiers(sentence: Sentence, head: Token) -> tuple[Token, ...]:
    """The nouns right before a name that say what it is ("Police Chief Smith"), nearest first, and its apposition."""
    before: list[Token] = []
    for token in reversed(sentence.tokens[: head.index]):
        if token.tag[:2] != "NN":
            break
        before.append(token)
    return (*before, *(c for c in sentence.children(head) if c.dep == "appos"))


def speaker_kind(sentence: Sentence, head: Token | None, kind: Kind | None) -> SpeakerKind:
    """Whether the speaker is a named person, an unnamed one, a body, a document or a medium."""
    if head is None or head.tag in _PRONOUNS:
        return "unnamed"
    known, word = words(sentence.language), key(sentence, head)
    if word in known.documents and head.tag != "NNP":  # "The Post" is a paper, a post is not
        return "document"
    if kind == "media" and word not in known.roles:
        return "media"
    if word in known.kinds:
        return "organisation" if kind in _BODIES and word not in known.roles else "unnamed"
    if head.name and head.name.kind in {"party", "country", "people", "other"}:
        return "organisation"
    return "named" if head.name or head.tag in {"NNP", "NNPS"} else "unnamed"
