"""Gold that people marked in other tools: what INCEpTION and Label Studio export, as lines of gold."""

from tellings.score.marked.marks import lines

__all__ = ["lines"]
