"""Whoever holds an office keeps it through a text, wherever the words put it."""

import pytest

from tellings.knowledge import parties
from tellings.knowledge.misread import as_written
from tellings.model import Document
from tellings.steps.name import Known, find_names, restore_case
from tellings.steps.parse import split

POLICE = [
    "Adda Venn, the deputy police superintendent of Ostrow, said so.",
    "Director general of the Ostrow police, A D Vennik said so.",
    "Commissioner of police (northern zone) Adda Venn said so.",
    "Inspector general of police, Ostrow zone, Adda Venn, said so.",
    "Police commissioner A.D. Vennik said so.",
    "Vennik, the superintendent of railway police, said so.",
    "Ostrow SP Adda Venn said so.",
]
OTHERS = [
    "He told the police commissioner, Adda Venn said.",
    "Adda Venn, the wife of the police chief, said so.",
    "The mayor thanked the inspector general, and Adda Venn said so.",
]


def offices(text: str) -> list[str | None]:
    sentences = split(Document("d", "", text))
    cased = restore_case(as_written(text), sentences, Known.load())
    rows = [parties.office_row(n.key) for n in find_names(cased, sentences, (), Known.load()) if n.key]
    return [row.kind for row in rows if row]


@pytest.mark.parametrize("text", [*POLICE, *(text.lower() for text in POLICE)])
def test_a_person_has_the_office_beside_the_name(text):
    assert "police" in offices(text)


@pytest.mark.parametrize("text", OTHERS)
def test_somebody_elses_office_is_not_taken(text):
    assert "police" not in offices(text)


def test_mr_before_a_name_takes_nothing_away(code):
    text = "Police commissioner Adda Venn said the town was calm. Mr Venn said that the shops were open."
    assert [a.speaker_kind for a in code(text).attributions] == ["police", "police"]


def test_a_heading_names_the_officer_whom_the_text_introduces():
    assert len(offices("Adda Venn meets dockers\n\nPolice commissioner Adda Venn came by boat.")) == 2


def test_a_party_whose_letters_are_a_rank_makes_its_leader_no_officer():
    assert offices("SP leader Adda Venn said so.") == []
