"""The words of framing: which words count, why, in which part of speech, read from the lists that people edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from tellings.knowledge.languages import ENGLISH, inflection
from tellings.model import Technique, Token
from tellings.tables import read_yaml

_FOLDER = "tellings.knowledge.languages.en"
PARTS: Mapping[str, inflection.Kind] = {"nouns": "NOUN", "verbs": "VERB", "adjectives": "ADJ", "adverbs": "ADV"}
_TAGS = {"NN": "nouns", "NNS": "nouns", "JJ": "adjectives", "JJR": "adjectives", "JJS": "adjectives"}
_QUOTING = ("say", "tell", "ask", "call", "judge", "doubt", "deny")  # the classes of speech.yaml that report words


@dataclass(frozen=True, slots=True)
class Loaded:
    """A loaded word: the kind that it is of, which names the rule, and its technique."""

    kind: str
    technique: Technique
    only_of_people: bool = False


@cache
def table(name: str) -> Mapping[str, Any]:
    """One of the lists of framing, as it stands in its file."""
    text = files(_FOLDER).joinpath("framing", f"{name}.yaml").read_text(encoding="utf8")
    found: Mapping[str, Any] = read_yaml(text)
    return found


@cache
def loaded() -> Mapping[tuple[str, str], Loaded]:
    """Loaded words by part of speech and lower-case form."""
    found: dict[tuple[str, str], Loaded] = {}
    for kind, row in table("loaded").items():
        people = set(row.get("only_of_people", "").split())
        for part in PARTS:
            for lemma in row.get(part, "").split():
                entry = Loaded(kind, row["technique"], lemma in people)
                for form in forms(lemma, part):
                    found.setdefault((part, form), entry)
    return found


@cache
def loaded_forms() -> frozenset[str]:
    """Every form of a loaded word, whatever its part of speech."""
    return frozenset(form for _, form in loaded())


def forms(lemma: str, part: str) -> set[str]:
    """All forms of a word, lower case; adjectives and adverbs stand as they are."""
    if part in {"adjectives", "adverbs"}:
        return {lemma}
    return set(inflection.inflected(ENGLISH, lemma, PARTS[part]))


@cache
def forms_of(name: str, section: str, part: str = "", key: str = "words") -> frozenset[str]:
    """All forms of the words of a section of a list; ``part`` is their part of speech, none: they stand as they are."""
    listed = table(name)[section]
    text = listed if isinstance(listed, str) else listed[key]
    return frozenset(form for word in text.split() for form in (forms(word, part) if part else {word}))


@cache
def quoting_verbs() -> frozenset[str]:
    """Forms of the verbs that words in quotation marks may belong to: with one of them, somebody is quoted."""
    data = read_yaml(files(_FOLDER).joinpath("speech.yaml").read_text(encoding="utf8"))
    lemmas = {lemma for name in _QUOTING for lemma in data["verbs"][name]["words"].split() if "_" not in lemma}
    return frozenset(form for lemma in lemmas for form in forms(lemma, "verbs"))


def hyphened(tokens: Sequence[Token], index: int) -> str:
    """The word with a hyphen that begins at a token ("so-called"), which a parser takes for three; empty for none."""
    if index + 2 >= len(tokens) or tokens[index + 1].text != "-":
        return ""
    first, *rest = tokens[index : index + 3]
    whole = len(rest) == 2 and rest[0].text == "-" and first.end == rest[0].start and rest[0].end == rest[1].start
    return f"{first.text}-{rest[1].text}".lower() if whole else ""


@cache
def framing_cues() -> frozenset[str]:
    """Every form, in lower case, that makes a sentence worth parsing for framing; phrases are of several words."""
    found = {form for _, form in loaded()} | set(table("opinion")["phrases"]["words"])
    found |= forms_of("opinion", "adverbs") | forms_of("opinion", "adjectives") | forms_of("opinion", "must")
    found |= forms_of("hedges", "adverbs") | forms_of("hedges", "adjectives") | forms_of("hedges", "verbs", "verbs")
    return frozenset(found | forms_of("blame", "groups", "nouns") | forms_of("agentless", "verbs", "verbs"))


def part_of_speech(token: Token) -> str:
    """The part of speech of a word as the lists name it; empty for names and for anything else."""
    if token.name is not None:
        return ""
    return _TAGS.get(token.tag) or {"VB": "verbs", "RB": "adverbs"}.get(token.tag[:2], "")
