"""Acts of one sentence that are one happening: tied by its words, or a result with its cause."""

from __future__ import annotations

from collections.abc import Sequence

from tellings.model import Act, Sentence, Token
from tellings.steps.join.same import parted, same_in_sentence

Group = list[Act]
_DEEP = 5  # words between an act and what says that only some are meant
_APART = frozenset({"after", "before", "since", "until"})
_OWN = frozenset({"acl", "relcl"})  # a clause on a noun tells of another time ("for the miners killed last week")


def clusters(acts: Sequence[Act], sentence: Sentence) -> list[Group]:
    """The acts of one sentence, those of one happening together, in the order of their first words."""
    found: list[Group] = []
    for act in acts:
        tied = [group for group in found if any(same_in_sentence(a, act) for a in group)]
        if not tied:
            found.append([act])
            continue
        for other in tied[1:]:
            found.remove(other)
        tied[0].extend([*(a for other in tied[1:] for a in other), act])
        tied[0].sort(key=_start)
    return _with_causes(found, sentence)


def _with_causes(groups: list[Group], sentence: Sentence) -> list[Group]:
    """The groups, each that only tells what came of something joined to what it came of."""
    joined = list(groups)
    for group in groups:
        if all(_is_result(a, sentence) for a in group):
            causes = [g for g in joined if g is not group and _may_cause(g, group, sentence)]
            if causes:
                cause = min(causes, key=lambda g: abs(g[0].draft.token - group[0].draft.token))
                cause.extend(group)
                cause.sort(key=_start)
                joined.remove(group)
    return joined


def _is_result(act: Act, sentence: Sentence) -> bool:
    """ "Twelve were killed": people come to harm, and the words do not say by whom or how."""
    draft = act.draft
    token = sentence.tokens[draft.token]
    if token.dep == "pobj" and sentence.tokens[token.head].lemma in _APART:
        return False  # "the attack came a month *after* the murder of a governor"
    return (
        draft.type == "ASSAULT"
        and draft.mode is None
        and draft.toll is not None
        and not act.actors
        and not act.means
        and (token.dep not in _OWN or _goes_on(sentence, token))
    )


def _goes_on(sentence: Sentence, verb: Token) -> bool:
    """ "Fired at a crowd, *in which* four were killed"."""
    prepositions = [t for t in sentence.children(verb) if t.dep == "prep" and t.lemma in ("in", "during")]
    return verb.dep == "relcl" and any(t.tag == "WDT" for p in prepositions for t in sentence.children(p))


def _may_cause(cause: Group, result: Group, sentence: Sentence) -> bool:
    """Whether the harm may have come of an attack: one that says how or by whom, and that nothing parts from it."""
    if all(_is_result(a, sentence) for a in cause) or all(_is_of_some(a, sentence) for a in cause):
        return False
    return not any(parted(a, b, known=False) for a in cause for b in result)


def _is_of_some(act: Act, sentence: Sentence) -> bool:
    """ "Forty died in the unrest, *including 12 in a raid*": the raid did not kill the forty."""
    word = sentence.tokens[act.draft.token]
    for _ in range(_DEEP):
        word = sentence.tokens[word.head]
        if word.dep == "prep" and word.lemma in ("include", "including"):
            return True
    return False


def _start(act: Act) -> tuple[int, int]:
    return (act.draft.trigger.start, act.draft.trigger.end)
