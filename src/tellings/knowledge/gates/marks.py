"""Marks: what of a sentence a gate looks at. No name is among them: whose it is makes no difference to any gate."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache

from tellings.knowledge.gates.kinds import NAME, PARTY, kinds
from tellings.knowledge.gates.signs import Sign, signs
from tellings.knowledge.gates.words import Words, stretches
from tellings.knowledge.languages.en.words import function_words

_EDGE, _OTHER = ".", "*"  # where a sentence begins or ends; any word that is no function word
TOGETHER = 8192  # a word of the lexicon between two function words: a few hundred of these make most texts


@dataclass(frozen=True, slots=True)
class Marks:
    """Of a sentence: the lemmas by which a row could hold, and its marks."""

    lemmas: frozenset[str]
    seen: frozenset[str]


def pieces(text: str) -> Iterator[str]:
    """A text in lines and these in sentences, roughly: a piece may hold two sentences, seldom half a one."""
    return (text[start:end] for start, end in stretches(text))


def marks(piece: str, language: str) -> Marks | None:
    """The marks of a sentence; None where no row could hold in it."""
    words, lists = Words(piece), looked_for(language)
    small = words.lower(0, len(piece))
    held = lists.held(small)
    if not held:
        return None
    lemmas = frozenset(lemma for word in held for lemma in lists.signs[word].lemmas)
    return Marks(lemmas, frozenset(lists.seen(held, small, names(words.written(0, len(piece))))))


@dataclass(frozen=True, slots=True)
class Lists:
    """What is looked for in the sentences of a language, in sets: most words of most sentences are in none of them.

    ``partners``: of each sign the words one of which it demands at least; None of one that demands nothing.
    """

    language: str
    signs: Mapping[str, Sign]
    signed: frozenset[str]
    partners: Mapping[str, frozenset[str] | None]
    kinds: Mapping[str, frozenset[str]]
    kindly: frozenset[str]
    classes: frozenset[str]

    def held(self, small: Sequence[str]) -> list[str]:
        """The words of a sentence by which a row could hold, in no order; ``small`` are all of them, in lower case."""
        found = []
        for word in self.signed.intersection(small):
            partners = self.partners[word]
            if partners is None or (not partners.isdisjoint(small) and self.signs[word].holds(frozenset(small))):
                found.append(word)
        return found

    def seen(self, held: Collection[str], small: Sequence[str], named: Sequence[str]) -> set[str]:
        """The marks of a sentence; ``named`` are the names in it.

        They are the kinds of words in it; of each word by which a row could hold its form, its lemmas with what stands
        right before and after (function words only), and whether anything stands in the sentence that could be a party.
        """
        around = self.around(small, named)
        return around.union(*self.standing(held, small, around))

    def around(self, small: Sequence[str], named: Sequence[str]) -> set[str]:
        """What kinds of words there are; a name is that and no more."""
        found = {NAME} if named else set()
        for word in self.kindly.intersection(small):
            if word not in named or small.count(word) > named.count(word):
                found |= self.kinds[word]
        return found

    def standing(self, held: Collection[str], small: Sequence[str], around: Set[str]) -> list[frozenset[str]]:
        """The marks of each word by which a row could hold, beside words of these kinds."""
        beside = "-" if around.isdisjoint(PARTY) else "+"
        found = []
        for i in [i for i, word in enumerate(small) if word in held]:
            before, after = small[i - 1] if i else _EDGE, small[i + 1] if i + 1 < len(small) else _EDGE
            before, after = before if before in self.classes else _OTHER, after if after in self.classes else _OTHER
            found.append(_as_it_stands(before, small[i], after, beside, self.language))
        return found


def names(written: Sequence[str]) -> list[str]:
    """The words with a capital letter inside a sentence, in lower case; none in a headline in capitals."""
    found = [word.lower() for word in written[1:] if word[0].isupper() and (len(word) == 1 or not word.isupper())]
    return found if 2 * len(found) <= len(written) else []


@cache
def looked_for(language: str) -> Lists:
    """What is looked for in a language."""
    table, kind = signs(language), kinds(language)
    partners = {word: _partners(sign) for word, sign in table.items()}
    return Lists(language, table, frozenset(table), partners, kind, frozenset(kind), function_words() | {_EDGE})


def _partners(sign: Sign) -> frozenset[str] | None:
    """Of each row's demands the fewest words that are one of them: with none of all these in a sentence no row holds."""
    return None if () in sign.demands else frozenset(word for demand in sign.demands for word in min(demand, key=len))


@lru_cache(maxsize=TOGETHER)
def _as_it_stands(before: str, word: str, after: str, beside: str, language: str) -> frozenset[str]:
    """The marks of a word by which a row could hold, between two function words, edges or others."""
    found = {f"={word}", f"{before}<", f">{after}"}
    for lemma in signs(language)[word].lemmas:
        found |= {f"{before}< {lemma}", f"{lemma} >{after}", f"{lemma} {beside}"}
    return frozenset(found)
