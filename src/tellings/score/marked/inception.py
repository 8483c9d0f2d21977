"""INCEpTION's exports: UIMA CAS JSON, one file a document, or a ZIP of such; read by cassis.

A layer is told by the last part of its name. ``Event`` has the feature ``type`` (or ``kind``), and may have ``mode``,
``modality`` and ``date``; any other layer is a label: Actor, Recipient, Place, Date, Killed, Injured and so on. Link
features and relations tie them.
"""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from tellings.errors import InputError, ResourceError
from tellings.score.marked.marks import Mark, Marked, load

_OWN = frozenset({"sofa", "begin", "end", "xmiID", "type", "Governor", "Dependent"})


def is_one(path: Path) -> bool:
    """Whether a file is an export of INCEpTION."""
    if zipfile.is_zipfile(path):
        return True
    value = load(path)
    return isinstance(value, dict) and "%FEATURE_STRUCTURES" in value


def read(path: Path) -> Iterator[Marked]:
    """The documents of an export. Raises InputError, and ResourceError where cassis is not installed."""
    if not zipfile.is_zipfile(path):
        yield _document(path, path.stem, path.read_bytes())
        return
    with zipfile.ZipFile(path) as packed:
        names = sorted(name for name in packed.namelist() if name.endswith(".json"))
        found = [(name, packed.read(name)) for name in names if b"%FEATURE_STRUCTURES" in packed.read(name)]
    if not found:
        raise InputError(str(path), "there is no UIMA CAS JSON in it", "export from INCEpTION as UIMA CAS JSON")
    for name, data in found:
        yield _document(path, Path(name).parent.name or Path(name).stem, data)


def _document(path: Path, name: str, data: bytes) -> Marked:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # cassis warns of features that it renames, such as type
        try:
            cas = _cassis().load_cas_from_json(io.BytesIO(data))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise InputError(f"{path}, {name}", f"this is no UIMA CAS JSON: {error}", "export it again") from None
        every = [
            fs for fs in cas.select_all() if not fs.type.name.startswith(("uima.", "de.tudarmstadt.", "org.dkpro."))
        ]
        marks = tuple(_mark(fs) for fs in every if not _is_relation(fs))
        return Marked(name, cas.sofa_string, marks, tuple(_links(every)))


def _mark(fs: Any) -> Mark:  # noqa: ANN401  # cassis has no types for what it reads
    layer = fs.type.name.split(".")[-1]
    features = {f.name: _plain(fs, f.name) for f in fs.type.all_features if f.name not in _OWN - {"type"}}
    said = {name.rstrip("_"): value for name, value in features.items() if value is not None}
    kind = said.pop("type", None) or said.pop("kind", None) or said.get("value")
    label = (kind or layer).upper() if layer.lower() == "event" else layer.lower()
    return Mark(str(fs.xmiID), fs.begin, fs.end, label, said)


def _links(every: list[Any]) -> Iterator[tuple[str, str, str]]:
    for fs in every:
        if _is_relation(fs):
            yield (
                str(fs.Governor.xmiID),
                str(fs.Dependent.xmiID),
                str(getattr(fs, "label", None) or getattr(fs, "role", None) or ""),
            )
            continue
        for feature in fs.type.all_features:
            value = None if feature.name in _OWN else getattr(fs, feature.name, None)
            for link in getattr(value, "elements", None) or ():
                if getattr(link, "target", None) is not None:
                    yield str(fs.xmiID), str(link.target.xmiID), str(link.role or "")


def _is_relation(fs: Any) -> bool:  # noqa: ANN401
    return hasattr(fs, "Governor") and hasattr(fs, "Dependent")


def _plain(fs: Any, name: str) -> str | None:  # noqa: ANN401
    """A feature's value where it is words or a number; cassis names ``type`` ``type_``."""
    value = getattr(fs, f"{name}_", None) if name in {"type", "self"} else getattr(fs, name, None)
    return str(value) if isinstance(value, str | int | float) else None


def _cassis() -> Any:  # noqa: ANN401  # a module
    try:
        return import_module("cassis")
    except ImportError:
        do = "pip install 'tellings[inception]'"
        raise ResourceError("INCEpTION", "the library that reads its exports is not installed", do) from None
