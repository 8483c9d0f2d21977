"""Numbers that are all that somebody says: "the rebels said 40", "…, the rebels 40", "police put the turnout at 8,000"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from tellings.knowledge.languages.counting import counting
from tellings.knowledge.parties import party, phrase
from tellings.model import Sentence, Token
from tellings.steps.code.speech.found import Found
from tellings.steps.code.speech.phrases import child
from tellings.steps.code.speech.speakers import speaker_range, subject

_JOINTS = frozenset({",", ";", "and", "but", "while", "whereas"})


def by_numbers(text: str, sentence: Sentence, found: Sequence[Found]) -> list[Found]:
    """The attributions of a sentence with those whose content is a number."""
    put = list(_put(text, sentence))
    told = [_with_number(sentence, f) for f in found if f.cue not in {p.cue for p in put}]
    told.extend(put)
    gapped = list(_gapped(text, sentence, told))
    return [*(_cut(sentence, f, gapped) for f in told), *gapped]


def _with_number(sentence: Sentence, found: Found) -> Found:
    """ "The rebels *said 40*": what follows the cue is a number and no more."""
    after = [t for t in sentence.tokens if t.start >= found.cue[1]]
    number = next((t for t in after[:4] if t.tag == "CD"), None)
    if number is None or not _ends(sentence, number) or not _is_rough(sentence, after[: after.index(number)]):
        return found
    return replace(found, contents=((after[0].start, number.end),), rule="number")


def _cut(sentence: Sentence, found: Found, gapped: Sequence[Found]) -> Found:
    """Without what somebody else says with the same cue."""
    others = [g.speaker[0] for g in gapped if g.cue == found.cue and g.speaker is not None]
    if not others:
        return found
    said = [t for t in sentence.tokens if t.end <= min(others)]
    while said and said[-1].lemma in _JOINTS:
        said.pop()
    end = said[-1].end if said else found.cue[1]
    return replace(found, contents=tuple((a, min(b, end)) for a, b in found.contents if a < end))


def _put(text: str, sentence: Sentence) -> Iterator[Found]:
    """ "Police *put* the turnout at 8,000"."""
    for verb in sentence.tokens:
        if verb.lemma != "put" or verb.tag[:2] != "VB":
            continue
        tally = child(sentence, verb, "dobj")
        speaker = (
            subject(sentence, verb)
            if tally is not None and tally.lemma in counting(sentence.language).tallies
            else None
        )
        number = _under_at(sentence, verb) if speaker is not None else None
        if tally is not None and speaker is not None and number is not None:
            cue = (verb.start, verb.end)
            said = speaker_range(text, sentence, speaker, cue)
            first = min(t.start for t in sentence.subtree(tally))
            yield Found(sentence.index, cue, ((first, number.end),), speaker, said, rule="number")


def _under_at(sentence: Sentence, verb: Token) -> Token | None:
    under = [p for p in sentence.subtree(verb) if p.lemma == "at" and p.index > verb.index]
    return next((t for p in under for t in sentence.children(p) if t.tag == "CD"), None)


def _gapped(text: str, sentence: Sentence, told: Sequence[Found]) -> Iterator[Found]:
    """ "The ministry said 12 died, *the rebels 40*": the cue is not said again."""
    for number in sentence.tokens if told else ():
        speaker = _before(sentence, number) if number.tag == "CD" and _ends(sentence, number) else None
        if speaker is None:
            continue
        for said in told:
            between = [t for t in sentence.tokens if said.cue[1] <= t.start < speaker.start]
            if said.contents and any(t.tag == "CD" for t in between):
                whose = speaker_range(text, sentence, speaker, (number.start, number.end))
                yield replace(
                    said, contents=((number.start, number.end),), head=speaker, speaker=whose, quotes=False, rule="gap"
                )
                break


def _before(sentence: Sentence, number: Token) -> Token | None:
    """The party right before a number, after a comma or a conjunction."""
    place = number.index - 1
    while place > 0 and sentence.tokens[place].lemma in counting(sentence.language).roughly:
        place -= 1
    noun = sentence.tokens[place]
    if not noun.tag.startswith("NN") or party(phrase(sentence, noun)) is None:
        return None
    first = min(t.index for t in sentence.subtree(noun) if t.index <= place)
    opened = first > 0 and sentence.tokens[first - 1].lemma in _JOINTS
    return noun if opened else None


def _ends(sentence: Sentence, number: Token) -> bool:
    """Whether nothing is counted after the number: it stands before a stop, or at the end."""
    after = sentence.tokens[number.index + 1 : number.index + 2]
    return all(t.tag in (".", ",", ":", "CC", "-RRB-", "''") for t in after)


def _is_rough(sentence: Sentence, tokens: Sequence[Token]) -> bool:
    return all(t.lemma in counting(sentence.language).roughly for t in tokens)
