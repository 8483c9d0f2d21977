"""Acts: every word of a parsed sentence that the lexicon takes for one, with who does it to whom and whether it happened."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from tellings.knowledge.languages import events as lexicon
from tellings.knowledge.languages import inflection
from tellings.knowledge.languages.clause import (
    Clause,
    is_gerund_noun,
    is_noun,
    is_participle_noun,
    is_verb,
    noun_clause,
)
from tellings.knowledge.languages.events import Part, Row
from tellings.knowledge.languages.readings import verb_readings
from tellings.knowledge.languages.said_of import adjective_clause
from tellings.knowledge.languages.wording import wording
from tellings.model import Attribution, Document, Draft, Sentence, Span, Token
from tellings.steps.code.addressed import addressed
from tellings.steps.code.announcing import announcements, announces, meant
from tellings.steps.code.elsewhere import about_another_domain, is_elsewhere
from tellings.steps.code.generic import is_generic
from tellings.steps.code.light import light_roles
from tellings.steps.code.match import first_row
from tellings.steps.code.mishaps import is_mishap
from tellings.steps.code.possible import may_hold, possible, words_in
from tellings.steps.code.roles import mentions, of_counted, roles
from tellings.steps.code.speech import find_attributions, innermost
from tellings.steps.code.stance import as_said
from tellings.steps.code.tolled import is_living_body, toll, tolled
from tellings.steps.code.weapons import means_mode
from tellings.steps.code.within import within

_TOLD = frozenset({"actual", "hedged"})
_OF_MONTHS = frozenset({"CD"})
_FIGURES_OF_SPEECH = frozenset({"ASSAULT", "PROTEST", "COERCE", "MOBILIZE", "RETREAT", "SANCTION"})
_POINTING = frozenset("the this that these those such both".split())
# Of how many acts coded with so much certainty by their words' form one expects to be right.
CONFIDENCE = {"verb": 0.85, "noun": 0.75, "adjective": 0.7}


def find_events(
    document: Document, sentences: Sequence[Sentence], attributions: Sequence[Attribution]
) -> tuple[Draft, ...]:
    """The acts of a document, sentence by sentence, left to right."""
    found = [
        _draft(document, sentence, token, row, clause, attributions)
        for sentence, token, row, clause in _held(sentences, document)
    ]
    found = meant(found, sentences)
    found += announcements(document, sentences, found, attributions)
    return tuple(sorted(found, key=lambda draft: (draft.sentence, draft.trigger.start, draft.trigger.end)))


def tells(part: Document, sentences: Sequence[Sentence], whole: Document) -> bool:
    """Whether there is any act in sentences of an excerpt (``part``) of a document: no more is done than shows that."""
    if any(True for _ in _held(sentences, whole)):
        return True
    if not any(announces(sentence) for sentence in sentences):
        return False
    return any(True for _ in announcements(part, sentences, (), find_attributions(part, sentences)))


def _held(sentences: Iterable[Sentence], whole: Document) -> Iterator[tuple[Sentence, Token, Row, Clause]]:
    """Every word for which a row holds, with that row."""
    known: bool | None = None

    def apart() -> bool:
        nonlocal known  # few documents ask, and to make a cache for each takes longer than this
        if known is None:
            known = about_another_domain(whole)
        return known

    for sentence in sentences:
        for token, row, clause in _in_sentence(sentence, apart=apart):
            yield sentence, token, row, clause


def _in_sentence(sentence: Sentence, *, apart: Callable[[], bool]) -> Iterator[tuple[Token, Row, Clause]]:
    """The rows that hold, but for words that only make up the noun of another ("a state of *siege*")."""
    taken: set[int] = set()
    listed = lexicon.listed_words(sentence.language)
    # By most words no row could be found.
    some = [t for t, word in zip(sentence.tokens, sentence.lower, strict=True) if t.lemma in listed or word in listed]
    words = words_in(sentence) if some else set()
    for token in some:
        found = _row(sentence, token, words, apart=apart) if token.index not in taken else None
        if found is None:
            continue
        row, clause = found
        yield token, row, clause
        if row.mode is not None:
            under = (t for prep in row.preps for t in clause.under(prep.word) if t.lemma in prep.under.words)
            completed = clause.passive and row.part == "verb"
            taken |= {t.index for t in under if row.part == "noun" or (completed and _is_as_much(sentence, t, row))}


def _is_as_much(sentence: Sentence, token: Token, verb: Row) -> bool:
    """Whether a noun names by itself no more than a verb with it: "may be put under *arrest*" tells of one arrest."""
    rows = lexicon.rows_of("noun", token.lemma, sentence.language)
    modes = {row.mode for row in rows if row.type == verb.type}
    return modes == {verb.mode}


def _row(sentence: Sentence, token: Token, words: set[str], *, apart: Callable[[], bool]) -> tuple[Row, Clause] | None:
    """The row that holds for a token, if one does; ``words`` are all of the sentence."""
    if token.name is not None or not may_hold(sentence, token, words) or _is_month(sentence, token):
        return None
    for part, lemma in _uses(sentence, token):
        rows = possible(part, lemma, sentence.language, words)
        found = first_row(rows, _READINGS[part](sentence, token)) if rows else None
        if found is None or is_living_body(sentence, token):
            continue
        figurative = found[0].type in _FIGURES_OF_SPEECH and apart()
        if not is_elsewhere(found[1], figurative=figurative) and not is_mishap(found[1]):
            return found
    return None


_READINGS: Mapping[Part, Callable[[Sentence, Token], Iterable[Clause]]] = {
    "noun": lambda sentence, token: (noun_clause(sentence, token),),
    "verb": verb_readings,
    "adjective": lambda sentence, token: (adjective_clause(sentence, token),),
}


def _uses(sentence: Sentence, token: Token) -> Iterator[tuple[Part, str]]:
    """As which parts of speech a word may be looked up; a participle also stands for people, or describes them."""
    nominal = is_noun(token) or _is_rare_noun(sentence, token) or is_gerund_noun(sentence, token)
    if nominal and (token.dep not in ("compound", "nmod", "amod") or _is_attempted(sentence, token)):
        yield "noun", _noun_lemma(sentence, token)
    elif is_verb(token) and token.dep not in ("aux", "auxpass", "amod", "compound"):
        yield "verb", token.lemma
    elif token.tag.startswith("JJ"):
        yield "adjective", token.lemma
    if token.tag in ("VBN", "VBG"):
        yield "noun" if is_participle_noun(sentence, token) else "adjective", token.text.lower()


def _noun_lemma(sentence: Sentence, token: Token) -> str:
    if is_noun(token):
        return token.lemma
    return token.text.lower() if is_verb(token) else lexicon.lemmas_of(token.text.lower(), "noun", sentence.language)[0]


def _is_rare_noun(sentence: Sentence, token: Token) -> bool:
    """A noun of the lexicon that the tagger takes for something else ("counterprotest", "coup d'etat")."""
    placed = token.dep in ("nsubj", "nsubjpass", "dobj", "pobj", "attr")
    return placed and not is_verb(token) and bool(lexicon.lemmas_of(token.text.lower(), "noun", sentence.language))


def _is_attempted(sentence: Sentence, token: Token) -> bool:
    """The act that a noun right before a word for trying or planning names ("*kidnap* attempt", "*coup* plot")."""
    head = sentence.tokens[token.head]
    return token.dep == "compound" and head.index == token.index + 1 and head.lemma in wording(sentence.language).tries


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
    found = roles(row, clause) if row.type else of_counted(clause, counted, kind)
    if row.part == "noun":
        found = light_roles(row, clause, found)
    trigger = _trigger(document, sentence, token, row)
    said = innermost(attributions, trigger)
    told = as_said(sentence, token, attributions, said)
    if told in _TOLD and row.type not in (None, "ASSAULT") and not found.recipients:
        found = replace(found, recipients=addressed(sentence, token, row.type, found.actors))
    if row.type == "ASSAULT" and told == "actual" and is_generic(sentence, token, found):
        told = "general"
    return Draft(
        type=row.type or "",
        mode=row.mode or (means_mode(sentence, found.means) if row.type == "ASSAULT" and row.sense is None else None),
        sense=row.sense,
        sentence=sentence.index,
        token=token.index,
        trigger=trigger,
        modality=told,
        attribution=said,
        actors=mentions(document, sentence, found.actors),
        recipients=mentions(document, sentence, found.recipients),
        means=mentions(document, sentence, found.means),
        toll=kind,
        tolled=mentions(document, sentence, counted),
        within=within(clause, found),
        refers=is_noun(token) and _points_back(sentence, token),
        confidence=CONFIDENCE[row.part],
        rule=row.source,
        word=trigger.text.lower() if inflection.is_listed(sentence.language) else token.lemma,
    )


def _points_back(sentence: Sentence, noun: Token) -> bool:
    """By an article or a pronoun; where a language has no articles, by nothing that introduces it as a new one."""
    children = sentence.children(noun)
    if any(c.lemma in _POINTING for c in children):
        return True
    words = wording(sentence.language)
    introduced = noun.tag != "NN" or any(c.dep == "nummod" or c.lemma in words.introducing for c in children)
    return not words.articles and not introduced and noun.lemma in lexicon.referring(sentence.language)


def _trigger(document: Document, sentence: Sentence, token: Token, row: Row) -> Span:
    """The word itself, with the particle or the fixed object right after it ("opened fire", "blew up")."""
    last = token
    for following in sentence.tokens[token.index + 1 : token.index + 3]:
        fixed = (
            following.lemma == row.particle or following.lemma in row.object.words or following.lemma in row.complement
        )
        if row.part == "verb" and fixed and following.head == token.index:
            last = following
    first = token
    if row.before and " " not in token.lemma:
        before = [t for t in sentence.tokens[: token.index] if t.text != "-"]
        first = before[-len(row.before)] if len(before) >= len(row.before) else token
    return document.span(first.start, last.end)
