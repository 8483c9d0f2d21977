"""Pages without a date are compared by what they say of the day, by what they are about and by the rare words they share."""

import pytest

from tellings.model import Document
from tellings.reconcile.compare import compare
from tellings.reconcile.telling import tellings


@pytest.fixture
def levels(coder):
    """From two undated texts to the levels of their first tellings."""

    def of(one: str, other: str):
        first, second = (coder.code(Document(f"d{n}", f"SHA-256:{n}", text)) for n, text in enumerate((one, other)))
        return compare(tellings(first)[0], tellings(second)[0])

    return of


@pytest.mark.parametrize(
    ("day", "level"), [("Saturday", "same weekday"), ("Sunday", "next weekday"), ("Tuesday", "other weekday")]
)
def test_days_of_the_week_are_compared_where_nobody_knows_the_week(levels, day, level):
    one = "Gunmen killed four farmers near the river on Saturday."
    assert levels(one, f"Gunmen killed four farmers on {day} near the river.")["time"] == level


def test_a_night_is_one_of_its_day_of_the_week(levels):
    one = "Gunmen killed four farmers near the river on Saturday night."
    assert levels(one, "Gunmen killed four farmers near the river on Saturday.")["time"] == "same weekday"


def test_documents_about_other_days_say_so_of_all_that_they_tell(levels):
    one = "Rebels raided a mill on 4 May 2031, killing two guards."
    assert levels(one, "Rebels raided a mill on 9 July 2031, killing two guards.")["about"] == "other day"
    assert levels(one, "A raid by rebels on 4 May 2031 killed two guards at a mill.")["about"] == "same day"
    assert levels(one, "Rebels raided a mill, killing seven guards.")["about"] == "other figures"


def test_rare_words_are_counted(levels):
    one = "Gunmen killed a miller in Ostravka, near the Velmir bridge."
    assert levels(one, "A miller was killed in Ostravka at the Velmir bridge.")["names"] in ("two", "three", "more")
    assert levels(one, "Two dockers were shot in Tarnosh.")["names"] == "none"


def test_of_many_pairs_one_is_like_by_chance(levels):
    one = "Gunmen killed a miller on Monday."
    many = one + " Police arrested two men in the port. Students marched to the palace. Rebels bombed a bridge."
    assert levels(one, one + " ")["crowd"] == "a few"
    assert levels(many, many + " ")["crowd"] == "tens"


def test_ages_sums_and_tolls_tell_two_that_are_alike_in_words_apart(levels):
    one = "Gunmen killed a miller, 54, and took 1,200 crowns from his mill on 9 May, the 17th such raid."
    assert levels(one, "A miller, 54, was killed on 9 May and 1,200 crowns were taken.")["numbers"] == "most"
    assert levels(one, "Gunmen killed a miller, 37, and took 800 crowns on 21 March.")["numbers"] == "none of many"
    assert levels(one, "Gunmen killed a miller.")["numbers"] == "silent"


def test_the_weightiest_words_of_one_document_are_looked_for_in_the_other(levels):
    one = "Gunmen killed a miller in Ostravka, near the Velmir bridge, and burned the Tollgate tavern."
    assert levels(one, one + " ")["core"] == "8"
    assert levels(one, "Police arrested a docker in Tarnosh.")["core"] == "0"
