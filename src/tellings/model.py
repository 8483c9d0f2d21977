"""The nouns: what the steps hand to each other. Frozen, without I/O, free of any library but the standard one.

Offsets are Unicode code points into ``Document.text``, half open. Only :meth:`Document.span` makes a :class:`Span`
of a document, so that no span can disagree with its text (a test reads the code for it).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Modality = Literal["actual", "hedged", "planned", "possible", "denied", "negated", "general"]
Kind = Literal[
    "state", "police", "military", "armed_group", "party", "organisation", "community", "crowd", "civilians", "media",
    "person", "unknown",
]  # fmt: skip
FigureKind = Literal[
    "killed", "injured", "casualties", "hospitalised", "arrested", "missing", "abducted", "displaced", "participants",
]  # fmt: skip
Link = Literal["sentence", "coreference", "apposition", "dateline", "heading", "context"]
Precision = Literal["site", "city", "admin2", "admin1", "country", "region"]
PlaceRole = Literal["own", "from", "to"]
Technique = Literal[
    "loaded_language", "collective_blame", "dehumanising", "scare_quotes", "hedge", "agentless", "unattributed_opinion",
]  # fmt: skip


# ------------------------------------------------------------------ pages and documents


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a document's text: half-open code points, with the words themselves."""

    start: int
    end: int
    text: str

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Rejection:
    """What could not be used, and why: nothing is dropped without one of these."""

    reason: str
    detail: str


@dataclass(frozen=True, slots=True)
class Given:
    """What an input says of itself, beside its text (a line of JSONL, a feed's entry).

    ``outlet`` is what the person who hands it in says: the source of a page that does not name its own.
    """

    id: str | None = None
    title: str | None = None
    published: str | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Bytes as they came, before anything is read out of them.

    ``sha256`` is ``SHA-256:<hex>`` of ``data``; ``address`` is the path, URL or line they came from, for people.
    ``rejected`` is what could already not be used of an input that can be read (an id that an earlier line has).
    """

    data: bytes
    sha256: str
    media: Literal["html", "text", "record"]
    address: str
    given: Given = Given()
    charset: str | None = None
    rejected: tuple[Rejection, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """An input that could not be read; it still gets a line in the output, with its reason."""

    address: str
    rejection: Rejection
    sha256: str | None = None
    given: Given = Given()


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where on the page a field stood, and its words there."""

    origin: Literal["visible", "element", "meta", "json-ld", "input"]
    raw: str


@dataclass(frozen=True, slots=True)
class Story:
    """An entry of a page's own list of other stories."""

    kind: Literal["related", "latest", "other"]
    title: str
    subtitle: str | None = None
    published: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One version of a page, as text: title, subtitle and body joined by empty lines; the body starts at ``body_start``.

    ``published`` and ``modified`` are ISO 8601 with the precision and the offset that the page states.
    """

    id: str
    sha256: str
    text: str
    body_start: int = 0
    source: str | None = None
    url: str | None = None
    title: str | None = None
    subtitle: str | None = None
    section: str | None = None
    byline: str | None = None
    language: str | None = None
    published: str | None = None
    modified: str | None = None
    provenance: Mapping[str, Provenance] = field(default_factory=dict)
    stories: tuple[Story, ...] = ()
    rejected: tuple[Rejection, ...] = ()

    def span(self, start: int, end: int) -> Span:
        """The span from ``start`` to ``end``. Raises ValueError where that is empty or not in the text."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no span {start}:{end} in the {len(self.text)} code points of document {self.id}")
        return Span(start, end, self.text[start:end])


# ------------------------------------------------------------------ what naming and parsing find


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name found before parsing, which the parser sees as one neutral word.

    ``kind`` says what sort of name; ``form`` how it is used, where that shows: *adjective* ("Armenian police"),
    *plural* ("the Armenians"), *noun* (everything else). ``key`` is the name's row in our lists, if it has one.
    """

    start: int
    end: int
    kind: Literal["place", "country", "people", "party", "person", "date", "other"]
    form: Literal["noun", "adjective", "plural"]
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a parsed sentence: a name of several words is one token. ``head`` and ``children`` are indexes.

    ``dep`` is a ClearNLP relation and ``tag`` a Penn tag, as spaCy's English models give them; ``lemma`` is lower case.
    """

    index: int
    start: int
    end: int
    text: str
    lemma: str
    tag: str
    dep: str
    head: int
    children: tuple[int, ...] = ()
    name: Name | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence; ``tokens`` is empty where it was not worth parsing. ``paragraph`` counts from 0; title lines too.

    ``language`` is the ISO 639-1 code of the language that it is read in.
    """

    index: int
    start: int
    end: int
    paragraph: int
    heading: bool = False
    tokens: tuple[Token, ...] = ()
    language: str = "en"

    def __hash__(self) -> int:
        """By its place: to hash every word of it, each time that something is looked up for a sentence, takes too long."""
        return hash((self.index, self.start, self.end, len(self.tokens)))

    @property
    def root(self) -> Token:
        """The token that heads the sentence."""
        return next(t for t in self.tokens if t.head == t.index)

    def children(self, token: Token) -> tuple[Token, ...]:
        """The direct dependents of a token, left to right."""
        if not token.children:
            return ()
        tokens = self.tokens
        return tuple([tokens[i] for i in token.children])  # a list is made twice as fast as a generator is run

    def subtree(self, token: Token) -> tuple[Token, ...]:
        """A token with everything below it, left to right."""
        tokens, found = self.tokens, [token.index]
        for index in found:  # it grows as it is gone through
            found.extend(tokens[index].children)
        return tuple([tokens[i] for i in sorted(found)])


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase in a role: its head's place in the parse, and its words without article and clause.

    ``link`` says how it came to the role; ``sources`` are the words that stand there in its place ("they").
    """

    sentence: int
    token: int
    span: Span
    link: Link = "sentence"
    sources: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """An act as one trigger tells it, before its places, times and figures are resolved and drafts of one act joined.

    ``toll`` is the kind of figure that the trigger itself tells, and ``tolled`` those counted. ``within`` are tokens of
    the same sentence that name the same happening if they name one ("killed in the *attack*"). ``refers`` holds where
    the words may point back to an act told before ("the attack"). ``word`` is what tellings with the same word
    share: its words as they stand, or its lemma in a language that has many forms of it.
    """

    type: str
    mode: str | None
    sense: str | None
    sentence: int
    token: int
    trigger: Span
    modality: Modality
    attribution: int | None
    actors: tuple[Mention, ...]
    recipients: tuple[Mention, ...]
    means: tuple[Mention, ...]
    toll: FigureKind | None
    tolled: tuple[Mention, ...]
    within: tuple[int, ...]
    refers: bool
    confidence: float
    rule: str
    word: str = ""


# ------------------------------------------------------------------ the coded record


@dataclass(frozen=True, slots=True)
class Tie:
    """How something came to stand in an event, and where it differs from the event in who says it and how surely."""

    link: Link = "sentence"
    sources: tuple[Span, ...] = ()
    attribution: int | None = None
    modality: Modality | None = None


@dataclass(frozen=True, slots=True)
class Participant:
    """A party: who acts, or to whom. ``country`` is ISO 3166-1 alpha-3; ``id`` its row in our lists."""

    span: Span
    name: str
    kind: Kind
    sector: str | None = None
    country: str | None = None
    id: str | None = None
    tie: Tie | None = None


@dataclass(frozen=True, slots=True)
class Unswayed:
    """What a place's name says while the countries and peoples that the text names are left aside.

    Only this may decide what else is coded: of whichever country a text speaks, the same is found in it (rule 6).
    """

    country: str | None
    admin1: str | None
    confidence: float


@dataclass(frozen=True, slots=True)
class Place:
    """A place name and where the gazetteer puts it; an unresolved one has no ``geonames_id`` and no coordinates."""

    span: Span
    name: str
    precision: Precision
    geonames_id: int | None = None
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    admin1: str | None = None
    disputed: bool = False
    confidence: float = 0.0
    role: PlaceRole = "own"
    tie: Tie | None = None
    unswayed: Unswayed | None = None

    @property
    def alone(self) -> Unswayed:
        """Where it lies by itself and the other towns, whatever countries are named; where that was not asked, as told."""
        return self.unswayed or Unswayed(self.country, self.admin1, self.confidence)


@dataclass(frozen=True, slots=True)
class Time:
    """A time: its TIMEX3 ``value``, and the first and last day it covers (inclusive ISO days)."""

    span: Span | None
    value: str
    start: str | None
    end: str | None
    precision: Literal["day", "month", "year", "range", "none"]
    basis: Literal["stated", "publication", "context", "assumed"]
    tie: Tie | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A count in words or digits with its bounds; ``best`` and ``high`` are None where the words leave them open."""

    span: Span
    low: int
    best: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class Figure:
    """A count of people in an event. ``part_of`` is the index of another figure of the same event."""

    kind: FigureKind
    low: int
    best: int | None
    high: int | None
    span: Span
    who: Span | None = None
    part_of: int | None = None
    update: bool = False
    tie: Tie | None = None


@dataclass(frozen=True, slots=True)
class People:
    """Whom a figure counts, as the words there describe them: by this two figures are told to count the same people.

    ``head`` is the lemma of the word for them, empty where there is only a number, and ``words`` it and what narrows it;
    ``names`` the words of the name of
    one person. ``manner`` is how the words introduce them: *pronoun* and *definite* mean somebody told before.
    ``further`` holds where the words say that they are others ("another man"), ``token`` where the words stand.
    *rival* is another's number for those just counted ("the rebels said 40"), ``speaker`` who counts them.
    *unsaid* are those whom only a noun for what was done to them implies ("a murder").
    ``owned`` holds for somebody's kin or companion ("his driver"): not the one named in the same sentence.
    ``ordinal`` is 2 for "the second victim".
    ``implied`` marks a wound that the verb only implies ("was shot"), ``part`` people who are among those told before.
    """

    sentence: int
    token: int
    head: str = ""
    words: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()
    sex: Literal["f", "m"] | None = None
    age: int | None = None
    manner: Literal["name", "definite", "indefinite", "pronoun", "bare", "unsaid", "rival"] = "bare"
    further: bool = False
    ordinal: int = 0
    implied: bool = False
    part: bool = False
    owned: bool = False
    speaker: str = ""
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Count:
    """A figure, and whom it counts."""

    figure: Figure
    people: People


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says something: speaker, cue, content. ``via`` is the index of the attribution that passes it on."""

    speaker: Span | None
    speaker_kind: Kind | None
    cue: Span
    content: Span
    content_more: tuple[Span, ...] = ()
    kind: Literal["named", "unnamed", "organisation", "document", "media"] = "unnamed"
    stance: Literal["says", "denies", "doubts"] = "says"
    via: int | None = None


@dataclass(frozen=True, slots=True)
class Acled:
    """ACLED's names for an event, spelled as in its codebook."""

    event_type: str
    sub_event_type: str


@dataclass(frozen=True, slots=True)
class Event:
    """One happening as one document tells it. ``confidence`` is the chance that type and modality are right."""

    id: str
    type: str
    mode: str | None
    acled: Acled | None
    main: bool
    scope: Literal["public", "private"]
    trigger: Span
    sentence: Span
    mentions: tuple[Span, ...]
    modality: Modality
    attribution: int | None
    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    targets: tuple[Participant, ...]
    places: tuple[Place, ...]
    time: Time | None
    figures: tuple[Figure, ...]
    means: tuple[Span, ...]
    confidence: float
    rule: str


@dataclass(frozen=True, slots=True)
class Act:
    """A draft with everything about it resolved: what one trigger tells, not yet joined with what others tell of it.

    ``people`` says of each figure, in their order, whom it counts; it may be left out.
    """

    draft: Draft
    sentence: Span
    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    targets: tuple[Participant, ...]
    places: tuple[Place, ...]
    time: Time | None
    figures: tuple[Figure, ...]
    means: tuple[Span, ...]
    people: tuple[People, ...] = ()


@dataclass(frozen=True, slots=True)
class Framing:
    """Words that frame rather than report, by technique; ``rule`` names what marked them."""

    technique: Technique
    span: Span
    target: Span | None
    rule: str


@dataclass(frozen=True, slots=True)
class Record:
    """Everything coded from one document: one line of ``tellings code``."""

    document: Document
    events: tuple[Event, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    framing: tuple[Framing, ...] = ()
    places: tuple[Place, ...] = ()
    times: tuple[Time, ...] = ()
    actors: tuple[Participant, ...] = ()
    rejected: tuple[Rejection, ...] = ()
