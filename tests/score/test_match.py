"""Gold and coded events are set side by side one to one, and each mistake is told with its words."""

from hypothesis import given
from hypothesis import strategies as st

from tellings.score.assignment import assign
from tellings.score.days import stretch
from tellings.score.fields import same_name, same_words
from tests.score.made import ARREST, ATTACK, BLAME, counts, event, scored, told

GOLD = {"quote": ATTACK, "type": "ASSAULT"}


def test_one_coded_event_answers_one_gold_event_only(tmp_path):
    gold = [GOLD, {"quote": "twelve dockers in Orvessa", "type": "ASSAULT"}]
    result = scored(tmp_path, gold, [event("killed twelve dockers")])
    assert counts(result, "event") == (1, 1, 2)
    assert told(result) == [("missed", "event", "ASSAULT", "")]


def test_a_happening_coded_twice_counts_once_and_the_second_is_called_that(tmp_path):
    result = scored(tmp_path, [{**GOLD, "id": "attack"}], [event("killed"), event("Gunmen")])
    assert counts(result, "event") == (1, 2, 1)
    (mistake,) = [m for _, m in result.mistakes]
    assert (mistake.kind, mistake.event, mistake.span.text) == ("twice", "attack", "Gunmen")


def test_the_pairing_that_agrees_most_is_taken(tmp_path):
    """Both coded events touch both gold quotes; only one way round are the types right."""
    gold = [{"quote": BLAME, "type": "ACCUSE"}, {"quote": "The mayor condemned the attack", "type": "ASSAULT"}]
    coded = [event("condemned the attack", "ASSAULT"), event("condemned the", "ACCUSE")]
    result = scored(tmp_path, gold, coded)
    assert counts(result, "type") == (2, 2, 2)
    assert result.mistakes == ()


def test_an_event_is_found_by_any_of_its_mentions_and_by_any_of_the_quotes(tmp_path):
    gold = [{"quote": ["Gunmen killed", "condemned the attack"], "type": "ASSAULT"}]
    assert counts(scored(tmp_path, gold, [event("attack")]), "event") == (1, 1, 1)
    by_mention = event("Police", mentions=["killed"])
    assert counts(scored(tmp_path, [GOLD], [by_mention]), "event") == (1, 1, 1)
    assert counts(scored(tmp_path, [GOLD], [event("Police")]), "event") == (0, 1, 1)


def test_an_asked_event_goes_before_an_optional_one_unless_only_the_other_has_the_type(tmp_path):
    asked, optional = {"quote": BLAME, "type": "ACCUSE"}, {"quote": "the attack", "type": "ASSAULT", "optional": True}
    assert counts(scored(tmp_path, [optional, asked], [event("attack", "ACCUSE")]), "event") == (1, 1, 1)
    assert counts(scored(tmp_path, [optional, asked], [event("attack", "ASSAULT")]), "event") == (0, 0, 1)


def test_every_kind_of_mistake_is_told_with_its_words(tmp_path):
    gold = [
        {"quote": ATTACK, "type": "ASSAULT", "modality": "hedged", "actors": ["The mayor"], "id": "attack"},
        {"quote": ARREST, "type": "COERCE", "id": "arrest"},
    ]
    result = scored(tmp_path, gold, [event("killed", actors=["Gunmen"]), event("strike", "PROTEST")])
    shown = [(m.kind, m.field, m.gold, m.coded, m.span.text, m.event) for _, m in result.mistakes]
    assert shown == [
        ("extra", "actors", "", "Gunmen", "Gunmen", "attack"),
        ("wrong", "modality", "hedged", "actual", "killed", "attack"),
        ("absent", "actors", "The mayor", "", "killed", "attack"),
        ("missed", "event", "COERCE", "", ARREST, "arrest"),
        ("false", "event", "", "PROTEST", "strike", ""),
    ]


# ------------------------------------------------------------------ when two values are the same


def test_parties_are_the_same_when_the_words_of_one_stand_in_the_other():
    assert same_words("two masked gunmen", "masked gunmen")
    assert same_words("Gunmen", "two masked gunmen")
    assert not same_words("masked men", "two masked gunmen")
    assert not same_words("", "gunmen")


def test_places_are_the_same_in_any_case_and_with_any_hyphen():
    assert same_name("Saint-Orvess", "saint orvess")
    assert not same_name("Orvess", "Saint-Orvess")


def test_days_are_written_as_short_as_they_can_be():
    assert stretch("2031-03-05", "2031-03-05") == "2031-03-05"
    assert stretch("2031-02-01", "2031-02-28") == "2031-02"
    assert stretch("2031-01-01", "2031-12-31") == "2031"
    assert stretch("2031-02-01", "2031-02-27") == "2031-02-01/2031-02-27"


# ------------------------------------------------------------------ the assignment


def best_by_trying(scores):
    """Every way to give each row a column of its own, or none."""
    if not scores:
        return 0.0
    first, rest = scores[0], scores[1:]
    skipped = best_by_trying(rest)
    return max(
        [skipped]
        + [
            value + best_by_trying([[-1.0 if at == column else other for at, other in enumerate(row)] for row in rest])
            for column, value in enumerate(first)
            if value > 0
        ]
    )


SCORES = st.integers(1, 4).flatmap(
    lambda width: st.lists(
        st.lists(st.sampled_from([0.0, 1.0, 2.0, 5.0]), min_size=width, max_size=width), min_size=1, max_size=4
    )
)


@given(SCORES)
def test_the_assignment_is_one_to_one_and_no_other_scores_more(scores):
    pairs = assign(scores)
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    assert all(scores[row][column] > 0 for row, column in pairs)
    assert sum(scores[row][column] for row, column in pairs) == best_by_trying(scores)


def test_nothing_is_assigned_to_nothing():
    assert assign([]) == assign([[], []]) == []
