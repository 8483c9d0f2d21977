"""Who says what, construction by construction, in sentences of our own."""

import pytest

CASES = [
    # text, speaker, cue, content
    ("The mayor said the bridge was closed.", "The mayor", "said", "the bridge was closed"),
    ("The bridge was closed, the mayor said.", "the mayor", "said", "The bridge was closed"),
    ("“The bridge is closed,” said Anna Berg, the mayor.", "Anna Berg, the mayor", "said", "“The bridge is closed,”"),
    ("“We heard shots,” she told reporters on Monday.", "she", "told", "“We heard shots,”"),
    ("The ministry denied that its troops had crossed the river.", "The ministry", "denied", None),
    ("According to the union, twelve miners were held.", "the union", "According to", "twelve miners were held"),
    ("Twelve miners were held, according to the union.", "the union", "according to", "Twelve miners were held"),
    ("It was reported by the radio that the road had been cut.", "the radio", "was reported", None),
    ("The gunmen are believed to have fled.", None, "are believed", "to have fled"),
    ("The envoy was quoted as saying that talks would resume.", "The envoy", "saying", "that talks would resume"),
    ("The army's claim that the town had fallen was false.", "The army's", "claim", "that the town had fallen"),
    ("The union issued a statement saying that two men had died.", "The union", "saying", "that two men had died"),
    ("The rebels allegedly burned the school.", None, "allegedly", "burned the school"),
    ("As the governor put it, nobody was hurt.", "the governor", "put", "nobody was hurt"),
    ("The governor called on the crowd to go home.", "The governor", "called on", "the crowd to go home"),
    ("Residents described the raid as a massacre.", "Residents", "described", "the raid as a massacre"),
    ("A survey shows a fall in trust.", "A survey", "shows", "a fall in trust"),
    ("The bishop was sure that the talks would fail.", "The bishop", "was sure", "that the talks would fail"),
    ("The minister ruled out talks.", "The minister", "ruled out", "talks"),
    ("The council vowed to rebuild the market.", "The council", "vowed", "to rebuild the market"),
]


@pytest.mark.parametrize(("text", "speaker", "cue", "content"), CASES)
def test_speaker_cue_and_content_are_read_off_the_sentence(read, text, speaker, cue, content):
    found = [a for a in read(text) if a.cue.text == cue]
    assert found, [a.cue.text for a in read(text)]
    assert (found[0].speaker.text if found[0].speaker else None) == speaker
    if content:
        assert content in {s.text for s in (found[0].content, *found[0].content_more)}


def test_a_clause_around_the_speaker_is_kept_in_two_pieces(read):
    (found,) = read("The road, the driver said, was full of glass.")
    assert {s.text for s in (found.content, *found.content_more)} == {"The road", "was full of glass"}


def test_a_quotation_of_several_sentences_is_one_content(read):
    (found,) = read("“They came at night. They took the cattle. We hid,” the farmer said.")
    assert found.content.text == "“They came at night. They took the cattle. We hid,”"


def test_a_quotation_after_the_speaker_goes_on_with_the_same_speaker(read):
    (found,) = read("“We hid,” the farmer said. “Nobody came to help us.”")
    assert [s.text for s in found.content_more] == ["“We hid,”"]
    assert found.content.text == "“Nobody came to help us.”"


def test_a_quotation_left_open_goes_on_in_the_next_paragraph(read):
    (found,) = read("The farmer said: “They came at night.\n\n“They took the cattle.”")
    assert {s.text for s in (found.content, *found.content_more)} == {
        "“They came at night.",
        "“They took the cattle.”",
    }


def test_a_paragraph_after_a_colon_is_what_is_said(read):
    (found,) = read("The farmer added:\n\nThey came at night, and they took the cattle.")
    assert found.content.text == "They came at night, and they took the cattle"


def test_words_in_quotation_marks_with_no_speaker_are_nobodys(read):
    assert read("The “peace plan” has a price.") == ()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Police: nine men held after raid", "Police"),
        ("Nine men held after raid: police", "police"),
        ("Nine men were held after a raid – ministry", "ministry"),
    ],
)
def test_a_headline_may_name_its_speaker_before_or_after(read, text, speaker):
    (found,) = read(text)
    assert found.speaker is not None
    assert found.speaker.text == speaker
    assert found.content.text.startswith(("nine men", "Nine men"))


@pytest.mark.parametrize("text", ["Live: Two men held after the raid", "Opinion: The army must go home"])
def test_a_label_before_a_colon_is_no_speaker(read, text):
    assert read(text) == ()


def test_turns_of_a_transcript_are_attributions(read):
    first, second = read("BERG: The bridge is closed. Go home.\n\nLIND: When does it open?")
    assert (first.speaker.text, first.content.text) == ("BERG", "The bridge is closed. Go home")
    assert second.speaker.text == "LIND"


def test_nested_speech_points_to_the_one_who_passes_it_on(read):
    outer, inner = read("Police said witnesses told them that soldiers had fired.")
    assert (outer.via, inner.via) == (None, 0)
    assert inner.speaker.text == "witnesses"


def test_an_attitude_within_what_somebody_says_is_no_attribution_of_its_own(read):
    (found,) = read("The envoy said the rebels wanted to talk.")
    assert found.cue.text == "said"


def test_what_might_be_said_is_no_attribution(read):
    assert read("The rebels might welcome the plan.") == ()


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The army said it had left.", "says"),
        ("The army denied shelling the town.", "denies"),
        ("The army rejected the report.", "denies"),
        ("The army claimed that the town was empty.", "doubts"),
        ("The army did not deny that it had left.", "says"),
        ("The envoy does not believe that the truce will hold.", "denies"),
        ("A rebel group claimed responsibility for the raid.", "says"),
        ("The mayor accused the army of shelling the town.", "doubts"),
        ("The town was allegedly shelled.", "doubts"),
        ("The town was reportedly shelled.", "says"),
    ],
)
def test_the_stance_is_that_of_the_cue(read, text, stance):
    assert read(text)[0].stance == stance


@pytest.mark.parametrize(
    ("text", "kind", "party"),
    [
        ("Anna Berg said the town was calm.", "named", None),
        ("Police Chief Anna Berg said the town was calm.", "named", "police"),
        ("She said the town was calm.", "unnamed", None),
        ("Two witnesses said the town was calm.", "unnamed", "civilians"),
        ("The ministry said the town was calm.", "organisation", "state"),
        ("Police said the town was calm.", "organisation", "police"),
        ("A spokesman for the army said the town was calm.", "unnamed", "military"),
        ("The report said the town was calm.", "document", None),
        ("The newspaper said the town was calm.", "media", "media"),
        ("A rebel commander said the town was calm.", "unnamed", "armed_group"),
    ],
)
def test_the_speaker_is_of_the_kind_that_its_words_show(read, text, kind, party):
    (found,) = read(text)
    assert (found.kind, found.speaker_kind) == (kind, party)


@pytest.mark.parametrize(
    "text",
    [
        "A local police official said the road was closed.",
        "According to Ostrow police sources, no shop was closed.",
        "Deputy commissioner of police Adda Venn said that two men had been held.",
        "Adda Venn, inspector general of police, told reporters that the road was closed.",
    ],
)
def test_officers_speak_for_the_police(code, text):
    assert [a.speaker_kind for a in code(text).attributions] == ["police"]
