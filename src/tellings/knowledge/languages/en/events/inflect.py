"""Writes forms.csv anew: ``python -m tellings.knowledge.languages.en.events.inflect``, after rows were added."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from lemminflect import getAllInflections, getAllInflectionsOOV  # type: ignore[import-untyped]

from tellings.knowledge.languages import ENGLISH, folder
from tellings.knowledge.languages.events.anchors import needed
from tellings.knowledge.languages.events.plain import TABLE
from tellings.knowledge.languages.events.words import irregular

_PARTS = {"verb": ("VERB",), "noun": ("NOUN",), "adjective": ("ADJ",), "word": ("NOUN", "VERB", "ADJ")}


def table() -> str:
    """forms.csv as it should be: part of speech, lemma, its forms."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(
        (part, lemma, " ".join(inflected(lemma, part)))
        for part in sorted(_PARTS)
        for lemma in sorted(needed(part, ENGLISH))
    )
    return out.getvalue()


def inflected(lemma: str, part: str) -> list[str]:
    """The lemma and its forms, sorted."""
    found = {lemma, *irregular(ENGLISH).get(lemma, ())}
    for kind in _PARTS[part]:
        known = getAllInflections(lemma, upos=kind)
        if not known and part in ("verb", "noun") and lemma not in irregular(ENGLISH):
            known = getAllInflectionsOOV(lemma, upos=kind)
        found.update(form.lower() for all_forms in known.values() for form in all_forms)
    return sorted(found)


if __name__ == "__main__":
    Path(str(folder(ENGLISH).joinpath("events", TABLE))).write_text(table(), encoding="utf-8")
