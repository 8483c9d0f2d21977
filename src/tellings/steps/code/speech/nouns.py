"""Nouns and other words of speech: claims and warnings, "sure that", "according to", "allegedly"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tellings.model import Sentence, Token
from tellings.steps.code.speech.complements import clause_ranges
from tellings.steps.code.speech.found import Found
from tellings.steps.code.speech.lexicon import Stance, key, words
from tellings.steps.code.speech.phrases import child, is_finite, noun_phrase, stretch, verb_group
from tellings.steps.code.speech.speakers import speaker_range, subject

_OF = frozenset({"of", "about", "on", "for", "against", "over"})
_ACCORDING = frozenset({"according", "according to"})
_FROM = frozenset({"by", "from"})


def by_nouns(text: str, sentence: Sentence, said: Sequence[str]) -> Iterator[Found]:
    """The attributions that nouns make: "the army's claim that …"; ``said`` are the keys of the sentence's words."""
    nouns = words(sentence.language).nouns
    if nouns.keys().isdisjoint(said):
        return
    for token, word in zip(sentence.tokens, said, strict=True):
        if word in nouns and token.tag[:2] == "NN" and token.name is None:
            found = _by_noun(text, sentence, token)
            if found:
                yield found


def _by_noun(text: str, sentence: Sentence, noun: Token) -> Found | None:
    clause = next((c for c in sentence.children(noun) if c.index > noun.index and _is_clause(sentence, c)), None)
    of = next((c for c in sentence.children(noun) if c.dep == "prep" and c.lemma in _OF), None)
    head = _speaker(sentence, noun)
    said = sentence.subtree(clause) if clause else sentence.subtree(of)[1:] if of and head else ()
    content = stretch(text, said)
    if content is None:
        return None
    cue = (noun.start, of.end if of and not clause and of.index == noun.index + 1 else noun.end)
    speaker = speaker_range(text, sentence, head, cue) if head else None
    stance: Stance = (
        "doubts" if words(sentence.language).nouns[key(sentence, noun)] in words(sentence.language).doubtful else "says"
    )
    return Found(sentence.index, cue, (content,), head, speaker, stance, rule="noun")


def _is_clause(sentence: Sentence, part: Token) -> bool:
    """A that-clause with nothing missing, or an infinitive; not "a claim that the ministry denies"."""
    first = sentence.subtree(part)[0]
    if part.dep in {"acl", "ccomp", "relcl"} and first.lemma == "that":
        return first.dep == "mark"
    return part.dep == "acl" and first.tag == "TO"


def _speaker(sentence: Sentence, noun: Token) -> Token | None:
    """The owner, the one it comes from, or the subject of a verb that gives it."""
    owner = child(sentence, noun, "poss")
    if owner:
        return owner
    for part in sentence.children(noun):
        if part.dep in {"prep", "agent"} and part.lemma in _FROM:
            return child(sentence, part, "pobj")
    verb = sentence.tokens[noun.head]
    if noun.dep == "dobj" and key(sentence, verb) in words(sentence.language).giving:
        return subject(sentence, verb)
    return None


def by_adjectives(text: str, sentence: Sentence, said: Sequence[str]) -> Iterator[Found]:
    """The attributions that an adjective makes with "be": "was sure that …", "is critical of …"."""
    adjectives = words(sentence.language).adjectives
    if adjectives.isdisjoint(said):
        return
    for token, word in zip(sentence.tokens, said, strict=True):
        verb = sentence.tokens[token.head] if token.dep == "acomp" else token
        if word in adjectives and _is_predicate(sentence, token, verb):
            head = child(sentence, verb, "nsubjpass") or subject(sentence, verb)
            content = stretch(text, _of_adjective(sentence, token))
            cue = (verb_group(sentence, verb)[0].start, token.end)
            speaker = speaker_range(text, sentence, head, cue) if head else None
            if content and head and speaker and cue[0] < cue[1] and head.text.lower() != "it":
                yield Found(sentence.index, cue, (content,), head, speaker, rule="adjective")


def _is_predicate(sentence: Sentence, adjective: Token, verb: Token) -> bool:
    """After "be" or its like; a parser may take "were worried" for a passive."""
    passive = adjective is verb and adjective.tag == "VBN" and child(sentence, adjective, "auxpass") is not None
    return passive or (adjective is not verb and verb.lemma in {"be", "feel", "become"})


def _of_adjective(sentence: Sentence, adjective: Token) -> tuple[Token, ...]:
    for part in sentence.children(adjective):
        if part.index > adjective.index and part.dep == "ccomp":
            return sentence.subtree(part)
        if part.index > adjective.index and part.dep == "prep" and part.lemma in _OF:
            return sentence.subtree(part)[1:]
    return ()


def by_phrases(text: str, sentence: Sentence, said: Sequence[str]) -> Iterator[Found]:
    """The attributions of "according to …" and of adverbs such as "allegedly"."""
    adverbs = words(sentence.language).adverbs
    if adverbs.keys().isdisjoint(said) and _ACCORDING.isdisjoint(said):
        return
    for token, word in zip(sentence.tokens, said, strict=True):
        if word in _ACCORDING:
            yield from _according(text, sentence, token)
        elif word in adverbs and token.dep == "advmod":
            clause = _verb_above(sentence, token)
            cue = (token.start, token.end)
            pieces = clause_ranges(text, sentence, clause, [token]) if clause else ()
            if pieces:
                yield Found(sentence.index, cue, pieces, stance=adverbs[word], rule="adverb")


def _according(text: str, sentence: Sentence, token: Token) -> Iterator[Found]:
    after = sentence.tokens[token.index + 1 : token.index + 2]
    to = token if token.lemma == "according to" else next((t for t in after if t.text.lower() == "to"), None)
    if to is None:
        return
    head = child(sentence, to, "pobj")
    phrase = noun_phrase(sentence, head) if head else _up_to_comma(sentence, to)
    speaker = stretch(text, phrase)
    clause = _verb_above(sentence, token) or sentence.tokens[token.head]
    pieces = clause_ranges(text, sentence, clause, (token, to, *phrase))
    if pieces and speaker:
        yield Found(sentence.index, (token.start, to.end), pieces, head, speaker, rule="according")


def _up_to_comma(sentence: Sentence, to: Token) -> tuple[Token, ...]:
    """The words after "to" up to a comma or the end, where the parser saw no noun."""
    found: list[Token] = []
    for token in sentence.tokens[to.index + 1 :]:
        if token.tag in {",", ".", ":"}:
            break
        found.append(token)
    return tuple(found)


def _verb_above(sentence: Sentence, token: Token) -> Token | None:
    """The verb with a tense, or the root, that a word hangs under."""
    at = sentence.tokens[token.head]
    while at.head != at.index and not (at.tag[:2] == "VB" and is_finite(sentence, at)):
        at = sentence.tokens[at.head]
    return at if at is not token else None
