"""Acts of words that no word of their own tells: "said it *will* withdraw" promises, "said the army *must* leave" demands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from tellings.knowledge.languages.clause import first_child, is_verb, surface_subject, with_conjuncts
from tellings.knowledge.languages.events import announced, governed_mode, inner_words, modal_acts
from tellings.knowledge.parties import party, phrase
from tellings.model import Attribution, Document, Draft, Mention, Modality, Sentence, Span, Token
from tellings.steps.code.addressed import addressed
from tellings.steps.code.match import token_classes
from tellings.steps.code.modality import modality
from tellings.steps.code.roles import is_party, mentions
from tellings.steps.code.speech import innermost

_CONFIDENCE = 0.6
_DOWN = frozenset({"xcomp", "dobj", "nsubjpass", "conj", "acomp"})  # from a verb with "will" to what will be done
_NOT_DONE = frozenset({"negated", "denied"})
_GIVES_WAY = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"})


@dataclass(frozen=True, slots=True)
class _Said:
    """A verb with its modal: who it is said of, who says so, and how surely that was said."""

    sentence: Sentence
    modal: Token
    verb: Token
    subject: Token | None
    attribution: int | None
    speaker: Token | None
    named: bool
    told: Modality

    @property
    def own(self) -> bool:
        """Whether the one who is to act says so: by name, as "it" or "they", or as one of the same state."""
        return self.speaker is not None and (
            self.subject is None or _are_one(self.sentence, self.subject, self.speaker)
        )


def meant(drafts: Sequence[Draft], sentences: Iterable[Sentence]) -> list[Draft]:
    """The drafts; a plan that its verb makes a promise is a threat where what is planned does harm."""
    tokens = {s.index: s.tokens for s in sentences}
    languages = {s.index: s.language for s in sentences}
    to_come = {(d.sentence, tokens[d.sentence][d.token].head): d for d in drafts if d.type and d.modality == "planned"}
    found = []
    for draft in drafts:
        inner = to_come.get((draft.sentence, draft.token))
        verb = tokens[draft.sentence][draft.token].lemma
        harms = inner is not None and announced(inner.type, languages[draft.sentence]) == "THREATEN"
        if (
            inner is not None
            and harms
            and draft.type == "AGREE"
            and verb in inner_words("intentions", languages[draft.sentence])
        ):
            mode = governed_mode("THREATEN", inner.type, inner.mode, languages[draft.sentence])
            found.append(replace(draft, type="THREATEN", mode=mode))
        else:
            found.append(draft)
    return found


def announces(sentence: Sentence) -> bool:
    """Whether a word stands in a sentence by which it may announce something."""
    modals = modal_acts(sentence.language)
    return any(token.lemma in modals for token in sentence.tokens)


def announcements(
    document: Document, sentences: Iterable[Sentence], drafts: Sequence[Draft], attributions: Sequence[Attribution]
) -> Iterator[Draft]:
    """The promises, threats, refusals and demands that lie in what is said of acts to come."""
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_sentence.setdefault(draft.sentence, []).append(draft)
    for sentence in sentences:
        modals = modal_acts(sentence.language)
        for modal in sentence.tokens:
            said = _said(document, sentence, modal, attributions) if modal.lemma in modals else None
            if said is not None and (found := _act(document, said, by_sentence.get(sentence.index, []))) is not None:
                yield found


def _said(document: Document, sentence: Sentence, modal: Token, attributions: Sequence[Attribution]) -> _Said | None:
    verb = sentence.tokens[modal.head]
    if modal.dep != "aux" or not is_verb(verb):
        return None
    at = innermost(
        attributions, document.span(modal.start, verb.end) if modal.start < verb.end else _span(document, verb)
    )
    attribution = attributions[at] if at is not None else None
    speaker = _token_of(sentence, attribution.speaker) if attribution is not None and attribution.speaker else None
    cue = _token_of(sentence, attribution.cue) if attribution is not None else None
    return _Said(
        sentence,
        modal,
        verb,
        surface_subject(sentence, verb),
        at,
        speaker,
        attribution is not None and attribution.kind not in ("unnamed", "media", "document"),
        modality(sentence, cue) if cue is not None else "actual",
    )


def _act(document: Document, said: _Said, drafts: Sequence[Draft]) -> Draft | None:
    if said.told not in ("actual", "hedged"):
        return None
    kind = modal_acts(said.sentence.language)[said.modal.lemma]
    inner = _inner(said, drafts)
    if kind == "demand":
        return _demand(document, said, inner)
    if inner is None:
        return _plain(document, said, kind)
    return None if kind == "chance" and not _is_conditional(said) else _promise(document, said, inner, kind)


def _plain(document: Document, said: _Said, kind: str) -> Draft | None:
    """The same of a verb that tells no act as it stands: "said it would not *meet* the demands", "said it will *retaliate*"."""
    if kind != "promise" or not (said.own and _are_bodies(said)):
        return None
    refused = any(c.dep == "neg" for c in said.sentence.children(said.verb))
    if said.verb.lemma not in inner_words("refused" if refused else "menaced", said.sentence.language):
        return None
    doer = said.speaker if said.subject is None or said.subject.tag == "PRP" else said.subject
    doing = with_conjuncts(said.sentence, doer) if doer is not None else ()
    outer = "REJECT" if refused else "THREATEN"
    to = mentions(document, said.sentence, addressed(said.sentence, said.verb, outer, doing))
    return _draft(document, said, None, outer, mentions(document, said.sentence, doing), to)


def _promise(document: Document, said: _Said, inner: Draft, kind: str) -> Draft | None:
    """A promise of what does good, a threat of what does harm, a refusal of what will not be done."""
    outer = announced(inner.type, said.sentence.language)
    if inner.modality in _NOT_DONE:
        outer = "REJECT" if inner.type in _GIVES_WAY else "AGREE"
    elif _is_conditional(said) and any(c.lemma == "unless" for c in _marks(said)):
        outer = "THREATEN"  # "will withdraw unless": whatever it is, it is held out as a harm
    if kind == "chance" and outer != "THREATEN":
        return None
    bodies = _are_bodies(said)
    if kind == "chance" and said.speaker is None:
        fit = bodies
    elif said.own:
        fit = bodies or inner.type != "PROTEST"
    else:  # what only others or nobody says of somebody's plans is a promise of theirs at most
        fit = outer == "AGREE" and kind == "promise" and not said.named and bodies and said.modal.lemma != "would"
    if not fit:
        return None
    actors = inner.actors
    if not actors and said.own and said.speaker is not None:
        actors = mentions(document, said.sentence, [said.speaker])
    doing = [said.sentence.tokens[m.token] for m in actors if m.sentence == inner.sentence]
    to = inner.recipients or mentions(
        document, said.sentence, addressed(said.sentence, said.sentence.tokens[inner.token], inner.type, doing)
    )
    return _draft(document, said, inner, outer, actors, to)


def _demand(document: Document, said: _Said, inner: Draft | None) -> Draft | None:
    """What a body says that another must do: the other is asked."""
    if said.speaker is None or said.subject is None or said.own or not _can_demand(said.sentence, said.speaker):
        return None
    asked = [t for t in with_conjuncts(said.sentence, said.subject) if _is_body(said.sentence, t)]
    if not asked:
        return None
    actors = mentions(document, said.sentence, with_conjuncts(said.sentence, said.speaker))
    return _draft(document, said, inner, "REQUEST", actors, mentions(document, said.sentence, asked))


def _draft(
    document: Document,
    said: _Said,
    inner: Draft | None,
    kind: str,
    actors: tuple[Mention, ...],
    recipients: tuple[Mention, ...],
) -> Draft:
    own = said.own or kind == "REQUEST"
    made = Draft(
        type=kind,
        mode=governed_mode(kind, inner.type, inner.mode, said.sentence.language) if inner is not None else None,
        sense=None,
        sentence=said.sentence.index,
        token=said.verb.index,
        trigger=_span(document, said.modal if said.modal.text else said.verb),
        modality=said.told,
        attribution=None if own else said.attribution,
        actors=actors,
        recipients=tuple(m for m in recipients if m.token not in {a.token for a in actors}),
        means=(),
        toll=None,
        tolled=(),
        within=(),
        refers=False,
        confidence=_CONFIDENCE,
        rule=f"inner.yaml, modals ({said.modal.lemma})",
    )
    return replace(made, mode=None) if kind in ("AGREE", "ACCUSE") else made


def _inner(said: _Said, drafts: Sequence[Draft]) -> Draft | None:
    """The act that the verb with the modal tells, or leads on to: "will *withdraw*", "will begin to *withdraw*"."""
    told = {d.token: d for d in drafts if d.type}
    waiting, steps = [said.verb], 0
    while waiting and steps < 4:
        for token in waiting:
            if token.index in told:
                return told[token.index]
        waiting = [c for t in waiting for c in said.sentence.children(t) if c.dep in _DOWN and c.index > t.index]
        steps += 1
    return None


def _are_bodies(said: _Said) -> bool:
    """Whether a body or an official is to act; of "it" and "they" whoever says so."""
    at = said.speaker if said.subject is None or said.subject.tag == "PRP" else said.subject
    return at is not None and _is_body(said.sentence, at)


def _is_body(sentence: Sentence, token: Token) -> bool:
    return "body" in token_classes(sentence, token)


def _can_demand(sentence: Sentence, speaker: Token) -> bool:
    return bool(token_classes(sentence, speaker) & {"body", "armed_group", "crowd", "community"})


def _are_one(sentence: Sentence, subject: Token, speaker: Token) -> bool:
    """Whether the one who is to act is the one who speaks, or of the same state."""
    if subject.tag == "PRP":
        return subject.lemma != "you"
    if subject.index == speaker.index or subject.text == speaker.text:
        return True
    one, other = party(phrase(sentence, subject)), party(phrase(sentence, speaker))
    if one is None or other is None:
        return False
    return one.country is not None and one.country == other.country and one.kind in ("state", "police", "military")


def _is_conditional(said: _Said) -> bool:
    return bool(_marks(said))


def _marks(said: _Said) -> list[Token]:
    """The words that open a condition on what will be done."""
    clauses: Mapping[int, Token] = {c.index: c for c in said.sentence.children(said.verb) if c.dep == "advcl"}
    found = (first_child(said.sentence, c, "mark") for c in clauses.values())
    return [m for m in found if m is not None and m.lemma in ("if", "unless")]


def _token_of(sentence: Sentence, span: Span) -> Token | None:
    """The word of a span that its phrase hangs by, if it stands in the sentence."""
    inside = [t for t in sentence.tokens if t.start < span.end and span.start < t.end]
    indexes = {t.index for t in inside}
    tops = [t for t in inside if t.head not in indexes or t.head == t.index]
    return next((t for t in tops if is_party(sentence, t)), tops[0] if tops else None)


def _span(document: Document, token: Token) -> Span:
    return document.span(token.start, token.end)
