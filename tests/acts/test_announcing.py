"""What is said of deeds to come: a promise, a threat, a refusal, a demand."""

import pytest


def words(record):
    """Type, actors and recipients of the main event."""
    main = next(e for e in record.events if e.main)
    return main.type, [p.span.text for p in main.actors], [p.span.text for p in main.recipients]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The kingdom said it would withdraw its troops from the island.", "AGREE"),
        ("The republic will send food to the islanders, its president said.", "AGREE"),
        ("The junta said it will arrest strikers.", "THREATEN"),
        ("The alliance announced that it will lift the embargo unless the army shells the port.", "THREATEN"),
        ("The ministry said it would not release the prisoners.", "REJECT"),
    ],
)
def test_what_one_says_of_ones_own_deeds_to_come(code, text, kind):
    assert words(code(text))[0] == kind


def test_what_one_body_says_that_another_must_do_is_asked_of_it(code):
    record = code("The council declared that the kingdom must open the port.")
    assert words(record) == ("REQUEST", ["council"], ["kingdom"])


@pytest.mark.parametrize(
    "text",
    [
        "The kingdom said the republic will bomb the port.",
        "A driver said buses must stop at the school.",
        "Rebels will attack the town, analysts said.",
        "The minister did not say whether the army will withdraw.",
    ],
)
def test_what_is_foretold_of_others_is_no_act_of_words(code, text):
    assert not any(e.rule.startswith("inner.yaml") for e in code(text).events)
