"""Whether two acts of one document tell the same happening."""

from __future__ import annotations

from tellings.model import Act, Figure, Participant, Place, Time
from tellings.steps.join.victims import rivals, same_victims, victims_weight

TOLD = frozenset({"actual", "hedged"})
# Modes that name a part or a manner of an attack that may have others; the rest exclude one another.
_OPEN = frozenset(
    {None, "destroy", "massacre", "clash", "firearms", "explosives", "suicide-attack", "beat", "primitive", "arson"}
)
_APART = frozenset({"abduct", "sexual", "rob"})
_GENERAL = frozenset({None, "clash", "beat", "demo"})
ENOUGH = 2.0  # evidence from here on says "the same"


def same_in_sentence(a: Act, b: Act) -> bool:
    """Whether two acts of one sentence are one: the words tie them together, and nothing parts them."""
    if a.draft.type != b.draft.type or _modes_part(a, b) or _settings_part(a, b):
        return False
    tied = a.draft.token in b.draft.within or b.draft.token in a.draft.within or same_victims(a, b)
    return tied and _colour(a) == _colour(b)


def same_across(earlier: Act, later: Act) -> bool:
    """Whether a later sentence tells again what an earlier one told."""
    if parted(earlier, later, same_victims(earlier, later)) or _figures_part(earlier, later):
        return False
    return _evidence(earlier, later) >= ENOUGH


def parted(earlier: Act, later: Act, known: bool) -> bool:
    """Whether the two cannot be one happening: by type, by whether it happened, by manner, time, side or place.

    ``known`` holds where both were done to the same people: then another place is where they were taken, or live.
    """
    if earlier.draft.type != later.draft.type or _colour(earlier) != _colour(later):
        return True
    if _modes_part(earlier, later) or times_part(earlier, later) or _parties_part(earlier.actors, later.actors):
        return True
    return not known and _settings_part(earlier, later)


def _colour(act: Act) -> str:
    modality = act.draft.modality
    return "told" if modality in TOLD else modality


def _modes_part(a: Act, b: Act) -> bool:
    one, other = a.draft.mode, b.draft.mode
    if one == other:
        return False
    if one in _APART or other in _APART:
        return True
    return not (one in _OPEN or other in _OPEN) if a.draft.type == "ASSAULT" else None not in (one, other)


def _settings_part(a: Act, b: Act) -> bool:
    """Both say where, in their own words, and neither place lies in the other."""
    here, there = _stated(a.places), _stated(b.places)
    if not (here and there):
        return False
    if (_spread(here) and _in_towns(there)) or (_spread(there) and _in_towns(here)):
        return True
    return not any(_touch(p, q) for p in here for q in there)


def _spread(places: list[Place]) -> bool:
    """Told of several countries, and of nothing finer: no single town has seen that, whichever countries they are."""
    return len(places) > 1 and all(p.precision == "country" for p in places)


def _in_towns(places: list[Place]) -> bool:
    """Told of places that are finer than a country, and of no country."""
    return all(p.precision != "country" for p in places)


def _stated(places: tuple[Place, ...]) -> list[Place]:
    return [p for p in places if p.role == "own" and p.tie is not None and p.tie.link == "sentence"]


def _touch(p: Place, q: Place) -> bool:
    """The same place, or one so coarse that it may hold the other."""
    if (p.geonames_id is not None and p.geonames_id == q.geonames_id) or p.name == q.name:
        return True
    if "country" in (p.precision, q.precision):
        return p.precision != q.precision or p.country == q.country  # whether it holds a town is not the text's to say
    here, there = p.alone, q.alone
    if here.country is None or there.country is None:
        return True
    if here.country != there.country:
        return False
    holding = "admin1" in (p.precision, q.precision) or None in (p.geonames_id, q.geonames_id)  # a street, in some town
    return "region" in (p.precision, q.precision) or (here.admin1 == there.admin1 and holding)


def _nearness(p: Place, q: Place) -> float:
    """What two places speak for one happening: a country and a town less, for the text may say of any that it holds the town."""
    if not _touch(p, q):
        return 0.0
    return 1.0 if (p.precision == "country") == (q.precision == "country") else 0.5


def times_part(a: Act, b: Act) -> bool:
    """Both say when, in their own words, and the days lie apart."""
    one, other = a.time, b.time
    if one is None or other is None or one.start is None or other.start is None:
        return False
    if not (_said(one) and _said(other)):
        return False
    return (one.end or one.start) < other.start or (other.end or other.start) < one.start


def _said(time: Time) -> bool:
    return time.tie is not None and time.tie.link == "sentence"


def _parties_part(a: tuple[Participant, ...], b: tuple[Participant, ...]) -> bool:
    """Both name who, by rows of the lists, and share none."""
    ours, theirs = {p.id for p in a if p.id}, {p.id for p in b if p.id}
    return bool(ours and theirs) and not ours & theirs


def _figures_part(a: Act, b: Act) -> bool:
    """Exact figures of one kind that differ, with neither raising the other, in acts that do not point back."""
    if b.draft.refers or rivals(a, b):
        return False
    return any(
        f.kind == g.kind
        and ((None not in (f.best, g.best) and f.best != g.best) or _lie_apart(f, g))
        and not (f.update or g.update)
        and not _part_like(f, g)
        for f in a.figures
        for g in b.figures
    )


def _lie_apart(f: Figure, g: Figure) -> bool:
    """Of several people each, ranges that do not touch: "nearly 2,500" and "a dozen"."""
    return (
        min(f.low, g.low) > 1
        and ((f.high or f.low) < g.low or (g.high or g.low) < f.low)
        and None not in (f.high, g.high)
    )


def _part_like(f: Figure, g: Figure) -> bool:
    """A later, smaller count that says who: some of those counted before."""
    return g.best is not None and f.best is not None and g.best < f.best and g.who is not None


def _evidence(a: Act, b: Act) -> float:
    """How much speaks for one happening: what both name, and words that point back."""
    heads = {_head(p) for p in (*a.recipients, *a.targets)}, {_head(p) for p in (*b.recipients, *b.targets)}
    shared_figures = any(
        f.kind == g.kind and f.best is not None and f.best == g.best for f in a.figures for g in b.figures
    )
    return (
        1.5 * b.draft.refers
        + 0.5 * _is_bare(b)
        + victims_weight(a, b)
        + max((_nearness(p, q) for p in a.places for q in b.places), default=0.0)
        + 1.0 * bool({_head(p) for p in a.actors} & {_head(p) for p in b.actors})
        + 1.0 * bool(heads[0] & heads[1])
        + 1.5 * shared_figures
        + 0.5 * (_word(a) == _word(b))
        + 0.5 * (abs(a.draft.sentence - b.draft.sentence) <= 1)
    )


def _is_bare(act: Act) -> bool:
    """A word for violence or protest in general that names nobody: what it is, has been told."""
    draft = act.draft
    return not (draft.actors or draft.recipients or draft.toll) and draft.mode in _GENERAL


def _word(act: Act) -> str:
    return act.draft.word or act.draft.trigger.text.lower()


def _head(p: Participant) -> str:
    return p.id or p.span.text.lower().split()[-1]
