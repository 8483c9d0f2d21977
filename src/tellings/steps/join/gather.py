"""From acts to events: what several triggers tell of one happening becomes one event with all their words."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from tellings.model import Act, Document, Event, Modality, Participant, Place, Span, Tie, Time
from tellings.ontology.acled import Sides, acled
from tellings.steps.join.bridges import bridged
from tellings.steps.join.figures import joined_figures
from tellings.steps.join.main import mark_main
from tellings.steps.join.same import same_across, same_in_sentence
from tellings.steps.join.scope import scope
from tellings.steps.join.tolls import home_of

Item = TypeVar("Item")


def join(document: Document, acts: Sequence[Act]) -> tuple[Event, ...]:
    """The events that the acts tell, in the order of their first words."""
    return mark_main([(group[0].draft.sentence, _event(document, group)) for group in _groups(acts)])


def _groups(acts: Sequence[Act]) -> list[list[Act]]:
    groups: list[list[Act]] = []
    ordered = sorted(_no_participants(acts), key=lambda a: (a.draft.trigger.start, a.draft.trigger.end))
    for act in (a for a in ordered if a.draft.type):
        home = next((g for g in reversed(groups) if _belongs(act, g)), None)
        if home is None:
            groups.append([act])
        else:
            home.append(act)
    for toll in (a for a in ordered if not a.draft.type and a.figures):
        home = home_of(toll, groups)
        if home is not None:
            home.append(toll)
    return bridged(groups)


def _no_participants(acts: Sequence[Act]) -> list[Act]:
    """Without the words for people ("protesters") that stand as a side of another act: they are no act of their own."""
    sides = {(m.sentence, m.token) for a in acts for m in (*a.draft.actors, *a.draft.recipients)}
    return [a for a in acts if (a.draft.sentence, a.draft.token) not in sides]


def _belongs(act: Act, group: Sequence[Act]) -> bool:
    same_sentence = [a for a in group if a.draft.sentence == act.draft.sentence]
    if same_sentence:
        return any(same_in_sentence(a, act) for a in same_sentence)
    return same_across(group[0], act) or same_across(group[-1], act)


def _event(document: Document, acts: Sequence[Act]) -> Event:
    first = acts[0]
    mode = next((a.draft.mode for a in acts if a.draft.mode), None)
    sense = next((a.draft.sense for a in acts if a.draft.sense), None)
    actors = _parties(acts, lambda a: a.actors)
    recipients = _parties(acts, lambda a: a.recipients)
    sides = Sides(frozenset(p.kind for p in actors), frozenset(p.kind for p in recipients))
    told_scope = scope(document, first.draft.type, actors, recipients)
    return Event(
        id=_id(document, first.draft.trigger, first.draft.type),
        type=first.draft.type,
        mode=mode,
        acled=acled(first.draft.type, mode, sense, sides) if told_scope == "public" else None,
        main=False,
        scope=told_scope,
        trigger=first.draft.trigger,
        sentence=first.sentence,
        mentions=tuple(a.draft.trigger for a in acts[1:]),
        modality=_modality(acts),
        attribution=first.draft.attribution,
        actors=actors,
        recipients=recipients,
        targets=_parties(acts, lambda a: a.targets),
        places=_places(acts),
        time=_time(acts),
        figures=joined_figures(acts),
        means=_once(span for a in acts for span in a.means),
        confidence=max(a.draft.confidence for a in acts),
        rule=first.draft.rule,
    )


def _id(document: Document, trigger: Span, type: str) -> str:  # noqa: A002  # the record's word
    """A digest of document, place and type; two acts of one type never share a trigger."""
    content = f"{document.sha256}\n{document.source or ''}\n{document.id}\n{trigger.start}\n{trigger.end}\n{type}"
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _modality(acts: Sequence[Act]) -> Modality:
    """The first telling's, unless a later one that does not just point back vouches for it."""
    first = acts[0].draft.modality
    later = any(a.draft.modality == "actual" and not a.draft.refers for a in acts[1:])
    return "actual" if first == "hedged" and later else first


def _parties(acts: Sequence[Act], side: Callable[[Act], tuple[Participant, ...]]) -> tuple[Participant, ...]:
    """Everybody named on a side; from the second telling on, tied by coreference."""
    found: dict[object, Participant] = {}
    for act in acts:
        for p in side(act):
            key = p.id or (p.name.lower() if p.name != "[person]" else p.span.text.lower())
            tied = p if act is acts[0] or _same_sentence(act, acts[0]) else replace(p, tie=Tie("coreference"))
            found.setdefault(key, tied)
    return tuple(found.values())


def _same_sentence(a: Act, b: Act) -> bool:
    return a.draft.sentence == b.draft.sentence


def _places(acts: Sequence[Act]) -> tuple[Place, ...]:
    """What the tellings themselves say where; only if none does, what their context says."""
    every = [p for a in acts for p in a.places]
    stated = [p for p in every if p.tie is not None and p.tie.link == "sentence"]
    found: dict[object, Place] = {}
    for place in stated or every:
        found.setdefault((place.geonames_id or place.name, place.role), place)
    order = ("site", "city", "admin2", "admin1", "country", "region")
    return tuple(sorted(found.values(), key=lambda p: order.index(p.precision)))


def _time(acts: Sequence[Act]) -> Time | None:
    """The finest time that a telling itself says; else one from context; else what is assumed."""
    times = [a.time for a in acts if a.time is not None]
    rank = {"day": 0, "range": 1, "month": 2, "year": 3, "none": 4}

    def order(time: Time) -> tuple[int, int]:
        link = 2 if time.basis == "assumed" else int(time.tie is not None and time.tie.link != "sentence")
        return (link, rank[time.precision])

    return min(times, key=order, default=None)


def _once(items: Iterable[Item]) -> tuple[Item, ...]:
    return tuple(dict.fromkeys(items))
