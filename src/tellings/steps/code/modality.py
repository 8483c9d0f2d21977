"""Whether an act happened, as its sentence tells it: each word on which it hangs is asked what it makes of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tellings.knowledge.languages.clause import SUBJECTS, coordinated_with, first_child, is_noun, is_verb
from tellings.knowledge.languages.modality import Made, Makes, modals
from tellings.knowledge.languages.wording import wording
from tellings.model import Modality, Sentence, Token
from tellings.steps.code.beside import beside, is_present
from tellings.steps.code.hanging import Hanging, hanging, is_infinitive, is_past, makes, preposition_words

# Of several that words beside an act give it the first here counts.
_STRENGTH: tuple[Modality, ...] = ("denied", "negated", "possible", "planned", "hedged", "general")
_OPEN = frozenset({"planned", "possible"})
_NOT = frozenset({"negated", "denied"})
_DEEP = 12  # words above one another, at most
# What a use makes of an act where no list says more: a purpose, a question, how it is done.
_UNLISTED: Mapping[str, Modality] = {"to-do": "planned", "whether": "possible", "how": "general"}
_LEADING_TO = frozenset({"in", "to", "with", "into", "on"})
_FORM = {"VBP": "VB"}  # the tagger mixes these up


def modality(sentence: Sentence, trigger: Token) -> Modality:
    """The modality that the words of the sentence give to the act that ``trigger`` names."""
    return _colour(sentence, trigger, 0)


def is_granted(sentence: Sentence, trigger: Token) -> bool:
    """Whether no denial or doubt above reaches the act: "denied any part in the **killing**", "a man who **shot**"."""
    word = trigger
    for _ in range(_DEEP):
        head = sentence.tokens[word.head]
        shared = (
            word.dep == "pobj"
            and {sentence.tokens[i].lemma for i in (head.head, head.index - 1)} & modals(sentence.language).shares
        )
        if word.dep == "relcl" or shared:
            return True
        word = head
    return False


def _colour(sentence: Sentence, word: Token, depth: int) -> Modality:
    if depth > _DEEP:
        return "actual"
    return _within(_own(sentence, word), _outer(sentence, word, depth + 1))


def _own(sentence: Sentence, word: Token) -> Modality:
    """What stands beside the word, or beside the one that it is coordinated with and shares it with."""
    found = set(beside(sentence, word))
    if word.dep == "conj" and not found and _shares(sentence, word):
        return _own(sentence, _first(sentence, word))
    if "possible" in found and _is_future_in_past(sentence, word):
        found = (found - {"possible"}) | {"planned"}
    return _strongest(found)


def _strongest(found: Iterable[Modality]) -> Modality:
    every = set(found)
    return next((colour for colour in _STRENGTH if colour in every), "actual")


def _within(own: Modality, outer: Modality) -> Modality:
    """An act that is ``own`` within something that makes it ``outer``: "fears that they will not attack" is possible."""
    if outer in ("actual", "hedged"):
        return outer if own == "actual" else own
    if own == "actual" or outer == "possible":
        return outer
    return _strongest((own, outer))


def _outer(sentence: Sentence, word: Token, depth: int) -> Modality:
    """What the words above make of it."""
    found = hanging(sentence, word)
    if found is None:
        return _standing(sentence, word, depth)
    if found.through is not None and (
        colour := modals(sentence.language).prepositions.get(preposition_words(sentence, found.through))
    ):
        return colour
    made = makes(sentence, found)
    above = _colour(sentence, found.governor if made or found.verb is None else found.verb, depth)
    if made is not None:
        return _made(sentence, word, found, made, above)
    if found.use in _UNLISTED:
        past = is_past(sentence, word)
        return _within(_UNLISTED[found.use], above) if not past else "hedged" if found.use == "whether" else "actual"
    return above if _carries(sentence, word, found, above) else "actual"


def _made(sentence: Sentence, word: Token, found: Hanging, made: Makes, above: Modality) -> Modality:
    """What a governor makes of the act, given what becomes of the governor itself."""
    past = is_past(sentence, word)
    state = _state(sentence, found.governor, above)
    if state == "told" and _is_achieved(sentence, found):
        return above
    if state == "told" and past and made.past is not None and found.use in ("that", "whether", "to-do"):
        result = made.past
    else:
        result = {"told": made.told, "negated": made.negated, "open": made.open}[state]
    if result == "same":
        return above
    if _is_there_anyway(sentence, word, found, result):
        return "actual"
    return "hedged" if result == "actual" and above == "hedged" else result


def _is_achieved(sentence: Sentence, found: Hanging) -> bool:
    """ "Were able to arrest six", "have been able to": what one could do then was done."""
    verb = sentence.tokens[found.governor.head]
    return (
        found.use == "to-do" and found.governor.lemma in modals(sentence.language).achieved and is_past(sentence, verb)
    )


def _is_there_anyway(sentence: Sentence, word: Token, found: Hanging, made: Made) -> bool:
    """A definite act is no kind of act; and what was said stays said, though it is rejected ("rejected a request")."""
    if made == "general":
        return is_noun(word) and not _is_indefinite(sentence, word)
    spoken = any((word.lemma, use) in modals(sentence.language).governors for use in ("that", "to-do"))
    return made == "denied" and found.use == "object" and spoken


def _state(sentence: Sentence, governor: Token, above: Modality) -> str:
    """A governor's own state. "Could have been avoided" was not; "would not stop them" is open, "could not" is not."""
    helpers = {c.lemma for c in sentence.children(governor) if c.dep == "aux"}
    if above in _NOT:
        return "open" if helpers & {"would", "will", "wo", "may", "might"} and "have" not in helpers else "negated"
    if above in _OPEN:
        return "negated" if "have" in helpers and helpers & {"could", "should", "would"} else "open"
    return "told"


def _carries(sentence: Sentence, word: Token, found: Hanging, above: Modality) -> bool:
    """Whether what holds of the word above holds of the act too: "will carry out an attack", "no attack took place"."""
    carrier = found.verb or found.governor
    if not is_noun(word):
        return found.use in ("doing", "by")
    if not (is_verb(carrier) or carrier.tag == "MD") or (
        found.through is not None and found.through.lemma not in _LEADING_TO
    ):
        return False
    if carrier.lemma in modals(sentence.language).happening or carrier.tag == "MD":
        return True
    mass = word.lemma in modals(sentence.language).mass
    return found.through is None and (mass or (above in _OPEN and _is_indefinite(sentence, word)))


def _standing(sentence: Sentence, word: Token, depth: int) -> Modality:
    """What is coordinated, said by a verb of being, led on from the clause above, or a clause by itself."""
    head = sentence.tokens[word.head]
    if head.index == word.index:
        return _at_root(sentence, word)
    if word.dep == "conj":
        return _outer(sentence, _first(sentence, word), depth + 1) if depth < _DEEP else "actual"
    if word.dep in ("acomp", "attr", "oprd") and head.lemma in wording(sentence.language).copulas:
        return _colour(sentence, head, depth)
    if word.dep == "advcl":
        return _aside(sentence, word, head, depth)
    if word.dep in ("ccomp", "dep") and is_infinitive(sentence, word):
        return "planned"
    return "general" if word.dep == "relcl" and _is_of_a_kind(sentence, word, head) else "actual"


def _aside(sentence: Sentence, word: Token, head: Token, depth: int) -> Modality:
    """A participle led on from the clause above ("…, killing two"); "when they attack" tells of no one time."""
    if is_verb(head) and not first_child(sentence, word, "mark", *SUBJECTS):
        return _colour(sentence, head, depth)
    when = any(c.lemma in ("when", "whenever", "where", "wherever") for c in sentence.children(word))
    return "general" if when and is_present(sentence, word) and not sentence.heading else "actual"


def _at_root(sentence: Sentence, word: Token) -> Modality:
    if sentence.tokens[-1].text == "?" and not sentence.tokens[0].tag.startswith("W"):
        return "possible"
    if is_verb(word) and is_infinitive(sentence, word):
        return "planned"
    return "possible" if _is_command(sentence, word) else "actual"


def _is_command(sentence: Sentence, word: Token) -> bool:
    """ "Stop the shelling", "shoot him": what somebody is told to do; a headline's verb has only lost its subject."""
    if word.tag != "VB" or sentence.heading:
        return False
    alone = first_child(sentence, word, *SUBJECTS, "aux", "auxpass", "ccomp") is None
    first = min((t.index for t in sentence.subtree(word) if t.tag[:1].isalpha()), default=word.index)
    opens = all(t.tag == "RB" for t in sentence.tokens[first : word.index])
    return alone and opens


def _is_of_a_kind(sentence: Sentence, verb: Token, noun: Token) -> bool:
    """ "a soldier who shoots", "those who riot", "the day when it is bombed": a present tense about nobody in particular."""
    helpers = [c for c in sentence.children(verb) if c.dep in ("aux", "auxpass")]
    if sentence.heading or not (is_present(sentence, verb) or (is_noun(verb) and not helpers)):
        return False
    when = any(c.lemma == "when" for c in sentence.children(verb))
    return when or noun.lemma in modals(sentence.language).anybody or _is_indefinite(sentence, noun)


def _is_indefinite(sentence: Sentence, noun: Token) -> bool:
    return noun.name is None and not any(
        c.dep == "poss" or (c.dep == "det" and c.lemma in ("the", "this", "that", "these", "those"))
        for c in sentence.children(noun)
    )


def _first(sentence: Sentence, word: Token) -> Token:
    """The word that a later one is coordinated with; of verbs one of like form."""
    head = sentence.tokens[word.head]
    return coordinated_with(sentence, word) if is_verb(word) and is_verb(head) else head


def _shares(sentence: Sentence, word: Token) -> bool:
    """Whether a coordinated word has the auxiliaries, the negation and the adverbs of the one before it."""
    first = _first(sentence, word)
    if not is_verb(word):
        return is_noun(word) == is_noun(first)
    alone = first_child(sentence, word, "aux", "auxpass", *SUBJECTS)
    contrasted = any(c.dep == "cc" and c.lemma in ("but", "yet") for c in sentence.children(first))
    return not alone and _FORM.get(word.tag, word.tag) == _FORM.get(first.tag, first.tag) and not contrasted


def _is_future_in_past(sentence: Sentence, verb: Token) -> bool:
    """ "Said that it would attack": what was still to come, unless on a condition."""
    children = sentence.children(verb)
    if verb.dep != "ccomp" or not any(c.dep == "aux" and c.lemma in ("would", "'d", "’d") for c in children):
        return False
    return sentence.tokens[verb.head].tag in ("VBD", "VBN") and not any(
        c.dep == "advcl" and any(m.lemma in modals(sentence.language).conditions for m in sentence.children(c))
        for c in children
    )
