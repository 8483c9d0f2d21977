"""What is asked of every page is asked in a cheap way; the plain way, slower by far, says the same."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tellings.knowledge.furniture import fold, furniture, has_key, key, words_in
from tellings.steps.read.anywhere import Anywhere
from tellings.steps.read.charset import decode
from tellings.steps.read.html.declared import absolute, read_declared, words_of_title
from tellings.steps.read.html.linked import read_linked
from tellings.steps.read.html.tree import Element, marks_of, opening_of, parse, parts_of, tidy, words_of
from tellings.steps.read.page import binary_kind
from tellings.steps.read.phrases import is_credit, names_owner
from tellings.steps.read.sentences import ends_as_sentence
from tellings.steps.read.stamps import pieces

PAGES = sorted((Path(__file__).parent / "html_pages").glob("*.html"))
WORD = re.compile(r"[^\W\d_]+")
HEADS = st.lists(
    st.sampled_from(
        [
            "<title>The page</title>",
            "<title> </title>",
            "<svg><title>A drawing</title></svg>",
            "<svg><g><title>A drawing</title></g></svg>",
            '<base href=" https://orn.example/b/ ">',
            '<base href="">',
            '<link rel="canonical" href="/own">',
            '<link rel="alternate canonical" href=" https://orn.example/a ">',
            '<link rel="canonicals" href="/other">',
            '<link rel="canonical">',
            '<link href="/none">',
            '<meta property="og:url" content="/meta">',
            '<script type="application/LD+JSON">{"@type": "NewsArticle", "headline": "A"}</script>',
            '<script type="application/ld+json; a">{"@type": "NewsArticle", "headline": "B"}</script>',
            '<script>{"@type": "NewsArticle", "headline": "C"}</script>',
            "<body>",
            "<p>Words.</p>",
        ]
    ),
    max_size=8,
)
TOPS = st.sampled_from(
    ["<html>", '<html lang="en">', '<html xml:lang="fr" lang=" de ">', '<html lang="" xml:lang="ru">', ""]
)


@settings(derandomize=True, max_examples=300, deadline=None)
@given(TOPS, HEADS)
def test_the_head_is_found_as_by_paths(top, head):
    tree = parse(top + "".join(head))
    if tree is None:
        return
    parts = parts_of(tree)
    found = read_declared(tree, parts, None)
    titles = tree.xpath("//head/title|//title[not(ancestor::svg)]")
    assert found.head_title == ((words_of_title(titles[0]) or None) if titles else None)
    assert found.language == first(tree.xpath("/html/@lang|/html/@*[name()='xml:lang']"))
    own = first(tree.xpath('//link[contains(concat(" ", @rel, " "), " canonical ")]/@href'))
    base, meta = first(tree.xpath("//base/@href")), first(tree.xpath("//meta/@content"))
    url = own or meta
    whole = url if url is None or url.startswith("https:") else f"{base.removesuffix('/b/')}{url}" if base else None
    assert found.url == whole
    scripts = tree.xpath('//script[contains(translate(@type, "LDJSON", "ldjson"), "ld+json")]')
    headline = re.search('"([AB])"', scripts[0].text) if scripts else None
    assert read_linked(parts["script"], set())[0].headline == (headline[1] if headline else None)


def first(values: list[str]) -> str | None:
    return next((value.strip() for value in values if value.strip()), None)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_tree_is_the_same_from_bytes_that_are_utf_8_as_from_their_text(page):
    decoded = decode(page.read_bytes())
    assert shape(parse(decoded.text, decoded.utf8)) == shape(parse(decoded.text))


@pytest.mark.parametrize(
    "reference",
    [
        "&#3;",
        "&#x1F;",
        "&#2\u0663;",
        "&#65535",
        "&#08a",
        "&#xB ",
        "&#XfffE;",
        "&#31",
        "&#32;",
        "&#233;",
        "&amp;#3;",
        "&",
    ],
)
def test_references_to_control_characters_are_spaces_whichever_way_a_page_came(reference):
    decoded = decode(f"<p>é a{reference}b</p>".encode())
    assert decoded.utf8 is not None
    assert shape(parse(decoded.text, decoded.utf8)) == shape(parse(decoded.text))


def shape(tree: Element) -> list[tuple[object, ...]]:
    return [(e.tag, dict(e.attrib), e.text, e.tail) for e in tree.iter()]


@settings(derandomize=True, max_examples=500)
@given(st.text(alphabet="aé \x00\x03\t\n\v\x0c\x1c\x7f\ufffe\uffff"), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_nothing_but_control_characters_is_taken_out_of_a_text(text, charset):
    decoded = decode(f"é{text}".encode(charset))
    kept = re.sub("[\0-\b\x0e-\x1b\x1f\ufffe\uffff]", "", re.sub("[\v\f\x1c-\x1e]", "\n", f"é{text}"))
    assert decoded.text == kept
    assert decoded.utf8 in {None, kept.encode()}


@pytest.mark.parametrize(
    ("some", "kind"), [(b"\0\1\2\3" * 9, "binary"), (b"%PDF-1.7", "a PDF"), (b"words\x7f" * 9, "binary")]
)
def test_bytes_that_are_no_text_are_seen(some, kind):
    assert binary_kind(some) == kind
    assert binary_kind(b"words \x0c\x1b" * 9) is None


LINES = st.text(alphabet="aAİıKsſեւև'’ \N{NO-BREAK SPACE}.(12)-“", max_size=9)


@settings(derandomize=True, max_examples=2000)
@given(LINES, LINES)
def test_a_line_has_a_key_or_not_as_its_own_says(line, other):
    for text in (line, other, f"{other}.", f" {other.upper()} (12)"):
        assert has_key(text, key(other)) == (key(text) == key(other))


@settings(derandomize=True, max_examples=300)
@given(st.text(alphabet="abZ é’'-_7\n\tЖ\ud800İ", max_size=30))
def test_the_words_of_a_text_are_its_runs_of_letters(text):
    assert words_in(text) == WORD.findall(text)
    assert words_in(ascii(text)) == WORD.findall(ascii(text))


ADDRESS = st.lists(
    st.sampled_from(
        "https:// http:// / // . .. a B9 ? q=1 & - _ ~ # h.example :80 %20 é @ [ /./ /../ ; html ?a=b ftp: \n".split(
            " "
        )
    ),
    max_size=6,
).map("".join)


@settings(derandomize=True, max_examples=3000)
@given(ADDRESS, st.sampled_from(["", "https://orn.example", "http://orn.example/a/b?c"]), ADDRESS)
def test_an_address_is_made_absolute_as_the_standard_library_does(url, site, rest):
    base = site + rest
    try:
        whole = urljoin(base, url) if url else ""
        expected = whole if urlsplit(whole).scheme in {"http", "https"} else None
    except ValueError:
        expected = None
    assert absolute(url, base) == expected


TEXTS = st.text(alphabet="ab \n\t\N{NO-BREAK SPACE}\x85", max_size=12)


@settings(derandomize=True, max_examples=500, deadline=None)
@given(TEXTS, TEXTS, TEXTS, st.integers(1, 9))
def test_white_space_of_a_tidy_tree_is_single_and_openings_are_those_of_its_words(before, inner, after, size):
    tree = parse(f"<body><p>x{before}<b>{inner}</b>{after}y</p></body>")
    assert tree is not None
    tidy(tree)
    paragraph = next(tree.iter("p"))
    single = [re.sub(r"\s+", " ", text) for text in (f"x{before}", inner, f"{after}y")]
    assert paragraph.text_content().strip("\n") == "".join(single)
    assert words_of(paragraph) == " ".join("".join(single).split())
    assert [opening_of(e, size) for e in tree.iter()] == [words_of(e)[:size] for e in tree.iter()]


def test_marks_are_the_words_of_what_the_makers_of_a_page_call_an_element():
    tree = parse('<p id="leadText" style="red" class="article__Body  big-one" title="no" rel="">Words.</p>')
    assert tree is not None
    marks = marks_of(next(tree.iter("p")))
    assert {"lead", "text", "article", "body", "big", "one", "big-one", "leadtext", "article--body"} == marks
    assert marks_of(tree) == frozenset()


@settings(derandomize=True, max_examples=500)
@given(st.lists(st.sampled_from(["mar", "march", "may", "a", "5", " ", ".", "é", "²", "_"]), max_size=6).map("".join))
def test_no_text_that_has_a_phrase_as_a_word_is_passed_over(text):
    as_word = re.search(r"(?<![^\W\d_])(?:march|mar|may)(?![^\W\d_])", text)
    may = Anywhere(["mar", "march", "may"]).may_be_word_of(text)
    assert may or as_word is None
    assert not (may and text.isalpha() and text not in {"mar", "march", "may"} and text.isascii())


ENDS = st.lists(st.sampled_from(["Words", " ", ".", "!", "”", ")", "-0-", "■", "\n", "։", ":", "a"]), max_size=9).map(
    "".join
)


@settings(derandomize=True, max_examples=1000)
@given(ENDS, ENDS)
def test_a_sentences_end_is_seen_at_the_end(before, end):
    for text in (end, before + end, "w" * 20 + end):
        stops = re.search(r"[.!?…։。؟۔।]['\"”’»)\]]{0,4}(?:\s?[-/#■◼*•0]{1,4})?$", text)
        armenian = text.endswith((":", "՝")) and re.search("[\u0531-\u0587]", text)
        assert ends_as_sentence(text) == bool(stops or armenian)


@pytest.mark.parametrize("line", ["© Jo Roe/NORDA", "(C) Jo Roe", "(c)Jo", "Jo Roe", "A ship ©", "© a b c d e f g"])
def test_a_photos_owner_is_named_behind_a_sign(line):
    match = re.search(r"(?:©|\(c\)\s)\s?([^©]{2,60})$", fold(line))
    assert names_owner(fold(line)) == (match is not None and len(match[1].split()) <= 6)


def test_every_phrase_of_a_credit_makes_one():
    for phrase in furniture().credit_phrases:
        assert is_credit(f"Some words {phrase} of others"), phrase


STAMPS = st.lists(
    st.sampled_from([*"1 12 2031 05 : . / - h am p.m. a.m pm z + . , s ٣ й".split(), " ", "  "]), max_size=9
)


@settings(derandomize=True, max_examples=3000)
@given(STAMPS.map("".join))
def test_a_line_in_which_a_date_or_a_time_of_day_stands_has_what_is_looked_for_first(line):
    """What is looked for first is in all that the patterns find, so that no line is passed over."""
    for pattern, first in (
        (pieces._NUMBERS, pieces._IN_NUMBERS),
        (pieces._LOOSE_CLOCK, pieces._IN_CLOCK),
        (pieces._DOTTED_CLOCK, pieces._IN_DOTTED),
    ):
        assert all(first.search(match[0]) for match in pattern.finditer(line))
