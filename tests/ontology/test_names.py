"""The ontology's names are those that the model and the codebooks know."""

from typing import get_args

import pytest

from tellings.errors import KnowledgeError
from tellings.model import Kind
from tellings.ontology import names


def test_the_sixteen_types_are_there_and_no_mode_is_told_twice():
    types = names.event_types()
    assert len(types) == 16
    assert all(len(set(t.modes)) == len(t.modes) and t.definition for t in types.values())


def test_the_kinds_of_party_are_those_of_the_model():
    assert tuple(names.party_kinds()) == get_args(Kind)


def test_acled_has_25_sub_event_types_each_under_one_type():
    every = [sub for subs in names.acled().values() for sub in subs]
    assert len(every) == len(set(every)) == 25


def test_a_row_that_is_not_well_formed_is_named(monkeypatch):
    monkeypatch.setattr(names, "loaded", lambda file: {"AGREE": {"is": "promises"}})
    with pytest.raises(KnowledgeError, match=r"types\.yaml, AGREE"):
        names.event_types.__wrapped__()
