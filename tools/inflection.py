"""Writes knowledge/languages/en/inflection.csv anew: the forms of every word that speech and framing list by lemma.

python -m tools.inflection            write it
python -m tools.inflection --check    exit status 1 if it is not up to date
"""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import yaml
from lemminflect import getAllInflections  # type: ignore[import-untyped]

from tellings.knowledge.languages import inflection

FOLDER = Path(str(files("tellings.knowledge.languages.en")))


def table() -> str:
    """The file as it should be: kind, lemma, forms, for every word of the lists that is of this kind."""
    texts = (
        yaml.safe_load(path.read_text("utf-8"))
        for path in (FOLDER / "speech.yaml", *(FOLDER / "framing").glob("*.yaml"))
    )
    words = sorted({word.split("_")[0] for text in texts for word in _words(text)})
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(
        (kind, word, " ".join(forms)) for kind in ("NOUN", "VERB") for word in words if (forms := _forms(word, kind))
    )
    return out.getvalue()


def _words(value: object) -> Iterator[str]:
    """Every word of the strings and keys of a YAML file."""
    if isinstance(value, str):
        yield from value.split()
    elif isinstance(value, list):
        for item in value:
            yield from _words(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _words(key)
            yield from _words(item)


def _forms(lemma: str, kind: str) -> list[str]:
    given = getAllInflections(lemma, kind)
    return sorted({lemma, *(form for forms in given.values() for form in forms)}) if given else []


def main() -> int:
    """Write the table, or compare it."""
    path = FOLDER / inflection.TABLE
    fresh = table()
    if "--check" in sys.argv:
        return int(path.read_text(encoding="utf-8") != fresh)
    path.write_text(fresh, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
