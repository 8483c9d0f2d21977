"""Case is restored where a text has none that says anything, and offsets stay."""

from hypothesis import given
from hypothesis import strategies as st

from tellings.model import Document, Sentence
from tellings.steps.name import Known, restore_case
from tellings.steps.parse import split


def restored(text: str) -> str:
    return restore_case(text, split(Document("d", "", text)), Known.load())


def test_a_shouted_sentence_keeps_capitals_on_names_only():
    text = "SOLDIERS OF THE KENYAN ARMY ARRESTED PRESIDENT OKELLO IN NAIROBI ON FRIDAY."
    assert restored(text) == "Soldiers of the Kenyan army arrested President Okello in Nairobi on Friday."


def test_a_text_without_capitals_gets_them_on_names_and_at_its_beginning():
    text = "soldiers of the kenyan army arrested president okello in nairobi. the bandh went on, said nkrumah."
    assert restored(text) == (
        "Soldiers of the Kenyan army arrested President Okello in Nairobi. The bandh went on, said Nkrumah."
    )


def test_a_shouted_month_beside_a_day_is_a_month():
    assert "12 May" in restored("THE PARADE OF 12 MAY WAS CALLED OFF.")


def test_a_shouted_modal_stays_a_modal():
    assert "may fall" in restored("THE BRIDGE MAY FALL, ENGINEERS SAY.")


def test_a_headline_of_capitals_is_set_as_a_sentence():
    heading = Sentence(0, 0, 39, 0, heading=True)
    text = "Rebels Attack Village Near Mombasa Port"
    assert restore_case(text, [heading], Known.load()) == "Rebels attack village near Mombasa port"


def test_a_sentence_in_usual_case_is_left_alone():
    text = "The Green March of 1975 crossed the border."
    assert restored(text) == text


@given(st.text(max_size=200))
def test_the_length_never_changes(text):
    assert len(restored(text)) == len(text)
    assert len(restored(text.upper())) == len(text.upper())


def test_an_article_before_a_people_makes_no_newspaper_of_it():
    assert restored("police helped the hindu villagers.") == restored("police helped the muslim villagers.").replace(
        "Muslim", "Hindu"
    )
