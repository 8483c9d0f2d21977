"""What reads Russian: natasha's model files, slovnet, navec, razdel and pymorphy3; found, checked and loaded.

natasha itself is never imported: it wants an old setuptools, and only its data files are needed.
"""

from __future__ import annotations

from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tellings.errors import ResourceError
from tellings.knowledge.vouched import unlike

PARTS = ("natasha", "navec", "pymorphy3", "pymorphy3-dicts-ru", "razdel", "slovnet")
INSTALL = "run: pip install 'tellings[russian]'"
_EMBEDDINGS = "emb/navec_news_v1_1B_250K_300d_100q.tar"
_TAGGER, _PARSER = "model/slovnet_morph_news_v1.tar", "model/slovnet_syntax_news_v1.tar"


def absent() -> list[str]:
    """The parts that are not installed."""
    return [part for part in PARTS if find_spec(part.replace("-", "_")) is None]


def found() -> str:
    """The parts with their versions. Raises ResourceError where one is missing, or a model file altered."""
    model_folder()
    return ", ".join(f"{part} {version(part)}" for part in PARTS)


@cache
def model_folder() -> Path:
    """The folder of the model files, each checked. Raises ResourceError where a part is missing or a file altered."""
    if missing := absent():
        raise ResourceError("Russian", f"not installed: {', '.join(missing)}", INSTALL)
    spec = find_spec("natasha")
    folder = Path(next(iter((spec and spec.submodule_search_locations) or ()))) / "data"
    for name, state in unlike(folder, "tellings.knowledge.languages.ru"):
        raise ResourceError(str(folder / name), f"this file of the Russian models {state}", INSTALL)
    return folder


@cache
def dictionary() -> Any:  # noqa: ANN401  # pymorphy3 has no types
    """pymorphy3's dictionary: every word that a form may be of. Raises ResourceError."""
    model_folder()
    from pymorphy3 import MorphAnalyzer  # type: ignore[import-untyped]  # noqa: PLC0415  # an extra

    return MorphAnalyzer()


@cache
def tagger_and_parser() -> tuple[Any, Any]:
    """Slovnet's tagger and parser. Raises ResourceError."""
    folder = model_folder()
    from navec import Navec  # type: ignore[import-untyped]  # noqa: PLC0415  # an extra
    from slovnet import Morph, Syntax  # type: ignore[import-untyped]  # noqa: PLC0415

    words = Navec.load(folder / _EMBEDDINGS)
    tagger, parser = Morph.load(folder / _TAGGER), Syntax.load(folder / _PARSER)
    tagger.navec(words)
    parser.navec(words)
    return tagger, parser
