"""Who does what to whom around one verb or noun, told the same way for active, passive, participle and coordination."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from tellings.knowledge.languages.clause.subjects import surface_subject
from tellings.knowledge.languages.clause.under import prepositions
from tellings.knowledge.languages.clause.voice import is_passive, says_so
from tellings.knowledge.languages.clause.words import RELATIVE, SUBJECTS, first_child, is_verb, with_conjuncts
from tellings.knowledge.languages.wording import wording
from tellings.model import Sentence, Token

_TIED = frozenset({"on", "against", "upon", "between", "of"})  # to an act rather than to the verb that carries it


class Clause(Struct, frozen=True):
    """The relations around a trigger. ``agents`` do it, ``patients`` have it done to them, whatever the voice."""

    sentence: Sentence
    trigger: Token
    passive: bool
    agents: tuple[Token, ...]
    patients: tuple[Token, ...]
    preps: Mapping[str, tuple[Token, ...]]
    complements: tuple[Token, ...] = ()

    def under(self, *prepositions: str) -> tuple[Token, ...]:
        """The nouns under any of these prepositions, in the order of the prepositions."""
        return tuple(token for preposition in prepositions for token in self.preps.get(preposition, ()))


def verb_clause(sentence: Sentence, verb: Token) -> Clause:
    """The relations around a verb."""
    passive = is_passive(sentence, verb)
    subject = surface_subject(sentence, verb)
    subjects = with_conjuncts(sentence, subject) if subject is not None else ()
    subjects += _further_subjects(sentence, verb, subject)
    objects = _objects(sentence, verb)
    preps = prepositions(sentence, verb)
    for thing in objects[:1]:
        for preposition, nouns in prepositions(sentence, thing).items():
            preps.setdefault(preposition, []).extend(nouns)
    agents = subjects
    if passive:
        agents = tuple(preps.get("by", ())) or _shared_agent(sentence, verb)
        objects = (*subjects, *objects)
    complements = tuple(
        c
        for c in sentence.children(verb)
        if c.dep in ("oprd", "acomp", "attr", "xcomp", "advmod", "ccomp", "npadvmod", "dobj")
    )
    return Clause(sentence, verb, passive, agents, objects, {k: tuple(v) for k, v in preps.items()}, complements)


def _further_subjects(sentence: Sentence, verb: Token, first: Token | None) -> tuple[Token, ...]:
    """A second subject that the parser hung on the verb itself: "a judge *and his driver* were killed"."""
    others = [c for c in sentence.children(verb) if first is not None and c.dep == first.dep and c.index > first.index]
    return tuple(
        t
        for other in others
        if any(w.dep == "cc" for w in sentence.tokens[first.index : other.index])  # type: ignore[union-attr]
        for t in with_conjuncts(sentence, other)
    )


def _objects(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """The direct objects, also those that a later verb of the coordination holds ("attacked and burned a church")."""
    direct = first_child(sentence, verb, "dobj")
    if direct is not None and not says_so(sentence, direct):
        if direct.lemma in RELATIVE and direct.tag in ("WDT", "WP") and verb.dep == "relcl":
            direct = sentence.tokens[verb.head]
        return with_conjuncts(sentence, direct)
    told = first_child(sentence, verb, "acomp", "oprd")
    inner = first_child(sentence, told, "dobj") if told is not None else None  # "shot *dead* his wife"
    controlled = inner or _controlled(sentence, verb)
    if controlled is not None:
        return with_conjuncts(sentence, controlled)
    counted = next(
        (c for c in sentence.children(verb) if c.dep == "npadvmod" and c.lemma in wording(sentence.language).counted),
        None,
    )
    if counted is not None and counted.index > verb.index:  # "displaced about 900 people"
        return (counted,)
    for later in sentence.children(verb):
        adjoining = later.dep == "conj" and is_verb(later) and later.index - verb.index <= 3
        if adjoining and later.tag == verb.tag and not first_child(sentence, later, *SUBJECTS):
            return _objects(sentence, later)
    return ()


def _controlled(sentence: Sentence, verb: Token) -> Token | None:
    """The object that the parser made the subject of the infinitive ("allowed *the party* to march")."""
    inner = first_child(sentence, verb, "ccomp") if verb.lemma in wording(sentence.language).object_control else None
    if inner is None or not any(c.dep == "aux" and c.tag == "TO" for c in sentence.children(inner)):
        return None
    return first_child(sentence, inner, "nsubj", "nsubjpass")


def _shared_agent(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """The "by" that stands at another verb of the coordination ("attacked and vandalised by protesters")."""
    neighbours = [c for c in sentence.children(verb) if c.dep == "conj" and is_verb(c)]
    if verb.dep == "conj":
        neighbours.append(sentence.tokens[verb.head])
    for other in neighbours:
        if found := prepositions(sentence, other).get("by"):
            return tuple(found)
    return ()


def noun_clause(sentence: Sentence, noun: Token) -> Clause:
    """The relations around a noun that names an act: possessors, modifiers, prepositions, participles after it."""
    preps = prepositions(sentence, noun)
    agents = [*preps.get("by", ())]
    for child in sentence.children(noun):
        if child.dep == "poss":
            agents.extend(with_conjuncts(sentence, child))
        elif child.dep in ("acl", "relcl") and is_verb(child):
            for preposition, nouns in prepositions(sentence, child).items():
                preps.setdefault(preposition, []).extend(nouns)
                if preposition == "by":
                    agents.extend(nouns)
    for preposition, nouns in _beside(sentence, noun).items():
        preps.setdefault(preposition, []).extend(nouns)
    patients = tuple(token for p in ("of", "on", "against", "at") for token in preps.get(p, ()))
    return Clause(sentence, noun, False, tuple(agents), patients, {k: tuple(v) for k, v in preps.items()}, ())


def _beside(sentence: Sentence, noun: Token) -> dict[str, list[Token]]:
    """The prepositions that a parser hung on the verb though they follow its object ("launched an attack *on* the town")."""
    verb = sentence.tokens[noun.head]
    if noun.dep != "dobj" or not is_verb(verb):
        return {}
    after = {c.lemma for c in sentence.children(verb) if c.dep == "prep" and c.index > noun.index and c.lemma in _TIED}
    return {p: nouns for p, nouns in prepositions(sentence, verb).items() if p in after}
