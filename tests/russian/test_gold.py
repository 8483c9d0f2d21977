"""Russian sentences are coded as a careful reader codes them, as often as the floors say; and what is not read is named."""

from pathlib import Path

import pytest
import yaml

from tellings.knowledge.languages.ru import models
from tellings.model import Document
from tests.russian import gold

FLOORS = yaml.safe_load(Path(__file__).with_name("floors.yaml").read_text("utf-8"))


@pytest.fixture(scope="module")
def found(coder):
    return gold.answers(coder)


@pytest.mark.parametrize("figure", ["acts_f1", *gold.FIELDS])
def test_no_figure_is_below_its_floor(found, figure):
    assert gold.figures(found)[figure] >= FLOORS[figure]


def test_there_are_150_sentences_and_more():
    assert len({row["text"] for row in gold.sentences()}) == len(gold.sentences()) >= 150


def test_sentences_that_tell_no_act_give_none(found):
    empty = {row["text"] for row in gold.sentences() if not row["acts"]}
    assert [a for a in found if a.field == "false" and a.text in empty] == []


def test_every_span_has_the_words_of_the_text(coder):
    for number, row in enumerate(gold.sentences()):
        record = gold.coded(coder, row["text"], number)
        for event in record.events:
            parties = (*event.actors, *event.recipients, *event.targets)
            for span in (event.trigger, event.sentence, *event.mentions, *event.means, *(p.span for p in parties)):
                assert row["text"][span.start : span.end] == span.text != ""


def test_what_is_not_read_in_russian_is_named(coder):
    record = gold.coded(coder, "Боевики напали на село.", 0)
    assert [r.reason for r in record.rejected] == ["framing not read"]


def test_without_its_extra_a_russian_text_is_refused_with_what_to_install(coder, monkeypatch):
    monkeypatch.setattr("tellings.languages.absent", lambda: ["slovnet"])
    record = coder.code(Document("d", "SHA-256:0", "Боевики напали на село.", language="ru"))
    assert record.events == ()
    assert "slovnet" in record.rejected[0].detail
    assert models.INSTALL in record.rejected[0].detail
