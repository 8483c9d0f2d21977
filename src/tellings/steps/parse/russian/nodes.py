"""The tree of a sentence while it is being turned into the engine's own shape: words that can be moved and renamed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from tellings.model import Name


@dataclass(slots=True, eq=False)
class Node:
    """A word of the tree. ``rel`` and ``feats`` are UD's until the end; a word of no width stands for a case ending.

    ``place`` orders the words: those of the text have whole numbers, what is put in stands between them.
    """

    place: float
    start: int
    end: int
    text: str
    pos: str
    feats: Mapping[str, str] = field(default_factory=dict)
    rel: str = "dep"
    head: Node | None = None
    lemma: str = ""
    tag: str = ""
    name: Name | None = None

    @property
    def case(self) -> str | None:
        """The case, in small letters, where the form has one."""
        found = self.feats.get("Case")
        return {"Par": "gen", "Voc": "nom"}.get(found, found.lower()) if found else None


@dataclass(slots=True)
class Tree:
    """The words of a sentence, in order; exactly one has no head."""

    nodes: list[Node]

    def below(self, node: Node, *rels: str) -> list[Node]:
        """The direct dependents of a word, in order; only those in one of these relations, if any are given."""
        return [n for n in self.nodes if n.head is node and (not rels or n.rel in rels)]

    def reach(self, node: Node) -> Iterator[Node]:
        """A word with everything below it."""
        yield node
        for child in self.below(node):
            yield from self.reach(child)

    def first(self, node: Node) -> Node:
        """The leftmost word of what a word heads."""
        return min(self.reach(node), key=lambda n: n.place)

    def put_in(self, node: Node) -> None:
        """Add a word where its place says."""
        self.nodes.append(node)
        self.nodes.sort(key=lambda n: n.place)

    def merge(self, words: list[Node]) -> Node:
        """Make one word of neighbours; what hung on any of them hangs on it."""
        whole = words[0]
        others = words[1:]
        outer = next((w for w in words if w.head not in words), words[0])
        whole.head, whole.rel = outer.head, outer.rel
        whole.end, whole.text = words[-1].end, " ".join(w.text for w in words)
        for node in self.nodes:
            if node.head in others:
                node.head = whole
        self.nodes = [n for n in self.nodes if n not in others]
        return whole

    def swap(self, upper: Node, lower: Node) -> None:
        """Put a dependent in its head's place, and the head under it."""
        lower.head, lower.rel = upper.head, upper.rel
        upper.head = lower


def is_verbal(node: Node) -> bool:
    """Whether a word is a verb in any form but a participle that only describes."""
    return node.pos in ("VERB", "AUX")
