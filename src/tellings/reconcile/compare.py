"""Compare: field by field, on which level two tellings stand to each other. No field decides alone."""

from __future__ import annotations

from tellings.reconcile.documents import of_documents
from tellings.reconcile.levels import Levels, fields, step, two
from tellings.reconcile.passages import nearness
from tellings.reconcile.telling import Party, Spot, Telling
from tellings.reconcile.values import APART, figures, in_time
from tellings.reconcile.words import alike, named

FAMILIES = {
    "force": {"ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "SANCTION"},
    "harm in words": {"ACCUSE", "REJECT", "REQUEST", "THREATEN"},
    "good in words": {"AGREE", "CONCEDE", "CONSULT", "SUPPORT"},
    "good in deeds": {"AID", "COOPERATE", "RETREAT"},
}
_FAMILY = {name: family for family, names in FAMILIES.items() for name in names}
NEAR_COPY = 0.6
_ELSEWHERE = frozenset({"other name", "other town", "other country"})


def family(kind: str) -> str:
    """The family of a type."""
    return _FAMILY[kind]


def compare(a: Telling, b: Telling, beside: Levels | None = None) -> Levels:
    """The level of each field. ``beside`` are those that their documents decide, where they are known already."""
    beside, time = beside or of_documents(a.story, b.story), when(a, b)
    return {
        "type": kinds(a, b),
        "time": time,
        "published": beside["published"],
        "place": where(a, b, time),
        "actor": _parties(a.actors, b.actors),
        "recipient": _parties(a.recipients, b.recipients),
        "figures": figures(a.figures, b.figures),
        "means": _means(a.means, b.means),
        "main": prominence(a, b),
        "told": _told(a, b),
        "names": _names(a.names, b.names),
        "about": beside["about"],
        "numbers": beside["numbers"],
        "core": beside["core"],
        "crowd": beside["crowd"],
        "wording": beside["wording"],
    }


def two_of_one_document(a: Telling, b: Telling, levels: Levels) -> bool:
    """Whether two tellings stand in one document that tells of them as of two happenings."""
    return a.story.version == b.story.version and any(level in two()[field] for field, level in levels.items())


def kinds(a: Telling, b: Telling) -> str:
    """The level of the field type."""
    if a.type != b.type:
        return "kin" if family(a.type) == family(b.type) else "other"
    if a.mode is None or b.mode is None:
        return "same type"
    return "same mode" if a.mode == b.mode else "other mode"


def prominence(a: Telling, b: Telling) -> str:
    """The level of the field main."""
    return "both" if a.main and b.main else "one" if a.main or b.main else "neither"


def when(a: Telling, b: Telling) -> str:
    """The level of the field time."""
    return in_time(a.when, b.when, (a.story.published, b.story.published))


def where(a: Telling, b: Telling, time: str) -> str:
    """The level of the field place: the likest pair of places decides, since each may list several.

    What is elsewhere and on another day says so in one. Elsewhere is surest where the words that tell it name the place.
    """
    found = {_spots(x, y) for x in a.spots for y in b.spots}
    level = next((level for level in fields()["place"] if level in found), "silent")
    if level not in _ELSEWHERE:
        return level
    if time in APART:
        return "elsewhere, another day"
    return "named elsewhere" if all(spot.told and spot.precision == "city" for spot in (*a.spots, *b.spots)) else level


def _spots(a: Spot, b: Spot) -> str:
    same = a.name == b.name if a.id is None or b.id is None else a.id == b.id
    if same and a.precision != "country":
        return "same town"
    if a.country is None or b.country is None:
        return "other name" if a.precision == b.precision else "silent"  # a site may lie in a town that nobody knows
    if a.country != b.country:
        return "other country"
    if "country" in {a.precision, b.precision}:
        return "same country" if same or a.precision == b.precision else "within"
    if "admin1" in {a.precision, b.precision} and a.admin1 == b.admin1:
        return "within"
    return "same area" if a.admin1 and a.admin1 == b.admin1 else "other town"


def _parties(a: tuple[Party, ...], b: tuple[Party, ...]) -> str:
    """A name that both give decides; else, where both give names, that these are others; else the likest pair."""
    if not a or not b:
        return "silent"
    found = {_party(x, y) for x in a for y in b}
    if "same" not in found and any(_is_named(x) for x in a) and any(_is_named(y) for y in b):
        return "other name"
    return next(level for level in fields()["actor"] if level in found)


def _party(a: Party, b: Party) -> str:
    shared = a.words & b.words
    if (a.id and a.id == b.id) or any(map(named, shared)):
        return "same"
    if shared and (a.country is None or b.country is None or a.country == b.country):
        return "like"
    return "same kind" if a.kind == b.kind != "unknown" and a.country == b.country else "other"


def _is_named(party: Party) -> bool:
    return party.id is not None or any(map(named, party.words))


def _means(a: frozenset[int], b: frozenset[int]) -> str:
    return "silent" if not a or not b else "same" if a & b else "other"


def _told(a: Telling, b: Telling) -> str:
    return "copied" if nearness(a.signature, b.signature) >= NEAR_COPY else step("told", alike(a.words, b.words))


def _names(one: frozenset[int], other: frozenset[int]) -> str:
    """How many of the rare words of the sentences that tell it: in short texts they are what there is."""
    if not one or not other:
        return "silent"
    return {0: "none", 1: "one", 2: "two", 3: "three"}.get(len(one & other), "more")
