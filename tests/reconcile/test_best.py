"""The named rules that compute one figure: each follows the convention that it names."""

import pytest

from tellings.reconcile.best import RULES, best
from tellings.reconcile.facts import facts
from tellings.reconcile.incidents import incidents
from tests.reconcile.told import count, telling

PLACES = ("pier", "grain quay", "old harbour", "ferry landing", "fish market")
REST = "The quays of Žarka were closed for the night and the dockers' union of the harbour called its members off."


def told(number, figure, published="2031-05-04", words=None, modality="actual"):
    words = (
        words
        or f"Gunmen killed {figure[0]} dockers at the {PLACES[number]} of Žarka on Saturday, outlet {number} learned."
    )
    return telling(
        words, document=f"d{number}", source=f"Outlet {number}", trigger="killed", published=published,
        killed=(figure,), modality=modality, rest=REST,
    )  # fmt: skip


def of(rule, *records):
    (incident,) = incidents(records)
    assert len(incident.accounts) == len(records)
    (found,) = best(incident, rule)
    return found.low, found.best, found.high


DOZENS, HUNDREDS, TENS = count("dozens", 12, None, 99), count("hundreds", 100, None, 999), count("tens", 10, None, 99)
LEAST, ABOUT = ("at least 9", 9, None, None, None, False), count("about 50", 45, 50, 55)


@pytest.mark.parametrize(("figure", "number"), [(DOZENS, 12), (TENS, 10), (HUNDREDS, 100), (LEAST, 9)])
def test_acleds_way_with_words_for_numbers(figure, number):
    assert of("acled-conservative", told(0, figure)) == (number, number, number)


def test_acleds_way_takes_the_most_conservative_report():
    assert of("acled-conservative", told(0, count("17", 17)), told(1, count("12", 12)), told(2, DOZENS))[1] == 12


def test_acleds_way_follows_a_revision():
    raised = count("31", 31, update=True)
    assert of("acled-conservative", told(0, count("12", 12)), told(1, raised, "2031-05-06"))[1] == 31


def test_acleds_way_leaves_out_what_nobody_vouches_for_where_somebody_vouches():
    assert of("acled-conservative", told(0, count("3", 3), modality="hedged"), told(1, count("12", 12)))[1] == 12


def test_ucdps_way_gives_the_lowest_the_highest_and_what_most_can_agree_on():
    three = told(0, count("17", 17)), told(1, count("12", 12)), told(2, ("at least 9", 9, None, None, None, False))
    assert of("ucdp-best-low-high", *three) == (9, 9, 17)
    four = told(0, count("17", 17)), told(1, count("17", 17)), told(2, count("12", 12)), told(3, count("40", 40))
    assert of("ucdp-best-low-high", *four) == (12, 17, 40)


def test_a_number_said_with_about_is_the_best_between_its_bounds():
    assert of("ucdp-best-low-high", told(0, ABOUT)) == (45, 50, 55)


def test_the_latest_is_what_was_published_last():
    assert of("latest", told(0, count("17", 17), "2031-05-05"), told(1, count("12", 12)))[1] == 17


def test_most_independent_counts_a_reprint_with_the_account_that_it_repeats():
    words = "Gunmen killed 40 dockers at the ferry landing of Žarka on Saturday evening, an agency was told."
    copies = [told(n, count("40", 40), f"2031-05-0{n + 4}", words) for n in range(3)]
    own = told(3, count("12", 12)), told(4, count("12", 12))
    assert of("most-independent", *copies, *own)[1] == 12


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_says_whose_it_is_and_keeps_the_claims_that_it_used(rule):
    (incident,) = incidents([told(0, count("17", 17)), told(1, count("12", 12))])
    assert RULES[rule].does
    assert RULES[rule].source
    (found,) = best(incident, rule)
    killed = next(fact for fact in incident.facts if fact.field == "killed")
    assert found.claims
    assert set(found.claims) <= {claim.id for claim in killed.claims}
    assert facts(killed.claims, {}, {})[0].verdict == "differ"
