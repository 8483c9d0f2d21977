"""Signs that came out wrong are read as what was meant, and every offset holds."""

from hypothesis import given
from hypothesis import strategies as st

from tellings.knowledge.misread import as_written

SIGNS = st.text(alphabet=list("â€œ™˜”“¢Â�'‘’s. a"), max_size=40)


@given(st.one_of(SIGNS, st.text(max_size=60)))
def test_a_text_keeps_its_length(text):
    assert len(as_written(text)) == len(text)


def test_what_the_wrong_code_page_made_of_marks_is_read_as_marks():
    assert as_written("â€œthe town is calm,â€\ufffd he said").split() == "“the town is calm,” he said".split()
    assert as_written("the armyâ€™s post").split() == ["the", "army", "’s", "post"]
    assert as_written("â€˜â€˜we wait,â€™â€™ he said").split() == "“we wait,” he said".split()


def test_a_doubled_apostrophe_is_one():
    assert as_written("the mayor''s note") == "the mayor 's note"
    assert as_written("the ''note''") == "the ''note''"


def test_whoever_is_quoted_in_such_a_text_speaks(code):
    found = code("â€œthe town is calm,â€\ufffd said a senior police official on monday.").attributions
    assert [(a.cue.text, a.speaker_kind) for a in found] == [("said", "police")]
