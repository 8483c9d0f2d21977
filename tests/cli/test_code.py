"""``tellings code``: a record a line, in order, whole or not at all, and what was rejected."""

import json

from tests.cli.lines import lines
from tests.record.told import TEXT


def test_code_prints_one_record_a_line_in_order_and_counts_at_the_end(tellings, page):
    result = tellings("code", page)
    assert [record["document"]["id"] for record in lines(result)] == ["d1", "d2"]
    assert result.stderr == "2 documents: 2 coded, 1 event, 0 rejected.\n"
    assert result.exit_code == 0


def test_code_reads_standard_input(tellings):
    result = tellings("code", "-", stdin='{"id": "a", "text": "A calm day."}\n')
    assert lines(result)[0]["document"]["text"] == "A calm day."


def test_code_rejects_what_it_cannot_read_and_goes_on(tellings):
    result = tellings("code", "-", stdin='not json\n{"id": "a", "text": "A calm day."}\n')
    assert [bool(record["rejected"]) for record in lines(result)] == [True, False]
    assert result.exit_code == 1
    assert "1 rejected" in result.stderr
    assert "not JSON" in result.stderr


def test_what_was_rejected_is_named_with_its_reason_a_few_of_each(tellings, tmp_path):
    (tmp_path / "bad.jsonl").write_text("not json\n" * 5 + '{"id": "a", "text": "A calm day."}\n')
    (tmp_path / "empty.txt").write_bytes(b"")
    told = tellings("add", "bad.jsonl", "empty.txt").stderr.splitlines()
    assert told[0] == "7 documents: 1 coded, 0 events, 6 rejected."
    assert told[1] == "  5  not JSON"
    assert [line.split(":")[0].strip() for line in told[2:6]] == [
        "bad.jsonl line 1",
        "bad.jsonl line 2",
        "bad.jsonl line 3",
        "and 2 more",
    ]
    assert told[6:] == ["  1  empty page", "       empty.txt: no bytes"]


def test_files_of_a_folder_that_are_no_pages_are_told_of_and_are_no_failure(tellings, tmp_path):
    (tmp_path / "saved").mkdir()
    (tmp_path / "saved" / "page.txt").write_text("The sea was calm that day, and the next day too.")
    (tmp_path / "saved" / "style.css").write_text("p { color: red }")
    result = tellings("add", "saved")
    assert result.stdout == "1 document: 1 added. 0 new incidents. Ledger: tellings.sqlite\n"
    assert "saved: 1 files that are no pages: 1 .css" in result.stderr
    assert result.exit_code == 0
    assert tellings("code", "saved").exit_code == 0


def test_a_stamp_that_cannot_be_is_told_of_when_pages_are_added(tellings, tmp_path):
    (tmp_path / "page.txt").write_text(
        "A calm day\n31 February 2031 - 08:30\n\nThe sea was calm that day.\n\nSo was the next."
    )
    assert "impossible date" in tellings("add", "page.txt").stderr


def test_code_writes_a_file_that_appears_whole(tellings, page, tmp_path):
    assert tellings("code", page, "--out", "records.jsonl").exit_code == 0
    assert len((tmp_path / "records.jsonl").read_text().splitlines()) == 2
    assert not (tmp_path / "records.jsonl.part").exists()


def test_code_indents_for_reading(tellings, page):
    assert '\n  "schema": "tellings/1"' in "\n" + tellings("code", page, "--pretty").stdout


def test_code_gives_the_same_bytes_in_one_process_and_in_two(tellings, tmp_path):
    texts = [TEXT, *(f"Day number {n} was calm." for n in range(30))]
    (tmp_path / "many.jsonl").write_text(
        "".join(json.dumps({"id": f"d{n}", "text": t}) + "\n" for n, t in enumerate(texts))
    )
    one, two = (tellings("code", "many.jsonl", "--workers", n) for n in ("1", "2"))
    assert one.stdout == two.stdout
    assert len(lines(one)) == 31


def test_a_source_is_given_to_pages_that_do_not_name_theirs(tellings, page):
    assert [r["document"]["source"] for r in lines(tellings("code", page, "--source", "An Outlet"))] == [
        "The Harbour Post",
        "An Outlet",
    ]
