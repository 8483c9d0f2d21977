"""The corpus: invented private persons in every position, in three scripts; the same seed gives the same texts."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tellings.digest import sha256
from tellings.model import Document

MENTIONS = 1000


@dataclass(frozen=True, slots=True)
class Mention:
    """A person in a text: in which position and script, and the words by which anybody would know them."""

    document: Document
    position: str
    script: str
    names: tuple[str, ...]


@cache
def _lists() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("people.yaml").read_text("utf-8"))
    return found


def corpus(number: int = MENTIONS, seed: int = 7) -> Iterator[Mention]:
    """So many mentions: of six, three in Latin script, two in Cyrillic, one Armenian name in an English text."""
    own = random.Random(seed)  # noqa: S311  (invented, not secret)
    for n in range(number):
        script = ("latin", "cyrillic", "latin", "armenian", "latin", "cyrillic")[n % 6]
        yield _mention(own, n, script)


def _mention(own: random.Random, number: int, script: str) -> Mention:
    russian = script == "cyrillic"
    positions = _lists()["russian" if russian else "english"]
    position = own.choice([*positions])
    people = [_person(own, script) for _ in range(3)]
    given, last = people[0]
    parts = {
        "name": f"{given} {last}", "last": last, "initial": f"{given[0]}.",
        "other": " ".join(people[1]), "third": " ".join(people[2]),
    }  # fmt: skip
    title = url = None
    text = positions[position]
    if position in {"headline", "address"}:
        text = "Gunmen killed five people in Khartoum on 3 May, police said. A man who lived nearby was among the dead."
        if position == "headline":
            title = f"{parts['name']} killed in Khartoum attack"
        else:
            url = f"https://post.example/2031/05/{given.casefold()}-{last.casefold()}-killed"
    text = text.format(**parts)
    whole = f"{title}\n\n{text}" if title else text
    document = Document(
        id=f"{given.casefold()}-{last.casefold()}-{number}.html",
        sha256=sha256(f"{number} {whole}".encode()),
        text=whole,
        body_start=len(title) + 2 if title else 0,
        title=title,
        url=url,
        source=f"Post {number}",
        language="ru" if russian else "en",
        published="2031-05-04",
    )
    known = people if position == "list" else people[:1]
    return Mention(document, position, script, tuple(dict.fromkeys(word for person in known for word in person)))


def _person(own: random.Random, script: str) -> tuple[str, str]:
    lists = _lists()[script]
    if script == "cyrillic":
        lists = lists["male"]  # the texts' verbs are
    return own.choice(lists["given"]), own.choice(lists["family"])
