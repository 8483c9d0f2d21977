"""The order of the steps: the one module that knows it. From a document to its coded record."""

from __future__ import annotations

from collections.abc import Sequence

from tellings import tables
from tellings.knowledge import own
from tellings.knowledge.gazetteer import Gazetteer
from tellings.knowledge.languages import ENGLISH
from tellings.knowledge.languages import events as lexicon
from tellings.knowledge.misread import as_written
from tellings.model import Act, Count, Document, Draft, Record, Rejection, Sentence
from tellings.settings import Settings
from tellings.steps.code.coreference import resolved
from tellings.steps.code.events import find_events
from tellings.steps.code.speech import find_attributions, speech_cues
from tellings.steps.code.spreading import with_spread
from tellings.steps.frame import find_framing
from tellings.steps.join import join
from tellings.steps.name import Known, find_names, outside_names, restore_case
from tellings.steps.parse import Parser, Triggers, split
from tellings.steps.resolve.how_many import counts_of
from tellings.steps.resolve.places import find_places
from tellings.steps.resolve.quantities import find_quantities
from tellings.steps.resolve.scene import Setting, settings_of
from tellings.steps.resolve.settled import settle
from tellings.steps.resolve.times import find_times
from tellings.steps.resolve.who import acting, mentioned, receiving, targets

CODED = frozenset({"en"})  # the languages that this program codes


class Coder:
    """Codes documents, one at a time: the same document always gives the same record. Raises ResourceError when made."""

    def __init__(self, settings: Settings) -> None:
        tables.keep_in(settings.kept)
        own.agrees(settings)
        self._parser = Parser(settings.model)
        self._gazetteer = Gazetteer.open(settings.gazetteer)
        self._known = Known.load()
        self._triggers = Triggers(lexicon.trigger_forms(ENGLISH) | speech_cues(ENGLISH))

    def code(self, document: Document) -> Record:
        """The record of a document; one in a language that is not coded has only a reason."""
        if document.language is not None and document.language.split("-")[0] not in CODED:
            why = Rejection(
                "language not coded", f"the text is in {document.language!r}; coded are: {', '.join(sorted(CODED))}"
            )
            return Record(document, rejected=(*document.rejected, why))
        sentences = split(document)
        cased = restore_case(as_written(document.text), sentences, self._known)
        places = find_places(document, cased, self._gazetteer)
        names = find_names(cased, sentences, places, self._known)
        chosen = self._parser.parse(cased, self._triggers.candidates(cased, sentences, names), names)
        grown = {s.index: s for s in chosen}
        times = find_times(document, cased, sentences)
        parsed, places = settle(document, [grown.get(s.index, s) for s in sentences], places, times, self._gazetteer)
        attributions = find_attributions(document, parsed)
        told = find_events(document, parsed, attributions)
        drafts = resolved(document, with_spread(document, told, parsed, attributions), parsed)
        quantities = find_quantities(document, cased)
        sentences_of = {s.index: s for s in parsed}
        settings = settings_of(document, drafts, sentences_of, outside_names(places, names), times)
        counts = [counts_of(document, d, sentences_of, quantities, attributions) for d in drafts]
        acts = [_act(document, d, sentences_of, s, c) for d, s, c in zip(drafts, settings, counts, strict=True)]
        return Record(
            document,
            events=join(document, acts, sentences_of),
            attributions=attributions,
            framing=find_framing(document, cased, parsed, names),
            places=places,
            times=times,
            actors=mentioned(document, parsed),
            rejected=document.rejected,
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
