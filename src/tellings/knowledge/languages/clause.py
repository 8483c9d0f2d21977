"""Who does what to whom around one verb or noun, told the same way for active, passive, participle and coordination."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tellings.knowledge.languages.wording import wording
from tellings.model import Sentence, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_NOMINAL = frozenset({"pobj", "dobj", "nsubj", "nsubjpass", "csubj", "attr", "conj", "compound"})
_TIED = frozenset({"on", "against", "upon", "between", "of"})  # to an act rather than to the verb that carries it
_PREPOSITIONS = frozenset({"IN", "TO", "RP", "RB", "VBG", "VBN"})
_CAUSES = frozenset({"due", "owing", "because", "thanks"})  # "due to" is one preposition
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})


@dataclass(frozen=True, slots=True)
class Clause:
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


def is_verb(token: Token) -> bool:
    """Whether the tagger took the word for a verb."""
    return token.tag.startswith("VB")


def is_noun(token: Token) -> bool:
    """Whether the tagger took the word for a noun or a name."""
    return token.tag.startswith("NN")


def is_predicate(token: Token) -> bool:
    """Whether a word is an adjective that says something of a subject ("the rebels are *ready* to talk")."""
    return token.dep in ("acomp", "oprd", "conj", "ROOT") and token.tag.startswith(("JJ", "VBN"))


def with_conjuncts(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """A noun and those coordinated with it, left to right."""
    found = [token]
    for child in sentence.children(token):
        if child.dep == "conj" and not is_verb(child):
            found.extend(with_conjuncts(sentence, child))
    return tuple(found)


def is_gerund_noun(sentence: Sentence, token: Token) -> bool:
    """Whether a verb's -ing form is used as a noun ("in the police *firing*", "heavy *shelling* of the town")."""
    if whose_gerund(sentence, token) is not None:
        return True
    under = token.index > 0 and sentence.tokens[token.index - 1].tag == "IN"
    if token.tag != "VBG" or not (token.dep in _NOMINAL or under):
        return False
    children = sentence.children(token)
    if any(c.dep in ("det", "compound", "amod", "poss", "nummod") for c in children):
        return True
    if under and sentence.heading and not any(c.dep in ("dobj", "aux", "advmod") for c in children):
        return sentence.tokens[token.index - 1].lemma in ("in", "after", "during", "at")  # "Two hurt in *shooting*"
    sides = any(c.dep in ("prep", "agent") and c.lemma in ("of", "by", "between", "against") for c in children)
    return sides and not any(c.dep in ("dobj", "aux") for c in children)


def whose_gerund(sentence: Sentence, token: Token) -> Token | None:
    """The noun right before an -ing form that only says whose it is: in "died in *police* firing" the firing is meant."""
    if token.tag != "VBG" or token.dep not in ("acl", "advcl") or token.index == 0:
        return None
    before = sentence.tokens[token.index - 1]
    bare = before.dep == "pobj" and not any(c.dep in ("det", "poss", "nummod") for c in sentence.children(before))
    governed = sentence.tokens[before.head].lemma in ("in", "by", "during", "after", "from", "to", "of")
    return before if bare and governed and first_child(sentence, token, "dobj", "aux") is None else None


def is_participle_noun(sentence: Sentence, token: Token) -> bool:
    """Whether a participle stands for people or things ("the *wounded* were flown out")."""
    return token.dep in ("pobj", "dobj", "nsubj", "nsubjpass", "attr", "conj") and any(
        c.dep in ("det", "nummod") for c in sentence.children(token)
    )


def first_child(sentence: Sentence, token: Token, *deps: str) -> Token | None:
    """The first dependent in one of these relations."""
    return next((c for c in sentence.children(token) if c.dep in deps), None)


def is_passive(sentence: Sentence, verb: Token) -> bool:
    """Whether the surface subject has the act done to it: auxiliaries, bare participles, headlines ("20 killed")."""
    children = sentence.children(verb)
    deps = {c.dep for c in children if c.dep != "dobj" or not _says_so(sentence, c)}
    if deps & {"auxpass", "nsubjpass"}:
        return True
    if verb.tag not in ("VBN", "VBD") or "dobj" in deps or verb.lemma in wording(sentence.language).never_passive:
        return False
    auxiliaries = {c.lemma for c in children if c.dep == "aux"}
    if auxiliaries & {"have", "'ve", "do"}:
        return False
    if verb.dep == "conj" and not deps & {*SUBJECTS, "agent"} and is_verb(sentence.tokens[verb.head]):
        return verb.tag == "VBN" and is_passive(sentence, sentence.tokens[verb.head])
    if verb.dep in ("acl", "amod") or "agent" in deps or _is_done_to(sentence, verb):
        return True
    return verb.tag == "VBN" and not auxiliaries and verb.dep != "amod"


def _is_done_to(sentence: Sentence, verb: Token) -> bool:
    """ "Man shot and killed in raid": in a headline a verb that always has an object is passive where none is said."""
    later = [c for c in sentence.children(verb) if c.dep == "conj" and is_verb(c)]
    if any(c.tag == "VBN" and first_child(sentence, c, "agent") for c in later):  # "a man shot and killed by police"
        return verb.lemma in wording(sentence.language).always_done_to
    return (
        sentence.heading
        and verb.lemma in wording(sentence.language).always_done_to
        and not any(first_child(sentence, c, "dobj") for c in later)
    )


def surface_subject(sentence: Sentence, verb: Token, depth: int = 0) -> Token | None:  # noqa: PLR0911  # one a relation
    """The noun that stands as the verb's subject, or that would if it were said: inherited, controlled, relative."""
    own = first_child(sentence, verb, "nsubj", "nsubjpass")
    if own is not None:
        return _antecedent(sentence, verb, own)
    head = sentence.tokens[verb.head]
    if head.index == verb.index or depth > 5:
        return None
    if verb.dep in ("acl", "relcl") and is_noun(head):
        return _of_noun_clause(sentence, verb, head)
    if verb.dep == "xcomp" and head.lemma in wording(sentence.language).object_control:
        controlled = first_child(sentence, head, "dobj")
        if controlled is not None:
            return controlled
    if verb.dep == "conj" and is_verb(head):
        return surface_subject(sentence, coordinated_with(sentence, verb), depth + 1)
    if verb.dep in ("xcomp", "advcl", "ccomp", "dep") and is_verb(head):
        return surface_subject(sentence, head, depth + 1)
    if verb.dep in ("xcomp", "ccomp") and is_predicate(head):  # "the rebels are ready to talk"
        return _predicate_subject(sentence, head, depth + 1)
    if verb.dep in ("pcomp", "pobj") and head.dep in ("prep", "agent"):
        return _of_governor(sentence, sentence.tokens[head.head], depth)
    return None


def _predicate_subject(sentence: Sentence, adjective: Token, depth: int) -> Token | None:
    """What an adjective is said of: its copula's subject, its own, or that of the adjective that it is joined to."""
    head = sentence.tokens[adjective.head]
    if depth > 5:
        return None
    if adjective.dep in ("acomp", "oprd") and is_verb(head):
        return surface_subject(sentence, head, depth + 1)
    if adjective.dep == "conj":
        return (_predicate_subject if is_predicate(head) else surface_subject)(sentence, head, depth + 1)
    return first_child(sentence, adjective, "nsubj", "nsubjpass")


def coordinated_with(sentence: Sentence, verb: Token) -> Token:
    """The verb that a later one is coordinated with: of like form ("fired gas to clear the square and *arrested* forty").

    The parser joins a coordinated verb to the nearest one before it, infinitives too; the finite one above is meant.
    """
    head = sentence.tokens[verb.head]
    above = head
    while _is_finite(verb) and not _is_finite(above) and above.dep in ("advcl", "xcomp", "conj", "acl", "pcomp"):
        following = sentence.tokens[above.head]
        above = following if is_verb(following) else sentence.tokens[following.head]
    return above if is_verb(above) and _is_finite(above) == _is_finite(verb) else head


def _is_finite(verb: Token) -> bool:
    return verb.tag in ("VBD", "VBZ", "VBP", "MD")


def _antecedent(sentence: Sentence, verb: Token, subject: Token) -> Token:
    """The noun that a relative pronoun stands for ("the man who was shot")."""
    if subject.lemma in RELATIVE and subject.tag in ("WP", "WDT"):
        clause = verb
        while clause.dep == "conj":
            clause = sentence.tokens[clause.head]
        if clause.dep == "relcl":
            return sentence.tokens[clause.head]
    return subject


def _of_noun_clause(sentence: Sentence, verb: Token, head: Token) -> Token | None:
    """A participle after a noun has that noun as subject; an infinitive ("the plan to attack") has its owner."""
    if any(c.lemma == "to" and c.dep == "aux" for c in sentence.children(verb)):
        return first_child(sentence, head, "poss")
    relative = first_child(sentence, verb, "dobj")
    return None if relative is not None and relative.lemma in RELATIVE else head


def _of_governor(sentence: Sentence, governor: Token, depth: int) -> Token | None:
    if is_verb(governor):
        return surface_subject(sentence, governor, depth + 1)
    return first_child(sentence, governor, "poss")


def prepositions(sentence: Sentence, token: Token) -> dict[str, list[Token]]:
    """Preposition to the nouns under it, coordination included ("in Rome and Milan")."""
    found: dict[str, list[Token]] = {}
    for child in sentence.children(token):
        if child.dep == "dative" and is_noun(child):  # "gave the islanders a grant"
            found.setdefault("to", []).extend(with_conjuncts(sentence, child))
            continue
        if child.dep not in ("prep", "agent", "dative") or not (child.tag in _PREPOSITIONS or child.lemma in _CAUSES):
            continue
        for inner in sentence.children(child):
            if inner.dep == "prep" or (inner.dep == "pcomp" and inner.tag == "IN"):  # "out of", "in front of", "due to"
                word = child.lemma if child.lemma in _CAUSES else inner.lemma
                found.setdefault(word, []).extend(_nouns_under(sentence, inner))
            elif inner.dep in ("pobj", "pcomp"):
                found.setdefault(child.lemma, []).extend(_with_gerunds(sentence, inner))
    return found


def _nouns_under(sentence: Sentence, preposition: Token) -> Iterator[Token]:
    for noun in sentence.children(preposition):
        if noun.dep == "pobj":
            yield from _with_gerunds(sentence, noun)


def _with_gerunds(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """The noun with what is coordinated; where it only says whose act follows ("police firing"), the act."""
    following = sentence.tokens[noun.index + 1] if noun.index + 1 < len(sentence.tokens) else None
    meant = following is not None and whose_gerund(sentence, following) is noun
    return (following,) if meant and following is not None else with_conjuncts(sentence, noun)


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
    if direct is not None and not _says_so(sentence, direct):
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


def _says_so(sentence: Sentence, noun: Token) -> bool:
    """Who says what a headline tells, at its end: "Man shot by neighbour: *police*"."""
    first = min(t.index for t in sentence.subtree(noun))
    rest = sentence.tokens[first:]
    return (
        sentence.heading
        and first > 0
        and sentence.tokens[first - 1].text == ":"
        and all(t.tag.startswith("NN") for t in rest)
    )


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


def modifiers(sentence: Sentence, noun: Token) -> Iterator[Token]:
    """The words that stand before a noun and narrow it: compounds, adjectives, names ("Italian police" attack)."""
    for child in sentence.children(noun):
        if child.dep in ("compound", "amod", "nmod") and child.index < noun.index:
            yield child
    if (owner := whose_gerund(sentence, noun)) is not None:
        yield owner
