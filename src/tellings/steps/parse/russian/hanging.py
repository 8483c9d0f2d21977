"""What hangs on the wrong word: objects, doers, and nouns under a preposition, by their case and by what they name."""

from __future__ import annotations

from itertools import pairwise

from tellings.knowledge.languages import RUSSIAN
from tellings.knowledge.languages.modality import modals
from tellings.knowledge.languages.ru.grammar import grammar, plain
from tellings.knowledge.languages.setting import setting_words
from tellings.knowledge.languages.wording import wording
from tellings.knowledge.parties import noun
from tellings.steps.parse.russian.nodes import Node, Tree, is_verbal

_DECLINED = ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "VERB")
_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")
_AIMED = frozenset({"на", "по", "против"})
_ABOUT = frozenset({"о", "об", "обо"})
_BETWEEN = frozenset({"между", "меж"})
_PLACING = frozenset({"в", "во", "на"})
_OF_ACTS = ("ние", "тие")  # endings of nouns for acts


def hang(tree: Tree) -> None:
    """All of it, in place."""
    _lift_subjects(tree)
    _lift_doers(tree)
    _lift_objects(tree)
    _hang_prepositions(tree)


def _lift_subjects(tree: Tree) -> None:
    """A second subject in the accusative is the object: "город, который обстреляли"."""
    for verb in tree.nodes:
        for subject in tree.below(verb, "nsubj"):
            if is_verbal(verb) and subject.case == "acc" and verb.feats.get("Number") != subject.feats.get("Number"):
                subject.rel = "obj"


def _lift_objects(tree: Tree) -> None:
    """A bare accusative that is no time is the object; what has something done to it is the subject of a passive."""
    for node in tree.nodes:
        verb = _verb_above(node) if node.rel == "nmod" and node.case == "acc" else node.head
        if verb is None or not is_verbal(verb) or node.pos not in _NOMINAL or tree.below(node, "case"):
            continue
        bare = node.rel in ("obl", "nmod") and node.case == "acc" and node.lemma not in grammar().timed
        if bare and not tree.below(verb, "obj"):
            node.head, node.rel = verb, "obj"
        elif node.rel == "nsubj" and verb.feats.get("Variant") == "Short" and verb.feats.get("Voice") == "Pass":
            node.rel = "nsubj:pass"


def _lift_doers(tree: Tree) -> None:
    """An instrumental hangs on the act, not on the noun between: "обстрел села боевиками", "разогнала толпу газом"."""
    for node in tree.nodes:
        if node.rel != "nmod" or node.case != "ins" or node.head is None or tree.below(node, "case"):
            continue
        owner: Node | None = node.head
        while owner is not None and not is_verbal(owner) and not is_act(owner):
            owner = owner.head
        if owner is not None and owner is not node.head and not _is_under(owner, node):
            node.head, node.rel = owner, "obl" if is_verbal(owner) else "nmod"
    for act, node in pairwise(tree.nodes):
        beside = is_act(act) and act.head is node.head and act.rel.startswith("nsubj") and node.rel == "obl"
        if beside and node.case == "ins" and node.pos in _DECLINED and not tree.below(node, "case"):
            node.head, node.rel = act, "nmod"  # "обмен пленными прошёл"


def _hang_prepositions(tree: Tree) -> None:
    """Where a noun with a preposition hangs: parsers take the nearest word."""
    for node in tree.nodes:
        words = {plain(c.text.lower()) for c in tree.below(node, "case")}
        above = node.head
        if not words or above is None or node.rel not in ("obl", "nmod"):
            continue
        if words & _AIMED and is_verbal(above) and above.lemma in grammar().carrying:
            act = next((n for n in tree.below(above, "obj", "nsubj:pass", "nsubj") if is_act(n)), None)
            if act is not None:
                node.head, node.rel = act, "nmod"  # "на губернатора совершено покушение"
        elif words & _BETWEEN and is_verbal(above) and above.lemma in modals(RUSSIAN).happening:
            happening = next(iter(tree.below(above, "nsubj")), None)
            if happening is not None and happening.pos == "NOUN":
                node.head, node.rel = happening, "nmod"  # "между армией и боевиками вспыхнул бой"
        elif above.head is not None and above.rel == "nmod" and above.case == "gen" and words & _ABOUT:
            node.head = above.head  # "договорённость сторон об обмене"
        if words & _PLACING and node.case == "loc" and _is_place(node) and _is_person(node.head):
            _hang_on_verb(node)


def _is_place(node: Node) -> bool:
    if node.name is not None:
        return node.name.kind in ("place", "country")
    return node.lemma in wording(RUSSIAN).places | setting_words(RUSSIAN).parts


def _is_person(node: Node | None) -> bool:
    """A word for people who are no officials of anything ("посол в Вене")."""
    row = noun(node.lemma, RUSSIAN) if node is not None and node.pos == "NOUN" else None
    return row is not None and row.role != "official" and row.number != "collective"


def _hang_on_verb(node: Node) -> None:
    """ "Обстреляли автобус с паломниками на трассе": where it was done, if a verb stands above."""
    verb = _verb_above(node)
    if verb is not None:
        node.head, node.rel = verb, "obl"


def _verb_above(node: Node) -> Node | None:
    """The verb that a noun stands under, past other nouns, within its clause."""
    at = node.head
    while at is not None and not is_verbal(at) and at.rel not in ("acl", "acl:relcl"):
        at = at.head
    return at if at is not None and is_verbal(at) else None


def is_act(node: Node) -> bool:
    """Whether a noun names an act, as far as its ending or our list shows."""
    return node.pos == "NOUN" and (node.lemma.endswith(_OF_ACTS) or node.lemma in grammar().acts)


def _is_under(node: Node, upper: Node) -> bool:
    at = node.head
    while at is not None:
        if at is upper:
            return True
        at = at.head
    return False
