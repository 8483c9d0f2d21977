"""Private persons' names never show; officials, places and groups do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tellings.model import Attribution, Document, Participant, Place, Record
from tellings.privacy.mask import Mask


def record(text, private=(), officials=(), groups=(), places=()):
    document = Document("d", "SHA-256:0", text)

    def span(words):
        start = text.index(words)
        return document.span(start, start + len(words))

    actors = [Participant(span(words), "[person]", "person") for words in private]
    actors += [Participant(span(words), words, "person", "GOV") for words in officials]
    actors += [Participant(span(words), words, "community") for words in groups]
    found = [Place(span(words), words, "city") for words in places]
    return Record(document, actors=tuple(actors), places=tuple(found))


def masked(text, *private, **named):
    return Mask(record(text, private, **named)).words(0, len(text))


@pytest.mark.parametrize(
    ("text", "private", "shown"),
    [
        ("Oskar Velm died. Velm was 40.", "Oskar Velm", "[person] died. [person] was 40."),
        ("A neighbour of VELM, Oskar Velm, wept.", "Oskar Velm", "A neighbour of [person], [person], wept."),
        (
            "Officer Ilan Orrek fell. Officer Orrek's wife wept.",
            "Officer Ilan Orrek",
            "Officer [person] fell. Officer [person]'s wife wept.",
        ),
        ("They met Ana-Lys O'Morra and later O. Morra.", "Ana-Lys O'Morra", "They met [person] and later [person]."),
        ("Jan van der Bool ran; Bool hid.", "Jan van der Bool", "[person] ran; [person] hid."),
        ("Ilan K. Orrek spoke, I. Orrek said.", "Ilan K. Orrek", "[person] spoke, [person] said."),
        ("Two teachers saw a teacher. Teachers left.", "Two teachers", "Two teachers saw a teacher. Teachers left."),
        ("Rosa Hill saw prices go up the hill.", "Rosa Hill", "[person] saw prices go up the hill."),
        ("a man named velm ran and velm fell", "velm", "a man named [person] ran and [person] fell"),
        ("Վահան Որբ ընկավ։ Որբ", "Վահան Որբ", "[person] ընկավ։ [person]"),
        ("王小明 fell", "王小明", "[person] fell"),
    ],
)
def test_a_private_name_is_masked_wherever_its_words_occur(text, private, shown):
    assert masked(text, private) == shown


def test_an_official_stays_named_also_where_a_private_person_shares_the_name():
    text = "President Ada Korr mourned Ben Korr."
    assert masked(text, "Ben Korr", officials=["President Ada Korr"]) == "President Ada Korr mourned [person]."


def test_a_group_and_a_place_that_share_a_word_with_a_person_stay_named():
    text = "Ravian docker Oskar Velm of Velm fell; the Ravians of Velm mourn him. Oskar Velm was 40."
    shown = masked(text, "Ravian docker Oskar Velm", groups=["Ravians"], places=["of Velm"])
    assert shown == "[person] docker [person] of Velm fell; the Ravians of Velm mourn him. [person] was 40."


def test_a_speaker_who_is_a_person_and_not_named_as_an_official_is_masked():
    base = record("Oskar Velm said no. Ada Korr said yes.", officials=["Ada Korr"])

    def says(words):
        start = base.document.text.index(words)
        span = base.document.span(start, start + len(words))
        return Attribution(span, "person", span, span)

    said = replace(base, attributions=(says("Oskar Velm"), says("Ada Korr")))
    assert Mask(said).words(0, 38) == "[person] said no. Ada Korr said yes."


def test_a_span_says_that_it_is_masked_and_keeps_its_offsets(told):
    (event,) = told.events
    span = event.recipients[1].span
    assert Mask(told).span(span) == {"start": span.start, "end": span.end, "text": "[person]", "masked": True}
    assert Mask(told).span(event.trigger) == {"start": event.trigger.start, "end": event.trigger.end, "text": "killed"}


def test_half_a_name_in_a_span_is_masked_too(told):
    start = told.document.text.index("Oskar Velm")
    assert Mask(told).words(start + 2, start + 8) == "[person]"


def test_titles_and_addresses_are_masked_in_any_letters(told):
    mask = Mask(told)
    assert mask.other("Velm mourned") == "[person] mourned"
    assert mask.other("https://post.example/2031/oskar-velm-mourned") == "https://post.example/2031/[person]-mourned"


def test_nothing_is_masked_for_those_who_may_see_the_names(told):
    text = told.document.text
    assert Mask(told, names=True).words(0, len(text)) == text


@given(
    st.text(st.sampled_from("abA Z.-'’שé\n"), max_size=60), st.text(st.sampled_from("abAZ שé"), min_size=1, max_size=8)
)
def test_the_parts_of_a_text_show_what_the_whole_shows(text, name):
    text = f"{text} {name}"
    mask = Mask(record(text, [name]))
    cut = len(text) // 2
    parts = mask.words(0, cut) + mask.words(cut, len(text))
    assert parts.replace("[person]", "") == mask.words(0, len(text)).replace("[person]", "")
