"""Gold that is not well formed is refused, each line with its field and the reason."""

import pytest
from msgspec.structs import replace

from tellings.digest import sha256
from tellings.errors import InputError
from tellings.record import line as written
from tellings.score import gold_inputs, placed, read_gold, records_of
from tellings.score.event import described
from tellings.score.gold import MOST
from tellings.settings import Settings
from tests.score.made import ATTACK, TEXT, gold_file, record


def line(**event):
    return {"id": "d1", "text": TEXT, "events": [{"quote": ATTACK, "type": "ASSAULT", **event}]}


def refused(folder, *lines):
    with pytest.raises(InputError) as raised:
        read_gold(gold_file(folder, *lines))
    return raised.value


MALFORMED = [
    ("{", "line 1: this is not JSON"),
    ("[]", "line 1: this is a list, not an object"),
    ({"id": "a", "text": "b"}, "line 1: events: this is missing; [] where nothing happens"),
    ({"text": "b", "events": []}, "line 1: id: a document needs this, unless it has a `path`"),
    ({"id": "a", "text": "b", "path": "c", "events": []}, "line 1: path: one of `text` and `path`, not both"),
    ({"id": 7, "text": "b", "events": []}, "line 1: id: this is a number, not a string"),
    ({"id": "a", "text": " ", "events": []}, "line 1: text: this is empty"),
    ({"id": "a", "event": []}, "line 1: event: there is no such field; there are: id, text, path"),
    ({"id": "a", "events": {}}, "line 1: events: this is an object, not a list"),
    ({"id": "a", "events": ["x"]}, "line 1: events 1: this is a string, not an object"),
    ({"id": "a", "events": [], "complete": "no"}, "line 1: complete: this is a string, not true or false"),
    ({"id": "a", "events": [{"type": "ASSAULT"}]}, "line 1: events 1, quote: one of `quote` and `span`"),
    ({"id": "a", "events": [{"quote": "x"}]}, "line 1: events 1, type: this is missing"),
    (line(span={"start": 0, "end": 1}), "line 1: events 1, quote: one of `quote` and `span`"),
    (line(quote=[]), "line 1: events 1, quote: this list is empty"),
    (line(quote=["a", 3]), "line 1: events 1, quote 2: this is a number, not a string"),
    (line(type="FIGHT"), "line 1: events 1, type: there is no type 'FIGHT'; there are: AGREE, CONSULT"),
    (line(type=["ASSAULT", "FIGHT"]), "line 1: events 1, type 2: there is no type 'FIGHT'"),
    (line(mode="curfew"), "line 1: events 1, mode: there is no mode of ASSAULT 'curfew'; there are: abduct"),
    (line(modality="sure"), "line 1: events 1, modality: there is no modality 'sure'; there are: actual, hedged"),
    (line(modality=None), "line 1: events 1, modality: this is null, not a string"),
    (line(actor="x"), "line 1: events 1, actor: there is no such field; there are: id, quote"),
    (line(actors="x"), "line 1: events 1, actors: this is a string, not a list"),
    (line(actors=[["x", ""]]), "line 1: events 1, actors 1 2: this is empty"),
    (line(date="5 March"), "line 1: events 1, date: '5 March' is no day; 2031-03-05, 2031-03, 2031 and"),
    (line(date="2031-02-30"), "line 1: events 1, date: '2031-02-30' is no day"),
    (line(date="2031-00"), "line 1: events 1, date: '2031-00' is no day"),
    (line(date="2031-03-05/2031-03-01"), "line 1: events 1, date: '2031-03-05/2031-03-01' ends before it begins"),
    (line(figures=[{"count": 3}]), "line 1: events 1, figures 1, kind: this is missing"),
    (line(figures=[{"kind": "dead", "count": 3}]), "line 1: events 1, figures 1, kind: there is no kind of figure 'dead'"),
    (line(figures=[{"kind": "killed"}]), "line 1: events 1, figures 1, low: a figure needs `count`"),
    (line(figures=[{"kind": "killed", "count": -1}]), "figures 1, count: this is -1, not a whole number from 0 on"),
    (line(figures=[{"kind": "killed", "count": 1.5}]), "figures 1, count: this is 1.5, not a whole number"),
    (line(figures=[{"kind": "killed", "low": 9, "high": 3}]), "figures 1, low: low, best and high are not in this order"),
    (line(also={"type": ["ASSAULT"]}), "events 1, also, type: there is no such field; there are: actors"),
    (line(optional=1), "line 1: events 1, optional: this is a number, not true or false"),
    ({"id": "a", "events": [{"span": {"start": 5, "end": 5}, "type": "ASSAULT"}]}, "events 1, span: `start` and `end`"),
]  # fmt: skip


@pytest.mark.parametrize(("content", "why"), MALFORMED, ids=[why for _, why in MALFORMED])
def test_a_line_that_is_not_well_formed_says_which_field_and_why(tmp_path, content, why):
    error = refused(tmp_path, content)
    assert why in error.why
    assert error.status == 2
    assert "docs/gold.md" in error.do


def test_every_faulty_line_is_told_at_once_and_never_more_than_one_screen(tmp_path):
    error = refused(tmp_path, line(), "{", line(type="FIGHT"))
    assert "line 2: this is not JSON" in error.why
    assert "line 3: events 1, type" in error.why
    many = refused(tmp_path, *["{"] * (MOST + 5))
    assert many.why.count("\n  line ") == MOST
    assert many.why.endswith("and 5 more")


def test_two_lines_of_one_document_are_refused(tmp_path):
    assert "line 2: line 1 has 'd1' too" in refused(tmp_path, line(), line()).why


def test_a_file_with_nothing_in_it_or_that_is_not_there_is_refused(tmp_path):
    assert "there is no document in it" in refused(tmp_path, "").why
    with pytest.raises(InputError, match="No such file"):
        read_gold(tmp_path / "none.jsonl")


def test_every_field_that_is_described_is_taken(tmp_path):
    figure = {"kind": "killed", "low": 1, "best": None, "high": 2}
    event = {
        "id": "e", "quote": "x", "type": "ASSAULT", "mode": "beat", "modality": "actual", "actors": ["a"],
        "recipients": [], "places": [], "date": None, "figures": [figure],
        "also": {"places": ["p"]}, "optional": False, "note": "n",
    }  # fmt: skip
    of_document = {
        "id": "d", "text": "x", "title": "t", "published": "2031-03-06", "source": "s", "url": "u", "language": "en",
        "events": [event], "complete": True, "note": "n",
    }  # fmt: skip
    (document,) = read_gold(gold_file(tmp_path, of_document))
    assert document.given.title == "t"
    assert set(described()["Document"]) == {*of_document, "path"}
    assert set(described()["Event"]) == {*event, "span"}
    assert set(described()["Figure"]) == {*figure, "count"}


# ------------------------------------------------------------------ where its words stand


def place(folder, content):
    path = gold_file(folder, content)
    gold = read_gold(path)
    return placed(path, gold, [record().document])


@pytest.mark.parametrize(
    ("event", "why"),
    [
        ({"quote": "Gunmen shot"}, "line 1, event 1, quote: the text does not have these words: 'Gunmen shot'"),
        ({"quote": "in", "id": "x"}, "line 1, event x, quote: the text has it 2 times, so quote more words"),
        ({"span": {"start": 0, "end": 999}}, "event 1, span: 0 to 999 is not in the 150 code points of the text"),
        ({"span": {"start": 0, "end": 6, "text": "Police"}}, "event 1, span: at 0 to 6 the text has 'Gunmen'"),
    ],
)
def test_words_that_lead_to_no_place_or_to_several_are_faults(tmp_path, event, why):
    with pytest.raises(InputError) as raised:
        place(tmp_path, {"id": "d1", "text": TEXT, "events": [{"type": "ASSAULT", **event}]})
    assert why in raised.value.why


def test_a_quote_and_a_span_lead_to_the_same_words(tmp_path):
    ((by_quote,),) = place(tmp_path, line())
    span = {"start": 0, "end": len(ATTACK), "text": ATTACK}
    ((by_span,),) = place(tmp_path, {"id": "d1", "text": TEXT, "events": [{"span": span, "type": "ASSAULT"}]})
    assert by_quote.where == by_span.where
    assert by_quote.where[0].text == ATTACK


# ------------------------------------------------------------------ its documents


def read(folder, *lines):
    path = gold_file(folder, *lines)
    return [item.result for item in gold_inputs(path, read_gold(path), Settings())]


def test_a_text_stays_as_it_is_and_a_title_goes_before_it(tmp_path):
    plain, titled = read(tmp_path, line(), {**line(), "id": "d2", "title": "Shots", "published": "2031-03-06"})
    assert (plain.text, plain.id) == (TEXT, "d1")
    assert titled.text == f"Shots\n\n{TEXT}"
    assert titled.published == "2031-03-06"


def test_a_path_is_seen_from_the_folder_of_the_gold_and_takes_what_the_line_says_of_it(tmp_path):
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "one.txt").write_text(
        "Shots\n\nGunmen killed one docker in the harbour of Orvessa on Monday.\n"
    )
    (document,) = read(tmp_path, {"path": "pages/one.txt", "source": "The Post", "id": "mine", "events": []})
    assert (document.source, document.id) == ("The Post", "mine")
    assert "Gunmen killed one docker" in document.text


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ({"path": "none.txt", "events": []}, "there is no file"),
        ({"id": "a", "events": []}, "it has neither text nor path"),
    ],
)
def test_a_document_that_leads_nowhere_is_refused(tmp_path, content, why):
    with pytest.raises(InputError, match=why):
        read(tmp_path, content)


def test_records_are_found_by_id_or_by_the_bytes_of_the_page(tmp_path):
    (tmp_path / "one.txt").write_text("Gunmen killed one.")
    page = record(identity="other")
    page = replace(page, document=replace(page.document, sha256=sha256(b"Gunmen killed one.")))
    (tmp_path / "r.jsonl").write_text(f"{written(record())}\n{written(page)}\n")
    path = gold_file(
        tmp_path, {"id": "d1", "events": []}, {"path": "one.txt", "events": []}, {"id": "d3", "events": []}
    )
    found = records_of(path, read_gold(path), tmp_path / "r.jsonl")
    assert [r and r.document.id for r in found] == ["d1", "other", None]


@pytest.mark.parametrize(("content", "why"), [("{", "not JSON"), ("{}", "this is not a record")])
def test_records_that_are_none_are_refused(tmp_path, content, why):
    (tmp_path / "r.jsonl").write_text(content + "\n")
    path = gold_file(tmp_path, {"id": "d1", "events": []})
    with pytest.raises(InputError, match=why):
        records_of(path, read_gold(path), tmp_path / "r.jsonl")
