"""Label Studio's JSON export: tasks with annotations of regions, what is said of each region, and relations between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tellings.errors import InputError
from tellings.score.marked.marks import Mark, Marked, load

_GIVEN = ("title", "published", "source", "url", "language")


def read(path: Path) -> Iterator[Marked]:
    """The texts of an export; of several annotations of a task, the last that nobody cancelled. Raises InputError."""
    tasks = load(path)
    if not isinstance(tasks, list):
        raise InputError(str(path), "this is no export of Label Studio: no list of tasks", "export as JSON")
    for number, task in enumerate(tasks, 1):
        try:
            done = [one for one in task["annotations"] if not one.get("was_cancelled")]
            if done:
                yield _marked(path, task, done[-1]["result"])
        except (KeyError, TypeError, IndexError) as error:
            why = f"task {number} is not as Label Studio exports it: {error!r}"
            raise InputError(str(path), why, "export as JSON, not as JSON-MIN") from None


def _marked(path: Path, task: Mapping[str, Any], results: list[Mapping[str, Any]]) -> Marked:
    data = task["data"]
    text, name = str(data["text"]), str(data.get("id") or task["id"])
    marks: dict[str, Mark] = {}
    said: dict[str, dict[str, str]] = {}
    links = []
    for one in results:
        if one["type"] == "relation":
            links.append((one["from_id"], one["to_id"], (one.get("labels") or [""])[0]))
        elif "labels" in one["value"]:
            start, end = _placed(path, name, text, one["value"])
            marks[one["id"]] = Mark(one["id"], start, end, one["value"]["labels"][0])
        else:
            said.setdefault(one["id"], {}).update(_said(one))
    whole = tuple(Mark(m.id, m.start, m.end, m.label, said.get(m.id, {})) for m in marks.values())
    given = {field: str(data[field]) for field in _GIVEN if data.get(field)}
    return Marked(name, text, whole, tuple(links), given)


def _placed(path: Path, name: str, text: str, value: Mapping[str, Any]) -> tuple[int, int]:
    """Code points. Label Studio counts as browsers do, in UTF-16, and as Python does, after its own editor: its text tells."""
    start, end, words = int(value["start"]), int(value["end"]), value.get("text")
    units = text.encode("utf-16-le", "surrogatepass")
    before, inside = (part.decode("utf-16-le", "replace") for part in (units[: 2 * start], units[2 * start : 2 * end]))
    for first, last in ((len(before), len(before) + len(inside)), (start, end)):
        if words is None or text[first:last] == words:
            return first, last
    raise InputError(f"{path}, {name}", f"the words at {start} are not {words!r}", "export again from the same text")


def _said(one: Mapping[str, Any]) -> dict[str, str]:
    """What is said of a region: a choice, a number or words, under the name of the control that asked."""
    value = one["value"]
    found = value.get("choices") or value.get("text") or value.get("number") or value.get("datetime")
    shown = found[0] if isinstance(found, list) else found
    return {str(one["from_name"]): str(shown)} if shown is not None else {}
