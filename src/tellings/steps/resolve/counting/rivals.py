"""What others count: "the ministry said 12 died, the rebels 40" is one happening with two figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from tellings.knowledge.languages.counting import Counting, counting
from tellings.model import Attribution, Count, Quantity, Sentence, Span, Tie


def speaker_of(attributions: Sequence[Attribution], index: int | None) -> str:
    """The last word of who says it, for telling two speakers apart; empty where nobody is named."""
    speaker = attributions[index].speaker if index is not None and index < len(attributions) else None
    return speaker.text.lower().split()[-1] if speaker is not None else ""


def rivals(
    sentence: Sentence, told: Sequence[Count], quantities: Sequence[Quantity], attributions: Sequence[Attribution]
) -> Iterator[Count]:
    """The numbers that others give in the same sentence for those whom the last figure counts."""
    if not told:
        return
    last = max(told, key=lambda count: count.figure.span.end)
    after = last.figure.span.end
    for index, said in enumerate(attributions):
        if said.speaker is None or not after < said.speaker.start < sentence.end or said.content.start < after:
            continue
        number = _number(said.content, quantities, counting(sentence.language))
        between = [q for q in quantities if after <= q.span.start and q.span.end <= said.speaker.start]
        if number is not None and not between:
            yield _rival(last, number, index, speaker_of(attributions, index))


def _number(content: Span, quantities: Sequence[Quantity], listed: Counting) -> Quantity | None:
    """The number that is all that is said; with "the toll at" before it, at most."""
    inside = [q for q in quantities if content.start <= q.span.start and q.span.end <= content.end]
    if len(inside) != 1 or inside[0].span.end != content.end:
        return None
    words = content.text[: inside[0].span.start - content.start].lower().split()
    known = listed.tallies | listed.roughly | {"the", "its", "of", "dead"}
    return inside[0] if all(word in known for word in words) else None


def _rival(told: Count, number: Quantity, index: int, speaker: str) -> Count:
    figure = replace(
        told.figure,
        low=number.low,
        best=number.best,
        high=number.high,
        span=number.span,
        who=None,
        tie=Tie(attribution=index),
    )
    return Count(figure, replace(told.people, token=-index - 1, manner="rival", speaker=speaker))
