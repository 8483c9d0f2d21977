"""ACLED's event and sub-event type of an act, which follow from its type, its mode and the parties to it.

After ACLED's codebook (2023): armed organised sides on both ends make a battle, one end civilians makes violence against
civilians or remote violence, a crowd makes a protest or a riot. Names are spelled as in its export.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tellings.model import Acled, Kind

BATTLE, AGAINST, REMOTE = "Battles", "Violence against civilians", "Explosions/Remote violence"
PROTESTS, RIOTS, STRATEGIC = "Protests", "Riots", "Strategic developments"

ARMED: frozenset[Kind] = frozenset({"police", "military", "armed_group"})
CROWDS: frozenset[Kind] = frozenset({"crowd", "community"})

# What the weapon alone decides.
_WEAPONS: Mapping[str, Acled] = {
    "aerial": Acled(REMOTE, "Air/drone strike"),
    "drone": Acled(REMOTE, "Air/drone strike"),
    "heavy-weapons": Acled(REMOTE, "Shelling/artillery/missile attack"),
    "explosives": Acled(REMOTE, "Remote explosive/landmine/IED"),
    "suicide-attack": Acled(REMOTE, "Suicide bomb"),
    "unconventional": Acled(REMOTE, "Chemical weapon"),
    "sexual": Acled(AGAINST, "Sexual violence"),
    "abduct": Acled(AGAINST, "Abduction/forced disappearance"),
}
# What the sense of the words decides, whatever the type (lexicon, field `sense`).
_SENSES: Mapping[str, Acled] = {
    "looting": Acled(STRATEGIC, "Looting/property destruction"),
    "weapons": Acled(STRATEGIC, "Disrupted weapons use"),
    "base": Acled(STRATEGIC, "Headquarters or base established"),
    "group": Acled(STRATEGIC, "Change to group/activity"),
    "grenade": Acled(REMOTE, "Grenade"),
}
_AGREEING = frozenset({"ceasefire", "release", "return", "disarm"})


@dataclass(frozen=True, slots=True)
class Sides:
    """The kinds of party on either side of an act."""

    actors: frozenset[Kind]
    recipients: frozenset[Kind]


def acled(type: str, mode: str | None, sense: str | None, sides: Sides) -> Acled | None:  # noqa: A002  # the field's name
    """ACLED's names for an act, or None where ACLED has none for it."""
    if sense is not None and sense in _SENSES:
        return _SENSES[sense]
    if sense == "territory":
        return _territory(type, sides)
    by_type = {"ASSAULT": _assault, "PROTEST": _protest, "COERCE": _coerce, "RETREAT": _retreat, "AGREE": _agree}
    return by_type[type](mode, sense, sides) if type in by_type else None


def _territory(type: str, sides: Sides) -> Acled:  # noqa: A002
    if type == "RETREAT":
        return Acled(STRATEGIC, "Non-violent transfer of territory")
    if sides.actors & {"armed_group"} and not sides.actors & {"military", "police", "state"}:
        return Acled(BATTLE, "Non-state actor overtakes territory")
    return Acled(BATTLE, "Government regains territory")


def _assault(mode: str | None, sense: str | None, sides: Sides) -> Acled:
    if mode is not None and mode in _WEAPONS:
        return _WEAPONS[mode]
    crowd_acts = bool(sides.actors & CROWDS) and not sides.actors & ARMED
    force = sides.actors & {"police", "military", "state"}
    if mode == "crowd-control" or (force and sides.recipients & {"crowd"}):
        lethal = mode not in ("crowd-control", None) or sense == "lethal"
        return Acled(PROTESTS, "Excessive force against protesters" if lethal else "Protest with intervention")
    if crowd_acts:
        return Acled(RIOTS, "Mob violence")
    if mode == "clash" or (sides.actors & ARMED and sides.recipients & ARMED):
        return Acled(RIOTS, "Mob violence") if sides.actors & {"crowd"} else Acled(BATTLE, "Armed clash")
    if mode in ("destroy", "arson", "rob") and not sides.recipients:
        return Acled(STRATEGIC, "Looting/property destruction")
    return Acled(AGAINST, "Attack")


def _protest(mode: str | None, sense: str | None, sides: Sides) -> Acled:  # noqa: ARG001  # one signature for all
    if mode == "riot":
        return Acled(RIOTS, "Violent demonstration")
    if sense == "dispersal":
        return Acled(PROTESTS, "Protest with intervention")
    return Acled(PROTESTS, "Peaceful protest")


def _coerce(mode: str | None, sense: str | None, sides: Sides) -> Acled | None:  # noqa: ARG001
    if sense == "dispersal":
        return Acled(PROTESTS, "Protest with intervention")
    return (
        Acled(STRATEGIC, "Arrests")
        if mode == "arrest"
        else Acled(STRATEGIC, "Other")
        if mode in ("curfew", "seize")
        else None
    )


def _retreat(mode: str | None, sense: str | None, sides: Sides) -> Acled | None:  # noqa: ARG001
    return Acled(STRATEGIC, "Agreement") if mode in _AGREEING else None


def _agree(mode: str | None, sense: str | None, sides: Sides) -> Acled | None:  # noqa: ARG001
    fighting = sides.actors & {"military", "armed_group", "state"}
    return Acled(STRATEGIC, "Agreement") if fighting else None
