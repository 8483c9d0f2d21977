"""Search over documents and quotes: all words, phrases, without accents; nobody is found by a private person's name."""

import pytest
from msgspec.structs import replace

from tellings.ledger import Ledger
from tellings.run.items import Coded


@pytest.fixture
def ledger(tmp_path, told):
    with Ledger.open(tmp_path / "l.sqlite", create=True) as opened:
        opened.add(Coded(b"", told), "c")
        yield opened


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("dockers", ["document"]),
        ("zarka dockers", ["document"]),
        ('"nine had died"', ["quote", "document"]),
        ('"died had nine"', []),
        ("president korr", ["document"]),
        ('a "quote that is open', []),
        ("", []),
        ("dockers NOT harbour*", []),
    ],
)
def test_what_has_all_the_words_is_found(ledger, words, kinds):
    assert [one.kind for one in ledger.search(words, 10)] == kinds


def test_a_private_person_cannot_be_searched_for_and_is_masked_in_what_is_found(ledger):
    assert ledger.search("velm", 10) == []
    (found,) = ledger.search("father", 10)
    assert "Velm" not in found.words
    assert ("father", True) in list(found.pieces())


def test_a_quote_says_who_says_it_and_which_incidents_its_document_tells_of(ledger):
    found = next(one for one in ledger.search("nine died", 10) if one.kind == "quote")
    assert found.speaker == "The union"
    assert len(found.incidents) == 1


def test_coded_again_a_document_is_found_once_and_a_rebuild_changes_nothing(ledger, told):
    ledger.add(Coded(b"", replace(told, attributions=told.attributions[:1], events=())), "newer")
    assert [one.kind for one in ledger.search("nine died", 10)] == ["document"]
    before = ledger.search("dockers", 10)
    ledger.rebuild()
    assert ledger.search("dockers", 10) == before
