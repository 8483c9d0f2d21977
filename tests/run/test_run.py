"""Many documents: in order, in one process or two, whatever goes wrong with one of them."""

import pytest

from tellings.errors import ResourceError
from tellings.model import Document, Record, Refused, Rejection
from tellings.record import line
from tellings.run.coding import code
from tellings.run.items import Read
from tellings.run.tally import Tally
from tellings.settings import Settings
from tests.run.stand_in import Coder


def documents(*texts):
    return [Read(text.encode(), Document(f"d{n}", "SHA-256:0", text)) for n, text in enumerate(texts)]


def coded(inputs, workers, model=""):
    return list(code(inputs, Settings(workers=workers, model=model), Coder))


MANY = [f"Text number {n}." for n in range(30)]


def test_two_processes_give_the_same_lines_as_one_in_the_order_of_the_inputs():
    inputs = documents(*MANY)
    inputs[3:3] = [Read(b"", Refused("a.html", Rejection("empty", "")))]
    one = [(c.data, line(c.record)) for c in coded(inputs, 1)]
    assert [(c.data, line(c.record)) for c in coded(inputs, 2)] == one
    assert len(one) == 31


@pytest.mark.parametrize("workers", [1, 2])
def test_a_document_on_which_the_coder_fails_is_rejected_and_the_rest_goes_on(workers):
    results = coded(documents(*MANY[:9], "FAIL", *MANY[10:]), workers)
    assert [c.record.rejected for c in results if c.record.rejected] == [
        (Rejection("coding failed", "ZeroDivisionError: a fault of the coder"),)
    ]
    assert len(results) == 30


def test_a_document_that_kills_its_process_is_rejected_and_the_rest_goes_on():
    results = coded(documents(*MANY[:5], "DIE", *MANY[6:20], "DIE", *MANY[21:]), 2)
    assert [n for n, c in enumerate(results) if c.record.rejected] == [5, 20]
    assert "died" in results[5].record.rejected[0].detail
    assert [c.record.document.id for c in results] == [f"d{n}" for n in range(30)]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_missing_model_stops_the_run_with_what_to_do(workers):
    with pytest.raises(ResourceError) as caught:
        coded(documents(*MANY), workers, model="missing")
    assert (caught.value.what, caught.value.do) == ("model", "install it")


def test_inputs_are_not_read_far_ahead_of_what_is_asked_for():
    taken = []

    def inputs():
        for item in documents(*(MANY * 4)):
            taken.append(item)
            yield item

    results = code(inputs(), Settings(workers=2), Coder)
    next(results)
    results.close()
    assert len(taken) < 20


def test_while_one_is_coded_those_behind_it_are_looked_through_for_more_to_code(tmp_path):
    """Of most pages behind the gates there is nothing to code; here the first is coded when the last has been taken."""
    slow, *others = documents(f"WAIT {tmp_path / 'made'}", *MANY)

    def inputs():
        yield slow
        for other in others:
            yield Read(other.data, other.result, Record(other.result))
        (tmp_path / "made").touch()

    results = coded(inputs(), 2)
    assert [c.record.document.id for c in results] == [f"d{n}" for n in range(31)]
    assert not any(c.record.rejected for c in results)


def test_a_tally_counts_what_was_coded_and_each_reason_once_a_document():
    tally = Tally()
    stamp = Rejection("bad stamp", "31 February")
    tally.add(coded(documents("Text."), 1)[0].record)
    tally.add(coded(documents("FAIL"), 1)[0].record)
    tally.add(coded([Read(b"", Refused("a", Rejection("empty", "")))], 1)[0].record)
    part = coded(documents("Text."), 1)[0].record
    tally.add(type(part)(part.document, rejected=(stamp, stamp)))
    assert (tally.documents, tally.coded, tally.rejected) == (4, 2, 2)
    assert tally.reasons == {"coding failed": 1, "empty": 1, "bad stamp": 1}
