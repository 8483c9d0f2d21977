"""The nouns: what the steps hand to each other. Frozen, without I/O.

They are msgspec's structs, and know no other library: a text has thousands, and one is made in a tenth of the time that a
frozen dataclass takes.

Offsets are Unicode code points into ``Document.text``, half open. Only :meth:`Document.span` makes a :class:`Span`
of a document, so that no span can disagree with its text (a test reads the code for it).
"""

from tellings.model.acts import Act, Count, Draft, Mention, People
from tellings.model.documents import Document, Provenance, Story
from tellings.model.pages import Given, Page, Refused
from tellings.model.records import Acled, Attribution, Event, Framing, Record, Technique
from tellings.model.spans import Rejection, Span
from tellings.model.values import (
    Figure,
    FigureKind,
    Kind,
    Link,
    Modality,
    Participant,
    Place,
    PlaceRole,
    Precision,
    Quantity,
    Tie,
    Time,
    Unswayed,
)
from tellings.model.words import Name, Sentence, Token

__all__ = [
    "Acled",
    "Act",
    "Attribution",
    "Count",
    "Document",
    "Draft",
    "Event",
    "Figure",
    "FigureKind",
    "Framing",
    "Given",
    "Kind",
    "Link",
    "Mention",
    "Modality",
    "Name",
    "Page",
    "Participant",
    "People",
    "Place",
    "PlaceRole",
    "Precision",
    "Provenance",
    "Quantity",
    "Record",
    "Refused",
    "Rejection",
    "Sentence",
    "Span",
    "Story",
    "Technique",
    "Tie",
    "Time",
    "Token",
    "Unswayed",
]
