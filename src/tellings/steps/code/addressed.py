"""To whom an act of words or dealings goes where its own row names nobody: whose offer is rejected, who is told to leave.

The words below the act are searched, nearest in grammar first: "rejected a *Kenyan* plan", "demanded that *the army* leave",
"agreed to send grain to *the islanders*", "a protest against cuts by *the ministry*".
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence

from tellings.knowledge.languages.clause import is_noun, is_verb, with_conjuncts
from tellings.knowledge.parties import classes, party, phrase
from tellings.model import Sentence, Token
from tellings.steps.code.carried import carried_by
from tellings.steps.code.hanging import is_infinitive

_MOST = 2.75
# What a step down costs, by the relation of the lower word.
_STEP = {
    "dobj": 0.5, "attr": 0.5, "oprd": 0.5, "acomp": 0.5, "dative": 0.25, "poss": 0.25, "amod": 0.25, "compound": 0.25,
    "nmod": 0.25, "xcomp": 0.5, "ccomp": 0.5, "pcomp": 0.5, "acl": 1.0, "agent": 0.25, "nsubjpass": 0.5,
}  # fmt: skip
# What a preposition costs: those that lead to the other side, those that only may, those that say where. The rest bar.
_TO = {
    "to": 0.25, "with": 0.25, "against": 0.25, "toward": 0.25, "towards": 0.25, "on": 0.5, "upon": 0.5, "over": 0.5,
    "from": 0.5, "for": 0.5, "of": 0.5, "by": 0.5, "at": 0.5, "about": 0.75, "between": 0.5, "among": 0.5, "into": 0.75,
    "in": 1.25, "inside": 1.5,
}  # fmt: skip
_PLACING = frozenset({"in", "inside"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})


def addressed(sentence: Sentence, trigger: Token, kind: str, actors: Sequence[Token]) -> tuple[Token, ...]:
    """The party to whom an act of this type goes, with those coordinated with it; empty where the words lead to none."""
    own = {t.index for t in actors}
    if kind == "MOBILIZE":  # the force that is moved is its owner's
        own |= {t.index for t in sentence.tokens if _is_force(sentence, t)}
    countries = {country for t in actors if (country := _country(sentence, t))}
    carried = carried_by(sentence, trigger) if is_noun(trigger) else None
    tops = (trigger,) if carried is None else (trigger, carried[1])
    own |= {t.index for t in tops}
    waiting = [(0.25 * at, top.index, False) for at, top in enumerate(tops)]
    seen: set[int] = set()
    while waiting:
        cost, index, placed = heapq.heappop(waiting)
        if index in seen:
            continue
        seen.add(index)
        token = sentence.tokens[index]
        if index not in own and _can_receive(sentence, token, placed, countries):
            return tuple(t for t in with_conjuncts(sentence, token) if t.index not in own and _is_party(sentence, t))
        for price, child, where in _below(sentence, token, token in tops):
            if child not in actors and cost + price <= _MOST:
                heapq.heappush(waiting, (cost + price, child.index, where or placed))
    return ()


def _below(sentence: Sentence, token: Token, top: bool) -> Iterator[tuple[float, Token, bool]]:
    """The words one step below, with what the step costs, and whether it only leads to where."""
    for child in sentence.children(token):
        if child.dep == "prep":
            if not is_verb(token) or child.index > token.index:
                yield from _under(sentence, child)
        elif child.dep in _SUBJECTS:
            if not top:
                yield 0.25, child, False
        elif child.dep == "advcl":
            if is_infinitive(sentence, child) or child.tag == "VBG":
                yield 1.0, child, False
        elif child.dep in _STEP and not (child.dep == "ccomp" and child.index < token.index):
            yield _STEP[child.dep], child, False


def _under(sentence: Sentence, preposition: Token) -> Iterator[tuple[float, Token, bool]]:
    price = _TO.get(preposition.lemma)
    if price is not None:
        for inner in sentence.children(preposition):
            if inner.dep in ("pobj", "pcomp"):
                yield price, inner, preposition.lemma in _PLACING


def _can_receive(sentence: Sentence, token: Token, placed: bool, countries: set[str]) -> bool:
    """Whether a word stands for a party that an act can be addressed to; of where it happens, only another's country.

    Whose country it is not must be said: a protest in Norway is not one against Norway, that in front of Norway's embassy is.
    """
    if not _is_party(sentence, token):
        return False
    abroad = _country(sentence, token) not in countries
    if placed:
        itself = token.dep == "pobj" and sentence.tokens[token.head].lemma in _PLACING
        named = token.name is not None and token.name.kind == "country"
        return named and abroad and (bool(countries) or not itself)
    return abroad or token.dep not in ("amod", "compound", "nmod")


def _country(sentence: Sentence, token: Token) -> str | None:
    """The country that a party's words name; not that of a group by the lists, for that is not said here."""
    found = party(phrase(sentence, token))
    return None if found is None or (found.key or "").startswith("party/") else found.country


def _is_force(sentence: Sentence, token: Token) -> bool:
    """Soldiers, police or arms, but for those of a state that is named."""
    kinds = classes(phrase(sentence, token)) if is_noun(token) else frozenset()
    return bool(kinds & {"military", "police"}) and token.name is None


def _is_party(sentence: Sentence, token: Token) -> bool:
    """A party by its words: no pronoun, no word of an act, and before a noun only a name."""
    if is_verb(token) or not (is_noun(token) or token.name is not None):
        return False
    if token.dep in ("amod", "compound", "nmod") and token.name is None:
        return False
    kinds = classes(phrase(sentence, token))
    return "people" in kinds and not kinds & {"weapon"} and (token.name is not None or "thing" not in kinds)
