"""From UD's relations to ClearNLP's: prepositions above their nouns, and words of no width for what only endings say."""

from __future__ import annotations

from tellings.knowledge.languages.ru.grammar import Grammar, Phrase, grammar, plain
from tellings.steps.parse.russian.hanging import is_act
from tellings.steps.parse.russian.nodes import Node, Tree, is_verbal

_RELATIONS = {
    "obj": "dobj", "nsubj:pass": "nsubjpass", "csubj:pass": "csubj", "aux:pass": "auxpass", "acl:relcl": "relcl",
    "nummod:gov": "nummod", "nummod:entity": "nummod", "flat:name": "compound", "flat:foreign": "compound",
    "flat": "compound", "fixed": "compound", "compound": "compound", "discourse": "intj", "vocative": "npadvmod",
    "root": "ROOT", "cc:preconj": "preconj", "list": "dep", "orphan": "dep", "goeswith": "dep", "expl": "expl",
}  # fmt: skip
_HANGING = (
    "obl",
    "nmod",
    "iobj",
    "obl:agent",
    "obl:tmod",
    "nsubj",
    "obj",
    "advmod",
    "parataxis",
    "nummod",
    "appos",
    "advcl",
    "xcomp",
    "acl",
    "ccomp",
    "dep",
    "conj",
)
_BARE = ("obl", "nmod", "iobj", "obl:agent", "obl:tmod")
_LONGEST = 4  # words in a phrase that does a preposition's work


def relate(tree: Tree) -> None:
    """All of it, in place."""
    known = grammar()
    _join_phrases(tree, known)
    for node in list(tree.nodes):
        _put_under_preposition(tree, node, known)
    for node in list(tree.nodes):
        _put_under_ending(tree, node, known)
        _add_helper(tree, node)
    _move_conjunctions(tree)
    for node in tree.nodes:
        node.rel = _relation(tree, node)


# ------------------------------------------------------------------ prepositions of several words


def _join_phrases(tree: Tree, known: Grammar) -> None:
    at = 0
    while at < len(tree.nodes):
        for length in range(_LONGEST, 1, -1):
            words = tree.nodes[at : at + length]
            forms = tuple(plain(w.text.lower()) for w in words)
            if len(words) == length and all(w.name is None for w in words) and _join(tree, words, forms, known):
                break
        at += 1


def _join(tree: Tree, words: list[Node], forms: Phrase, known: Grammar) -> bool:
    """Make one preposition of the words if they are one here, and hang it on what stands under it."""
    if (adverb := known.adverbs.get(forms)) is not None:
        whole = tree.merge(words)
        whole.pos, whole.tag, whole.rel, whole.lemma = "ADV", "RB", "advmod", adverb
        return whole.head is not None
    name = known.adverbial.get(forms) or known.phrases.get(forms) or known.fixed.get(forms)
    if name is None:
        return False
    noun = _object(tree, words, forms, known)
    if noun is None:
        return False
    whole = tree.merge(words)
    if noun.head is whole:
        noun.head, noun.rel = whole.head, "nmod" if whole.head is not None and not is_verbal(whole.head) else "obl"
        for child in tree.below(whole):
            child.head = noun
    if noun.head is None:  # the phrase was the root: then so is what stands under it
        noun.rel = "root"
    whole.head, whole.rel, whole.pos, whole.lemma = noun, "case", "ADP", name
    return True


def _object(tree: Tree, words: list[Node], forms: Phrase, known: Grammar) -> Node | None:
    """The noun under it: in the genitive after a noun, else the one that the last word, or the whole, is the case of."""
    last = words[-1]
    after = [n for w in words for n in tree.below(w, "nmod", "obl", "flat", "appos", "conj", "dep") if n not in words]
    found = next(
        (n for n in after if n.place > last.place and (forms in known.fixed or n.case == "gen" or n.name)), None
    )
    if found is not None or forms in known.phrases:
        return found
    heads = [w.head for w in reversed(words) if w.head is not None and w.head not in words]
    return next((h for h in heads if h.place > last.place), None)


# ------------------------------------------------------------------ prepositions and endings


def _put_under_preposition(tree: Tree, node: Node, known: Grammar) -> None:
    """The preposition takes its noun's place, and the noun hangs on it."""
    cases = [c for c in tree.below(node, "case") if c.pos == "ADP"]
    if not cases or node.head is None or (node.rel == "conj" and is_verbal(node)):
        return
    preposition = cases[0]
    if " " not in preposition.text or preposition.lemma == plain(preposition.text.lower()):
        preposition.lemma = known.preposition(preposition.lemma, node.case)
    preposition.tag = "IN"
    preposition.head, preposition.rel = node.head, "agent" if preposition.lemma == known.doer else "prep"
    node.head, node.rel = preposition, "pobj"


def _put_under_ending(tree: Tree, node: Node, known: Grammar) -> None:
    """A noun whose case alone ties it: under a preposition of no width."""
    head = node.head
    if head is None or node.rel not in _BARE or node.tag == "PRP$" or node.pos in ("ADV", "PART"):
        return
    name = known.cases.get(node.case or "")
    if name is None:
        return
    if node.case == "ins" and (is_act(head) or _is_passive(tree, head)):
        name = known.doer
    first = tree.first(node)
    rel = "agent" if name == known.doer else "prep"
    ending = Node(first.place - 0.5, first.start, first.start, "", "ADP", {}, rel, head, name, "IN")
    tree.put_in(ending)
    node.head, node.rel = ending, "pobj"


def _is_passive(tree: Tree, verb: Node) -> bool:
    return is_verbal(verb) and (verb.feats.get("Voice") == "Pass" or bool(tree.below(verb, "nsubj:pass", "aux:pass")))


def _add_helper(tree: Tree, node: Node) -> None:
    """ "To" before an infinitive, "will" before a future that one word tells."""
    if not is_verbal(node) or node.tag != "VB" or tree.below(node, "aux"):
        return
    if node.feats.get("VerbForm") == "Inf":
        lemma, tag = "to", "TO"
    elif node.feats.get("Mood") == "Imp" or (tree.below(node, "mark") and node.feats.get("Tense") == "Past"):
        return
    else:
        lemma, tag = "will", "MD"
    tree.put_in(Node(node.place - 0.5, node.start, node.start, "", "AUX", {}, "aux", node, lemma, tag))


# ------------------------------------------------------------------ everything else


def _move_conjunctions(tree: Tree) -> None:
    """UD hangs "и" on what follows it, ClearNLP on what stands before; the second of three hangs on the first in both."""
    for node in tree.nodes:
        if node.rel == "cc" and node.head is not None and node.head.rel == "conj" and node.head.head is not None:
            node.head = node.head.head


def _relation(tree: Tree, node: Node) -> str:
    if node.lemma == "not" and node.pos in ("PART", "ADV", "VERB"):
        return "neg"
    if node.tag == "PRP$":
        return "poss"
    if node.rel == "mark" and node.lemma in ("when", "where"):
        return "advmod"
    if node.rel == "amod" and node.pos == "VERB" and tree.below(node, "prep", "agent", "dobj", "obj", "pobj"):
        return "acl"
    return _oblique(node) or _RELATIONS.get(node.rel, node.rel)


def _oblique(node: Node) -> str | None:
    """What an oblique without a preposition is: a time or a measure, or whom something is given to."""
    if node.rel in ("iobj", "obl") and node.case == "dat":
        return "dative"
    return "npadvmod" if node.rel == "obl" or (node.rel == "nmod" and node.case == "acc") else None
