"""A language is a part that can be added: its words are read for it alone, and no step that codes names a language."""

from pathlib import Path

import pytest

from tellings.errors import KnowledgeError
from tellings.knowledge import languages
from tellings.knowledge.languages import CODED, ENGLISH, asked, language_of
from tellings.knowledge.languages.counting import counting
from tellings.knowledge.languages.events import casualties, light, negatives, referring, rows, spreading
from tellings.knowledge.languages.modality import modals
from tellings.knowledge.languages.setting import setting_words
from tellings.knowledge.languages.wording import wording
from tellings.model import Document

STEPS = Path(languages.__file__).parents[2] / "steps"


@pytest.mark.parametrize("language", CODED)
@pytest.mark.parametrize(
    "read", [counting, modals, setting_words, wording, rows, casualties, light, referring, negatives, spreading]
)
def test_every_list_of_every_language_is_well_formed(language, read):
    assert read(language) is not None


@pytest.mark.parametrize("step", ["code", "join"])
def test_a_step_that_codes_names_no_language(step):
    named = [
        path
        for path in (STEPS / step).rglob("*.py")
        if any(name in path.read_text("utf-8") for name in ("languages.en", "languages.ru", "ENGLISH", "RUSSIAN"))
    ]
    assert named == []


def test_english_has_every_list_and_another_language_may_leave_one_out():
    assert asked({}, "articles", "xx", "") == ""
    with pytest.raises(KeyError):
        asked({}, "articles", ENGLISH, "")


def test_a_document_is_read_in_its_language_whatever_the_country():
    def told(language):
        return language_of(Document("d", "SHA-256:0", "…", language=language))

    assert [told("ru-BY"), told("en-GB"), told(None)] == ["ru", "en", "en"]


def test_a_file_that_is_not_well_formed_is_named_with_its_language(monkeypatch, tmp_path):
    (tmp_path / "wording.yaml").write_text("articles: [the]\n", "utf-8")
    monkeypatch.setattr("tellings.knowledge.languages.wording.folder", lambda language: tmp_path)
    with pytest.raises(KnowledgeError) as raised:
        wording.__wrapped__("xx")
    assert "xx/wording.yaml" in str(raised.value)
