"""Printed stamps: what they say, in which precision, and what is not taken."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tellings.steps.read.stamps import find, order_of, outside, read_stamp
from tellings.steps.read.stamps.names import months, weekdays


def value(text: str, order=None) -> str | None:
    (stamp,) = find(text, order)
    return stamp.value


def fault(text: str) -> tuple[str, str]:
    (stamp,) = find(text)
    assert stamp.value is None
    assert stamp.fault is not None
    return stamp.fault.reason, stamp.fault.detail


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("5 May 2021 - 09:07", "2021-05-05T09:07"),
        ("5th of May, 2021", "2021-05-05"),
        ("1st June 2021", "2021-06-01"),
        ("May 5, 2021", "2021-05-05"),
        ("May 5, 2021 9:07 AM", "2021-05-05T09:07"),
        ("May 5th, 2021 at 9:07 p.m.", "2021-05-05T21:07"),
        ("May 5, 2021 12:07 a.m.", "2021-05-05T00:07"),
        ("May 5, 2021 12:07 pm", "2021-05-05T12:07"),
        ("May 5, 2021 9 pm", "2021-05-05T21:00"),
        ("Wednesday, 5 May 2021", "2021-05-05"),
        ("Wed May 5, 2021 | 21:07", "2021-05-05T21:07"),
        ("09:07, 5 May 2021", "2021-05-05T09:07"),
        ("Sept. 5, 2021", "2021-09-05"),
        ("5-May-2021", "2021-05-05"),
        ("2021-05-05", "2021-05-05"),
        ("2021/05/05 09:07", "2021-05-05T09:07"),
        ("05.05.2021", "2021-05-05"),
        ("15.05.2021 [09:07]", "2021-05-15T09:07"),
        ("15.05.21", "2021-05-15"),
        ("15/05/2021", "2021-05-15"),
        ("05/15/2021", "2021-05-15"),
        ("09:07 15.05.2021", "2021-05-15T09:07"),
        ("15.05.2021 09.07", "2021-05-15T09:07"),
        ("May 5, 20219:07 PM", "2021-05-05T21:07"),
        ("May 2021", "2021-05"),
        ("2021-05-05T09:07:33.120", "2021-05-05T09:07:33"),
        ("29 February 2020", "2020-02-29"),
    ],
)
def test_english_and_numeric_stamps_are_read(printed, iso):
    assert value(printed) == iso


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("5 мая 2021 г., 09:07", "2021-05-05T09:07"),
        ("15 ноября 2021 в 9:07", "2021-11-15T09:07"),
        ("15 нояб. 2021", "2021-11-15"),
        ("5 Ağustos 2021 Perşembe, 09:07", "2021-08-05T09:07"),
        ("5 AĞUSTOS 2021", "2021-08-05"),
        ("5 KASIM 2021", "2021-11-05"),
        ("5 EKİM 2021 Salı", "2021-10-05"),
        ("Mayıs 5, 2021 09:07", "2021-05-05T09:07"),
        ("5 Sentyabr 2021, 09:07", "2021-09-05T09:07"),
        ("5 İyul 2021", "2021-07-05"),
        ("5 avqust 2021", "2021-08-05"),
        ("5 մայիսի, 2021 09:07", "2021-05-05T09:07"),
        ("5 Դեկտեմբեր 2021", "2021-12-05"),
        ("2021 թ. մարտի 17, 15:01", "2021-03-17T15:01"),
        ("1er août 2021 à 9h07", "2021-08-01T09:07"),
        ("5 févr. 2021", "2021-02-05"),
        ("jeudi 5 décembre 2021 à 21 h 07", "2021-12-05T21:07"),
    ],
)
def test_stamps_in_other_languages_are_read(printed, iso):
    assert value(printed) == iso


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("5 May 2021 09:07 GMT", "2021-05-05T09:07+00:00"),
        ("5 May 2021 09:07 UTC", "2021-05-05T09:07+00:00"),
        ("2021-05-05T09:07Z", "2021-05-05T09:07+00:00"),
        ("2021-05-05T09:07:01+0530", "2021-05-05T09:07:01+05:30"),
        ("5 May 2021 09:07 (UTC +04:00)", "2021-05-05T09:07+04:00"),
        ("5 May 2021 9:07 AM GMT-3", "2021-05-05T09:07-03:00"),
        ("9:07 AM GMT+4, May 5, 2021", "2021-05-05T09:07+04:00"),
        ("5 мая 2021, 09:07 МСК", "2021-05-05T09:07+03:00"),
        ("5 May 2021 09:07 MSK", "2021-05-05T09:07+03:00"),
        ("May 5, 2021 9:07 a.m. EDT", "2021-05-05T09:07-04:00"),
        ("Wed, 05 May 2021 09:07:00 +0400", "2021-05-05T09:07:00+04:00"),
    ],
)
def test_an_offset_is_kept_where_it_is_stated(printed, iso):
    assert value(printed) == iso


def test_a_zone_whose_name_means_several_offsets_gives_none():
    assert value("5 May 2021 09:07 IST") == "2021-05-05T09:07"


def test_labels_say_what_is_stamped():
    stamps = find("Published: 5 May 2021, 09:07 | Last updated on 6 May 2021")
    assert [(s.label, s.value) for s in stamps] == [("published", "2021-05-05T09:07"), ("modified", "2021-05-06")]


@pytest.mark.parametrize(
    "printed",
    [
        "Опубликовано: 5 мая 2021",
        "Yayınlanma tarihi: 5 Mayıs 2021",
        "Dərc olunub: 5 may 2021",
        "Հրապարակված է 5 մայիսի 2021",
        "Publié le 5 mai 2021",
    ],
)
def test_labels_are_known_in_other_languages(printed):
    (stamp,) = find(printed)
    assert (stamp.label, stamp.value) == ("published", "2021-05-05")


def test_a_second_time_without_a_day_is_on_the_day_of_the_line():
    assert [s.value for s in find("5 May 2021, 09:07, updated 10:20")] == ["2021-05-05T09:07", "2021-05-05T10:20"]


@pytest.mark.parametrize(
    "printed", ["31 February 2021", "February 31, 2021", "31.02.2021", "2021-02-31", "31 Şubat 2021"]
)
def test_a_stamp_of_31_february_is_refused_with_its_reason(printed):
    reason, detail = fault(printed)
    assert reason == "impossible date"
    assert "February has no day 31" in detail


def test_a_thirteenth_month_is_refused():
    assert fault("32.13.2021")[0] == "impossible date"


def test_an_impossible_time_leaves_the_day():
    (stamp,) = find("5 May 2021, 25:61")
    assert stamp.value == "2021-05-05"
    assert stamp.fault is not None
    assert stamp.fault.reason == "impossible time"


@pytest.mark.parametrize(
    "printed",
    ["6 hours ago", "an hour ago", "yesterday", "5 минут назад", "2 saat önce", "3 gün əvvəl", "il y a 2 jours", "4h"],
)
def test_relative_stamps_give_nothing(printed):
    assert fault(printed)[0] == "relative time"


def test_today_with_a_time_is_one_stamp_and_gives_nothing():
    assert fault("Today, 15:01")[0] == "relative time"


def test_a_time_without_a_date_is_kept_as_a_time_only():
    (stamp,) = find("15:01")
    assert (stamp.value, stamp.clock) == (None, "15:01")


def test_a_date_without_a_year_gives_nothing():
    assert fault("5 May, 09:07")[0] == "date without a year"


def test_a_date_that_can_be_read_both_ways_is_not_guessed():
    assert fault("03/04/2021")[0] == "ambiguous date"
    assert value("03/04/2021", "dmy") == "2021-04-03"
    assert value("03/04/2021", "mdy") == "2021-03-04"
    assert value("04/04/2021") == "2021-04-04"


def test_the_page_shows_its_order_by_a_date_that_fits_one_only():
    assert order_of(["03/04/2021", "25/04/2021"]) == "dmy"
    assert order_of(["03/04/2021", "04/25/2021"]) == "mdy"
    assert order_of(["25/04/2021", "04/25/2021"]) is None
    assert order_of(["03/04/2021", "25.04.2021"]) is None


def test_the_page_shows_its_order_by_the_same_day_in_words():
    assert order_of(["03/04/2021", "April 3, 2021"]) == "dmy"
    assert order_of(["03/04/2021", "4 March 2021"]) == "mdy"
    assert order_of(["03/04/2021", "9 June 2021"]) is None


def test_other_languages_than_english_write_the_day_first():
    assert order_of(["03/04/2021"], "fr") == "dmy"
    assert order_of(["03/04/2021"], "en") is None


def test_what_stands_beside_a_stamp_is_told_apart():
    line = "Jo Roe | 5 May 2021 09:07 - Update: 6 May 2021 | 2 min read"
    assert outside(line, find(line)) == ("Jo Roe", "2 min read")


def test_a_number_that_is_no_date_is_no_stamp():
    for text in ("USD 388.50", "version 1.2.3.2021", "10,000 people", "192.168.10.12", "a 2:1 win"):
        assert find(text) == (), text


def test_a_value_of_its_own_may_be_compact_or_a_year():
    for text, iso in (
        ("20210505", "2021-05-05"),
        ("2021", "2021"),
        ("2021-05", "2021-05"),
        ("20210505T0907", "2021-05-05"),
    ):
        stamp = read_stamp(text)
        assert stamp is not None
        assert stamp.value == iso
    assert read_stamp("soon") is None


def test_every_language_has_twelve_months_that_do_not_contradict():
    table = months()
    for names in (
        ("january", "января", "ocak", "yanvar", "հունվարի", "janvier"),
        ("august", "августа", "ağustos", "avqust", "օգոստոսի", "août"),
    ):
        assert {table[name] for name in names} == {1 if "january" in names else 8}
    assert "perşembe" in weekdays()


@settings(derandomize=True, max_examples=300)
@given(st.dates(min_value=__import__("datetime").date(1950, 1, 1), max_value=__import__("datetime").date(2090, 1, 1)))
def test_a_day_written_in_any_usual_way_is_the_same_day(day):
    for form in ("%d %B %Y", "%B %d, %Y", "%d.%m.%Y", "%Y-%m-%d", "%d %b %Y", "%a, %d %b %Y"):
        assert value(day.strftime(form)) == day.isoformat()


@settings(derandomize=True, max_examples=500)
@given(st.text(alphabet="0123456789 :./-,aAmMpPT+ZMayUpdatedGhмая", max_size=60))
def test_any_text_is_read_without_an_error_and_stamps_quote_it(text):
    for stamp in find(text):
        assert 0 <= stamp.start < stamp.end <= len(text)
        assert stamp.value is None or read_stamp(stamp.value) is not None


@pytest.mark.parametrize("piece", ["1", "1:", "17 ", "may ", "17.03.", "5 may 2021 ", "hour ", "(", "a h", "1h "])
def test_four_times_as_long_a_line_is_looked_through_in_about_four_times_the_time(piece):
    def seconds(text):
        began = time.process_time()
        find(text)
        return time.process_time() - began

    short = min(seconds(piece * 50_000) for _ in range(3))
    assert min(seconds(piece * 200_000) for _ in range(3)) < 12 * short + 0.3
