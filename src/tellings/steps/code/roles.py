"""Who acts and to whom: from a row's roles and the relations around its word to noun phrases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from tellings.knowledge.languages.clause import Clause, is_noun, modifiers, with_conjuncts
from tellings.knowledge.languages.events import Row
from tellings.knowledge.languages.extent import mention_span
from tellings.knowledge.languages.wording import wording
from tellings.model import Document, FigureKind, Mention, Sentence, Token
from tellings.steps.code.match import is_person_word, token_classes
from tellings.steps.code.weapons import is_weapon, weapons_of

PRONOUNS = frozenset("he she they it them him her who we i some others several many those".split())


class Roles(Struct, frozen=True):
    """The heads of the phrases in each role."""

    actors: tuple[Token, ...]
    recipients: tuple[Token, ...]
    means: tuple[Token, ...] = ()


def roles(row: Row, clause: Clause) -> Roles:
    """The roles as the row places them; a weapon that stands as actor is a means."""
    acting = _apart(token for role in row.actor for token in _at(role, clause))
    receiving = _apart(t for role in row.recipient for t in _at(role, clause) if t.lemma not in row.complement)
    if row.mutual:
        acting = _apart([*acting, *_other_side(clause), *receiving])
        receiving = [] if row.type == "ASSAULT" else _apart([*clause.under("with"), *clause.patients])
    else:
        acting = [t for t in acting if t not in receiving]
    sentence = clause.sentence
    if row.type == "MOBILIZE" and clause.passive and not acting:  # who is moved by nobody named moves
        acting = [t for t in clause.patients if token_classes(sentence, t) & {"armed"}]
    weapons = [t for t in acting if is_weapon(sentence, t)]
    acting = [a for t in acting for a in (_owners(sentence, t) if t in weapons else (t,))]
    return Roles(
        tuple(t for t in acting if is_party(sentence, t)),
        tuple(t for t in receiving if is_party(sentence, t) or token_classes(sentence, t) & {"thing", "place"}),
        tuple(_apart([*weapons, *weapons_of(row, clause)])),
    )


def _owners(sentence: Sentence, weapon: Token) -> Iterator[Token]:
    """Whose weapon it is: "*army* helicopters", "the rebels' rockets", "*Kenyan* jets"."""
    for child in sentence.children(weapon):
        if child.dep == "poss":
            yield from with_conjuncts(sentence, child)
        elif child.dep in ("compound", "amod", "nmod") and (is_noun(child) or child.name is not None):
            yield child


def of_counted(clause: Clause, counted: Iterable[Token], kind: FigureKind | None) -> Roles:
    """The roles around a word that only tells a toll: those counted are whom something was done to, or who took part.

    A word for the toll itself ("20 *casualties*") does not say who they were.
    """
    people = (
        t for t in counted if t.index != clause.trigger.index or t.lemma not in wording(clause.sentence.language).tolls
    )
    parties = tuple(t for t in people if is_party(clause.sentence, t))
    return Roles(parties, ()) if kind == "participants" else Roles((), parties)


def _at(role: str, clause: Clause) -> Iterator[Token]:
    """The nouns where a row's role word points."""
    sentence, trigger = clause.sentence, clause.trigger
    if role == "subject":
        yield from clause.agents
    elif role == "object":
        yield from clause.patients
    elif role == "possessive":
        for child in sentence.children(trigger):
            if child.dep == "poss":
                yield from with_conjuncts(sentence, child)
    elif role == "modifier":
        yield from (m for m in modifiers(sentence, trigger) if m.lemma not in PRONOUNS)  # "several arrests"
    else:
        yield from clause.under(role)


def _other_side(clause: Clause) -> Sequence[Token]:
    """The second side of a mutual act: "with the army", "between the army and rebels", "the army and rebels"."""
    return (*clause.under("with", "between", "against"), *(t for t in clause.patients))


def is_party(sentence: Sentence, token: Token) -> bool:
    """Whether a phrase stands for a party; a pronoun may."""
    if token.tag in ("PRP", "WP") or token.lemma in PRONOUNS or token.tag == "CD":
        return token.lemma not in ("it", "what") or token.dep == "nsubj"
    return is_person_word(sentence, token) or (
        "people" in token_classes(sentence, token) and not is_weapon(sentence, token)
    )


def _apart(tokens: Iterable[Token]) -> list[Token]:
    return list({t.index: t for t in tokens}.values())


def mentions(document: Document, sentence: Sentence, tokens: Iterable[Token]) -> tuple[Mention, ...]:
    """The phrases that the tokens head, left to right; a question ("who was behind it") names nobody."""
    found = _apart(tokens)
    if not found:
        return ()
    ordered = sorted([t for t in found if t.tag != "WP"], key=lambda t: t.index)
    return tuple(Mention(sentence.index, t.index, mention_span(document, sentence, t)) for t in ordered)
