"""The tone of a sentence: a chance, the same whoever is named."""

from tellings.model import Document
from tellings.steps.frame import find_framing, tone
from tellings.steps.parse import split


def test_a_ranting_sentence_scores_above_a_plain_one(chance):
    assert chance("This shameful and disgusting farce is a cynical attack on ordinary families.") > 0.6
    assert chance("The ministry published the figures on Tuesday, three days after the vote.") < 0.4


def test_the_score_does_not_depend_on_who_is_named(chance):
    text = "The {} delegation left the absurd talks in a rage."
    assert chance(text.format("Tarvian")) == chance(text.format("High Meridian")) == chance(text.format("Oskan"))


def test_the_score_of_no_words_is_a_chance():
    assert 0 <= tone.chance((), ()) <= 1


def test_a_sentence_alone_is_marked_by_its_weightiest_word_where_no_list_has_one(parser):
    text = "The whole pompous circus made everyone sick of these cynical, overpaid windbags."
    document = Document("d", "SHA-256:0", text)
    found = find_framing(document, text, parser.parse(text, split(document), []), [])
    assert found
    assert all(f.technique == "loaded_language" for f in found)


def test_a_word_has_one_row():
    assert len(tone.weights().words) > 10_000
    assert not tone.weights().stop & {""}
