"""Names of countries, peoples and groups are found as texts write them, and only where they can be meant."""

import csv
import io
import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tellings.knowledge.parties import describe_country, fold, groups, groups_on, make_countries, names, plain
from tellings.knowledge.parties.countries import countries
from tellings.knowledge.parties.rows import NameRow, covers
from tellings.knowledge.parties.tables import read


def found(words: str, kind: str | None = None) -> list[NameRow]:
    return [row for row in names().get(fold(words), ()) if row.fits(words) and kind in {None, row.kind}]


@pytest.mark.parametrize("word", ["US", "U.S.", "USA", "U.S.A.", "United States", "America"])
def test_the_united_states_have_their_short_names(word):
    assert [row.country for row in found(word, "country")] == ["USA"]


def test_the_pronoun_is_no_country():
    assert found("us") == []


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("UK", "GBR"), ("Britain", "GBR"), ("Türkiye", "TUR"), ("Turkey", "TUR"), ("Czechia", "CZE"), ("Burma", "MMR"),
        ("Côte d’Ivoire", "CIV"), ("Cote d'Ivoire", "CIV"), ("Ivory Coast", "CIV"), ("São Tomé and Príncipe", "STP"),
        ("Soviet Union", "SUN"), ("USSR", "SUN"), ("Yugoslavia", "YUG"), ("Zaire", "COD"), ("East Germany", "DDR"),
        ("Kosovo", "XKX"), ("Hong Kong", "HKG"), ("Palestine", "PSE"), ("Western Sahara", "ESH"),
    ],
)  # fmt: skip
def test_a_country_is_found_by_its_usual_and_its_former_names(word, code):
    assert [row.country for row in found(word, "country")] == [code]


def test_congo_may_be_either_of_two_countries():
    assert {row.country for row in found("Congo", "country")} == {"COD", "COG"}


def test_a_former_name_is_dated():
    (zaire,) = found("Zaire")
    assert zaire.on("1994-07-01")
    assert not zaire.on("2001-01-01")


def test_every_country_of_iso_3166_1_is_there_with_a_name():
    assert len(list(read("countries"))) == 249
    assert all(names()[fold(country.name)] for country in countries().values())


def test_every_state_has_its_demonym_and_its_capital():
    not_inhabited = {"ATA", "ATF", "BVT", "HMD", "IOT", "SGS", "UMI"}
    small = {"ALA", "BES", "MAF", "SJM", "SPM", "VAT"}
    former = {"ANT", "SCG", "VDR"}
    without = {code for code, country in countries().items() if not country.demonyms}
    assert without == not_inhabited | small | former


def test_the_table_of_countries_is_what_its_script_makes():
    made = io.StringIO()
    make_countries.write(made)
    made.seek(0)
    assert list(csv.reader(made))[1:] == list(read("countries"))


def test_a_country_is_described_by_its_code():
    kenya = describe_country("KEN")
    assert kenya is not None
    assert (kenya.name, kenya.demonyms) == ("Kenya", ("Kenyan",))
    assert "Republic of Kenya" in kenya.aliases
    assert describe_country("QQQ") is None


@pytest.mark.parametrize(
    ("word", "form", "country"),
    [
        ("Armenian", "adjective", "ARM"), ("Azerbaijani", "adjective", "AZE"), ("Armenians", "plural", "ARM"),
        ("Spaniard", "noun", "ESP"), ("Danes", "plural", "DNK"), ("Dutch", "adjective", "NLD"),
        ("Hutus", "plural", None), ("Kurdish", "adjective", None),
        ("Sunnis", "plural", None), ("Shi'ite", "adjective", None),
        ("Karabakh Armenians", "plural", None), ("Afro-Colombians", "plural", None), ("ethnic Kenyans", "plural", None),
    ],
)  # fmt: skip
def test_a_people_is_found_in_each_form_and_only_a_nationality_has_a_country(word, form, country):
    assert [row.country for row in found(word, "people") if row.form == form] == [country]


def test_a_demonym_of_two_countries_gives_both():
    assert {row.country for row in found("Congolese", "people")} == {"COD", "COG"}


@pytest.mark.parametrize("word", ["poles", "polish", "congress", "is", "labour", "swedes", "who", "ice"])
def test_an_everyday_word_is_no_name_in_lower_case(word):
    assert found(word) == []


@pytest.mark.parametrize("word", ["Poles", "Polish", "Congress", "IS", "Labour", "Swedes", "WHO", "ICE"])
def test_an_everyday_word_is_a_name_in_its_own_case(word):
    assert found(word)


@pytest.mark.parametrize("words", ["the Guardian", "The Guardian", "Guardian"])
def test_the_case_of_the_article_does_not_count(words):
    assert [row.key for row in found(words)] == ["party/the-guardian-newspaper"]


@pytest.mark.parametrize(
    "word", ["bjp", "BJP", "B.J.P.", "hezbollah", "al qaeda", "Al-Qaeda", "Sinn Féin", "SINN FEIN"]
)
def test_a_name_that_can_be_nothing_else_is_found_in_any_case(word):
    assert found(word, "party")


@pytest.mark.parametrize(
    ("word", "country", "kind"),
    [
        ("Kremlin", "RUS", "state"), ("Pentagon", "USA", "military"), ("Downing Street", "GBR", "state"),
        ("Elysee", "FRA", "state"), ("Moscow", "RUS", "state"), ("Nairobi", "KEN", "state"),
        ("Knesset", "ISR", "state"),
    ],
)  # fmt: skip
def test_a_seat_of_power_stands_for_its_state(word, country, kind):
    assert [(row.country, row.party_kind) for row in found(word, "metonym")] == [(country, kind)]


def test_groups_are_those_of_the_day():
    then, now = ({group.key for group in groups_on(day)} for day in ("1989-06-01", "2020-06-01"))
    assert "farabundo-marti-national-liberation-front-armed" in then - now
    assert "farabundo-marti-national-liberation-front-party" in now - then
    assert then | now <= {group.key for group in groups()}


def test_a_group_that_became_a_party_is_an_armed_group_before_and_a_party_after():
    kinds = {day: {row.party_kind for row in found("UNITA") if row.on(day)} for day in ("1990-01-01", "2010-01-01")}
    assert kinds == {"1990-01-01": {"armed_group"}, "2010-01-01": {"party"}}


def test_the_qualifier_that_tells_two_groups_apart_is_not_part_of_their_name():
    assert {row.country for row in found("Labour Party")} == {"GBR", "NGA"}


def test_no_two_rows_of_a_name_are_the_same_row_in_the_same_form():
    for name, rows in names().items():
        assert len({(row.key, row.form) for row in rows}) == len(rows), name


def test_the_rows_of_a_name_stand_in_one_order():
    order = ["country", "people", "party", "metonym"]
    for rows in names().values():
        assert all(order.index(a.kind) <= order.index(b.kind) for a, b in pairwise(rows))


def test_names_are_kept_under_their_folded_form():
    assert all(name == fold(name) for name in names())


def test_every_demonym_is_treated_alike():
    for people in ("Armenian", "Azerbaijani", "Israeli", "Palestinian", "Russian", "Ukrainian", "Indian", "Pakistani"):
        (row,) = [row for row in found(people, "people") if row.form == "adjective"]
        assert (row.party_kind, row.sector, row.ambiguous) == ("community", "CVL", False)
        assert found(f"{people}s", "people")
        assert found(f"ethnic {people}s", "people")


@given(st.text())
@settings(derandomize=True)
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.sampled_from(sorted(names())), st.sampled_from([str.upper, str.title, str.lower, lambda s: f"  {s} "]))
@settings(derandomize=True)
def test_case_and_spaces_do_not_hide_a_name(name, change):
    assert fold(change(name)) in names()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("U.S.", "US"),
        ("Élysée", "Elysee"),
        ("Nuku’alofa", "Nuku'alofa"),
        ("Łódź", "Lodz"),
        ("a \n b", "a b"),
        ("İzmir", "Izmir"),
    ],
)
def test_plain_text_is_without_marks_and_dots(text, expected):
    assert plain(text) == expected


def test_a_long_line_of_one_sign_folds_quickly():
    for sign in ("a", ".", " ", "é", "́", "-"):
        assert len(fold(sign * 1_000_000)) <= 1_000_000


@pytest.mark.parametrize(
    ("day", "covered"), [("1989-12-31", False), ("1990-01-01", True), ("1992-06-30", True), ("1992-07-01", False)]
)
def test_a_date_covers_its_whole_year_or_month(day, covered):
    assert covers("1990", "1992-06", day) is covered


def test_an_open_date_excludes_nothing():
    row = NameRow("party/x", "party", "noun", "party", "PTY", None, "", "", False, "X")
    assert row.on("0001-01-01")
    assert row.on("9999-12-31")


def test_everything_loads_sooner_than_the_parser_does():
    code = (
        "import time; t = time.process_time(); from tellings.knowledge import parties as p;"
        "p.names(), p.noun(''), p.head(['a']), p.title(''), p.thing(''), p.weapon(''), p.describe_country('');"
        "u = time.process_time(); import spacy; print((u - t) / (time.process_time() - u))"
    )
    shares = [
        float(subprocess.run([sys.executable, "-c", code], check=True, capture_output=True).stdout) for _ in range(3)
    ]
    assert min(shares) < 1
