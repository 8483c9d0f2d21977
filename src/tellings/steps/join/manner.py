"""How an act was done: of all the words that tell it the most telling mode, by verbs and by the weapons named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from tellings.knowledge.languages.clause import is_noun
from tellings.knowledge.parties import heads_weapon, weapon
from tellings.model import Act, Mention, Sentence, Span, Token
from tellings.tables import read_yaml

_THROWN = frozenset({"dobj", "nsubjpass"})  # where a weapon stands that the word for the act itself is about


@dataclass(frozen=True, slots=True)
class Manner:
    """The mode of an act, the sense of its words (the lexicon's field), and the weapons named with it."""

    mode: str | None
    sense: str | None
    weapons: frozenset[str] = frozenset()


def manner_of(acts: Sequence[Act], parsed: Mapping[int, Sentence]) -> Manner:
    """The manner that all tellings of one happening give together."""
    sense = next((a.draft.sense for a in acts if a.draft.sense), None)
    if acts[0].draft.type != "ASSAULT" or sense == "weapons":  # weapons that are destroyed are no means
        return Manner(next((a.draft.mode for a in acts if a.draft.mode), None), sense)
    named = dict(_named(acts, parsed))
    around = {w: m for a in acts for w, m in weapons_in(parsed[a.draft.sentence])}
    mode = _outdone(_spoken(acts, named), around)
    return Manner(mode, sense, frozenset(named) | {w for w, m in around.items() if m == mode})


def means_of(acts: Sequence[Act], parsed: Mapping[int, Sentence]) -> tuple[Span, ...]:
    """What all tellings say it was done with: of one weapon ("the bomb", "a car bomb") the words that say most, once."""
    found: dict[str, Span] = {}
    for mention in (m for a in acts for m in a.draft.means):
        lemma = parsed[mention.sentence].tokens[mention.token].lemma
        said = found.get(lemma)
        found[lemma] = mention.span if said is None or len(mention.span.text) > len(said.text) else said
    return tuple(found.values())


def _spoken(acts: Sequence[Act], named: Mapping[str, str]) -> str | None:
    """The mode of the words for the act; where that leaves open with what, that of its means and of who does it."""
    mode = best(*(a.draft.mode for a in acts))
    doers = [_by_doer(p.span.text.lower()) for a in acts for p in a.actors]
    return best(mode, *named.values(), *doers) if mode is None or mode in _words()["open"] else mode


def _outdone(mode: str | None, around: Mapping[str, str]) -> str | None:
    """The mode, or that of a weapon in the sentence which says more."""
    outdoes = _words()["outdoes"]
    return best(*(m for m in around.values() if (mode or "none") in outdoes.get(m, ()))) or mode


def _by_doer(phrase: str) -> str | None:
    doers: Mapping[str, str] = _words()["doers"]
    return next((mode for words, mode in doers.items() if phrase.removesuffix("s").endswith(words)), None)


def best(*modes: str | None) -> str | None:
    """The most telling of some modes."""
    return min((m for m in modes if m is not None), key=_words()["rank"].index, default=None)


@cache
def _words() -> Mapping[str, Any]:
    content: Mapping[str, Any] = read_yaml(files(__package__).joinpath("manner.yaml").read_text("utf-8"))
    return content


def _named(acts: Sequence[Act], parsed: Mapping[int, Sentence]) -> Iterator[tuple[str, str]]:
    """The weapons that stand as the means of the acts, but for those that the act's own word tells ("threw *stones*")."""
    for act in acts:
        for mention in act.draft.means:
            token = parsed[mention.sentence].tokens[mention.token]
            if token.dep not in _THROWN or token.head != act.draft.token:
                yield from _of(mention, parsed)


def _of(mention: Mention, parsed: Mapping[int, Sentence]) -> Iterator[tuple[str, str]]:
    sentence = parsed[mention.sentence]
    found = _weapon(sentence, sentence.tokens[mention.token])
    if found is not None:
        yield found


def weapons_in(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """All weapons that a sentence names, each with its mode."""
    words: Mapping[str, str] = _words()["words"]
    for token in sentence.tokens:
        found = _weapon(sentence, token) if is_noun(token) and token.name is None else None
        if found is not None:
            yield found
        if token.lemma in words:
            yield token.lemma, words[token.lemma]


def _weapon(sentence: Sentence, token: Token) -> tuple[str, str] | None:
    """The longest listed name of a weapon that ends in a token, with its mode."""
    for length in (2, 1, 0) if heads_weapon(token.lemma, sentence.language) else ():
        words = [t.lemma for t in sentence.tokens[max(0, token.index - length) : token.index + 1] if t.text != "-"]
        row = weapon(" ".join(words), sentence.language)
        if row is not None and row.mode is not None:
            return row.lemma, row.mode
    return None
