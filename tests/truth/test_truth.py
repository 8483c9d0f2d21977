"""Whether it happened, and whether it is an event at all, on sentences of our own."""

from __future__ import annotations

from tests.truth.sentences import TOLD, coded, marked, on_acts

NOT_TOLD, BEARING_OUT = marked("not_told.yaml"), marked("told.yaml")


def test_acts_that_did_not_happen_are_not_told_as_if_they_had(coder):
    wrong = [
        (case.text, sorted(case.allowed), [(e.trigger.text, e.modality) for e in found])
        for case in NOT_TOLD
        for found in [on_acts(case, coded(coder, case.text))]
        if any(e.modality in TOLD - case.allowed for e in found)
    ]
    assert len(NOT_TOLD) >= 300
    assert len(wrong) <= 0.02 * len(NOT_TOLD), wrong


def test_the_modality_of_acts_that_did_not_happen_is_the_one_that_a_reader_gives(coder):
    found = [(case, e) for case in NOT_TOLD for e in on_acts(case, coded(coder, case.text))]
    wrong = [(case.text, e.modality) for case, e in found if e.modality not in case.allowed]
    assert len(found) >= 230
    assert len(wrong) <= 0.05 * len(found), wrong


def test_acts_that_happened_are_told_in_whatever_company(coder):
    missed = [
        (case.text, sorted(case.allowed), [(e.trigger.text, e.modality) for e in coded(coder, case.text)])
        for case in BEARING_OUT
        if not any(e.modality in case.allowed for e in on_acts(case, coded(coder, case.text)))
    ]
    assert len(BEARING_OUT) >= 150
    assert len(missed) <= 0.15 * len(BEARING_OUT), missed
