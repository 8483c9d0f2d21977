"""What the tagger says of a word, checked by the dictionary: a form that can be no verb is none, whatever a sentence suggests."""

from __future__ import annotations

from tellings.knowledge.languages.ru.dictionary import lemma_of, participle, readings, told
from tellings.knowledge.languages.ru.grammar import grammar
from tellings.steps.parse.russian.nodes import Node, Tree

_OPEN = ("NOUN", "VERB", "ADJ", "PROPN")
_AGREEING = ("Case", "Tense", "Number", "VerbForm", "Voice")


def check(tree: Tree) -> None:
    """Every word of an open class that is no name, in place."""
    for node in tree.nodes:
        if node.name is None and node.pos in _OPEN and node.text.isalpha():
            _check(node)


def _check(node: Node) -> None:
    if node.pos == "VERB" and node.feats.get("VerbForm") == "Part" and participle(node.text) in grammar().adjectives:
        node.pos, node.lemma = "ADJ", participle(node.text) or node.lemma
        return
    known = [found for r in readings(node.text.lower()) if r.is_known and (found := told(r)) is not None]
    if not known or any(pos == node.pos and _agrees(node, feats) for pos, feats in known):
        return
    same = [feats for pos, feats in known if pos == node.pos]
    if same:
        node.feats = {**node.feats, **same[0]}
        return
    pos, feats = known[0]
    if pos == "VERB" and feats.get("VerbForm") == "Part":  # one that stands for people is a noun to the tagger
        return
    if {other for other, _ in known} == {pos} and pos in ("NOUN", "VERB"):
        node.pos, node.feats = pos, feats
        node.lemma = lemma_of(node.text, pos, feats, nominal=pos == "NOUN")
        if pos == "NOUN" and node.rel in ("obj", "xcomp", "advcl", "conj") and node.case == "ins":
            node.rel = "obl"


def _agrees(node: Node, feats: dict[str, str]) -> bool:
    return all(feats.get(name, node.feats.get(name)) == node.feats.get(name) for name in _AGREEING)
