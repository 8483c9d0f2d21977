"""Which word a form is of: of pymorphy3's readings the one that agrees best with what the tagger saw in the sentence."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from tellings.knowledge.languages.ru.grammar import grammar, plain
from tellings.knowledge.languages.ru.models import dictionary

_PARTS: Mapping[str, tuple[str, ...]] = {
    "NOUN": ("NOUN",), "PROPN": ("NOUN",), "ADJ": ("ADJF", "ADJS", "PRTF", "PRTS", "NUMR"), "NUM": ("NUMR",),
    "VERB": ("VERB", "INFN", "PRTF", "PRTS", "GRND"), "AUX": ("VERB", "INFN"), "ADV": ("ADVB", "COMP", "PRED", "PREP"),
    "PRON": ("NPRO", "ADJF"), "DET": ("ADJF", "NUMR"), "ADP": ("PREP",), "SCONJ": ("CONJ",), "CCONJ": ("CONJ",),
    "PART": ("PRCL",),
}  # fmt: skip
_FORMS = {"Part": ("PRTF", "PRTS"), "Inf": ("INFN",), "Conv": ("GRND",), "Fin": ("VERB",)}
_CASES = {"Nom": "nomn", "Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct", "Par": "gent"}
_SAID = {
    "NOUN": "NOUN", "ADJF": "ADJ", "ADJS": "ADJ", "VERB": "VERB", "INFN": "VERB", "PRTF": "VERB", "PRTS": "VERB",
    "GRND": "VERB",
}  # fmt: skip
_SAID_FORMS = {"VERB": "Fin", "INFN": "Inf", "PRTF": "Part", "PRTS": "Part", "GRND": "Conv"}
_SAID_CASES = {
    "nomn": "Nom",
    "gent": "Gen",
    "gen2": "Gen",
    "datv": "Dat",
    "accs": "Acc",
    "ablt": "Ins",
    "loct": "Loc",
    "loc2": "Loc",
}
_OTHERS = {"Sing": "sing", "Plur": "plur", "Masc": "masc", "Fem": "femn", "Neut": "neut"}
_PARTICIPLES = ("PRTF", "PRTS")


@lru_cache(maxsize=1 << 15)
def readings(form: str) -> tuple[Any, ...]:
    """Every reading of a form, the likeliest first."""
    return tuple(dictionary().parse(form))


def reading(form: str, pos: str, feats: Mapping[str, str]) -> Any:  # noqa: ANN401  # pymorphy3's own, which has no types
    """The reading that agrees best with the tagger; of equals the likeliest."""
    return max(readings(form.lower()), key=lambda r: _agreement(r, pos, feats))


def _agreement(found: Any, pos: str, feats: Mapping[str, str]) -> float:  # noqa: ANN401
    wanted = _FORMS.get(feats.get("VerbForm", ""), _PARTS.get(pos, ()))
    score = 8.0 if found.tag.POS in wanted else 4.0 if found.tag.POS in _PARTS.get(pos, ()) else 0.0
    told = found.tag.grammemes
    score += 2.0 * (_CASES.get(feats.get("Case", "")) in told)
    score += sum(1.0 for name in ("Number", "Gender") if _OTHERS.get(feats.get(name, "")) in told)
    return score + float(found.score)


def lemma_of(form: str, pos: str, feats: Mapping[str, str], nominal: bool) -> str:
    """The lemma in small letters; of a participle that stands for people or things its own first form ("задержанный")."""
    found = reading(form, pos, feats)
    if feats.get("Number") == "Plur" and (several := grammar().plurals.get(plain(found.normal_form))):
        return several
    if nominal and found.tag.POS in ("PRTF", "ADJF"):
        first = found.inflect({"sing", "masc", "nomn"})
        return plain((first or found).word)
    return plain(found.normal_form)


def is_short_participle(form: str) -> bool:
    """Whether a form can be nothing but a short passive participle ("введён"), whatever the tagger took it for."""
    return all(r.tag.POS == "PRTS" for r in readings(form.lower()))


def participle(form: str) -> str | None:
    """The first form of a participle ("вооруженный"), without the dots of ё."""
    found = next((r for r in readings(form.lower()) if r.tag.POS == "PRTF"), None)
    first = found.inflect({"sing", "masc", "nomn"}) if found is not None else None
    return plain(first.word) if first is not None else None


def told(found: Any) -> tuple[str, dict[str, str]] | None:  # noqa: ANN401
    """What a reading says as the tagger says it, part of speech and features; None for a word of a closed class."""
    tag = found.tag
    pos = _SAID.get(str(tag.POS))
    if pos is None:
        return None
    feats = {
        "Case": _SAID_CASES.get(str(tag.case)),
        "Tense": {"past": "Past", "pres": "Pres", "futr": "Fut"}.get(str(tag.tense)),
        "Number": {"plur": "Plur", "sing": "Sing"}.get(str(tag.number)),
        "VerbForm": _SAID_FORMS.get(str(tag.POS)),
        "Voice": {"pssv": "Pass"}.get(str(tag.voice)),
    }
    return pos, {name: value for name, value in feats.items() if value}
