"""The part of the gazetteer written by hand is well formed, and all of it is used."""

from __future__ import annotations

import pytest

from tellings.errors import KnowledgeError
from tellings.knowledge.gazetteer import Gazetteer, overlay
from tellings.knowledge.gazetteer.collect import Collection
from tellings.knowledge.gazetteer.data import rows


def test_every_region_is_found_by_each_of_its_names(gazetteer: Gazetteer) -> None:
    for region in overlay.regions():
        for name in (region.name, *region.others):
            found = [e for e in gazetteer.lookup(name) if e.name == region.name]
            assert found, f"{region.name} by {name}"


def test_every_region_stands_on_the_globe_and_has_a_size() -> None:
    for region in overlay.regions():
        assert -90 <= region.lat <= 90, region.name
        assert -180 <= region.lon <= 180, region.name
        assert region.size > 0, region.name


def test_no_region_is_written_twice() -> None:
    names = [row["name"] for row in rows("regions.csv")]
    assert len(names) == len(set(names))


def test_every_country_code_is_three_letters_and_written_once() -> None:
    codes = [country.code for country in overlay.countries()]
    assert len(codes) == len(set(codes)) == 250
    assert all(len(code) == 3 and code.isupper() for code in codes)


def test_every_further_name_leads_somewhere(gazetteer: Gazetteer) -> None:
    for place, manner, names in overlay.more_names():
        for name in names:
            found = gazetteer.lookup(name)
            assert found, f"{place}: {name}"
            assert manner == "shown" or any(e.manner in (manner, "name") for e in found), f"{place}: {name}"


def test_every_dispute_has_something_that_it_covers() -> None:
    for dispute in overlay.disputes():
        assert dispute.countries or dispute.areas or len(dispute.outline) > 2, dispute.name


def test_an_outline_holds_what_is_within_it() -> None:
    square = overlay.Dispute(
        "square", frozenset(), frozenset(), ((0.0, 0.0), (0.0, 10.0), (10.0, 10.0), (10.0, 0.0)), 0.0, 10.0
    )
    assert square.surrounds(5.0, 5.0)
    assert not square.surrounds(5.0, 11.0)
    assert not square.surrounds(-1.0, 5.0)


def test_a_name_for_a_place_that_there_is_not_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(overlay, "regions", lambda: iter(()))
    monkeypatch.setattr(overlay, "more_names", lambda: iter([("XX.99", "name", ("Nowhere",))]))
    with pytest.raises(KnowledgeError, match=r"XX\.99"):
        Collection().add_overlay()
