"""Parsing Russian: from sentences to sentences with tokens, as the English parser gives them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from tellings.knowledge.languages.ru.dictionary import lemma_of
from tellings.knowledge.languages.ru.models import tagger_and_parser
from tellings.model import Name, Sentence, Token
from tellings.steps.parse.russian.checking import check
from tellings.steps.parse.russian.mending import mend
from tellings.steps.parse.russian.neutral import neutral
from tellings.steps.parse.russian.nodes import Node, Tree
from tellings.steps.parse.russian.relating import relate
from tellings.steps.parse.russian.wording import word
from tellings.steps.parse.view import View, view

MOST_TOKENS = 200  # what is longer is a list or a table


class RussianParser:
    """Slovnet's tagger and parser, with names as neutral words. Raises ResourceError when made without its models."""

    def __init__(self) -> None:
        self._tagger, self._parser = tagger_and_parser()

    def parse(self, cased: str, sentences: Sequence[Sentence], names: Sequence[Name]) -> tuple[Sentence, ...]:
        """The sentences with their tokens. Each goes through the models by itself: its batch cannot change its tree."""
        return tuple(
            self._one(cased, s, [n for n in names if s.start <= n.start and n.end <= s.end]) for s in sentences
        )

    def _one(self, cased: str, sentence: Sentence, names: Sequence[Name]) -> Sentence:
        seen = view(cased, sentence.start, sentence.end, names, neutral)
        tree = self._tree(cased, seen)
        if not tree.nodes:
            return sentence
        check(tree)
        mend(tree)
        for node in tree.nodes:
            word(tree, node)
        relate(tree)
        return sentence.with_tokens(tuple(_tokens(tree)))

    def _tree(self, cased: str, seen: View) -> Tree:
        from razdel import tokenize  # type: ignore[import-untyped]  # noqa: PLC0415  # an extra

        pieces = list(tokenize(seen.text))[:MOST_TOKENS]
        words = [piece.text for piece in pieces]
        if not words:
            return Tree([])
        forms = next(iter(self._tagger.map([words]))).tokens
        links = next(iter(self._parser.map([words]))).tokens
        nodes = [_node(cased, seen, i, piece, forms[i]) for i, piece in enumerate(pieces)]
        for node, link in zip(nodes, links, strict=True):
            above = int(link.head_id)
            node.head, node.rel = (nodes[above - 1] if above else None), link.rel
        for node, piece in zip(nodes, pieces, strict=True):
            node.lemma = lemma_of(piece.text, node.pos, node.feats, node.rel in _NOMINAL)
        return Tree(nodes)


_NOMINAL = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod"})


def _node(cased: str, seen: View, place: int, piece: Any, form: Any) -> Node:  # noqa: ANN401  # razdel's and slovnet's own
    start, end = seen.back(piece.start, piece.stop)
    return Node(place, start, end, cased[start:end], form.pos, form.feats, name=seen.names.get(piece.start))


def _tokens(tree: Tree) -> Iterable[Token]:
    index = {id(node): i for i, node in enumerate(tree.nodes)}
    for i, node in enumerate(tree.nodes):
        head = i if node.head is None else index[id(node.head)]
        below = tuple(index[id(child)] for child in tree.below(node))
        yield Token(i, node.start, node.end, node.text, node.lemma, node.tag, node.rel, head, below, node.name)
