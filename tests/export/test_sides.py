"""Who takes part, as ACLED and UCDP call them: groups by name, others by what they are, nobody by an outlet's own words."""

from __future__ import annotations

import pytest

from tellings.ledger import Filter, Ledger
from tellings.model import Participant, Span
from tellings.publish.export.formats import FORMATS, Tally, made
from tellings.publish.export.profile import PUBLIC
from tellings.publish.export.sides import Side, called, group
from tellings.publish.export.view import View
from tellings.run.items import Coded
from tests.record.told import told


def party(words: str, kind: str, country: str | None = None) -> Participant:
    return Participant(Span(0, len(words), words), words, kind, country=country)  # type: ignore[arg-type]


def name(side: Side | None) -> str | None:
    return side.name if side else None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Taliban fighters", "Taliban"),
        ("three members of Hamas", "Hamas"),
        ("Lowland Guard fighters", "Lowland Guard"),
        ("rebels of the Front for the Hills", "Front for the Hills"),
        ("Kestrian mob", None),
        ("KESTRIAN RIVER MOB", None),
        ("the rebels", None),
        ("", None),
    ],
)
def test_a_group_is_known_by_the_lists_or_by_two_words_with_capitals(words, expected):
    assert group(words) == expected


@pytest.mark.parametrize(
    ("one", "acled", "ucdp"),
    [
        (party("seventeen innocent dockers", "civilians"), "Civilians (Kenya)", "Civilians"),
        (party("brave boys in blue", "police", "SDN"), "Police Forces of Sudan", "Government of Sudan"),
        (party("the regime", "state"), "Government of Kenya", "Government of Kenya"),
        (
            party("bandits", "armed_group", "SDN"),
            "Unidentified Armed Group (Kenya)",
            "Unidentified armed group (Kenya)",
        ),
        (party("a savage mob", "crowd"), "Rioters (Kenya)", "Civilians"),
        (party("twelve", "unknown"), None, None),
    ],
)
def test_who_has_no_name_of_a_group_is_called_by_what_it_is_and_where(one, acled, ucdp):
    assert name(called(one, one.name, "KEN", "acled", "Riots")) == acled
    assert name(called(one, one.name, "KEN", "ucdp")) == ucdp


def test_where_no_country_is_known_none_is_named():
    assert name(called(party("soldiers", "military"), "soldiers", None, "acled")) == "Military Forces"
    assert name(called(party("a crowd", "crowd"), "a crowd", None, "acled", "Protests")) == "Protesters"


def test_who_has_no_name_is_of_the_kind_that_it_is_called_by():
    farmers = called(party("two farmers", "organisation"), "two farmers", None, "acled")
    assert farmers
    assert (farmers.name, farmers.kind) == ("Civilians", "civilians")


def test_a_name_that_the_profile_hides_is_none_here():
    hidden = party("Oskar Velm Brigade", "armed_group")
    assert name(called(hidden, "[unnamed]", None, "acled")) == "Unidentified Armed Group"


def test_in_the_tables_no_word_of_an_outlet_for_people_stands_as_a_name(tmp_path):
    with Ledger.open(tmp_path / "l.sqlite", create=True) as ledger:
        ledger.add(Coded(b"", told()), "c")
        view = View(ledger.held(ledger.listed(Filter())[0].id), PUBLIC)
    (acled,), (ucdp,) = (list(made(FORMATS[form], [view], Tally())) for form in ("acled", "ucdp"))
    assert (acled["inter1"], acled["inter2"]) == (None, "Civilians")  # an armed group could be of two sorts
    assert (acled["actor1"], acled["actor2"]) == ("Unidentified Armed Group (Kosovo)", "Civilians (Kosovo)")
    assert (ucdp["side_a"], ucdp["side_b"]) == ("Unidentified armed group (Kosovo)", "Civilians")
    assert ucdp["dyad_name"] == "Unidentified armed group (Kosovo) - Civilians"
