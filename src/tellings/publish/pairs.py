"""Two tellings compared, as JSON: levels and weights by field, what people judged, and where the two are."""

from __future__ import annotations

from tellings.ledger import Compared, Side
from tellings.privacy.mask import Mask
from tellings.reconcile.score import explained
from tellings.record.write import Json


def to_json(pair: Compared, *, names: bool = False) -> Json:
    """The pair as JSON values; ``score`` is null where one document tells of the two as two happenings."""
    weights = explained(pair.levels)
    return {
        "left": _side(pair.left, names=names),
        "right": _side(pair.right, names=names),
        "fields": [{"field": f, "level": pair.levels.get(f), "weight": w} for f, w in weights.items()],
        "score": None if pair.two else round(sum(weights.values()), 2),
        "were_compared": pair.blocked,
        "one_incident": pair.left.incident is not None and pair.left.incident == pair.right.incident,
        "judgements": [
            {"verdict": j.verdict, "judge": j.judge, "made": j.made, "why": j.why, "act": j.act}
            for j in pair.judgements
        ],
    }


def _side(side: Side, *, names: bool) -> Json:
    event = next(event for event in side.record.events if event.id == side.event)
    return {
        "event": side.event,
        "type": event.type,
        "incident": side.incident,
        "document_id": side.record.document.id,
        "source": side.record.document.source,
        "sentence": Mask(side.record, names=names).span(event.sentence),
    }
