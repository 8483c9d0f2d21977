"""spaCy without its command line, which nobody here uses and which takes a third of the time that importing spaCy takes.

Importing ``spacy`` imports ``spacy.cli`` for one function of its own interface (``spacy.info``), and with it a client of
the web, a template engine and a progress bar. What we use of spaCy is imported from here, so that this comes first.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

_LEFT_OUT = ("spacy.cli", "spacy.cli.info")


def _info(*arguments: Any, **options: Any) -> Any:  # noqa: ANN401  (spaCy's own signature)
    """What ``spacy.info`` gives, from the real one."""
    from spacy.cli.info import info  # noqa: PLC0415

    return info(*arguments, **options)


@contextmanager
def _stand_ins() -> Iterator[None]:
    """Empty modules in the place of those left out, only while spaCy is imported: later imports get the real ones."""
    empty = {name: ModuleType(name) for name in _LEFT_OUT if "spacy" not in sys.modules}
    for module in empty.values():
        module.info = _info  # type: ignore[attr-defined]
    sys.modules.update(empty)
    try:
        yield
    finally:
        for name, module in empty.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]


with _stand_ins():
    import spacy
    from spacy.attrs import DEP, HEAD, IDX, LENGTH, NORM, ORTH, SENT_START, SPACY, TAG  # type: ignore[import-not-found]  # it has no stub
    from spacy.language import Language
    from spacy.matcher import Matcher
    from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]  # it has no stub
    from spacy.tokens import Doc, Token
    from spacy.util import registry

__all__ = [
    "DEP",
    "HEAD",
    "IDX",
    "LENGTH",
    "NORM",
    "ORTH",
    "SENT_START",
    "SPACY",
    "TAG",
    "Doc",
    "Language",
    "Matcher",
    "Token",
    "Tokenizer",
    "registry",
    "spacy",
]
