"""From acts to events: what several triggers tell of one happening becomes one event with all their words."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from itertools import groupby

from tellings.model import Acled, Act, Document, Event, Place, Sentence, Span, Time
from tellings.steps.join.antecedents import numbered
from tellings.steps.join.bridges import bridged
from tellings.steps.join.clusters import clusters
from tellings.steps.join.confidence import with_confidence
from tellings.steps.join.happening import Happening, happening
from tellings.steps.join.main import main_of
from tellings.steps.join.naming import acled_name
from tellings.steps.join.retold import told_again
from tellings.steps.join.tallies import without_tallies
from tellings.steps.join.tolls import home_of


def join(document: Document, acts: Sequence[Act], parsed: Mapping[int, Sentence]) -> tuple[Event, ...]:
    """The events that the acts tell, in the order of their first words; ``parsed`` are the sentences by their index."""
    every = [happening(group, parsed) for group in _groups(without_tallies(acts, parsed), parsed)]
    main = main_of(every, parsed)
    return with_confidence([_event(document, one, acled_name(one, every, parsed), one is main) for one in every])


def _groups(acts: Sequence[Act], parsed: Mapping[int, Sentence]) -> list[list[Act]]:
    groups: list[list[Act]] = []
    ordered = numbered(sorted(_no_participants(acts), key=lambda a: (a.draft.trigger.start, a.draft.trigger.end)))
    for index, told in groupby((a for a in ordered if a.draft.type), key=lambda a: a.draft.sentence):
        for cluster in clusters(list(told), parsed[index]):
            home = next((g for g in reversed(groups) if told_again(g, cluster, parsed)), None)
            if home is None:
                groups.append(cluster)
            else:
                home.extend(cluster)
    for toll in (a for a in ordered if not a.draft.type and a.figures):
        home = home_of(toll, groups)
        if home is not None:
            home.append(toll)
    return bridged(groups)


def _no_participants(acts: Sequence[Act]) -> list[Act]:
    """Without the words for people ("protesters") that stand as a side of another act: they are no act of their own."""
    told = [a for a in acts if a.draft.type]
    sides = {(m.sentence, m.token) for a in told for m in (*a.draft.actors, *a.draft.recipients)}
    return [a for a in acts if (a.draft.sentence, a.draft.token) not in sides]


def _event(document: Document, one: Happening, name: Acled | None, is_main: bool) -> Event:
    draft = one.first.draft
    return Event(
        id=_id(document, draft.trigger, one.type),
        type=one.type,
        mode=one.manner.mode,
        acled=name,
        main=is_main,
        scope=one.scope,
        trigger=draft.trigger,
        sentence=one.first.sentence,
        mentions=tuple(a.draft.trigger for a in one.acts[1:]),
        modality=one.modality,
        attribution=draft.attribution,
        actors=one.actors,
        recipients=one.recipients,
        targets=one.targets,
        places=_places(one.acts),
        time=_time(one.acts),
        figures=one.figures,
        means=one.means,
        confidence=max(a.draft.confidence for a in one.acts),
        rule=draft.rule,
    )


def _id(document: Document, trigger: Span, type: str) -> str:  # noqa: A002  # the record's word
    """A digest of document, place and type; two acts of one type never share a trigger."""
    content = f"{document.sha256}\n{document.source or ''}\n{document.id}\n{trigger.start}\n{trigger.end}\n{type}"
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:16]


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
