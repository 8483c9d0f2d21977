"""The language of a text, also of a short one; None rather than a guess."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tellings.steps.read.language import declared, detect


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The mayor said that two people had been hurt in the fire."),
        ("en", "THE MAYOR SAID THAT TWO PEOPLE WERE HURT IN THE FIRE."),
        ("ru", "Мэр сообщил, что при пожаре пострадали два человека."),
        ("tr", "Belediye başkanı yangında iki kişinin yaralandığını söyledi."),
        ("az", "Bələdiyyə sədri yanğında iki nəfərin xəsarət aldığını bildirib."),
        ("hy", "Քաղաքապետը հայտնեց, որ հրդեհից տուժել է երկու մարդ։"),
        ("fr", "Le maire a déclaré que deux personnes ont été blessées dans l'incendie."),
        ("de", "Der Bürgermeister sagte, dass bei dem Brand zwei Menschen verletzt wurden."),
        ("es", "El alcalde dijo que dos personas resultaron heridas en el incendio de la fábrica."),
        ("it", "Il sindaco ha detto che due persone sono rimaste ferite nell'incendio della fabbrica."),
        ("uk", "Мер повідомив, що під час пожежі постраждали двоє людей, і що вогонь погасили."),
        ("ka", "მერმა განაცხადა, რომ ხანძარს ორი ადამიანი ემსხვერპლა."),
        ("ja", "市長は火事で二人がけがをしたと述べた。"),
        ("zh", "市长说火灾造成两人受伤。"),
    ],
)
def test_a_sentence_is_enough(language, text):
    assert detect(text) == language


@pytest.mark.parametrize("text", ["", "Orn", "12 345", "…", "Fire Orn"])
def test_a_text_that_does_not_tell_has_no_language(text):
    assert detect(text) is None


def test_a_tag_is_cut_to_its_language():
    assert [declared(tag) for tag in ("en", "en-GB", "pt_BR", " RU ", "zh-Hant-TW")] == ["en", "en", "pt", "ru", "zh"]
    assert [declared(tag) for tag in (None, "", "English", "e", "english language")] == [None, None, None, None, None]


@settings(derandomize=True, max_examples=300)
@given(st.text(max_size=300))
def test_any_text_has_a_code_or_none(text):
    language = detect(text)
    assert language is None or (language.isalpha() and language.islower() and 2 <= len(language) <= 3)
