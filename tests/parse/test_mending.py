"""Where the parser takes a subject from its verb, the verb has it back."""

import pytest

from tellings.model import Document, Token
from tellings.settings import Settings
from tellings.steps.name import Known, find_names
from tellings.steps.parse import Parser, split
from tellings.steps.parse.mending import mended

CASES = [
    ("Search operations were then carried out in a mosque and police opened fire.", "opened", "police"),
    ("Marla Venn stages protest outside harbour tower after vote", "stages", "Marla Venn"),
]


@pytest.fixture(scope="module")
def tokens():
    """The tokens of a sentence."""
    parser, known = Parser(Settings.load().model), Known.load()

    def parsed(text: str) -> tuple[Token, ...]:
        sentences = split(Document("d", "", text))
        (sentence,) = parser.parse(text, sentences, find_names(text, sentences, (), known))
        return sentence.tokens

    return parsed


@pytest.mark.parametrize(("text", "verb", "subject"), CASES)
def test_a_verb_has_its_subject(tokens, text, verb, subject):
    found = tokens(text)
    token = next(t for t in found if t.text == verb)
    assert [found[i].text for i in token.children if found[i].dep.startswith("nsubj")] == [subject]


@pytest.mark.parametrize(("text", "verb", "subject"), CASES)
def test_heads_and_children_agree(tokens, text, verb, subject):
    found = tokens(text)
    assert all(t.index == t.head or t.index in found[t.head].children for t in found)
    assert all(found[i].head == t.index for t in found for i in t.children)


def test_what_is_in_order_stays_as_it_is(tokens):
    found = tokens("Farmers met guards and traders in the market and sang.")
    assert mended(found) == found


@pytest.mark.parametrize(
    "text", ["A bomb left 67 dead and about 1,000 wounded.", "A bomb left 9 dead and about 400 wounded."]
)
def test_each_number_counts_what_befell_its_own(tokens, text):
    found = tokens(text)
    numbers = [t for t in found if t.tag == "CD"]
    assert [(t.dep, found[t.head].lemma) for t in numbers] == [("dobj", "leave"), ("conj", "dead")]
    assert all(t.index == t.head or t.index in found[t.head].children for t in found)


def test_the_middle_of_a_list_is_no_apposition(tokens):
    found = tokens("The killing of four teachers, two nurses and a cook shocked the town.")
    assert next(t.dep for t in found if t.text == "nurses") == "conj"


def test_what_goes_on_after_a_pair_of_dashes_is_what_the_sentence_tells(tokens):
    found = tokens("Four masked men -- two dressed as nurses -- made off with cash from a bank.")
    verb = next(t for t in found if t.text == "made")
    assert (verb.dep, verb.head) == ("ROOT", verb.index)
    assert [(t.text, t.dep) for t in found if t.head == verb.index and t.dep == "nsubj"] == [("men", "nsubj")]
    assert all(t.index == t.head or t.index in found[t.head].children for t in found)
