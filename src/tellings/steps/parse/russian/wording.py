"""Each word's tag and lemma as the engine knows them: Penn's tags, and for the closed classes the engine's own names."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tellings.knowledge.languages.ru.grammar import grammar
from tellings.steps.parse.russian.nodes import Node, Tree

_TAGS = {
    "ADP": "IN", "SCONJ": "IN", "CCONJ": "CC", "ADV": "RB", "PART": "RB", "DET": "DT", "NUM": "CD", "INTJ": "UH",
    "X": "FW", "SYM": "SYM",
}  # fmt: skip
_MARKS = {",": ",", ".": ".", "?": ".", "!": ".", "…": ".", "«": "``", "„": "``", "»": "''", "”": "''", '"': "''"}
_MODES = {"Inf": "VB", "Conv": "VBG"}
_FUTURE, _CONDITIONAL = "will", "would"


def word(tree: Tree, node: Node) -> None:
    """Give a word its tag and, where it belongs to a closed class, its name."""
    tag = _TAGGED.get(node.pos, _other)
    node.tag = tag(tree, node)
    if node.name is not None:
        node.lemma = node.text.lower()


def _noun(_: Tree, node: Node) -> str:
    plural = node.feats.get("Number") == "Plur"
    if node.name is not None and node.name.form != "adjective":
        return "NNPS" if plural or node.name.form == "plural" else "NNP"
    if node.lemma in grammar().quantities and node.rel.startswith("nummod"):
        return "CD"
    return "NNS" if plural else "NN"


def _adjective(tree: Tree, node: Node) -> str:
    for kind in ("determiners", "possessives"):
        name = grammar().word(kind, node.lemma)
        if name is not None and node.name is None:
            node.lemma = name
            return "DT" if kind == "determiners" else "PRP$"
    if node.name is None and _stands_alone(tree, node):
        return _noun(tree, node)
    return "JJ"


def _stands_alone(tree: Tree, node: Node) -> bool:
    """An adjective that stands for people: "неизвестные", "раненых"."""
    return node.rel in ("nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod", "conj") and (
        node.case is not None and node.feats.get("Variant") != "Short" and not tree.below(node, "nsubj", "cop")
    )


def _verb(tree: Tree, node: Node) -> str:
    """A finite verb's tense; participles; an infinitive. After "чтобы" a past form tells of nothing past."""
    form, tense = node.feats.get("VerbForm"), node.feats.get("Tense")
    if form == "Part":
        return _participle(tree, node)
    if form in _MODES:
        return _MODES[form]
    marks = tree.below(node, "mark")
    if node.feats.get("Mood") == "Imp" or any(m.text.lower() == "чтобы" for m in marks):
        return "VB"
    if tense == "Fut" or (tense == "Pres" and node.feats.get("Aspect") == "Perf"):
        return "VB"
    return "VBD" if tense == "Past" else "VBZ" if node.feats.get("Number") == "Sing" else "VBP"


def _participle(tree: Tree, node: Node) -> str:
    """One that stands for people is a noun ("задержанных доставили")."""
    if node.feats.get("Variant") != "Short" and _stands_alone(tree, node):
        return _noun(tree, node)
    return "VBN" if node.feats.get("Voice") == "Pass" else "VBG"


def _pronoun(_: Tree, node: Node) -> str:
    words = grammar().word
    if node.rel == "nmod" and (name := words("possessives", node.text.lower())):
        node.lemma = name
        return "PRP$"
    if name := words("relatives", node.lemma):
        node.lemma = name
        return "WDT" if name in ("which", "whose") else "WP"
    if name := words("pronouns", node.lemma):
        node.lemma = name
        return "NN" if name.endswith("body") or name == "nothing" else "PRP"
    if name := words("determiners", node.lemma):
        node.lemma = name
    return "DT"


def _auxiliary(_: Tree, node: Node) -> str:
    if node.feats.get("Mood") == "Cnd":
        node.lemma = _CONDITIONAL
        return "MD"
    if node.feats.get("Tense") in ("Pres", "Fut") and node.text.lower().startswith("буд"):
        node.lemma = _FUTURE
        return "MD"
    node.lemma = "be"
    return "VBD" if node.feats.get("Tense") == "Past" else "VB" if node.feats.get("VerbForm") == "Inf" else "VBZ"


def _small(kind: str, tag: str) -> Callable[[Tree, Node], str]:
    def found(_: Tree, node: Node) -> str:
        node.lemma = grammar().word(kind, node.lemma) or node.lemma
        return "WRB" if node.lemma in ("when", "where", "why", "how") and kind == "marks" and tag == "RB" else tag

    return found


def _adverb(_: Tree, node: Node) -> str:
    words = grammar().word
    node.lemma = (
        words("particles", node.lemma) or words("determiners", node.lemma) or words("marks", node.lemma) or node.lemma
    )
    return "WRB" if node.lemma in ("when", "where", "why", "how") else "RB"


def _mark(_: Tree, node: Node) -> str:
    node.lemma = node.text
    return _MARKS.get(node.text[:1], ":")


def _other(_: Tree, node: Node) -> str:
    return _TAGS.get(node.pos, "FW")


_TAGGED: Mapping[str, Callable[[Tree, Node], str]] = {
    "NOUN": _noun, "PROPN": _noun, "ADJ": _adjective, "DET": _adjective, "VERB": _verb, "PRON": _pronoun,
    "AUX": _auxiliary, "SCONJ": _small("marks", "IN"), "CCONJ": _small("conjunctions", "CC"),
    "PART": _small("particles", "RB"), "ADV": _adverb, "PUNCT": _mark,
}  # fmt: skip
