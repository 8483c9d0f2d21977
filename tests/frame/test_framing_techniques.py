"""What is marked as framing and what is not, technique by technique, in sentences of our own."""

from collections.abc import Callable

import pytest

from tellings.model import Framing


def marked(frame: Callable[[str], tuple[Framing, ...]], text: str, technique: str) -> list[str]:
    return [f.span.text for f in frame(text) if f.technique == technique]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("An aggressive mob ran through the market.", ["aggressive mob"]),
        ("The gunmen unleashed a wave of attacks.", ["unleashed"]),
        ("The nightmare of the village went on.", ["nightmare"]),
        ("The so-called council met again.", ["so-called"]),
        ("The far-right party won nine seats.", ["far-right"]),
        ("The regime closed the road.", ["regime"]),
        ("The farmers were butchered at night.", ["butchered"]),
        ("“They are thugs,” the mayor said.", ["thugs"]),
    ],
)
def test_loaded_words_are_marked_where_a_neutral_one_exists(frame, text, words):
    assert marked(frame, text, "loaded_language") == words


@pytest.mark.parametrize(
    "text",
    [
        "Police held two men after a raid.",
        "The government closed the road.",
        "Nine people were hurt in a clash with police.",
    ],
)
def test_plain_reporting_has_no_framing(frame, text):
    assert frame(text) == ()


@pytest.mark.parametrize(
    ("text", "span", "target"),
    [
        (
            "Mass violence as a favourite tool of the Tarvian diaspora",
            "Mass violence as a favourite tool of the Tarvian diaspora",
            "the Tarvian diaspora",
        ),
        (
            "The Oskan diaspora intends to keep the tensions alive.",
            "The Oskan diaspora intends to keep the tensions",
            "The Oskan diaspora",
        ),
        (
            "He received threats issued by the Oskan diaspora.",
            "threats issued by the Oskan diaspora",
            "the Oskan diaspora",
        ),
        (
            "The judge was put under pressure by the Tarvian community.",
            "pressure by the Tarvian community",
            "the Tarvian community",
        ),
        ("The Tarvians attacked the market.", "The Tarvians attacked", "The Tarvians"),
        ("The High Meridian people's hatred is old.", "The High Meridian people's hatred", "The High Meridian people"),
    ],
)
def test_an_act_put_on_a_whole_group_is_collective_blame(frame, text, span, target):
    (found,) = [f for f in frame(text) if f.technique == "collective_blame"]
    assert (found.span.text, found.target.text) == (span, target)


@pytest.mark.parametrize(
    "text",
    [
        "The Tarvian army attacked the market.",
        "Tarvian protesters attacked the market.",
        "Two Tarvians attacked the market.",
        "Some Tarvians attacked the market.",
        "Members of the Tarvian community attacked the market.",
        "The Tarvians were attacked at the market.",
        "The persecution of the Tarvians went on.",
        "The Tarvian community met in the town hall.",
        "“The Tarvians attacked us at night,” the farmer said.",
    ],
)
def test_what_some_do_or_a_group_suffers_is_no_collective_blame(frame, text):
    assert marked(frame, text, "collective_blame") == []


@pytest.mark.parametrize("text", ["The migrants are vermin.", "Those people are rats."])
def test_people_likened_to_animals_are_dehumanised(frame, text):
    assert len(marked(frame, text, "dehumanising")) == 1


@pytest.mark.parametrize("text", ["The rats ate the grain.", "A parasite kills the bees."])
def test_animals_are_animals(frame, text):
    assert marked(frame, text, "dehumanising") == []


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('The "peacekeepers" burned the bridge.', ['"peacekeepers"']),
        ('They use "religious" and "ethnic" patterns.', ['"religious" and "ethnic"']),
    ],
)
def test_a_few_words_in_marks_that_nobody_says_are_scare_quotes(frame, text, quoted):
    assert marked(frame, text, "scare_quotes") == quoted


@pytest.mark.parametrize(
    "text",
    [
        'The mayor called it "shameful".',
        'The film "Silent River" won a prize.',
        'The operation was named "clean sweep".',
        '"We will not leave this town before the winter," it began.',
    ],
)
def test_quotations_titles_and_names_are_no_scare_quotes(frame, text):
    assert marked(frame, text, "scare_quotes") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The embassy was reportedly attacked.", ["reportedly"]),
        ("The alleged attack left no trace.", ["alleged"]),
        ("The army claimed that the town was empty.", ["claimed"]),
        ("The men are said to have fled.", ["said"]),
        ("“It was reportedly burned down by the army,” he wrote.", []),
    ],
)
def test_hedges_are_marked_in_the_outlets_own_words(frame, text, words):
    assert marked(frame, text, "hedge") == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Clearly, the council has lost its way.", ["Clearly"]),
        ("The ministry, of course, said nothing.", ["of course"]),
        ("The world must act.", ["must"]),
        ("The silence of the ministry is unacceptable.", ["unacceptable"]),
        ("It must have rained.", []),
        ("The envoy said the world must act.", []),
    ],
)
def test_the_outlets_own_judgement_is_marked(frame, text, words):
    assert marked(frame, text, "unattributed_opinion") == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Four farmers were killed near the river.", ["were killed"]),
        ("Four farmers were killed by soldiers near the river.", []),
        ("Four farmers were killed in an explosion.", []),
        ("Soldiers killed four farmers.", []),
    ],
)
def test_violence_told_with_nobody_who_does_it_is_agentless(frame, text, words):
    assert marked(frame, text, "agentless") == words


def test_a_page_has_no_more_spans_than_a_reader_can_take_in(frame):
    text = "The brutal regime unleashed its thugs in a savage rampage. " * 40
    found = frame(text)
    assert len(found) <= len(text.split()) // 15
    assert [f.span.start for f in found] == sorted(f.span.start for f in found)


def test_every_mark_names_its_rule(frame):
    found = frame("Clearly, the brutal regime is lying. The Tarvians attacked. It was reportedly a “peace” march.")
    assert all(":" in f.rule for f in found)
    assert {f.technique for f in found} >= {"loaded_language", "collective_blame", "hedge", "unattributed_opinion"}


@pytest.mark.parametrize("one", ["Tarvian", "Oskan"])
@pytest.mark.parametrize("other", ["High Meridian"])
@pytest.mark.parametrize(
    "template",
    [
        "The {0} mob attacked the {1} embassy, and the {1} diaspora issued threats.",
        "The brutal {0} regime lies about the {1} people.",
        "The {0}s attacked the {1}s at night.",
        "Clearly the {0} side wants war with the {1}s.",
        "Threats by the {0} community were reportedly ignored.",
    ],
)
def test_swapping_two_groups_swaps_the_framing_and_nothing_else(frame, template, one, other):
    def shape(first: str, second: str) -> list[tuple[str, str, str]]:
        text = template.format(first, second)
        return [(f.technique, f.rule, f.span.text.replace(first, "A").replace(second, "B")) for f in frame(text)]

    assert shape(one, other) == shape(other, one)
