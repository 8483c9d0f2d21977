"""What one trigger tells, on its way from the parse to an event."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from tellings.model.spans import Span
from tellings.model.values import Figure, FigureKind, Link, Modality, Participant, Place, Time


class Mention(Struct, frozen=True):
    """A noun phrase in a role: its head's place in the parse, and its words without article and clause.

    ``link`` says how it came to the role; ``sources`` are the words that stand there in its place ("they").
    """

    sentence: int
    token: int
    span: Span
    link: Link = "sentence"
    sources: tuple[Span, ...] = ()


class Draft(Struct, frozen=True):
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


class People(Struct, frozen=True):
    """Whom a figure counts, as the words there describe them: by this two figures are told to count the same people.

    ``head`` is the lemma of the word for them, empty where there is only a number, and ``words`` it and what narrows it;
    ``names`` the words of the name of one person. ``manner`` is how the words introduce them: *pronoun* and *definite*
    mean somebody told before.
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


class Count(Struct, frozen=True):
    """A figure, and whom it counts."""

    figure: Figure
    people: People


class Act(Struct, frozen=True):
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
