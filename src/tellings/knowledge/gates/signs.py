"""Signs: which words of a text the lexicon could take for an act, by what its rows demand beside them.

A row holds only where words of its own stand in the same sentence: "take" needs "hostage" or "control". That much can be
seen without a parse, and most everyday uses of a listed word fall away by it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from tellings.knowledge.languages.events import Row, own_rows, rows, spreading
from tellings.knowledge.languages.events.forms import forms

_PARTS = ("verb", "noun", "adjective", "word")
_SPLIT = re.compile(r"[\W_]+")
Demand = tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Sign:
    """A form's lemmas in the lexicon, and what its rows demand: of one of ``demands``, a word of each set.

    ``own`` holds for a word of a row that the user added.
    """

    lemmas: tuple[str, ...]
    demands: tuple[Demand, ...]
    own: bool = False

    def holds(self, words: frozenset[str]) -> bool:
        """Whether all that one of the rows demands stands among the words of a sentence."""
        for demand in self.demands:  # asked of every word of every text: loops are twice as fast as any and all
            for wanted in demand:
                if words.isdisjoint(wanted):
                    break
            else:
                return True
        return False


@cache
def signs(language: str) -> Mapping[str, Sign]:
    """The sign of every form, in lower case, of a word by which a row could hold."""
    lemmas: dict[str, set[str]] = {}
    demands: dict[str, set[Demand]] = {}
    added: set[str] = set()
    own = {row.source for row in own_rows(language)}
    for row in rows(language):
        demand = _demand(row, language)
        for form, lemma in ((form, head) for head in row.heads for form in _forms(head, language)):
            lemmas.setdefault(form, set()).add(lemma)
            demands.setdefault(form, set()).add(demand)
            added |= {form} if row.source in own else set()
    for verb in spreading(language):
        for form in _forms(verb, language):
            lemmas.setdefault(form, set()).add(verb)
            demands.setdefault(form, set()).add(())
    return {
        form: Sign(tuple(sorted(found)), _least(demands[form]), form in added) for form, found in sorted(lemmas.items())
    }


def _least(demands: set[Demand]) -> tuple[Demand, ...]:
    """What is demanded, without what is told by a row that demands nothing."""
    if () in demands:
        return ((),)
    if len(demands) == 1:
        return tuple(demands)
    return tuple(sorted(demands, key=lambda demand: (len(demand), sorted(map(sorted, demand)))))


def _demand(row: Row, language: str) -> Demand:
    """Of each place of a row that takes only certain words, all forms of these."""
    slots = [slot.words for slot in (row.object, row.subject, row.modifier) if slot.words and not slot.classes]
    under = [prep.under for prep in row.preps]
    if under and all(slot.words and not slot.classes for slot in under):
        slots.append(frozenset(word for slot in under for word in slot.words))
    slots += [row.complement] if row.complement else []
    slots += [frozenset({word}) for word in (*row.before, *([row.particle] if row.particle else ()))]
    return tuple(frozenset(_all_forms(slot, language)) for slot in slots)


def _all_forms(words: Iterable[str], language: str) -> Iterable[str]:
    return (form for word in words for form in _forms(word, language))


@cache
def _forms(words: str, language: str) -> frozenset[str]:
    """The forms that the last of some words may have: those of the table, and the regular ones of a word it lacks."""
    last = _SPLIT.split(words)[-1]
    known = _known(language)
    return frozenset(_SPLIT.split(form)[-1] for form in known.get(words, ()) + known.get(last, ())) | _regular(last)


@cache
def _known(language: str) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for part in _PARTS:
        for lemma, some in forms(part, language).items():
            found[lemma] = found.get(lemma, ()) + some
    return found


def _regular(word: str) -> frozenset[str]:
    """A word with the regular English endings. One that is no word does no harm."""
    stem = word[:-1]
    found = {word + ending for ending in ("", "s", "es", "d", "ed", "ing")}
    found |= {stem + "ies", stem + "ied"} if word.endswith("y") else set()
    found |= {stem + "ing"} if word.endswith("e") else set()
    return frozenset(found | ({word[:-2] + "en"} if word.endswith("man") else set()))
