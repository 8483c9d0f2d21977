"""Nobody's script runs: a hundred strings in every field that a page or a person can fill, on every screen."""

from urllib.parse import quote

import pytest
from msgspec.structs import replace

from tellings.ledger import Filter, Ledger, Reviewer, Reviews
from tellings.model import Attribution, Document, Event, Figure, Framing, Participant, Place, Provenance, Record, Time
from tellings.run.items import Coded
from tellings.serve.serving import Declared
from tests.serve.conftest import running
from tests.serve.vectors import ALL, VECTORS


def hostile(number, words):
    """A record in which ``words`` stand in every field, with a hundred strings in its text."""
    text = "\n".join([words, *VECTORS])
    document = Document(
        id=f"{number}{words}", sha256=f"SHA-256:{number}{words}", text=text, source=words, url=words, title=words,
        subtitle=words, section=words, byline=words, language=words, published="2031-05-04", modified=words,
        provenance={"published": Provenance("meta", words)},
    )  # fmt: skip
    spans, at = [], len(words) + 1
    for vector in VECTORS:
        spans.append(document.span(at, at + len(vector)))
        at += len(vector) + 1
    some = spans[number % 7 :: 5]
    parties = tuple(Participant(span, span.text, "armed_group", words, words, words) for span in some)
    places = tuple(Place(span, span.text, "city", None, 1.0 + n, 2.0, words, words) for n, span in enumerate(some))
    event = Event(
        id=f"e{number}", type="ASSAULT", mode=words, acled=None, main=True, scope="public",
        trigger=spans[0], sentence=document.span(0, len(text)), mentions=tuple(spans[:9]), modality="hedged",
        attribution=0, actors=parties, recipients=parties, targets=parties, places=places,
        time=Time(spans[1], words, "2031-05-03", "2031-05-03", "day", "stated"),
        figures=tuple(Figure("killed", n, n, n, span, span) for n, span in enumerate(some)), means=tuple(some),
        confidence=0.5, rule=words,
    )  # fmt: skip
    said = tuple(Attribution(span, "organisation", span, span) for span in spans)
    framed = tuple(Framing("loaded_language", span, None, words) for span in spans)
    return Record(document, (event,), said, framed, places)


@pytest.fixture(scope="module")
def attacked(tmp_path_factory):
    """A ledger full of it, its pages, and the addresses of its screens."""
    with Ledger.open(tmp_path_factory.mktemp("x") / "l.sqlite", create=True) as ledger:
        every = [hostile(0, ALL)]
        every += [hostile(n, words) for n, words in enumerate(("javascript:alert(1)", VECTORS[1], VECTORS[5]), 1)]
        twin = replace(every[0], document=replace(every[0].document, id="twin", source=ALL + "twin"))
        every.append(replace(twin, events=(replace(twin.events[0], id="e9"),)))
        ledger.add_all([Coded(b"", record) for record in every], "<script>alert(1)</script>")
        ids = [row.id for row in ledger.listed(Filter(scope="all"))]
        versions = [v for one in ids for v in ledger.held(one).records]
        reviews = Reviews(ledger)
        for one in ids:
            for fact in ledger.held(one).incident.facts:
                for claim in fact.claims[:2]:
                    reviews.decide(claim, "edit", ALL, Reviewer(ALL), ALL)
                    reviews.decide(claim, "edit", "other", Reviewer("<img src=x onerror=alert(1)>"), ALL)
        several = next(one for one in ids if len(ledger.held(one).incident.accounts) > 1)
        ledger.split(several, ["twin"], ALL, ALL)
        ids = [row.id for row in ledger.listed(Filter(scope="all"))]
        with running(ledger, declared=Declared(camps={ALL: (ALL,), "b": ("x",)})) as (address, _):
            asked = [f"/?{name}={quote(ALL[:180])}" for name in ("q", "place", "source", "type", "box", "since")]
            asked += [f"/?q={quote(VECTORS[n])}&place={quote(VECTORS[n + 1])}" for n in (0, 4, 40)]
            paths = [
                "/",
                *asked,
                *(f"/incidents/{one}?reprints=1" for one in ids),
                *(f"/documents/{v}" for v in versions),
            ]
            paths += [
                "/review",
                "/review?blind=yes",
                "/review/agreement",
                "/sources",
                f"/incidents/{quote('<script>')}",
            ]
            yield address, paths


def test_none_of_a_hundred_strings_in_every_field_runs_on_any_screen_and_nothing_leaves_the_host(attacked, watched):
    address, paths = attacked
    seen = watched(address)
    for path in paths:
        page = seen.go(path)
        for button in page.locator("main summary").all()[:3]:
            button.dispatch_event("click")
        assert page.locator("main").count() == 1
        assert page.locator("main script, main iframe, main object, main base, main meta, main style").count() == 0
    seen.wrong = [line for line in seen.wrong if "status of 40" not in line]


def test_they_are_shown_as_the_words_that_they_are(attacked, watched):
    address, paths = attacked
    page = watched(address).go(next(path for path in paths if path.startswith("/documents/")))
    text = page.evaluate("() => document.getElementById('text').textContent")
    assert all(vector in text for vector in VECTORS)
    assert len(set(VECTORS)) == 100
