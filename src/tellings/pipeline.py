"""The order of the steps: the one module that knows it. From a document to its coded record."""

from __future__ import annotations

from collections.abc import Sequence

from tellings import tables
from tellings.knowledge import own
from tellings.knowledge.gates import in_doubt, may_tell
from tellings.knowledge.gazetteer import Gazetteer
from tellings.knowledge.languages import language_of
from tellings.languages import Language, Languages
from tellings.model import Act, Count, Document, Draft, Record, Rejection, Sentence
from tellings.record.refused import GATES, LINE_GATE, TELL_NONE, TEXT_GATE
from tellings.settings import Settings
from tellings.steps.code.coreference import resolved
from tellings.steps.code.events import find_events, tells
from tellings.steps.code.speech import find_attributions
from tellings.steps.code.spreading import with_spread
from tellings.steps.join import join
from tellings.steps.name import outside_names, times_beside
from tellings.steps.parse import excerpt, split
from tellings.steps.resolve.how_many import counts_of, is_counted
from tellings.steps.resolve.quantities import find_quantities
from tellings.steps.resolve.scene import Setting, settings_of
from tellings.steps.resolve.times import find_times
from tellings.steps.resolve.who import acting, mentioned, receiving, targets

Stretches = Sequence[tuple[int, int]]


class Coder:
    """Codes documents, one at a time: the same document always gives the same record."""

    def __init__(self, settings: Settings) -> None:
        tables.keep_in(settings.kept)
        own.agrees(settings)
        self._languages = Languages(settings, Gazetteer.open(settings.gazetteer))

    def code(self, document: Document) -> Record:
        """The record of a document; one in a language that is not coded has only a reason.

        Raises ResourceError where a model that reads its language is missing or altered.
        """
        language = self._languages.of(document)
        if isinstance(language, Rejection):
            return Record(document, rejected=(*document.rejected, language))
        return _coded(document, language)

    def tells_in(self, document: Document, some: Stretches) -> bool:
        """Whether the sentences in some stretches of a document tell an act: no more is coded than that takes.

        In a language that is not coded they may.
        """
        language = self._languages.of(document)
        return isinstance(language, Rejection) or _tells(document, excerpt(document, some), language)


class Gated:
    """The same, but for documents in which nothing may be told: these are kept as they were read, with the gate's name."""

    def __init__(self, settings: Settings) -> None:
        self._coder = Coder(settings)

    def code(self, document: Document) -> Record:
        """The record of a document: the coder's own, or one without events that says at which gate it was stopped."""
        if any(found.reason in GATES for found in document.rejected):
            return Record(document, rejected=document.rejected)
        if not may_tell(document.text, language_of(document)):
            return _stopped(document, TEXT_GATE, "no sentence of the text reads as if it told an event")
        if not self.tells(document):
            return _stopped(document, LINE_GATE, TELL_NONE)
        return self._coder.code(document)

    def tells(self, document: Document) -> bool:
        """Whether the few sentences of a document that alone may tell an event do; where there are more, it may."""
        some = in_doubt(document.text, language_of(document))
        return not some or self._coder.tells_in(document, some)


def _stopped(document: Document, gate: str, why: str) -> Record:
    return Record(document, rejected=(*document.rejected, Rejection(gate, why)))


def _tells(whole: Document, part: Document, language: Language) -> bool:
    sentences = split(part)
    cased = language.cased(part, sentences)
    names = language.names(cased, sentences, language.places(part, cased))
    grown = {s.index: s for s in language.parse(cased, sentences, names)}
    return tells(part, tuple(grown.get(s.index, s) for s in sentences), whole)


def _coded(document: Document, language: Language) -> Record:
    sentences = split(document)
    cased = language.cased(document, sentences)
    places = language.places(document, cased)
    names = language.names(cased, sentences, places)
    grown = {s.index: s for s in language.parse(cased, sentences, names)}
    times = times_beside(find_times(document, cased, sentences), names)
    parsed, places = language.settle(document, tuple(grown.get(s.index, s) for s in sentences), places, times)
    attributions = find_attributions(document, parsed)
    told = find_events(document, parsed, attributions)
    drafts = resolved(document, with_spread(document, told, parsed, attributions), parsed)
    quantities = find_quantities(document, cased) if any(map(is_counted, drafts)) else ()
    sentences_of = {s.index: s for s in parsed}
    settings = settings_of(document, drafts, sentences_of, outside_names(places, names), times)
    counts = [counts_of(document, d, sentences_of, quantities, attributions) for d in drafts]
    acts = [_act(document, d, sentences_of, s, c) for d, s, c in zip(drafts, settings, counts, strict=True)]
    return Record(
        document,
        events=join(document, acts, sentences_of),
        attributions=attributions,
        framing=language.framing(document, cased, parsed, names),
        places=places,
        times=times,
        actors=mentioned(document, parsed),
        rejected=(*document.rejected, *language.unread),
    )


def _act(
    document: Document, draft: Draft, parsed: dict[int, Sentence], setting: Setting, counts: Sequence[Count]
) -> Act:
    """A draft with everything about it resolved."""
    sentence = parsed[draft.sentence]
    return Act(
        draft,
        document.span(sentence.start, sentence.end),
        acting(draft.actors, parsed),
        receiving(draft.recipients, parsed),
        targets(draft.recipients, parsed),
        setting.places,
        setting.time,
        tuple(c.figure for c in counts),
        tuple(m.span for m in draft.means),
        tuple(c.people for c in counts),
    )
