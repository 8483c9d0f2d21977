"""Records made up by Hypothesis: any text, spans anywhere in it, every field of every noun."""

from hypothesis import strategies as st

from tellings.model import (
    Acled,
    Attribution,
    Document,
    Event,
    Figure,
    Framing,
    Participant,
    Place,
    Provenance,
    Record,
    Rejection,
    Story,
    Tie,
    Time,
)

WORDS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12)
TEXTS = st.lists(
    st.sampled_from(["Gunmen ", "Ωmega ", "𝔘𐍈 ", "é́\r\n", "שלום ", "three ", "\n\n", "a.", "«", "👩‍👩‍👧 "]),
    min_size=1,
    max_size=30,
).map("".join)
MODALITIES = st.sampled_from(["actual", "hedged", "planned", "possible", "denied", "negated", "general"])
KINDS = st.sampled_from(["state", "police", "armed_group", "crowd", "person", "unknown"])
DAYS = st.dates().map(str)
COUNTS = st.integers(0, 10_000)


def maybe(strategy):
    return st.none() | strategy


@st.composite
def documents(draw):
    text = draw(TEXTS)
    fields = {name: draw(maybe(WORDS)) for name in ("source", "url", "title", "subtitle", "section", "byline")}
    provenance = draw(
        st.dictionaries(
            st.sampled_from(["title", "published"]), st.builds(Provenance, st.sampled_from(["visible", "meta"]), WORDS)
        )
    )
    stories = st.builds(
        Story, st.sampled_from(["related", "latest", "other"]), WORDS, maybe(WORDS), maybe(DAYS), maybe(WORDS)
    )
    return Document(
        id=draw(WORDS),
        sha256=draw(WORDS),
        text=text,
        body_start=draw(st.integers(0, len(text))),
        language=draw(maybe(st.just("en"))),
        published=draw(maybe(DAYS)),
        modified=draw(maybe(DAYS)),
        provenance=provenance,
        stories=draw(few(stories)),
        **fields,
    )


def few(strategy):
    return st.lists(strategy, max_size=2).map(tuple)


def spans(document):
    length = len(document.text)
    return st.tuples(st.integers(0, length - 1), st.integers(1, 9)).map(
        lambda p: document.span(p[0], min(length, sum(p)))
    )


class Made:
    """The strategies of one document's parts."""

    def __init__(self, document):
        self.span = spans(document)
        self.tie = maybe(
            st.builds(
                Tie,
                st.sampled_from(["sentence", "coreference", "context"]),
                few(self.span),
                maybe(st.just(0)),
                maybe(MODALITIES),
            )
        )
        self.participant = st.builds(
            Participant, self.span, WORDS, KINDS, maybe(WORDS), maybe(st.just("XKX")), maybe(WORDS), self.tie
        )
        self.place = st.builds(
            Place,
            self.span,
            WORDS,
            st.sampled_from(["site", "city", "country"]),
            maybe(COUNTS),
            maybe(st.floats(-90, 90)),
            maybe(st.floats(-180, 180)),
            maybe(st.just("XKX")),
            maybe(WORDS),
            st.booleans(),
            st.floats(0, 1),
            st.sampled_from(["own", "from", "to"]),
            self.tie,
        )
        self.time = st.builds(
            Time,
            maybe(self.span),
            WORDS,
            maybe(DAYS),
            maybe(DAYS),
            st.sampled_from(["day", "none"]),
            st.sampled_from(["stated", "assumed"]),
            self.tie,
        )
        self.figure = st.builds(
            Figure,
            st.sampled_from(["killed", "injured", "arrested"]),
            COUNTS,
            maybe(COUNTS),
            maybe(COUNTS),
            self.span,
            maybe(self.span),
            maybe(st.just(0)),
            st.booleans(),
            self.tie,
        )
        self.attribution = st.builds(
            Attribution,
            maybe(self.span),
            maybe(KINDS),
            self.span,
            self.span,
            few(self.span),
            st.sampled_from(["named", "unnamed"]),
            st.sampled_from(["says", "denies"]),
            maybe(st.just(0)),
        )
        self.framing = st.builds(Framing, st.sampled_from(["hedge", "agentless"]), self.span, maybe(self.span), WORDS)
        self.event = st.builds(
            Event,
            WORDS,
            st.sampled_from(["ASSAULT", "PROTEST"]),
            maybe(WORDS),
            maybe(st.builds(Acled, WORDS, WORDS)),
            st.booleans(),
            st.sampled_from(["public", "private"]),
            self.span,
            self.span,
            few(self.span),
            MODALITIES,
            maybe(st.just(0)),
            few(self.participant),
            few(self.participant),
            few(self.participant),
            few(self.place),
            maybe(self.time),
            few(self.figure),
            few(self.span),
            st.floats(0, 1),
            WORDS,
        )


@st.composite
def records(draw):
    document = draw(documents())
    made = Made(document)
    return Record(
        document,
        draw(few(made.event)),
        draw(few(made.attribution)),
        draw(few(made.framing)),
        draw(few(made.place)),
        draw(few(made.time)),
        draw(few(made.participant)),
        draw(few(st.builds(Rejection, WORDS, WORDS))),
    )
