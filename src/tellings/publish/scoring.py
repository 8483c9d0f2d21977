"""A score as JSON, with private persons masked in every word that it quotes."""

from __future__ import annotations

from dataclasses import asdict

from tellings.model import Record
from tellings.privacy.mask import Mask
from tellings.record.write import Json
from tellings.score import Measure, Mistake, Score


def to_json(score: Score, *, names: bool = False, most: int | None = None) -> Json:
    """The figures, rounded to four places, and the mistakes, at most so many."""
    shown = score.mistakes[:most]
    return {
        "documents": score.documents,
        "measures": [_measure(measure) for measure in score.measures],
        "mistakes": [_mistake(record, mistake, names=names) for record, mistake in shown],
        "mistakes_in_all": len(score.mistakes),
        "lacking": [document.given.id or document.path for document in score.lacking],
    }


def _measure(measure: Measure) -> Json:
    return {name: round(value, 4) if isinstance(value, float) else value for name, value in asdict(measure).items()}


def _mistake(record: Record | None, mistake: Mistake, *, names: bool) -> Json:
    mask = Mask(record, names=names) if record else None
    said = {name: getattr(mistake, name) for name in ("kind", "field", "event", "gold", "coded")}
    return {
        "document_id": record and record.document.id,
        **{name: mask.other(value) if mask else value for name, value in said.items()},
        "span": mask and mask.span(mistake.span),
        "sentence": mask and mask.span(mistake.sentence),
        "rule": mistake.rule,
    }
