"""The words of speech: which verbs, nouns and adverbs say who says what, and how each takes what is said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from tellings.knowledge.languages import folder, inflection
from tellings.model import Sentence, Token
from tellings.tables import read_yaml

Stance = Literal["says", "denies", "doubts"]
FRAMES = frozenset(
    {"clause", "quote", "alone", "aside", "to", "gerund", "object", "person", "as", "finding", "judged", "passive"}
)


@dataclass(frozen=True, slots=True)
class Verb:
    """How a verb takes what is said: its frames, and the prepositions with which it speaks of something."""

    lemma: str
    frames: frozenset[str]
    about: frozenset[str]
    stance: Stance
    strong: bool = False

    def takes(self, *frames: str) -> bool:
        """Whether it has any of these frames."""
        return not self.frames.isdisjoint(frames)


@dataclass(frozen=True, slots=True)
class Words:
    """All words of speech. ``verbs`` and ``nouns`` are by lower-case form, ``adverbs`` give their stance.

    ``opening`` are the first words of ``verbs``: few verbs of a text are among them.

    In a language whose dictionary tells a form's lemma all are ``by_lemma`` instead.
    """

    verbs: Mapping[str, Verb]
    opening: frozenset[str]
    nouns: Mapping[str, str]
    doubtful: frozenset[str]
    giving: frozenset[str]
    adverbs: Mapping[str, Stance]
    according: tuple[str, ...]
    kinds: Mapping[str, str]
    spokesmen: frozenset[str]
    roles: frozenset[str]
    documents: frozenset[str]
    labels: frozenset[str]
    relays: frozenset[str]
    owned: frozenset[str]
    adjectives: frozenset[str]
    by_lemma: bool


@cache
def words(language: str) -> Words:
    """The words of a language, from ``speech.yaml``."""
    data = read_yaml(folder(language).joinpath("speech.yaml").read_text(encoding="utf8"))
    speakers = {kind: _forms(language, text.split(), "NOUN") for kind, text in data["speakers"].items()}
    spokesmen = frozenset(speakers.pop("of"))  # they speak for another, whose kind is theirs
    verbs = _verbs(language, data)
    return Words(
        verbs=verbs,
        opening=frozenset(form.partition(" ")[0] for form in verbs),
        nouns=_forms(language, data["nouns"].split(), "NOUN"),
        doubtful=frozenset(data["doubtful"].split()),
        giving=frozenset(_forms(language, data["giving"].split(), "VERB")),
        adverbs={word: stance for stance, text in data["adverbs"].items() for word in text.split()},
        according=tuple(data["according"]),
        kinds={form: kind for kind, forms in speakers.items() for form in forms},
        spokesmen=spokesmen,
        roles=frozenset(_forms(language, data["roles"].split(), "NOUN")),
        documents=frozenset(_forms(language, data["documents"].split(), "NOUN")),
        labels=frozenset(data["labels"].split()),
        relays=frozenset(data["relays"].split()),
        owned=frozenset(data["owned"].split()),
        adjectives=frozenset(data["adjectives"].split()),
        by_lemma=not inflection.is_listed(language),
    )


def key(sentence: Sentence, token: Token) -> str:
    """Under what a word of a sentence is looked up."""
    return token.lemma if words(sentence.language).by_lemma else token.text.lower()


def keys(sentence: Sentence) -> Sequence[str]:
    """The same of all its words, in order."""
    if words(sentence.language).by_lemma:
        return [token.lemma for token in sentence.tokens]
    return sentence.lower


@cache
def speech_cues(language: str, *, strong: bool = False) -> frozenset[str]:
    """Every form, in lower case, that makes a sentence worth parsing for who says what; a few are of two words.

    ``strong``: only those by which somebody is quoted as a rule, without beliefs, wishes and judgements, for where not
    every sentence with a "want" or a "plan" can be parsed.
    """
    known = words(language)
    verbs = {f for f, verb in known.verbs.items() if verb.strong or not strong}
    always = {*verbs, *known.adverbs, *known.according}
    return frozenset(always if strong else {*always, *known.nouns, *known.adjectives})


def _verbs(language: str, data: Mapping[str, Any]) -> dict[str, Verb]:
    frames: dict[str, set[str]] = {}
    stances: dict[str, Stance] = {}
    for row in data["verbs"].values():
        for lemma in row["words"].split():
            frames.setdefault(lemma, set()).update(row["frames"])
            stances.setdefault(lemma, row.get("stance", "says"))
    quoting = {lemma for name in data["strong"].split() for lemma in data["verbs"][name]["words"].split()}
    about = data["about"]
    found: dict[str, Verb] = {}
    for lemma in [*frames, *(v for v in about if v not in frames)]:
        taken, preps = frozenset(frames.get(lemma, ())), frozenset(about.get(lemma, "").split())
        verb = Verb(lemma, taken, preps, stances.get(lemma, "says"), lemma in quoting)
        for form in _inflected(language, lemma, "VERB"):
            found.setdefault(form, verb)
    return found


def _forms(language: str, lemmas: Iterable[str], kind: inflection.Kind) -> dict[str, str]:
    found: dict[str, str] = {}
    for lemma in lemmas:
        for form in _inflected(language, lemma, kind):
            found.setdefault(form, lemma)
    return found


def _inflected(language: str, lemma: str, kind: inflection.Kind) -> set[str]:
    """All forms of a word; of "rule out" those of its first word, with the rest."""
    first, _, rest = lemma.replace("_", " ").partition(" ")
    return {f"{form} {rest}".strip() for form in inflection.inflected(language, first, kind)}
