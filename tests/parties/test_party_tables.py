"""Every row of the tables of parties is well formed, sorted, and there once."""

import csv
import re
from importlib.resources import files
from typing import get_args

import pytest
import yaml

from tellings.errors import KnowledgeError
from tellings.knowledge.parties import fold, groups, tables
from tellings.knowledge.parties.countries import countries
from tellings.knowledge.parties.groups import spellings
from tellings.knowledge.parties.peoples import peoples
from tellings.model import Kind

FOLDER = files("tellings.knowledge.parties")
DATE = re.compile(r"(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?")
HAND = sorted(set(tables.COLUMNS) - {"countries"})


def cells(table: str) -> list[dict[str, str]]:
    columns = tables.COLUMNS[table].split()
    return [dict(zip(columns, row, strict=True)) for row in tables.read(table)]


def sorting_key(table: str, row: dict[str, str]) -> tuple[str, ...]:
    if table == "country_names":
        return row["alpha3"], fold(row["name"])
    first = next(iter(row.values()))
    return (first if tables.COLUMNS[table].startswith(("key", "alpha3")) else fold(first),)


@pytest.mark.parametrize("table", sorted(tables.COLUMNS))
def test_a_table_is_sorted_and_has_no_row_twice(table):
    keys = [sorting_key(table, row) for row in cells(table)]
    assert keys == sorted(keys)
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("table", sorted(tables.COLUMNS))
def test_a_cell_has_no_stray_space_and_no_empty_part(table):
    for row in cells(table):
        for column, cell in row.items():
            assert cell == " ".join(cell.split()), row
            if column in {"aliases", "adjective", "plural", "singular", "ambiguous"}:
                assert all(part and part == part.strip() for part in tables.split(cell)), row
            else:
                assert "|" not in cell, row


@pytest.mark.parametrize("table", sorted(tables.COLUMNS))
def test_a_table_ends_its_lines_with_one_newline_and_opens_as_rfc_4180(table):
    text = (FOLDER / f"{table}.csv").read_bytes().decode("utf-8")
    assert "\r" not in text
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert len({len(row) for row in csv.reader(text.splitlines(), strict=True)}) == 1


@pytest.mark.parametrize("table", ["groups", "metonyms", "peoples", "country_names", "former_countries"])
def test_dates_are_iso_and_in_order(table):
    for row in cells(table):
        assert DATE.fullmatch(row["since"]), row
        assert DATE.fullmatch(row["until"]), row
        if row["since"] and row["until"]:
            assert row["since"] <= row["until"], row


@pytest.mark.parametrize("table", ["groups", "metonyms", "peoples", "country_names"])
def test_a_country_is_one_of_the_countries_tables(table):
    for row in cells(table):
        code = row.get("country", row.get("alpha3"))
        assert not code or code in countries(), row


@pytest.mark.parametrize("table", ["groups", "metonyms"])
def test_a_row_has_each_of_its_names_once_and_flags_only_its_own(table):
    for row in cells(table):
        names = [re.sub(r" \([^()]*\)$", "", row["name"]), *tables.split(row["aliases"])]
        assert len({fold(name) for name in names}) == len(names), row
        assert set(tables.split(row["ambiguous"])) <= set(names), row


@pytest.mark.parametrize("table", ["groups", "metonyms", "peoples"])
def test_a_key_is_plain_and_fit_for_an_address(table):
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", row["key"]) for row in cells(table))


def test_a_people_has_a_form_and_flags_only_its_own_and_has_a_country_only_as_a_nationality():
    for row in cells("peoples"):
        forms = [part for column in ("adjective", "plural", "singular") for part in tables.split(row[column])]
        assert row["plural"], row
        assert set(tables.split(row["ambiguous"])) <= set(forms), row
        assert bool(row["country"]) == (row["class"] == "nationality"), row


def test_a_people_has_each_spelling_of_a_form_once():
    for people in peoples():
        for forms in (people.adjectives, people.plurals, people.singulars):
            assert len({fold(form) for form in forms}) == len(forms), people.key


def test_a_name_by_hand_repeats_a_generated_one_only_to_say_more_of_it():
    made = {
        (row["alpha3"], fold(n)) for row in cells("countries") for n in (row["name"], *tables.split(row["aliases"]))
    }
    for row in cells("country_names"):
        if (row["alpha3"], fold(row["name"])) in made:
            assert row["since"] or row["until"] or row["ambiguous_name"], row


def test_two_groups_of_one_name_differ_in_country_dates_or_kind():
    seen = set()
    for group in groups():
        facts = (fold(spellings(group)[0]), group.country, group.since, group.until, group.kind)
        assert facts not in seen, group.key
        seen.add(facts)


def test_every_region_of_the_world_has_its_share_of_groups():
    regions = [group.region for group in groups()]
    assert all(regions.count(region) >= 100 for region in tables.CHOICES["region"])


@pytest.mark.parametrize("table", sorted(tables.COLUMNS))
def test_every_word_that_a_column_may_hold_is_used(table):
    rows = cells(table)
    for column in set(tables.COLUMNS[table].split()) & {"sort", "class", "basis", "region", "source", "both"}:
        assert {row[column] for row in rows} == set(tables.CHOICES[column]), column


def test_the_lists_are_as_long_as_a_world_needs():
    assert len(groups()) >= 900
    assert sum(people.belonging != "nationality" for people in peoples()) >= 350
    assert len(cells("nouns")) >= 600
    assert len(cells("things")) >= 250
    assert len(cells("weapons")) >= 180


def test_a_word_is_in_both_lists_exactly_where_it_is_flagged_as_both_thing_and_party():
    for row in cells("things"):
        assert bool(row["both"]) == any(fold(row["lemma"]) == fold(n["lemma"]) for n in NOUNS), row


NOUNS = cells("nouns")


def test_a_noun_for_one_person_has_a_role_and_one_for_many_has_none():
    for row in NOUNS:
        assert not (row["role"] and row["number"] == "collective"), row
        assert row["role"] or row["kind"] != "person", row


def test_rank_and_file_are_private_and_those_who_command_or_speak_are_official():
    roles = {row["lemma"]: row["role"] for row in NOUNS}
    assert {roles[word] for word in ("soldier", "policeman", "constable", "rebel", "sergeant")} == {"private"}
    assert {roles[word] for word in ("general", "police chief", "rebel commander", "army spokesman")} == {"official"}


def test_a_mode_of_a_weapon_is_one_of_assault():
    types = yaml.safe_load((files("tellings.ontology") / "types.yaml").read_text(encoding="utf-8"))
    modes = {row["mode"] for row in cells("weapons")} - {""}
    assert modes <= set(types["ASSAULT"]["modes"])
    assert {"firearms", "explosives", "primitive", "crowd-control", "drone", "heavy-weapons", "aerial"} <= modes


def test_each_kind_of_the_model_has_its_sectors():
    assert set(tables.SECTORS) == set(get_args(Kind))


def test_the_readme_tells_of_every_table():
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert all(f"`{table}.csv`" in readme for table in tables.COLUMNS)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("band,people", "2 cells in 5 columns"),
        ("band,people,CVL,,", "kind cannot be 'people'"),
        ("band,police,MIL,,", "kind police cannot have sector 'MIL'"),
        ("band,police,COP,many,", "number cannot be 'many'"),
    ],
)
def test_a_row_that_is_not_well_formed_is_refused_with_its_file_and_line(tmp_path, monkeypatch, line, reason):
    (tmp_path / "nouns.csv").write_text(f"lemma,kind,sector,number,role\n{line}\n", encoding="utf-8")
    monkeypatch.setattr(tables, "files", lambda _: tmp_path)
    with pytest.raises(KnowledgeError, match=re.escape(reason)) as caught:
        list(tables.read("nouns"))
    assert caught.value.what == "nouns.csv:2"


def test_a_table_with_other_columns_is_refused(tmp_path, monkeypatch):
    (tmp_path / "heads.csv").write_text("head,sector,kind\n", encoding="utf-8")
    monkeypatch.setattr(tables, "files", lambda _: tmp_path)
    with pytest.raises(KnowledgeError, match="head,kind,sector"):
        list(tables.read("heads"))
