"""Sources and export in the browser: counts by outlet, whose losses are told, and files in which no private name stands."""

import csv


def test_outlets_over_time_and_the_table_of_symmetry_are_counts(site, watched):
    page = watched(site).go("/sources")
    names = page.locator(".outlets tbody th").all_inner_texts()
    assert names[0] == "all"
    assert "The Harbour Post" in names
    counts = [int(text) for text in page.locator(".outlets tbody td.number").all_inner_texts()]
    assert counts[0] == sum(counts[1:])
    page.wait_for_selector("#symmetry table")
    assert "private persons’ names stand in" in page.locator("#holds").inner_text()
    assert "score" not in page.locator("#symmetry thead").inner_text()


def test_by_keyboard_alone_to_a_file_without_private_names(site, watched):
    page = watched(site).go("/sources")
    for _ in range(3):
        page.keyboard.press("j")
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")
    path = waiting.value.path()
    assert waiting.value.suggested_filename == "tellings-statements.csv"
    text = path.read_text("utf-8")
    assert "Velm" not in text
    assert len(list(csv.reader(text.splitlines()))) > 5


def test_by_mouse_a_filtered_file_holds_what_the_filter_lets_through(site, watched):
    page = watched(site).go("/sources?type=PROTEST")
    with page.expect_download() as waiting:
        page.click(".formats li:has-text('one incident a row') a:has-text('.csv')")
    rows = list(csv.reader(waiting.value.path().read_text("utf-8").splitlines()))
    assert len(rows) == 2
