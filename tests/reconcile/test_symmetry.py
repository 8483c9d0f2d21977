"""The symmetry table: whose losses each outlet tells of, and in what manner. It counts, and treats all sides alike."""

import dataclasses

from msgspec.structs import replace

from tellings.model import Attribution, Framing, Participant
from tellings.reconcile.incidents import incidents
from tellings.reconcile.symmetry import symmetry
from tellings.reconcile.telling import version
from tests.reconcile.told import count, telling

REST = "The quays of Žarka were closed for the night and the union of the harbour called its members off."
WORDS = "Gunmen killed nine soldiers at the grain quay of Žarka on Saturday evening, the harbour police said."


def told(document, source, country, words=WORDS, **more):
    record = telling(
        words, document=document, source=source, trigger="killed", rest=REST, killed=(count("nine", 9),), **more
    )
    (event,) = record.events
    span = record.document.span(words.index("soldiers"), words.index("soldiers") + 8)
    return replace(
        record, events=(replace(event, recipients=(Participant(span, "soldiers", "military", None, country),)),)
    )


def rows(*records):
    by_version = {version(record.document): record for record in records}
    return {(row.outlet, row.side): row for row in symmetry((i, by_version) for i in incidents(records))}


def test_who_tells_of_a_loss_and_who_has_no_account_of_it_are_counted():
    elsewhere = told(
        "d3", "Beta", "BBB", WORDS.replace("grain quay", "rail yard"), day="2033-01-01", published="2033-01-02"
    )
    found = rows(told("d1", "Alpha", "AAA"), told("d2", "Beta", "AAA"), elsewhere)
    one = found["Alpha", "BBB"]
    assert (one.incidents, one.told, one.silent, one.absent) == (1, 0, 0, 1)
    assert (found["Beta", "AAA"].told, found["Alpha", "AAA"].told) == (1, 1)


def test_an_account_that_names_no_loss_of_a_side_is_silent_on_it():
    quiet = told("d2", "Beta", "AAA")
    quiet = replace(quiet, events=(replace(quiet.events[0], figures=()),))
    assert rows(told("d1", "Alpha", "AAA"), quiet)["Beta", "AAA"].silent == 1


def test_the_manner_is_counted_attribution_hedges_missing_doers_and_framing():
    record = told("d1", "Alpha", "AAA", modality="hedged")
    page = record.document
    said = Attribution(page.span(72, 86), "police", page.span(87, 99), page.span(0, 10))
    framing = (
        Framing("loaded_language", page.span(0, 6), None, "made"),
        Framing("hedge", page.span(0, 6), None, "made"),
    )
    record = replace(record, attributions=(said,), framing=framing, events=(replace(record.events[0], attribution=0),))
    row = rows(record)["Alpha", "AAA"]
    assert (row.attributed, row.hedged, row.agentless, row.framing) == (1, 1, 1, 1)


def test_two_sides_that_change_places_change_places_in_the_table_and_nothing_else():
    one = rows(told("d1", "Alpha", "AAA"), told("d2", "Beta", "AAA"))
    other = rows(told("d1", "Alpha", "BBB"), told("d2", "Beta", "BBB"))
    assert {(outlet, dataclasses.replace(row, side="X")) for (outlet, _), row in one.items()} == {
        (outlet, dataclasses.replace(row, side="X")) for (outlet, _), row in other.items()
    }
