"""What hangs on a verb of speech and says what is said: clauses, infinitives, objects, what follows a preposition."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tellings.model import Sentence, Token
from tellings.steps.code.speech.lexicon import Verb, key, words
from tellings.steps.code.speech.phrases import (
    Range,
    child,
    is_finite,
    is_infinitive,
    noun_phrase,
    runs,
    stretch,
)

_FOLLOWS = frozenset({"of", "for", "as", "over", "about", "with", "against", "on", "in", "to", "from"})
_QUESTION = frozenset({"whether", "if", "what", "who", "how", "why", "when", "where", "which"})


def clause(sentence: Sentence, verb: Token, entry: Verb) -> Token | None:
    """The clause that says what is said: one with a tense, or with "that" or a question word."""
    for part in sentence.children(verb):
        if part.dep in {"ccomp", "pcomp"} and (
            _is_said(sentence, part) or not entry.takes("to", "gerund", "as", "person")
        ):
            return part if not _is_small(sentence, part, entry) else None
    return None


def _is_said(sentence: Sentence, part: Token) -> bool:
    first = sentence.subtree(part)[0]
    return is_finite(sentence, part) or bool({first.lemma, first.text.lower()} & {"that", *_QUESTION})


def _is_small(sentence: Sentence, part: Token, entry: Verb) -> bool:
    """A clause without a tense after a verb that names things: "called him a liar", "saw them leave"."""
    return entry.takes("as", "person") and not _is_said(sentence, part)


def infinitive_words(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """The infinitive: "vowed **to return**"."""
    found = next((c for c in sentence.children(verb) if c.dep == "xcomp" and is_infinitive(sentence, c)), None)
    return sentence.subtree(found) if found else ()


def gerund_words(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """The -ing form: "denied **taking part**"."""
    found = next((c for c in sentence.children(verb) if c.dep in {"xcomp", "ccomp"} and c.tag == "VBG"), None)
    return sentence.subtree(found) if found else ()


def addressed(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """Whom somebody urges and to what: "urged **them to leave**"."""
    small = next(
        (c for c in sentence.children(verb) if c.dep in {"ccomp", "xcomp"} and is_infinitive(sentence, c)), None
    )
    if small is None:
        return ()
    person = child(sentence, verb, "dobj", "dative")
    tokens = list(sentence.subtree(small))
    if person and person.index < small.index:
        tokens += noun_phrase(sentence, person)
    return tuple(tokens)


def named_as(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """What something is called: "called **the raid a crime**", "described **it as a raid**"."""
    parts = sentence.children(verb)
    small = [
        c for c in parts if c.dep in {"ccomp", "xcomp"} and c.index > verb.index and not is_infinitive(sentence, c)
    ]
    second = [c for c in parts if c.dep in {"oprd", "dobj", "attr", "acomp"} and c.index > verb.index]
    as_ = [c for c in parts if c.dep == "prep" and c.lemma in {"as", "to", "with"} and c.index > verb.index]
    things = [c for c in second if c.dep == "dobj"]
    if small or len(second) > 1 or (second and not things) or (things and _is_quoted(sentence, things[0])):
        return _joined(sentence, [*small, *second])
    relative = any(c.tag in {"WDT", "WP"} and c.index < verb.index for c in parts)
    return _joined(sentence, [*things, *as_]) if as_ and (things or relative) else ()


def _is_quoted(sentence: Sentence, thing: Token) -> bool:
    """Whether a quotation mark stands in the phrase: "called the plan “a disaster”", however it was parsed."""
    return any(t.tag in {"``", "''"} for t in sentence.subtree(thing))


def as_what(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """What somebody is described as in the passive: "was denounced **as a traitor**"."""
    parts = [c for c in sentence.children(verb) if c.index > verb.index]
    return _joined(sentence, [c for c in parts if c.dep == "prep" and c.lemma == "as"])


def reasons(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """What somebody is blamed or praised for."""
    return _joined(
        sentence,
        [c for c in sentence.children(verb) if c.dep == "prep" and c.lemma in {"of", "for", "as", "over"}],
    )


def objects(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """The object with what follows it: "condemned **the raid for its timing**"."""
    thing = next((c for c in sentence.children(verb) if c.dep == "dobj" and c.index > verb.index), None)
    if thing is None:
        return ()
    after = [c for c in sentence.children(verb) if c.index > thing.index and c.dep == "prep"]
    return _joined(sentence, [thing, *(c for c in after if c.lemma in _FOLLOWS)])


def about(sentence: Sentence, verb: Token, entry: Verb) -> tuple[Token, tuple[Token, ...]] | None:
    """The preposition that a verb speaks with, and what follows it: "called **for calm**"."""
    for part in sentence.children(verb):
        if part.dep in {"prep", "prt"} and part.lemma in entry.about and part.index > verb.index:
            later = [c for c in sentence.children(verb) if c.dep in {"xcomp", "ccomp"} and c.index > part.index][:1]
            things = [c for c in sentence.children(verb) if part.dep == "prt" and c.dep == "dobj"]
            tail = [t for t in _joined(sentence, [part, *things, *later]) if t.index != part.index]
            if tail:
                return part, tuple(tail)
    return None


def _joined(sentence: Sentence, heads: Iterable[Token]) -> tuple[Token, ...]:
    found = {t.index: t for head in heads for t in sentence.subtree(head)}
    return tuple(found[i] for i in sorted(found))


def clause_ranges(text: str, sentence: Sentence, said: Token, cut: Sequence[Token]) -> tuple[Range, ...]:
    """A clause in its pieces, without the words ``cut`` (cue and speaker), which may stand in the middle of it.

    Where it begins before them, all that stands before them belongs to it: a parser hangs the first words of
    "On the whole, the town is calm, he said" on either verb.
    """
    removed = {t.index for t in cut} | _added(sentence, said)
    first = min(t.index for t in cut)
    kept = [t for t in sentence.subtree(said) if t.index not in removed]
    if kept and kept[0].index < first:
        kept = [t for t in kept if t.index > first] + list(sentence.tokens[:first])
    pieces = [stretch(text, run) for run in _bridged(kept, removed)]
    return tuple(piece for piece in pieces if piece)


def _bridged(tokens: Iterable[Token], removed: set[int]) -> list[tuple[Token, ...]]:
    """Runs of words, joined where only marks lie between them."""
    joined: list[tuple[Token, ...]] = []
    for run in runs(tokens):
        gap = range(joined[-1][-1].index + 1, run[0].index) if joined else range(0)
        if joined and len(gap) <= 1 and removed.isdisjoint(gap):
            joined[-1] = (*joined[-1], *run)
        else:
            joined.append(run)
    return joined


def _added(sentence: Sentence, said: Token) -> set[int]:
    """A further verb of speech that the parser hung into the clause: "said it was over, **adding that** …"."""
    found: set[int] = set()
    verbs = words(sentence.language).verbs
    for token in sentence.subtree(said):
        before = sentence.tokens[token.index - 1].tag if token.index else ""
        if token.dep == "advcl" and token.tag == "VBG" and before == "," and key(sentence, token) in verbs:
            found.update(t.index for t in sentence.subtree(token))
    return found
