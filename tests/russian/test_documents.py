"""Russian documents: what is told again is one event, a pronoun is who was named, and no other language is loaded."""

import subprocess
import sys

import pytest

from tellings.model import Document


@pytest.fixture
def code(coder):
    def coded(text):
        return coder.code(Document("d", "SHA-256:0", text, language="ru", published="2031-03-05"))

    return coded


def events(record, kind):
    return [e for e in record.events if e.type == kind and e.modality in ("actual", "hedged")]


def test_what_is_told_again_is_one_event_with_its_tolls(code):
    text = (
        "Взрыв прогремел на рынке в Кветте. В результате взрыва погибли 14 человек, ещё 30 получили ранения. "
        "Среди погибших трое детей. Губернатор осудил взрыв."
    )
    (blast,) = events(code(text), "ASSAULT")
    assert blast.main
    assert blast.mode == "explosives"
    assert {(f.kind, f.best) for f in blast.figures} >= {("killed", 14), ("injured", 30)}
    assert [p.name for p in blast.places] == ["Quetta"]


def test_one_more_blast_is_another_event(code):
    text = "Взрыв прогремел на рынке в Кветте во вторник. Второй взрыв прогремел в порту Карачи в среду."
    assert len(events(code(text), "ASSAULT")) == 2


def test_a_pronoun_stands_for_those_who_were_named(code):
    text = "Шахтёры вышли на площадь в Лионе. Они перекрыли шоссе."
    told = [p.span.text for e in events(code(text), "PROTEST") for p in e.actors]
    assert "Шахтёры" in told
    assert "Они" not in told


def test_a_private_person_has_no_name(code):
    (killing,) = events(code("Неизвестные застрелили Ивана Сомова у дома в Лиме."), "ASSAULT")
    assert [p.name for p in killing.recipients] == ["[person]"]


def test_who_speaks_is_told_with_what_is_said(code):
    record = code("Боевики сожгли мечеть, сообщил губернатор провинции. «Это варварство», — добавил он.")
    (burning,) = events(record, "ASSAULT")
    assert burning.attribution is not None
    speaker = record.attributions[burning.attribution].speaker
    assert speaker is not None
    assert speaker.text.startswith("губернатор")
    assert any("варварство" in a.content.text for a in record.attributions)


LOADED = """
import sys
from tellings.model import Document
from tellings.pipeline import Coder
from tellings.settings import Settings
from tellings.steps.parse import english
coder = Coder(Settings.load())
if sys.argv[1] == "ru":
    english.load = lambda own="": sys.exit("the English model was loaded")
    coder.code(Document("d", "SHA-256:0", "Боевики напали на село.", language="ru"))
else:
    coder.code(Document("d", "SHA-256:0", "Rebels attacked a village.", language="en"))
    strange = {"slovnet", "navec", "pymorphy3", "razdel"} & sys.modules.keys()
    sys.exit(f"loaded: {strange}" if strange else 0)
"""


@pytest.mark.parametrize("language", ["en", "ru"])
def test_only_the_parser_of_the_language_at_hand_is_loaded(language):
    done = subprocess.run([sys.executable, "-c", LOADED, language], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
