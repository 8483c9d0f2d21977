"""What counts many happenings at once ("22 homicides this year") is no single one: it is told as general."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from tellings.knowledge.languages.clause import is_noun, is_verb
from tellings.knowledge.languages.counting import counting
from tellings.model import Act, Sentence, Token

_TOLD = frozenset({"actual", "hedged"})
_PERIODS = frozenset({"year", "month", "decade", "years", "months", "decades"})
_AT = frozenset({"npadvmod", "prep", "advmod", "nmod", "amod", "acl"})
_OF_A_WAR = 10_000  # dead, whom no one happening brings
_ORDINAL = frozenset({"first", "last", "late", "latest"})


def without_tallies(acts: Sequence[Act], parsed: Mapping[int, Sentence]) -> list[Act]:
    """The acts; one that counts what a whole period brought is general."""
    return [_general(a) if _is_tally(a, parsed[a.draft.sentence]) else a for a in acts]


def _general(act: Act) -> Act:
    return replace(act, draft=replace(act.draft, modality="general"))


def _is_tally(act: Act, sentence: Sentence) -> bool:
    """Several people, and a period in which it happened now and again."""
    trigger = sentence.tokens[act.draft.token]
    several = any((f.best or f.low) > 1 for f in act.figures)
    if act.draft.modality not in _TOLD or not several:
        return False
    if any(f.kind == "killed" and f.low >= _OF_A_WAR for f in act.figures):
        return True
    plural = trigger.tag == "NNS"
    return any(_is_period(sentence, word, plural=plural) for word in _beside(sentence, trigger))


def _beside(sentence: Sentence, trigger: Token) -> Iterator[Token]:
    """What says when, at the word, at the verb that it is subject or object of, and at those counted."""
    near = [trigger]
    head = sentence.tokens[trigger.head]
    if is_noun(trigger) and is_verb(head):
        near.append(head)
    for word in near:
        for child in sentence.children(word):
            if child.dep in _AT and not _is_of_one(sentence, child):
                yield child
            elif child.dep in ("dobj", "nsubj", "nsubjpass", "attr") and not _is_counted_off(sentence, child):
                yield from (c for c in sentence.children(child) if c.dep in _AT)


def _is_of_one(sentence: Sentence, when: Token) -> bool:
    """Whether right before it stands what the period numbers: "killed in the *third raid* this year"."""
    first = min(t.index for t in sentence.subtree(when))
    return first > 0 and _is_counted_off(sentence, sentence.tokens[first - 1])


def _is_counted_off(sentence: Sentence, noun: Token) -> bool:
    """ "The *third* raid this year" is one raid."""
    picking = {c.lemma for c in sentence.children(noun) if c.dep in ("amod", "det", "poss")}
    return bool(picking & (_ORDINAL | counting(sentence.language).ordinal.keys()))


def _is_period(sentence: Sentence, word: Token, *, plural: bool) -> bool:
    """Whether it is "this year", "so far", "since 1949", "in the past two years", "a year"; of a plural noun also "in 2014"."""
    inside = [t.text.lower() for t in sentence.subtree(word)]
    if word.lemma == "since":
        return _is_long_ago(sentence, word)
    if inside in (["annually"], ["yearly"]) or (inside[-2:] == ["so", "far"] and (plural or _PERIODS & {*inside})):
        return True
    if word.dep == "npadvmod":
        return (inside[-1] in _PERIODS and inside[0] in ("this", "a", "each", "every")) or inside[:2] == [
            "this",
            "year",
        ]
    if word.dep != "prep":
        return False
    recent = inside[-1] in _PERIODS and bool({"past", "last", "recent"} & {*inside}) and inside[-1].endswith("s")
    return (
        recent
        or inside[:2] == ["per", "year"]
        or (word.lemma in ("in", "during") and plural and len(inside) == 2 and _is_year(inside[1]))
    )


def _is_long_ago(sentence: Sentence, since: Token) -> bool:
    """Since a year, a month, or the start of one: not "since Monday"."""
    inside = [t for t in sentence.subtree(since) if t.index != since.index]
    return any(_is_year(t.text) or t.lemma in ("year", "january", "jan.") for t in inside) or any(
        t.lemma in ("begin", "beginning", "start", "outbreak") for t in inside
    )


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isdigit() and text[:2] in ("18", "19", "20")
