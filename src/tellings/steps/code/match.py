"""Whether a row of the lexicon holds for a word as a sentence uses it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from tellings.knowledge.languages.clause import (
    Clause,
    first_child,
    is_noun,
    is_verb,
    modifiers,
    surface_subject,
    verb_clause,
)
from tellings.knowledge.languages.events import Prep, Row, Slot
from tellings.knowledge.languages.readings import with_particles_object
from tellings.knowledge.languages.wording import wording
from tellings.knowledge.parties import classes, heads_listed, phrase
from tellings.knowledge.parties.phrase import counted
from tellings.model import Sentence, Token
from tellings.steps.code.carried import carried_by

_NEAR = 9  # words
# The types whose acts are words, gifts and dealings: among bodies an everyday word ("support", "offer") tells one.
_VERBAL = frozenset("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID REQUEST ACCUSE REJECT THREATEN SANCTION".split())
# The classes that make an everyday word ("hit", "strike", "fight") one of conflict.
_CONFLICT = frozenset(
    {"state", "police", "military", "armed_group", "crowd", "unknown", "community", "party", "weapon"}
)
_PERSONAL = frozenset("he she they him her them we us i me himself herself themselves".split())
_SELVES = frozenset("it they he she we".split())


def first_row(rows: Sequence[Row], readings: Iterable[Clause]) -> tuple[Row, Clause] | None:
    """The first row that holds, narrowest first, with the clause as it then is; of its readings the likeliest first.

    Where the row leaves the mode open, it gets the mode of the next that says it.
    """
    for clause in readings:
        holding = _holding(rows, clause)
        first, read = next(holding, (None, clause))
        if first is not None and (first.mode or not first.type):
            return first, read
        if first is not None:
            mode = next((row.mode for row, _ in holding if row.type == first.type and row.mode), None)
            return (replace(first, mode=mode) if mode else first), read
    return None


def _holding(rows: Sequence[Row], clause: Clause) -> Iterator[tuple[Row, Clause]]:
    for row in rows:
        read = with_particles_object(clause, row.particle) if row.particle else clause
        if holds(row, read):
            yield row, read


def holds(row: Row, clause: Clause) -> bool:
    """Whether everything that the row asks of the sentence is there, and nothing that it excludes."""
    sides = _verb_holds(row, clause) if row.part != "noun" else _noun_holds(row, clause)
    return (
        sides
        and _preps_hold(row, clause)
        and not _is_excluded(row, clause)
        and (not row.weak or in_conflict(clause) or (row.type in _VERBAL and _among_bodies(row, clause)))
    )


_SOME_OF_THEM = frozenset({"people", "unknown"})


def token_classes(sentence: Sentence, token: Token) -> frozenset[str]:
    """The classes of the phrase that a token heads; of "it" in what somebody says of itself, the speaker's."""
    return _classes_of(sentence, token.index)


@lru_cache(maxsize=4096)
def _classes_of(sentence: Sentence, index: int) -> frozenset[str]:
    token = _speaker_meant(sentence, sentence.tokens[index])
    head = counted(sentence, token)
    listed = head.name is not None or heads_listed(head.lemma, sentence.language)
    found = classes(phrase(sentence, token)) if listed else frozenset()
    if not found and token.tag == "CD" and token.text.isalpha() and token.dep in ("dobj", "nsubj", "nsubjpass"):
        return _SOME_OF_THEM  # "chased the raiders and shot *two*"
    return found


def _speaker_meant(sentence: Sentence, token: Token) -> Token:
    """The noun that a pronoun stands for where it is the subject of what that noun says ("*Kenya* said *it* halted aid")."""
    verb = sentence.tokens[token.head]
    if token.tag != "PRP" or token.lemma not in _SELVES or token.dep not in ("nsubj", "nsubjpass"):
        return token
    while verb.dep in ("conj", "xcomp") and is_verb(sentence.tokens[verb.head]):
        verb = sentence.tokens[verb.head]
    above = sentence.tokens[verb.head]
    if verb.dep != "ccomp" or not is_verb(above) or above.index == verb.index:
        return token
    subject = surface_subject(sentence, above)
    return subject if subject is not None and is_noun(subject) else token


def fits(slot: Slot, sentence: Sentence, tokens: Iterable[Token]) -> bool:
    """Whether one of the nouns is one of the slot's words or belongs to one of its classes."""
    if not slot.words and not slot.classes:  # as most are
        return False
    for token in tokens:
        if _fits_word(slot, sentence, token):
            return True
        inner = counted(sentence, token)
        if inner is not token and _fits_word(slot, sentence, inner):
            return True
    return False


def _fits_word(slot: Slot, sentence: Sentence, token: Token) -> bool:
    words, asked = slot.words, slot.classes
    if words and (token.lemma in words or token.text.lower() in words):
        return True
    if token.name is not None and words and not words.isdisjoint(_kinds(token.text.lower().split())):
        return True
    if "people" in asked and is_person_word(sentence, token):
        return True
    if words and not words.isdisjoint([f"{m.lemma} {token.lemma}" for m in modifiers(sentence, token)]):
        return True
    return bool(asked) and not asked.isdisjoint(token_classes(sentence, token))


def is_person_word(sentence: Sentence, token: Token) -> bool:
    """A personal pronoun, the head of "a 17-year-old", a number that only people have."""
    if token.lemma in wording(sentence.language).persons:
        return True
    return (token.tag == "PRP" and token.lemma in _PERSONAL) or (token.tag == "JJ" and token.lemma == "old")


def _kinds(words: Sequence[str]) -> set[str]:
    """The words of a name that may say what it is: "Brook *Hospital*", "Lake *Medical Center*", "*Hospital* of Saint Ann"."""
    before = words[: words.index("of")] if "of" in words[1:] else words
    return {words[-1], before[-1], " ".join(before[-2:])}


def _verb_holds(row: Row, clause: Clause) -> bool:
    sentence, verb = clause.sentence, clause.trigger
    return (
        (row.transitive is None or row.transitive == bool(clause.patients))
        and (not row.before or " " in verb.lemma or _right_before(sentence, verb, row.before))
        and (not row.passive or clause.passive)
        and (not row.object or fits(row.object, sentence, clause.patients))
        and (not row.subject or fits(row.subject, sentence, clause.agents))
        and (row.particle is None or _has_particle(sentence, verb, row.particle))
        and (not row.complement or _has_complement(row, clause))
        and (row.clause is None or _has_clause(row.clause, clause))
    )


def _noun_holds(row: Row, clause: Clause) -> bool:
    sentence, noun = clause.sentence, clause.trigger
    narrowing = list(modifiers(sentence, noun))
    return (
        (not row.before or _are(narrowing, row.before) or _right_before(sentence, noun, row.before))
        and (not row.modifier or fits(row.modifier, sentence, narrowing))
        and (row.clause is None or _has_clause(row.clause, clause))
    )


def _right_before(sentence: Sentence, word: Token, wanted: tuple[str, ...]) -> bool:
    """Whether these words stand right before, with or without a hyphen ("test-fired")."""
    return _are([t for t in sentence.tokens[: word.index] if t.text != "-"], wanted)


def _are(tokens: Sequence[Token], wanted: tuple[str, ...]) -> bool:
    """Whether the last of the tokens are these words, as lemmas or as they stand ("*combing* operation")."""
    last = tokens[-len(wanted) :]
    return len(last) == len(wanted) and all(w in (t.lemma, t.text.lower()) for t, w in zip(last, wanted, strict=True))


def _has_particle(sentence: Sentence, verb: Token, particle: str) -> bool:
    """As particle of the verb, or as an adverb or preposition that the parser made of it right after."""
    if any(c.lemma == particle and c.dep in ("prt", "advmod", "prep") for c in sentence.children(verb)):
        return True
    following = sentence.tokens[verb.index + 1 : verb.index + 2]
    return any(t.lemma == particle for t in following)


def _has_complement(row: Row, clause: Clause) -> bool:
    words = {c.lemma for c in clause.complements} | {c.text.lower() for c in clause.complements}
    words |= {p.lemma for p in clause.patients} | {a.lemma for p in clause.patients for a in _said_of(clause, p)}
    following = clause.sentence.tokens[clause.trigger.index + 1 : clause.trigger.index + 2]
    return bool(row.complement & (words | {t.lemma for t in following}))


def _said_of(clause: Clause, noun: Token) -> Iterator[Token]:
    """Adjectives right after a noun, which the parser hangs on it ("held the militia *responsible*")."""
    return (c for c in clause.sentence.children(noun) if c.dep == "amod" and c.index > noun.index)


def _has_clause(wanted: str, clause: Clause) -> bool:
    sentence = clause.sentence
    children = [c for t in (clause.trigger, *clause.patients) for c in sentence.children(t)]
    if wanted == "that":
        return any(c.dep in ("ccomp", "acl", "relcl") and is_verb(c) for c in children)
    verbs = [c for c in children if c.dep in ("xcomp", "ccomp", "acl", "advcl", "pcomp") and is_verb(c)]
    if wanted == "to":
        return any(g.lemma == "to" and g.dep == "aux" for v in verbs for g in sentence.children(v))
    governed = [c for c in children if c.dep == "prep"]
    return any(v.tag == "VBG" for v in verbs) or any(first_child(sentence, p, "pcomp") for p in governed)


def _preps_hold(row: Row, clause: Clause) -> bool:
    return not row.preps or any(
        (prep.word in clause.preps and (not prep.under or fits(prep.under, clause.sentence, clause.preps[prep.word])))
        or (row.type is None and bool(prep.under.words) and _follows(prep, clause))
        for prep in row.preps
    )


def _follows(prep: Prep, clause: Clause) -> bool:
    """The same by the order of the words, for what tells a toll: parsers often hang "to hospital" on another word."""
    after = clause.sentence.tokens[clause.trigger.index + 1 : clause.trigger.index + 1 + _NEAR]
    start = next((i for i, t in enumerate(after) if t.lemma == prep.word), None)
    if start is None or any(t.tag in ("VBD", "VBZ", "VBP") for t in after[:start]):
        return False
    return fits(prep.under, clause.sentence, after[start + 1 :])


def _is_excluded(row: Row, clause: Clause) -> bool:
    sentence = clause.sentence
    narrowing = list(modifiers(sentence, clause.trigger)) if row.not_modifier else []
    return (
        fits(row.not_object, sentence, clause.patients)
        or fits(row.not_subject, sentence, clause.agents)
        or fits(row.not_modifier, sentence, narrowing)
        or any(
            prep.word in clause.preps and (not prep.under or fits(prep.under, sentence, clause.preps[prep.word]))
            for prep in row.not_preps
        )
    )


def _among_bodies(row: Row, clause: Clause) -> bool:
    """Whether a state, a force, a party or an organisation stands in the same clause; with a noun, in the sentence."""
    sentence = clause.sentence
    near = sentence.tokens if row.part == "noun" else _near(clause)
    return any(is_noun(t) and "body" in token_classes(sentence, t) for t in near)


def _near(clause: Clause) -> list[Token]:
    return [*clause.agents, *clause.patients, *(t for tokens in clause.preps.values() for t in tokens)]


def in_conflict(clause: Clause, parties: frozenset[str] = _CONFLICT) -> bool:
    """Whether a party (of these classes), a weapon or a casualty stands in the same clause."""
    sentence = clause.sentence
    near = [*_near(clause), *modifiers(sentence, clause.trigger)]
    near.extend(_carriers(clause))
    near.extend([m for token in near for m in (*modifiers(sentence, token), *_owners(sentence, token))])
    if any(parties & token_classes(sentence, token) for token in near):
        return True
    words = {t.lemma for t in sentence.subtree(clause.trigger)}
    if clause.trigger.dep in ("nsubj", "pobj"):
        words.add(_governor(sentence, clause.trigger).lemma)
    return bool(words & wording(sentence.language).casualties)


def _owners(sentence: Sentence, noun: Token) -> Iterator[Token]:
    """Whose a thing is, where an ending alone says so."""
    for ending in sentence.children(noun):
        if ending.start == ending.end and ending.lemma == "of":
            yield from sentence.children(ending)


def _carriers(clause: Clause) -> tuple[Token, ...]:
    """Who stands at the verb that carries an event noun: the *militia* that committed atrocities."""
    carried = carried_by(clause.sentence, clause.trigger) if is_noun(clause.trigger) else None
    if carried is None:
        return ()
    above = verb_clause(clause.sentence, carried[1])
    return tuple(t for t in (*above.agents, *above.patients) if t.index != clause.trigger.index)


def _governor(sentence: Sentence, noun: Token) -> Token:
    """The word that a noun hangs on, past its preposition."""
    head = sentence.tokens[noun.head]
    return sentence.tokens[head.head] if noun.dep == "pobj" else head
