"""What happened in several countries is no telling of what happened in one town, and neither hangs on which they are."""

import pytest

MUTUAL = (
    "Minor scuffles were seen during rival rallies in {} and {}, where members of both communities engaged in a brawl. "
    "The biggest clash, however, erupted in {}, where seven marchers were injured."
)


def attacks(record):
    return [e for e in record.events if e.type == "ASSAULT" and e.modality == "actual"]


def places(event):
    return {p.name for p in event.places}


@pytest.mark.parametrize("countries", [("Norway", "Ghana"), ("Canada", "Peru"), ("Peru", "Canada")])
@pytest.mark.parametrize("town", ["Toronto, Ontario", "Lima"])
def test_an_act_told_of_two_countries_is_not_that_of_a_town(code, countries, town):
    found = attacks(code(MUTUAL.format(*countries, town)))
    told = {frozenset(places(e)) for e in found}
    assert frozenset(countries) in told
    assert not any(town.split(",")[0] in names and names & set(countries) for names in told)


def test_an_act_told_of_one_country_may_be_that_of_a_town_in_it(code):
    text = "An attack on a market in Peru killed nine people on Monday. The attack in Lima also injured twelve."
    assert len(attacks(code(text))) == 1
