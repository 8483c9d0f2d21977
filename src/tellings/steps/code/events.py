"""Acts: every word of a parsed sentence that the lexicon takes for one, with who does it to whom and whether it happened."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from tellings.knowledge.languages.en import events as lexicon
from tellings.knowledge.languages.en.clause import (
    Clause,
    is_gerund_noun,
    is_noun,
    is_participle_noun,
    is_verb,
    noun_clause,
    verb_clause,
)
from tellings.knowledge.languages.en.events import Part, Row
from tellings.knowledge.languages.en.said_of import adjective_clause
from tellings.model import Attribution, Document, Draft, Modality, Sentence, Span, Token
from tellings.steps.code.elsewhere import is_elsewhere
from tellings.steps.code.light import light_roles
from tellings.steps.code.match import first_row
from tellings.steps.code.modality import is_granted, modality
from tellings.steps.code.roles import Roles, mentions, roles, suffered
from tellings.steps.code.speech import innermost
from tellings.steps.code.tolled import toll, tolled

_OF_MONTHS = frozenset({"CD"})
_POINTING = frozenset("the this that these those such both".split())
# Of how many acts coded with so much certainty by their words' form one expects to be right.
CONFIDENCE = {"verb": 0.85, "noun": 0.75, "adjective": 0.7}


def find_events(
    document: Document, sentences: Sequence[Sentence], attributions: Sequence[Attribution]
) -> tuple[Draft, ...]:
    """The acts of a document, sentence by sentence, left to right."""
    return tuple(
        _draft(document, sentence, token, row, clause, attributions)
        for sentence in sentences
        for token in sentence.tokens
        for row, clause in _rows(sentence, token)
    )


def _rows(sentence: Sentence, token: Token) -> Iterator[tuple[Row, Clause]]:
    """The row that holds for a token, if one does."""
    if token.name is not None or _is_month(sentence, token):
        return
    for part, lemma in _uses(sentence, token):
        rows = (*lexicon.rows_of(part, lemma), *lexicon.casualties_of(part, lemma))
        clause = _CLAUSES[part](sentence, token) if rows else None
        row = first_row(rows, clause) if clause is not None else None
        if row is not None and clause is not None and not is_elsewhere(clause):
            yield row, clause
            return


_CLAUSES: Mapping[Part, Callable[[Sentence, Token], Clause]] = {
    "noun": noun_clause,
    "verb": verb_clause,
    "adjective": adjective_clause,
}


def _uses(sentence: Sentence, token: Token) -> Iterator[tuple[Part, str]]:
    """As which parts of speech a word may be looked up; a participle also stands for people, or describes them."""
    nominal = is_noun(token) or is_gerund_noun(sentence, token)
    if nominal and token.dep not in ("compound", "nmod", "amod"):
        yield "noun", token.lemma if is_noun(token) else token.text.lower()
    elif is_verb(token) and token.dep not in ("aux", "auxpass", "amod", "compound"):
        yield "verb", token.lemma
    elif token.tag.startswith("JJ"):
        yield "adjective", token.lemma
    if token.tag in ("VBN", "VBG"):
        yield "noun" if is_participle_noun(sentence, token) else "adjective", token.text.lower()


def _is_month(sentence: Sentence, token: Token) -> bool:
    """ "3 March 2019", "in March", "march 15": the month, not a march."""
    if token.text.lower() not in ("march", "may"):
        return False
    beside = [sentence.tokens[i] for i in (token.index - 1, token.index + 1) if 0 <= i < len(sentence.tokens)]
    asked = _OF_MONTHS if token.text.islower() else _OF_MONTHS | {"IN"}
    return any(t.tag in asked or t.lemma in ("last", "next", "early", "late", "this") for t in beside)


def _draft(
    document: Document,
    sentence: Sentence,
    token: Token,
    row: Row,
    clause: Clause,
    attributions: Sequence[Attribution],
) -> Draft:
    kind = toll(row, clause)
    counted = tolled(row, clause) if kind else ()
    found = roles(row, clause) if row.type else suffered(clause, counted)
    if row.part == "noun":
        found = light_roles(row, clause, found)
    trigger = _trigger(document, sentence, token, row)
    said = innermost(attributions, trigger)
    return Draft(
        type=row.type or "",
        mode=row.mode,
        sense=row.sense,
        sentence=sentence.index,
        token=token.index,
        trigger=trigger,
        modality=_as_said(sentence, token, attributions, said),
        attribution=said,
        actors=mentions(document, sentence, found.actors),
        recipients=mentions(document, sentence, found.recipients),
        means=mentions(document, sentence, found.means),
        toll=kind,
        tolled=mentions(document, sentence, counted),
        within=_within(clause, found),
        refers=is_noun(token) and any(c.lemma in _POINTING for c in sentence.children(token)),
        confidence=CONFIDENCE[row.part],
        rule=row.source,
    )


def _trigger(document: Document, sentence: Sentence, token: Token, row: Row) -> Span:
    """The word itself, with the particle or the fixed object right after it ("opened fire", "blew up")."""
    last = token
    for following in sentence.tokens[token.index + 1 : token.index + 3]:
        fixed = (
            following.lemma == row.particle or following.lemma in row.object.words or following.lemma in row.complement
        )
        if row.part == "verb" and fixed and following.head == token.index:
            last = following
    before = [t for t in sentence.tokens[: token.index] if t.text != "-"]
    first = before[-len(row.before)] if row.before and len(before) >= len(row.before) else token
    return document.span(first.start, last.end)


def _as_said(sentence: Sentence, token: Token, attributions: Sequence[Attribution], said: int | None) -> Modality:
    """What the sentence makes of it, and then its speaker: somebody denies it, or only claims it."""
    told = modality(sentence, token)
    if said is None or is_granted(sentence, token):
        return told
    stance = attributions[said].stance
    if stance == "denies" and told in ("actual", "hedged"):
        return "denied"
    return "hedged" if stance == "doubts" and told == "actual" else told


def _within(clause: Clause, found: Roles) -> tuple[int, ...]:
    """The tokens that may name the same happening: what did it and is no party, "in the attack", the verb led on from."""
    parties = {t.index for t in (*found.actors, *found.recipients)}
    near = [*clause.agents, *clause.under("in", "during", "after", "with", "by", "as", "from", "when")]
    trigger = clause.trigger
    if trigger.dep in ("advcl", "conj", "acl", "pcomp", "xcomp", "dobj", "nsubj", "nsubjpass", "pobj", "relcl"):
        near.append(clause.sentence.tokens[trigger.head])
    return tuple(dict.fromkeys(t.index for t in near if t.index not in parties))
