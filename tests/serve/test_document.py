"""One document in the browser: every span is its words exactly; text and record lead to each other; names stay masked."""

from random import Random

import pytest

from tellings.ledger import Ledger, Reviews
from tellings.model import Document, Framing, Record, Span
from tellings.reconcile.telling import version
from tellings.run.items import Coded
from tests.record.told import told
from tests.serve.conftest import running
from tests.serve.waiting import until

SCRIPTS = [
    "Gunmen ",
    "𝔘𐍈𝄞 ",
    "é́ñ ",
    "שלום עולם ",
    "مرحبا ",
    "\r\n",
    "\r\n\r\n",
    "\n\n",
    "👩‍👩‍👧 ",
    "<b>&amp; ",
    "\t",
    "\u200f",
    "ｶﾞ",
    "\r",
]


def key_of(ledger, identity):
    with ledger.reading() as connection:
        return connection.exec_driver_sql("SELECT version FROM documents WHERE id = ?", (identity,)).scalar()


def test_a_thousand_spans_in_any_script_are_exactly_their_words_in_the_browser(tmp_path, watched):
    random = Random(6)
    text = "".join(random.choice(SCRIPTS) for _ in range(1500))
    document = Document("d1", "SHA-256:0", text, language="en")
    spans: list[Span] = []
    while len(spans) < 1000:
        start = random.randrange(len(text) - 40)
        spans.append(document.span(start, start + random.randint(1, 40)))
    record = Record(document, framing=tuple(Framing("hedge", span, None, "r") for span in spans))
    with Ledger.open(tmp_path / "l.sqlite", create=True) as ledger:
        ledger.add(Coded(b"", record), "c")
        with running(ledger) as (address, _):
            page = watched(address).go(f"/documents/{version(document)}")
            assert page.evaluate("() => document.getElementById('text').textContent") == text
            shown = page.evaluate(
                """() => Array.from({ length: 1000 }, (_, n) =>
                  [...document.querySelectorAll(`#text [data-of~="f-${n}"]`)].map((piece) => piece.textContent).join(""))"""
            )
    assert shown == [span.text for span in spans]


def test_by_keyboard_alone_from_the_record_to_its_words_and_back(site, kept, watched):
    page = watched(site).go(f"/documents/{key_of(kept, 'd1')}")
    page.keyboard.press("j")
    page.keyboard.press("j")
    words = page.locator("#record button:focus").get_attribute("data-of")
    page.keyboard.press("Enter")
    assert words in page.locator("#text .m:focus").get_attribute("data-of").split()
    page.keyboard.press("Enter")
    assert page.locator("#record button:focus").count() == 1


def test_what_is_pointed_at_in_the_text_lights_up_in_the_record_and_the_other_way_round(site, kept, watched):
    page = watched(site).go(f"/documents/{key_of(kept, 'd1')}")
    piece = page.locator("#text .m-event").first
    piece.hover()
    assert page.locator("#record button.lit").count() > 0
    page.locator("#record button.entry:has-text('dockers')").first.hover()
    assert "dockers" in "".join(page.locator("#text .lit").all_inner_texts())
    piece.click()
    assert page.locator("#record button:focus").count() == 1


def test_framing_can_be_switched_off(site, kept, watched):
    page = watched(site).go(f"/documents/{key_of(kept, 'd7')}")
    page.keyboard.press("f")
    assert "no-framing" in page.locator("#text").get_attribute("class")
    page.uncheck("#underlines")
    assert "no-underlines" in page.locator("#text").get_attribute("class")


@pytest.mark.parametrize("way", ["keyboard", "mouse"])
def test_words_that_a_person_chooses_become_a_claim(own, watched, way):
    address, ledger = own
    page = watched(address).go(f"/documents/{key_of(ledger, 'd1')}")
    if way == "keyboard":
        page.keyboard.press("v")
        for _ in range(2):
            page.keyboard.press("Shift+ArrowRight")
        page.keyboard.press("n")
    else:
        page.locator("#text .body span:has-text('quay')").first.dblclick(position={"x": 12, "y": 12})
        page.click("#choosing button")
    page.wait_for_selector("#add[open]")
    words = page.locator("#add-words").inner_text()
    page.select_option("#add select[name=field]", "means")
    page.locator("#add button:text-is('Add')").press("Enter") if way == "keyboard" else page.click(
        "#add button:text-is('Add')"
    )
    page.wait_for_selector("text=added by Ada")
    (review,) = Reviews(ledger).every()
    text = ledger.held(ledger.telling(review.event)[0].event).records[review.version].document.text
    assert (review.verdict, review.field, review.value) == ("add", "means", words)
    assert text[review.start : review.end] == words


def test_a_private_name_is_masked_until_somebody_says_why_and_that_is_written_down(own, watched):
    address, ledger = own
    record = told("d7")
    seen = watched(address)
    page = seen.go(f"/documents/{key_of(ledger, 'd7')}")
    assert "Oskar Velm" in record.document.text
    assert "Velm" not in page.content()
    page.locator("button.person").first.click()
    page.fill("#name textarea", "the family asked")
    page.click("#name button:text-is('Show it')")
    page.wait_for_selector(".shown-name")
    assert "Velm" in page.locator(".shown-name").inner_text()
    (shown,) = Reviews(ledger).disclosures()
    assert (shown.person, shown.why, record.document.text[shown.start : shown.end]) == (
        "Ada",
        "the family asked",
        page.locator(".shown-name").inner_text(),
    )
    page.reload()
    until(page, lambda: page.locator("button.person").count() > 0)
    assert "Velm" not in page.content()
