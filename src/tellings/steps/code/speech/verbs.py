"""Verbs of speech and belief: who says, thinks or wants what, read off the parse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from tellings.model import Sentence, Token
from tellings.steps.code.speech import complements
from tellings.steps.code.speech.found import Found
from tellings.steps.code.speech.lexicon import Stance, Verb, key, keys, words
from tellings.steps.code.speech.phrases import (
    Range,
    child,
    is_finite,
    is_negated,
    noun_phrase,
    runs,
    stretch,
    verb_group,
)
from tellings.steps.code.speech.speakers import agent, neighbour, range_of, speaker_words, subject


class Said(Struct, frozen=True):
    """What a frame found: the pieces of what is said, the rule that found it, and words that belong to the cue."""

    pieces: tuple[Range, ...]
    rule: str
    more_cue: Token | None = None


def by_verbs(text: str, sentence: Sentence) -> Iterator[Found]:
    """The attributions of a sentence that its verbs make."""
    opening = words(sentence.language).opening
    each = zip(sentence.tokens, sentence.lower, keys(sentence), strict=True)
    for token in [t for t, word, found_by in each if word in opening or found_by in opening]:
        entry = _entry(sentence, token) if token.tag[:2] == "VB" else None
        if entry and not _is_supposed(sentence, token, entry):
            found = _by_verb(text, sentence, token, entry)
            if found:
                yield found


def _entry(sentence: Sentence, token: Token) -> Verb | None:
    """The verb's row, that with its particle first: "ruled out", "ruled"."""
    if token.dep in {"aux", "auxpass"}:
        return None
    verbs, particle = words(sentence.language).verbs, child(sentence, token, "prt")
    both = f"{token.text} {particle.text}".lower() if particle else ""
    return verbs.get(both) or verbs.get(key(sentence, token))


def _is_supposed(sentence: Sentence, token: Token, entry: Verb) -> bool:
    """A verb with "would" or "may", which tells of no speech that was; "would say" is a way of saying."""
    if entry.lemma in words(sentence.language).relays:
        return False
    helpers = [c.text.lower() for c in sentence.children(token) if c.tag == "MD"]
    return any(h not in {"will", "wo", "’ll", "'ll"} for h in helpers)


def _by_verb(text: str, sentence: Sentence, verb: Token, entry: Verb) -> Found | None:
    group = verb_group(sentence, verb)
    passive = child(sentence, verb, "auxpass", "nsubjpass") is not None
    head = agent(sentence, verb) if passive else subject(sentence, verb)
    if head is None and not passive and is_finite(sentence, verb):
        head = neighbour(sentence, group[0])
    cue = (group[0].start, group[-1].end)
    phrase = speaker_words(sentence, head) if head else ()
    speaker = range_of(text, head, phrase, cue) if head else None
    said = (_passive if passive else _active)(text, sentence, verb, entry, (*group, *phrase))
    if said is None:
        return None
    if said.more_cue and said.more_cue.start - cue[1] <= 1:
        cue = (cue[0], said.more_cue.end)
    stance = _stance(sentence, verb, entry)
    relays = entry.lemma in words(sentence.language).relays
    return Found(sentence.index, cue, said.pieces, head, speaker, stance, entry.takes("quote"), relays, said.rule)


def _active(text: str, sentence: Sentence, verb: Token, entry: Verb, cut: Sequence[Token]) -> Said | None:
    said = complements.clause(sentence, verb, entry) if entry.takes("clause", "quote") else None
    if said is not None:
        pieces = complements.clause_ranges(text, sentence, said, cut)
        if pieces:
            return Said(pieces, "clause")
    if entry.takes("clause", "quote", "aside") and _is_aside(sentence, verb):
        pieces = complements.clause_ranges(text, sentence, sentence.tokens[verb.head], sentence.subtree(verb))
        return Said(pieces, "aside") if pieces else None
    spoken = complements.about(sentence, verb, entry)
    if spoken:
        return _of_tokens(text, spoken[1], "about", spoken[0])
    return _by_frame(text, sentence, verb, entry) or (Said((), "alone") if entry.takes("alone", "quote") else None)


def _is_aside(sentence: Sentence, verb: Token) -> bool:
    """A verb that stands beside what is said: "the town, **she said**, is calm", "**as he put it**, …"."""
    as_ = verb.dep == "advcl" and any(c.dep in {"mark", "advmod"} and c.lemma == "as" for c in sentence.children(verb))
    thing = child(sentence, verb, "dobj", "prep")
    return verb.dep == "parataxis" or (as_ and (thing is None or thing.lemma == "it"))


def _by_frame(text: str, sentence: Sentence, verb: Token, entry: Verb) -> Said | None:
    tries = {
        "person": complements.addressed,
        "to": complements.infinitive_words,
        "gerund": complements.gerund_words,
        "as": complements.named_as,
        "object": complements.objects,
    }
    for frame, read in tries.items():
        if entry.takes(frame):
            found = _of_tokens(text, read(sentence, verb), frame)
            if found:
                return found
    head = subject(sentence, verb) if entry.takes("finding") else None
    if head and key(sentence, head) in words(sentence.language).documents:
        return _of_tokens(text, complements.objects(sentence, verb), "finding")
    return None


def _of_tokens(text: str, tokens: Sequence[Token], rule: str, more_cue: Token | None = None) -> Said | None:
    pieces = tuple(piece for run in runs(tokens) if (piece := stretch(text, run)))
    return Said(pieces, rule, more_cue) if pieces else None


def _passive(text: str, sentence: Sentence, verb: Token, entry: Verb, cut: Sequence[Token]) -> Said | None:
    """A passive: "it was reported that …", "X was condemned by Y", "X is said to …", "was described as …"."""
    said = complements.clause(sentence, verb, entry) if entry.takes("clause", "passive") else None
    thing = child(sentence, verb, "nsubjpass")
    if said is not None:
        pieces = complements.clause_ranges(text, sentence, said, cut)
        return Said(pieces, "passive clause") if pieces else None
    following = complements.infinitive_words(sentence, verb)
    if thing and following and entry.takes("passive"):
        return _of_tokens(text, (*noun_phrase(sentence, thing), *following), "passive")
    if thing and (entry.takes("judged") or (entry.takes("object", "as") and agent(sentence, verb))):
        return _of_tokens(text, (*noun_phrase(sentence, thing), *complements.reasons(sentence, verb)), "passive object")
    if thing and entry.takes("as"):
        return _of_tokens(text, complements.as_what(sentence, verb), "passive as")
    return None


def _stance(sentence: Sentence, verb: Token, entry: Verb) -> Stance:
    """Denied by the verb, or by "not" before a verb of believing; "did not deny" and "claimed responsibility" say."""
    thing = child(sentence, verb, "dobj")
    if entry.stance == "doubts" and thing and thing.lemma in words(sentence.language).owned:
        return "says"
    if not is_negated(sentence, verb):
        return entry.stance
    if entry.takes("clause") and not entry.takes("quote"):
        return "denies"
    return "says" if entry.stance == "denies" else entry.stance
