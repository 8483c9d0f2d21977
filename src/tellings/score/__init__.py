"""Scoring records against a person's own reading (gold): aligned one to one, measured by field, every mistake listed.

The order: ``gold`` is read and checked, ``placing`` finds its words in the documents, ``match`` sets gold and coded
events side by side, ``measures`` counts, ``mistakes`` lists.
"""

from tellings.score.gold import read_gold
from tellings.score.inputs import gold_inputs, records_of
from tellings.score.measures import EVENT, Measure
from tellings.score.mistakes import Mistake
from tellings.score.placing import placed
from tellings.score.scoring import Score, score

__all__ = ["EVENT", "Measure", "Mistake", "Score", "gold_inputs", "placed", "read_gold", "records_of", "score"]
