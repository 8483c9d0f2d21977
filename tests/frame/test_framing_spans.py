"""Whatever the text and whatever the parse: spans quote their text, and nothing is raised."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tellings.model import Document, Sentence, Token
from tellings.steps.frame import find_framing
from tellings.steps.parse import split

WORDS = [
    "the",
    "mob",
    "unleashed",
    "so",
    "-",
    "called",
    "“",
    "”",
    '"',
    ",",
    ".",
    "diaspora",
    "people",
    "threats",
    "by",
    "of",
    "clearly",
    "course",
    "must",
    "are",
    "rats",
    "reportedly",
    "were",
    "killed",
    "claimed",
    "violence",
    "tool",
    "Tarvian",
    "said",
    "to",
    "İ",
    "ß",
    "👩🏽",
    "é",
    "قال",
    "\n\n",
    "\r\n",
]
DEPS = [
    "nsubj",
    "dobj",
    "pobj",
    "prep",
    "amod",
    "compound",
    "det",
    "poss",
    "auxpass",
    "aux",
    "acomp",
    "attr",
    "ccomp",
    "xcomp",
    "acl",
    "advmod",
    "punct",
]
TAGS = ["NN", "NNS", "NNP", "JJ", "VBD", "VBN", "VB", "RB", "IN", "MD", "PRP", ",", "DT"]


@st.composite
def parsed(draw: st.DrawFn) -> tuple[Document, tuple[Sentence, ...]]:
    text = " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40))).strip() or "mob"
    document = Document("d", "SHA-256:0", text)
    return document, tuple(
        Sentence(s.index, s.start, s.end, s.paragraph, s.heading, _tokens(draw, text, s.start, s.end))
        for s in split(document)
    )


def _tokens(draw: st.DrawFn, text: str, start: int, end: int) -> tuple[Token, ...]:
    bounds, at = [], start
    for word in text[start:end].split():
        at = text.index(word, at)
        bounds.append((at, at + len(word)))
        at += len(word)
    heads = [draw(st.integers(0, max(0, i - 1))) for i in range(len(bounds))]
    return tuple(
        Token(
            i, s, e, text[s:e], text[s:e].lower(), draw(st.sampled_from(TAGS)),
            "ROOT" if heads[i] == i else draw(st.sampled_from(DEPS)), heads[i],
            tuple(c for c, h in enumerate(heads) if h == i and c != i),
        )
        for i, (s, e) in enumerate(bounds)
    )  # fmt: skip


@settings(derandomize=True, max_examples=300, deadline=None)
@given(parsed())
def test_spans_quote_their_text_on_any_parse(example):
    document, sentences = example
    found = find_framing(document, document.text, sentences, [])
    for framing in found:
        spans = [framing.span, *([framing.target] if framing.target else [])]
        assert all(document.text[s.start : s.end] == s.text for s in spans)
    assert found == find_framing(document, document.text, sentences, [])


def test_a_long_line_of_one_mark_is_read_in_no_time():
    for mark in ('"', "“", "‘a", "mob ", "of course "):
        text = mark * (400_000 // len(mark))
        assert find_framing(Document("d", "SHA-256:0", text), text, [Sentence(0, 0, len(text), 0)], []) == ()
