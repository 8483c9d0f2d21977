"""The Russian models: found in natasha's package, checked file by file against their digests, and loaded.

natasha itself is never imported: it wants an old setuptools, and only its data is needed.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tellings.errors import ResourceError

PARTS = ("natasha", "navec", "pymorphy3", "pymorphy3-dicts-ru", "razdel", "slovnet")
_MODULES = ("natasha", "navec", "pymorphy3", "pymorphy3_dicts_ru", "razdel", "slovnet")
INSTALL = "run: pip install 'tellings[russian]'"
_EMBEDDINGS = "emb/navec_news_v1_1B_250K_300d_100q.tar"
_SYNTAX = "model/slovnet_syntax_news_v1.tar"
_MORPH = "model/slovnet_morph_news_v1.tar"


@dataclass(frozen=True, slots=True)
class Models:
    """What reads a sentence: its tree, the forms of its words, the words that a form may be of."""

    syntax: Any
    morph: Any
    dictionary: Any


def model_folder() -> Path:
    """The folder of the models' files. Raises ResourceError where a part is not installed."""
    absent = [part for part, module in zip(PARTS, _MODULES, strict=True) if find_spec(module) is None]
    if absent:
        raise ResourceError(", ".join(absent), "what reads Russian is not installed", INSTALL)
    spec = find_spec("natasha")
    assert spec is not None and spec.submodule_search_locations is not None  # noqa: S101  # found above
    return Path(spec.submodule_search_locations[0]) / "data"


def check_models(folder: Path) -> None:
    """Compare every file with the digest that we know it by. Raises ResourceError."""
    known = json.loads(files("tellings.knowledge.languages.ru").joinpath("model-sha256.json").read_text())
    for name, digest in known.items():
        path = folder / name
        if not path.is_file():
            raise ResourceError(str(path), "this file of the Russian models is missing", INSTALL)
        if hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            raise ResourceError(str(path), "this file is not the one that natasha's authors published", INSTALL)


def described() -> str:
    """The parts with their versions. Raises ResourceError where one is missing or altered."""
    check_models(model_folder())
    return ", ".join(f"{part} {version(part)}" for part in PARTS)


@cache
def load() -> Models:
    """The models, checked and ready. Raises ResourceError where one is missing or altered."""
    folder = model_folder()
    check_models(folder)
    from navec import Navec  # type: ignore[import-untyped]  # noqa: PLC0415  # an extra: only a Russian text needs it
    from pymorphy3 import MorphAnalyzer  # noqa: PLC0415
    from slovnet import Morph, Syntax  # type: ignore[import-untyped]  # noqa: PLC0415

    words = Navec.load(folder / _EMBEDDINGS)
    syntax, morph = Syntax.load(folder / _SYNTAX), Morph.load(folder / _MORPH)
    syntax.navec(words)
    morph.navec(words)
    return Models(syntax, morph, MorphAnalyzer())
