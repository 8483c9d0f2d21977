"""What was read of a table is kept, and is the same whether it was kept or read."""

import pytest

from tellings import tables

TEXT = "towns: [Orvell, Tamsin]\ncount: 3\nrate: .5\nnone: null\nflag: no\nword: 'no'\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(tables, "_folder", [])
    tables.keep_in(tmp_path / "kept")
    return tmp_path / "kept"


@pytest.mark.parametrize("read", [tables.read_yaml, tables.read_strings])
def test_what_is_kept_is_what_was_read(folder, monkeypatch, read):
    first = read(TEXT)
    monkeypatch.setattr(tables, "_loaded", lambda *_: pytest.fail("it was kept"))
    again = read(TEXT)
    assert again == first
    assert list(again) == list(first)
    assert [type(value) for value in again.values()] == [type(value) for value in first.values()]


def test_two_ways_of_reading_one_text_are_kept_apart(folder):
    assert tables.read_yaml("a: no") == {"a": False}
    assert tables.read_strings("a: no") == {"a": "no"}
    assert tables.read_yaml("a: no") == {"a": False}


@pytest.mark.parametrize("text", ["1: one", "day: 2020-05-01", "odd: .nan", "both: !!set {a, b}"])
def test_what_json_cannot_hold_is_read_each_time(folder, text):
    first, again = tables.read_yaml(text), tables.read_yaml(text)
    assert repr(first) == repr(again)
    assert not list(folder.glob("*.json"))


@pytest.mark.parametrize("damage", [b"", b'{"towns": [', b"\xff\xfe"])
def test_a_damaged_file_is_read_anew(folder, damage):
    first = tables.read_yaml(TEXT)
    (file,) = folder.iterdir()
    file.write_bytes(damage)
    assert tables.read_yaml(TEXT) == first
    assert file.read_bytes() != damage


def test_a_folder_that_cannot_be_made_is_done_without(tmp_path, monkeypatch):
    monkeypatch.setattr(tables, "_folder", [])
    (tmp_path / "file").write_text("")
    tables.keep_in(tmp_path / "file" / "kept")
    assert tables.read_yaml("a: 1") == {"a": 1}


def test_the_folder_does_not_grow_for_ever(folder, monkeypatch):
    monkeypatch.setattr(tables, "MOST", 5)
    for number in range(20):
        tables.read_yaml(f"a: {number}")
    assert len(list(folder.iterdir())) <= 5


def test_what_is_no_yaml_is_an_error_each_time(folder):
    for _ in range(2):
        with pytest.raises(ValueError, match="while parsing"):
            tables.read_yaml("a: [")
