"""Trouble that spreads: "the incident spilled over into Brussels" tells one more act of the kind told before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tellings.knowledge.languages.clause import Clause, is_noun, is_verb, verb_clause
from tellings.knowledge.languages.events import Spreading, referring, spreading_forms
from tellings.model import Attribution, Document, Draft, Sentence, Token
from tellings.steps.code.speech import innermost
from tellings.steps.code.stance import as_said

_TOLD = frozenset({"actual", "hedged"})
_CONFIDENCE = 0.6  # the kind of act is taken from another sentence


def with_spread(
    document: Document, drafts: Sequence[Draft], sentences: Sequence[Sentence], attributions: Sequence[Attribution]
) -> tuple[Draft, ...]:
    """The drafts, and in their places those of sentences that tell only that one told before came to more places.

    The new one has the type and mode of the last act before it that its noun may point back to, and no parties: who
    took part there the sentence does not say.
    """
    told = list(drafts)
    for sentence in sentences:
        for verb, row in _spreading(sentence):
            if any(d.sentence == sentence.index and _is_of(sentence, verb, d) for d in told):
                continue
            before = _pointed_at(sentence, verb, told)
            if before is not None:
                told.append(_draft(document, sentence, verb, row, before, attributions))
    return tuple(sorted(told, key=lambda d: (d.sentence, d.token)))


def _spreading(sentence: Sentence) -> Iterator[tuple[Token, Spreading]]:
    known = spreading_forms(sentence.language)
    if known.keys().isdisjoint(sentence.lower):  # as most are
        return
    for token, word in zip(sentence.tokens, sentence.lower, strict=True):
        rows = known.get(word, ())
        if rows and is_verb(token):
            clause = verb_clause(sentence, token)
            found = next((row for row in rows if _holds(clause, row)), None)
            if found is not None:
                yield token, found


def _holds(clause: Clause, row: Spreading) -> bool:
    particle = row.particle is None or any(c.lemma == row.particle for c in clause.sentence.children(clause.trigger))
    return particle and any(_is_place(token) for role in row.into for token in _at(clause, role))


def _at(clause: Clause, role: str) -> tuple[Token, ...]:
    return clause.patients if role == "object" else clause.under(role)


def _is_place(token: Token) -> bool:
    return is_noun(token) and (token.name is None or token.name.kind != "person")


def _is_of(sentence: Sentence, verb: Token, draft: Draft) -> bool:
    """Whether a draft of the sentence is the verb's own, or that of its subject: then the act is told already."""
    return draft.token == verb.index or any(t.index == draft.token for t in verb_clause(sentence, verb).agents)


def _pointed_at(sentence: Sentence, verb: Token, told: Sequence[Draft]) -> Draft | None:
    subjects = verb_clause(sentence, verb).agents
    types = {kind for t in subjects for kind in referring(sentence.language).get(t.lemma, ())}
    before = (d for d in reversed(told) if d.sentence < sentence.index and d.type in types and d.modality in _TOLD)
    return next(before, None)


def _draft(
    document: Document,
    sentence: Sentence,
    verb: Token,
    row: Spreading,
    before: Draft,
    attributions: Sequence[Attribution],
) -> Draft:
    trigger = document.span(verb.start, verb.end)
    said = innermost(attributions, trigger)
    return Draft(
        type=before.type,
        mode=None,
        sense=None,
        sentence=sentence.index,
        token=verb.index,
        trigger=trigger,
        modality=as_said(sentence, verb, attributions, said),
        attribution=said,
        actors=(),
        recipients=(),
        means=(),
        toll=None,
        tolled=(),
        within=(),
        refers=False,
        confidence=_CONFIDENCE,
        rule=row.source,
    )
