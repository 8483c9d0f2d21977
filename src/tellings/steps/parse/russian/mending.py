"""What the parser gets wrong in ways that can be told by rule: no tree, counted nouns, what hangs on the wrong word."""

from __future__ import annotations

from collections.abc import Iterator

from tellings.knowledge.languages.ru.dictionary import is_short_participle
from tellings.knowledge.languages.ru.grammar import grammar, plain
from tellings.steps.parse.russian.hanging import hang
from tellings.steps.parse.russian.nodes import Node, Tree, is_verbal

_NEAR = 6  # words between a number and what it counts
_OF_PHRASE = ("case", "cc", "conj", "punct", "appos", "acl", "acl:relcl")
_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")


def mend(tree: Tree) -> None:
    """All of it, in place."""
    _name_participles(tree)
    _make_tree(tree)
    _lift_counted(tree)
    hang(tree)


def _name_participles(tree: Tree) -> None:
    """ "Введён": the tagger takes some for adjectives."""
    for node in tree.nodes:
        if node.pos == "ADJ" and node.name is None and is_short_participle(node.text):
            node.pos, node.feats = "VERB", {**node.feats, "VerbForm": "Part", "Voice": "Pass", "Variant": "Short"}


# ------------------------------------------------------------------ one root, no circles


def _make_tree(tree: Tree) -> None:
    roots = [n for n in tree.nodes if n.head is None or n.head is n]
    main = next((n for n in roots if n.head is None), roots[0] if roots else tree.nodes[0])
    main.head, main.rel = None, "root"
    for node in roots:
        if node is not main:
            node.head, node.rel = main, _loose_relation(node, main)
    while lost := [n for n in tree.nodes if _is_circling(n)]:
        freed = next((n for n in lost if n.case == "nom"), next((n for n in lost if n.pos != "NUM"), lost[0]))
        freed.head, freed.rel = main, _loose_relation(freed, main)
    if main.pos not in ("VERB", "NOUN") and main.rel == "root":
        _ask_verb(tree, main)


def _ask_verb(tree: Tree, main: Node) -> None:
    """A mark or a particle is no root where a verb hangs on it."""
    if main.pos in ("PUNCT", "PART", "ADP", "CCONJ", "SCONJ"):
        verb = next((n for n in tree.below(main) if is_verbal(n)), None)
        if verb is not None:
            for other in tree.below(main):
                other.head = verb
            verb.head, verb.rel, main.head, main.rel = None, "root", verb, "punct" if main.pos == "PUNCT" else "dep"


def _loose_relation(node: Node, main: Node) -> str:
    """How a word hangs on the root that the parser left by itself, or in a circle."""
    if is_verbal(node) and is_verbal(main):
        return "parataxis"
    if node.pos in _NOMINAL and is_verbal(main):
        return ("nsubj:pass" if main.feats.get("Voice") == "Pass" else "nsubj") if node.case == "nom" else "obl"
    return "dep"


def _is_circling(node: Node) -> bool:
    """Whether a word stands above itself."""
    seen: list[Node] = []
    at = node.head
    while at is not None and at not in seen:
        if at is node:
            return True
        seen.append(at)
        at = at.head
    return False


# ------------------------------------------------------------------ what is counted


def _lift_counted(tree: Tree) -> None:
    """The counted noun stands where its number does: "более 50 жителей", "20 тысяч человек", "сотни людей"."""
    for node in list(tree.nodes):
        _bound_alone(tree, node)
        counts = _only_counts(node)
        if not counts and plain(node.text.lower()) not in grammar().comparing:
            continue
        counted = next(_counted(tree, node, counts), None)
        if counted is not None:
            tree.swap(node, counted)
            node.rel = "nummod" if counts else "advmod"
            _move(tree, node, counted)
    for node in tree.nodes:
        _bound(tree, node)


def _counted(tree: Tree, node: Node, counts: bool) -> Iterator[Node]:
    """The noun in the genitive after a number that the parser hung under the number."""
    for child in tree.below(node, "obl", "nmod", "nsubj", "flat", "obj"):
        near = 0 < child.place - node.place < _NEAR
        noun = child.case == "gen" and child.pos in ("NOUN", "VERB", "ADJ", "PROPN") and not tree.below(child, "case")
        if near and noun and (counts or tree.below(child, "nummod", "nummod:gov")):
            yield child


def _move(tree: Tree, number: Node, counted: Node) -> None:
    """What belonged to the whole phrase belongs to its noun now."""
    for child in tree.below(number):
        narrows = child.rel in ("amod", "det")
        if child.rel in _OF_PHRASE or (narrows and child.place > number.place):
            child.head = counted


def _bound(tree: Tree, noun: Node) -> None:
    """ "До 20 тысяч человек", "около ста боевиков" are no place or time: the preposition bounds the number."""
    bounds = [c for c in tree.below(noun, "case") if plain(c.text.lower()) in grammar().comparing]
    if not bounds or noun.lemma in grammar().timed or not tree.below(noun, "nummod", "nummod:gov"):
        return
    bounds[0].rel, bounds[0].pos = "advmod", "ADV"
    verb = noun.head
    if noun.rel in ("obl", "nmod", "dep") and verb is not None and is_verbal(verb):
        passive = "nsubj:pass" if verb.feats.get("Voice") == "Pass" else "nsubj"
        noun.rel = "obj" if tree.below(verb, "nsubj", "nsubj:pass") else passive


def _bound_alone(tree: Tree, number: Node) -> None:
    """ "Около тридцати получили ранения": a number without its noun, where nothing else is the subject."""
    bounds = [c for c in tree.below(number, "case") if plain(c.text.lower()) in grammar().comparing]
    verb = number.head
    if not bounds or number.pos != "NUM" or verb is None or not is_verbal(verb):
        return
    if not [n for n in tree.below(verb, "nsubj", "nsubj:pass") if n is not number]:
        bounds[0].rel, bounds[0].pos = "advmod", "ADV"
        number.rel = "nsubj"


def _only_counts(node: Node) -> bool:
    return node.pos == "NUM" or node.lemma in grammar().quantities
