"""Whatever the text and whatever the parse: spans quote their text, indexes point back, and nothing is raised."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tellings.model import Document, Sentence, Token
from tellings.steps.code.speech import find_attributions
from tellings.steps.parse import split

WORDS = [
    "said",
    "told",
    "“",
    "”",
    '"',
    "‘",
    "’",
    ",",
    ":",
    ".",
    "the",
    "mayor",
    "Berg",
    "that",
    "according",
    "to",
    "claim",
    "by",
    "denied",
    "called",
    "it",
    "who",
    "allegedly",
    "issued",
    "statement",
    "сказал",
    "قال",
    "👩🏽",
    "é",
    "put",
    "sure",
    "was",
    "POLICE",
    "not",
    "on",
    "shows",
    "survey",
]
WORDS += ["\n\n", "\r\n"]
DEPS = [
    "nsubj",
    "nsubjpass",
    "ccomp",
    "xcomp",
    "dobj",
    "pobj",
    "prep",
    "agent",
    "advcl",
    "parataxis",
    "conj",
    "relcl",
    "acl",
    "punct",
    "mark",
    "aux",
    "auxpass",
    "neg",
    "prt",
    "poss",
    "oprd",
    "acomp",
    "advmod",
    "dep",
    "csubj",
    "pcomp",
    "appos",
]
TAGS = [
    "VBD",
    "VBZ",
    "VBG",
    "VBN",
    "VB",
    "NN",
    "NNS",
    "NNP",
    "PRP",
    "WP",
    "WDT",
    "IN",
    "TO",
    "MD",
    ",",
    "``",
    "RB",
    "JJ",
]


def _tokens(draw: st.DrawFn, text: str, start: int, end: int) -> tuple[Token, ...]:
    """A random tree over the words of a stretch: each word but one hangs on a word drawn before it."""
    bounds: list[tuple[int, int]] = []
    at = start
    for word in text[start:end].split():
        at = text.index(word, at)
        bounds.append((at, at + len(word)))
        at += len(word)
    order = draw(st.permutations(range(len(bounds))))
    heads = {order[0]: order[0]}
    for position, index in enumerate(order[1:], 1):
        heads[index] = order[draw(st.integers(0, position - 1))]
    return tuple(
        Token(
            i, s, e, text[s:e], text[s:e].lower(), draw(st.sampled_from(TAGS)),
            "ROOT" if heads[i] == i else draw(st.sampled_from(DEPS)), heads[i],
            tuple(sorted(c for c, h in heads.items() if h == i and c != i)),
        )
        for i, (s, e) in enumerate(bounds)
    )  # fmt: skip


@st.composite
def parsed(draw: st.DrawFn) -> tuple[Document, tuple[Sentence, ...]]:
    text = " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40))).strip() or "said"
    document = Document("d", "SHA-256:0", text, body_start=draw(st.integers(0, len(text))))
    sentences = tuple(
        Sentence(s.index, s.start, s.end, s.paragraph, s.heading, _tokens(draw, text, s.start, s.end))
        for s in split(document)
    )
    return document, sentences


@settings(derandomize=True, max_examples=300, deadline=None)
@given(parsed())
def test_spans_quote_their_text_on_any_parse(example):
    document, sentences = example
    found = find_attributions(document, sentences)
    for index, attribution in enumerate(found):
        spans = [attribution.cue, attribution.content, *attribution.content_more]
        spans += [attribution.speaker] if attribution.speaker else []
        assert all(document.text[s.start : s.end] == s.text for s in spans)
        assert attribution.via is None or (attribution.via != index and 0 <= attribution.via < len(found))
    assert found == find_attributions(document, sentences)


@settings(derandomize=True, max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_sentences_without_words_are_no_trouble(text):
    document = Document("d", "SHA-256:0", text)
    assert find_attributions(document, split(document)) == ()


def test_a_long_line_of_one_mark_is_read_in_no_time():
    for mark in ('"', "“", "‘", "’", "‘a", ": ", "A.B "):
        text = mark * (400_000 // len(mark))
        sentence = Sentence(0, 0, len(text), 0)
        assert find_attributions(Document("d", "SHA-256:0", text), [sentence]) == ()


def test_a_preposition_that_the_parser_hung_before_according_makes_no_cue():
    words = ["On", "leave", "guards", "left", "according"]
    text = " ".join(words)
    heads, deps = [4, 0, 3, 3, 3], ["prep", "pobj", "nsubj", "ROOT", "prep"]
    tags = ["IN", "NN", "NNS", "VBD", "VBG"]
    starts = [text.index(word) for word in words]
    tokens = tuple(
        Token(
            i, starts[i], starts[i] + len(w), w, w.lower(), tags[i], deps[i], heads[i],
            tuple(c for c, h in enumerate(heads) if h == i and c != i),
        )
        for i, w in enumerate(words)
    )  # fmt: skip
    found = find_attributions(Document("d", "SHA-256:0", text), [Sentence(0, 0, len(text), 0, False, tokens)])
    assert found == ()
