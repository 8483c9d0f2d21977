"""The gates: what is told passes, whoever it is about; what is stopped is filed, counted, and can be coded in full later."""

from __future__ import annotations

import json
import os
from pathlib import Path
from random import Random

import pytest
import yaml
from msgspec.structs import replace
from tools.scale.newspages import pages

from tellings.knowledge.gates import may_tell
from tellings.knowledge.languages import CODED
from tellings.knowledge.languages.events import rows
from tellings.model import Document, Page, Record
from tellings.pipeline import Gated
from tellings.record import line, stopped
from tellings.record.refused import GATES, LINE_GATE, PAGE_GATE, TEXT_GATE
from tellings.run.shared import gate
from tellings.settings import Settings
from tellings.steps.read import Gate, Reader, read_page
from tests.gates.doubt import doubtful
from tests.truth.sentences import marked

LOST = 0.005  # of the events at most
ROOT = Path(__file__).parent.parent.parent
DATA = Path(os.environ.get("SHARED", ROOT.parent / "shared")) / "data"
TEXTS = int(os.environ.get("TELLINGS_GATE_TEXTS", "150"))  # of the development sets; 0: all of them, many minutes
NAMES = yaml.safe_load((ROOT / "tests/pipeline/swap_names.yaml").read_text("utf-8"))
TEMPLATES = yaml.safe_load((ROOT / "tests/pipeline/swap_templates.yaml").read_text("utf-8"))


@pytest.fixture(scope="module")
def gated(coder):
    """The coder that ships behind its gates."""
    made = Gated.__new__(Gated)
    made._coder = coder
    return made


@pytest.mark.parametrize("language", CODED)
def test_of_the_examples_of_the_lexicon_hardly_one_is_stopped(language):
    """Each is a text of one sentence that tells one event, by one row each: the hardest case there is."""
    examples = [row.example for row in rows(language)]
    lost = [text for text in examples if not may_tell(text, language)]
    assert len(lost) < LOST * len(examples), lost


def test_no_sentence_that_is_known_to_tell_an_act_is_stopped():
    assert [case.text for case in marked("told.yaml") if not may_tell(case.text, "en")] == []


def development() -> list[Document]:
    """A sample of all texts of all sets, the same every time."""
    found = []
    for file in sorted(DATA.glob("*/dev.jsonl")):
        rows_ = map(json.loads, file.read_text("utf8").rstrip("\n").split("\n"))
        found += [
            Document(file.parent.name, "SHA-256:0", row["text"], language="en") for row in rows_ if row.get("text")
        ]
    return Random(5).sample(found, min(TEXTS or len(found), len(found)))


@pytest.mark.skipif(not DATA.is_dir(), reason="the development sets are not here")
def test_of_the_events_of_the_development_sets_fewer_than_one_in_two_hundred_are_lost(coder, gated):
    documents = development()
    events = [coder.code(doc).events for doc in documents]
    lost = [(len(told), doc) for doc, told in zip(documents, events, strict=True) if told and stopped(gated.code(doc))]
    assert sum(map(len, events)) > len(documents)
    assert sum(number for number, _ in lost) < LOST * sum(map(len, events)), lost


@pytest.fixture(scope="module")
def read(gated) -> list[tuple[Document, Document]]:
    """Invented pages, read in full and behind the page gate: one in ten tells events."""
    found = []
    for made in pages(60):
        page = Page(made.html, "SHA-256:0", "html", made.url)
        full, looked = read_page(page, Settings()), read_page(page, Settings(), Gate(gated.tells))
        assert isinstance(full, Document)
        assert isinstance(looked, Document)
        found.append((full, looked))
    return found


def test_most_pages_about_other_things_are_stopped_and_no_event_of_the_others_is_lost(read, coder, gated):
    every = [(coder.code(full), gated.code(looked)) for full, looked in read]
    told = sum(len(full.events) for full, _ in every)
    lost = sum(len(full.events) for full, looked in every if stopped(looked))
    assert told > 25
    assert lost < LOST * told
    assert sum(stopped(looked) is not None for _, looked in every) > len(every) / 2


def test_what_passes_the_gates_is_coded_as_without_them(read, coder, gated):
    for full, looked in read[:20]:
        record = gated.code(looked)
        if stopped(record) is None:
            assert line(record) == line(coder.code(full))


def test_a_page_that_is_stopped_is_the_same_document_as_when_it_is_read_in_full(read):
    """Its id, source, address, title and times: so that the ledger knows it again."""
    halted = [(full, looked) for full, looked in read if any(r.reason in GATES for r in looked.rejected)]
    assert {r.reason for _, looked in halted for r in looked.rejected} == {PAGE_GATE, LINE_GATE}
    for full, looked in halted:
        for name in ("id", "sha256", "source", "url", "title", "language", "published"):
            assert getattr(full, name) == getattr(looked, name)
        assert looked.text


@pytest.mark.parametrize("tells", [True, False])
def test_a_page_in_doubt_is_read_in_full_only_where_its_sentences_tell_something(tells):
    page = doubtful()
    asked: list[Document] = []

    def answer(looked):
        asked.append(looked)
        return tells

    with Reader(Settings(), Gate(answer)) as reader:
        (found,) = reader.read([page])
    (seen,) = asked
    full = read_page(page, Settings())
    assert isinstance(found, Document)
    assert isinstance(full, Document)
    assert found == (full if tells else replace(seen, rejected=found.rejected))
    assert [r.reason for r in found.rejected] == ([] if tells else [LINE_GATE])
    assert (found.id, found.title, found.published) == (full.id, full.title, full.published)


def test_a_page_in_doubt_is_read_in_full_where_nobody_can_be_asked():
    page = doubtful()
    with Reader(Settings(), Gate()) as reader:
        assert list(reader.read([page])) == [read_page(page, Settings())]


def test_a_failure_to_judge_a_page_in_doubt_leaves_it_to_the_coder():
    class Failing:
        def tells(self, document):
            raise ValueError(document.id)

        def code(self, document):
            return Record(document)

    page = doubtful()
    assert read_page(page, Settings(), gate(Failing)) == read_page(page, Settings())


def test_a_text_that_tells_nothing_is_stopped_with_its_reason(gated):
    record = gated.code(Document("a", "SHA-256:0", "The sea was calm that day.", language="en"))
    assert (record.events, stopped(record)) == ((), TEXT_GATE)
    assert record.rejected[0].detail


def test_a_text_in_a_language_that_is_not_coded_is_told_as_such_and_not_as_stopped(gated):
    record: Record = gated.code(Document("a", "SHA-256:0", "La mer était calme ce jour-là.", language="fr"))
    assert [r.reason for r in record.rejected] == ["language not coded"]


def test_whose_name_it_is_makes_no_difference_to_a_gate():
    """Rule 6 of the design: swapped names swap the record, so that both texts pass or neither."""
    for template in TEMPLATES["groups"]:
        for one, other in NAMES["groups"]:
            first, second = template.format(GA=one, GB=other), template.format(GA=other, GB=one)
            assert may_tell(first, "en") == may_tell(second, "en"), (first, second)
