"""On which word of its sentence an act hangs, and how: as infinitive, clause, gerund, object, subject, or under a preposition."""

from __future__ import annotations

from dataclasses import dataclass

from tellings.knowledge.languages.clause import SUBJECTS, first_child, is_noun, is_verb
from tellings.knowledge.languages.modality import Makes, modals
from tellings.knowledge.languages.wording import wording
from tellings.model import Sentence, Token

_OBJECTS = frozenset({"dobj", "nsubjpass", "attr", "oprd", "dative", "xcomp", "ccomp"})
_CLAUSES = frozenset({"xcomp", "ccomp", "acl", "acomp", "relcl"})
_GERUND = {"xcomp": "doing", "ccomp": "doing", "dobj": "doing", "csubj": "subject", "nsubj": "subject"}
_SAID_OF = ("acomp", "attr", "oprd")


@dataclass(frozen=True, slots=True)
class Hanging:
    """The governing word, and the use in which ``modality.yaml`` lists it.

    ``through`` is the preposition between; ``verb`` the one whose tense and negation the act may have, where that is
    another word: "the attack **was** likely".
    """

    governor: Token
    use: str
    through: Token | None = None
    verb: Token | None = None


def hanging(sentence: Sentence, word: Token) -> Hanging | None:
    """What the word hangs on, or None where it stands by itself: a main or relative clause, an aside, a further remark."""
    head = sentence.tokens[word.head]
    if head.index == word.index:
        return None
    if word.dep in ("pobj", "pcomp"):
        return _under_preposition(sentence, head)
    if is_verb(word):
        return _verb(sentence, word, head)
    if word.dep in ("nsubj", "nsubjpass"):
        return _as_subject(sentence, word, head)
    if word.dep in _OBJECTS:
        return Hanging(head, "object")
    return Hanging(head, "before") if word.dep in ("compound", "nmod") and is_noun(head) else None


def makes(sentence: Sentence, found: Hanging) -> Makes | None:
    """What the governor makes of what hangs on it, if it is listed so; with its particle first ("call off")."""
    entry = _listed(sentence, found.governor, found.use)
    if entry is None and found.through is not None and found.governor.dep in ("dobj", "nsubjpass", "pobj"):
        above = sentence.tokens[found.governor.head]  # "protect **villages** against": the verb's preposition as well
        return _listed(sentence, above, found.use) if is_verb(above) else None
    if entry is None and found.through is not None and is_verb(found.governor):
        thing = first_child(
            sentence, found.governor, "nsubjpass", "dobj"
        )  # "a **probe** was opened into": the noun's own
        return _listed(sentence, thing, found.use) if thing is not None else None
    return entry


def preposition_words(sentence: Sentence, preposition: Token) -> str:
    """A preposition with the word that it makes one with: "instead of", "rather than"."""
    before = sentence.tokens[preposition.index - 1] if preposition.index else preposition
    both = f"{before.lemma} {preposition.lemma}"
    return both if both in modals(sentence.language).prepositions else preposition.lemma


def is_infinitive(sentence: Sentence, verb: Token) -> bool:
    """Whether "to" stands before the verb."""
    return any(c.lemma == "to" and c.dep == "aux" for c in sentence.children(verb))


def is_past(sentence: Sentence, verb: Token) -> bool:
    """Whether a finite past or a perfect tells what was: "attacked", "had attacked", "to have attacked"."""
    if verb.tag == "VBD":
        return True
    helpers = [c for c in sentence.children(verb) if c.dep in ("aux", "auxpass")]
    return verb.tag in ("VBN", "VBG") and any(c.lemma in ("have", "'ve") or c.tag == "VBD" for c in helpers)


def predicate(sentence: Sentence, verb: Token) -> Token:
    """What a verb of being says of its subject: "it is not **clear** whether", "attacks are **common**"; another: itself."""
    said = first_child(sentence, verb, *_SAID_OF) if verb.lemma in wording(sentence.language).copulas else None
    return said if said is not None else verb


def _listed(sentence: Sentence, governor: Token, use: str) -> Makes | None:
    known = modals(sentence.language).governors
    if (governor.lemma, use) == ("use", "to-do") and first_child(sentence, governor, "dobj", "auxpass"):
        return known.get(("use", use))  # "used a gun to kill": what for, not what one was wont to do
    for child in sentence.children(governor):
        if child.dep in ("prt", "prep", "advmod") and (entry := known.get((f"{governor.lemma} {child.lemma}", use))):
            return entry
    passive = use == "to-do" and first_child(sentence, governor, "auxpass") is not None
    if passive and (entry := known.get((governor.lemma, "said-to"))):
        return entry
    return known.get((governor.text.lower(), use)) or known.get((governor.lemma, use))


def _under_preposition(sentence: Sentence, preposition: Token) -> Hanging | None:
    if preposition.dep == "agent":
        return None
    above = sentence.tokens[preposition.head]
    while above.dep in ("prep", "prt") and above.index != above.head:  # "out of", "because of", "up to"
        above = sentence.tokens[above.head]
    return Hanging(above, preposition.lemma, preposition)


def _as_subject(sentence: Sentence, noun: Token, verb: Token) -> Hanging:
    """Of the verb, of what "is" says, or of the infinitive that they lead to: "the raid was due to **begin**"."""
    said = predicate(sentence, verb)
    while (inner := first_child(sentence, said, "xcomp")) is not None and is_infinitive(sentence, inner):
        said, verb = inner, inner
    passive = noun.dep == "nsubjpass" and said.index == verb.index
    return Hanging(said, "object" if passive else "subject", verb=verb)


def _verb(sentence: Sentence, word: Token, head: Token) -> Hanging | None:
    if is_infinitive(sentence, word):
        return _infinitive(sentence, word, head)
    if word.tag == "VBG" and not first_child(sentence, word, "aux", *SUBJECTS):
        return Hanging(head, _GERUND[word.dep]) if word.dep in _GERUND else None
    if word.dep not in _CLAUSES or (word.dep in ("acl", "relcl") and not _is_content(sentence, word, head)):
        return None
    if word.tag == "VB" and not first_child(sentence, word, "mark", "aux"):
        return Hanging(head, "to-do")  # "let him attack"
    return Hanging(predicate(sentence, head), _clause_use(sentence, word))


def _infinitive(sentence: Sentence, word: Token, head: Token) -> Hanging | None:
    if word.dep == "ccomp" and head.index > word.index and first_child(sentence, word, "nsubj", "nsubjpass"):
        return None  # a headline's: "Miners to strike, union says"
    if word.dep == "conj":
        return Hanging(head, "to-do") if is_verb(head) and not is_infinitive(sentence, head) else None
    if word.dep == "pcomp" or word.dep not in (*_CLAUSES, "advcl", "csubj"):
        return None
    use = _clause_use(sentence, word)
    return Hanging(predicate(sentence, head), {"that": "to-do", "why": "how"}.get(use, use))


def _is_content(sentence: Sentence, clause: Token, noun: Token) -> bool:
    """Whether a clause after a noun says what the noun holds ("claims that …"); the parser may take "that" for a pronoun."""
    opening = next((c for c in sentence.children(clause) if c.lemma == "that"), None)
    if opening is None or (noun.lemma, "that") not in modals(sentence.language).governors:
        return False
    return opening.dep == "mark" or len([c for c in sentence.children(clause) if c.dep in ("nsubj", "dobj")]) > 2


def _clause_use(sentence: Sentence, clause: Token) -> str:
    if any(c.dep in ("mark", "advmod") and c.lemma in ("whether", "if") for c in sentence.children(clause)):
        return "whether"
    return "why" if _asks(sentence, clause) else "that"


def _asks(sentence: Sentence, clause: Token) -> bool:
    return any(
        c.tag.startswith("W") and c.index < clause.index and c.lemma != "that" for c in sentence.children(clause)
    )
