"""Pronouns and "the two states": replaced by whom they stand for, where that is safe; else left as they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from tellings.knowledge.languages.clause import is_noun
from tellings.knowledge.languages.extent import mention_span
from tellings.knowledge.languages.wording import wording
from tellings.knowledge.parties import party, phrase
from tellings.model import Document, Draft, Mention, Sentence, Token

_ONE = frozenset("he she him her".split())
_MANY = frozenset("they them".split())
_BODY = frozenset({"it"})
_BODIES = frozenset({"state", "military", "police", "armed_group", "party", "organisation", "media"})
_PAIRING = frozenset({"two", "both"})
_BACK = 2  # sentences looked back for a pronoun
_FAR = 6  # and for the two sides of a pair


def resolved(document: Document, drafts: Sequence[Draft], sentences: Sequence[Sentence]) -> tuple[Draft, ...]:
    """The drafts with their pronouns and pairs resolved."""
    lookup = _Lookup(document, {s.index: s for s in sentences})
    return tuple(lookup.resolve_all(draft) for draft in drafts)


class _Lookup:
    """Antecedents in one document."""

    def __init__(self, document: Document, parsed: Mapping[int, Sentence]) -> None:
        self._document, self._parsed = document, parsed

    def resolve_all(self, draft: Draft) -> Draft:
        """A draft with all its sides resolved; what turns out to be who acts is no one to whom it is done."""
        actors = self.resolve(draft.actors, draft)
        doing = {(m.sentence, m.token) for m in actors}
        recipients = tuple(
            m
            for m in self.resolve(draft.recipients, draft)
            if m.link != "coreference" or (m.sentence, m.token) not in doing
        )
        told = self.resolve(draft.tolled, draft)
        if (actors, recipients, told) == (draft.actors, draft.recipients, draft.tolled):  # as of most
            return draft
        return replace(draft, actors=actors, recipients=recipients, tolled=told)

    def resolve(self, mentions: Sequence[Mention], draft: Draft) -> tuple[Mention, ...]:
        others = {m.token for m in (*draft.actors, *draft.recipients)}
        return tuple(found for mention in mentions for found in self._one(mention, others))

    def _one(self, mention: Mention, taken: set[int]) -> Sequence[Mention]:
        sentence = self._parsed[mention.sentence]
        token = sentence.tokens[mention.token]
        if _is_pair(sentence, token):
            return self._pair(mention) or (mention,)
        if token.tag != "PRP":
            return (mention,)
        antecedent = next((m for m in self._before(mention) if self._fits(token, m, taken)), None)
        return (replace(antecedent, link="coreference", sources=(mention.span,)),) if antecedent else (mention,)

    def _before(self, mention: Mention) -> Iterator[Mention]:
        """Noun phrases before a pronoun: of its sentence, then of those before, subjects first, the nearest first."""
        for index in range(mention.sentence, mention.sentence - _BACK - 1, -1):
            sentence = self._parsed.get(index)
            if sentence is None:
                continue
            until = mention.token if index == mention.sentence else len(sentence.tokens)
            nouns = [t for t in sentence.tokens[:until] if is_noun(t) and t.dep not in ("compound", "nmod", "amod")]
            subjects = [t for t in nouns if t.dep in ("nsubj", "nsubjpass")]
            for token in (*reversed(subjects), *(t for t in reversed(nouns) if t not in subjects)):
                yield Mention(index, token.index, mention_span(self._document, sentence, token))

    def _fits(self, pronoun: Token, mention: Mention, taken: set[int]) -> bool:
        sentence = self._parsed[mention.sentence]
        token = sentence.tokens[mention.token]
        found = party(phrase(sentence, token))
        if found is None or (token.index in taken and token.text == pronoun.text):
            return False
        plural = token.tag in ("NNS", "NNPS") or len([c for c in sentence.children(token) if c.dep == "conj"]) > 0
        if pronoun.lemma in _ONE:
            return not plural and found.individual
        if pronoun.lemma in _MANY:
            return plural or found.kind in ("police", "crowd", "community")
        body = found.kind in _BODIES or (token.name is not None and token.name.kind == "other")
        return pronoun.lemma in _BODY and not plural and not found.individual and body

    def _pair(self, mention: Mention) -> tuple[Mention, ...]:
        """The two countries or peoples named last before "the two states", if just two are named there."""
        here = self._parsed[mention.sentence]
        head = here.tokens[mention.token]
        kinds = ("country",) if head.lemma in wording(here.language).states else ("country", "people", "party")
        for index in range(mention.sentence, mention.sentence - _FAR, -1):
            sentence = self._parsed.get(index)
            if sentence is None:
                continue
            until = mention.token if index == mention.sentence else len(sentence.tokens)
            named = {t.name.key: t for t in sentence.tokens[:until] if t.name and t.name.kind in kinds and t.name.key}
            if len(named) == 2:
                spans = (mention.span,)
                return tuple(
                    Mention(index, t.index, self._document.span(t.start, t.end), "coreference", spans)
                    for t in named.values()
                )
            if len(named) > 2:
                return ()
        return ()


def _is_pair(sentence: Sentence, token: Token) -> bool:
    counted = any(c.lemma in _PAIRING for c in sentence.children(token))
    return token.lemma in wording(sentence.language).pairs and token.tag == "NNS" and counted
