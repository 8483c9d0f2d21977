"""Who people and groups are: countries, peoples, groups, and the words for parties, things and weapons (README.md)."""

from tellings.knowledge.parties.folding import fold, plain
from tellings.knowledge.parties.groups import groups, groups_on
from tellings.knowledge.parties.naming import describe_country, names
from tellings.knowledge.parties.party import Party, Phrase, by_key, classes, party, weapon_mode
from tellings.knowledge.parties.phrase import phrase
from tellings.knowledge.parties.rows import (
    CountryRow,
    GroupRow,
    HeadRow,
    NameRow,
    NounRow,
    ThingRow,
    TitleRow,
    WeaponRow,
)
from tellings.knowledge.parties.words import (
    begins_title,
    ends_office,
    head,
    heads_listed,
    heads_party,
    heads_weapon,
    noun,
    office,
    office_row,
    thing,
    title,
    weapon,
)

__all__ = [
    "CountryRow",
    "GroupRow",
    "HeadRow",
    "NameRow",
    "NounRow",
    "Party",
    "Phrase",
    "ThingRow",
    "TitleRow",
    "WeaponRow",
    "begins_title",
    "by_key",
    "classes",
    "describe_country",
    "ends_office",
    "fold",
    "groups",
    "groups_on",
    "head",
    "heads_listed",
    "heads_party",
    "heads_weapon",
    "names",
    "noun",
    "office",
    "office_row",
    "party",
    "phrase",
    "plain",
    "thing",
    "title",
    "weapon",
    "weapon_mode",
]  # fmt: skip
