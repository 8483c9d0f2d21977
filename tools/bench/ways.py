"""``python -m tools.bench.ways WAY``: one way from invented pages to what it makes of them, in a process of its own.

For each line that it is given, the first page's number and how many, it prints one object of JSON: pages, seconds of the
processor's time and of the clock, events where the way finds any, and the most memory so far (MB). Loading is over before
the clocks start, three pages have been done, and what is loaded is out of the rounds of Python's collector, whichever way it
is. Where WAY is a number of processes, the one line that it is given names an archive, which is read as the command does it.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from typing import Any

from tellings.model import Document, Page, Refused
from tellings.run.shared import keep
from tellings.settings import Settings
from tools.scale.newspages import Made, pages

Act = Callable[[Made], int]
WARM = 3


def page(made: Made) -> Page:
    """A page as an archive gives it."""
    return Page(made.html, f"SHA-256:{made.number}", "html", made.url)


def ours(*, gate: bool) -> Act:
    """From HTML to a record, behind the gates or in full."""
    from tellings.pipeline import Coder, Gated  # noqa: PLC0415  (each way loads only what it needs)
    from tellings.steps.read import Gate, read_page  # noqa: PLC0415

    settings = Settings.load()
    gated = Gated(settings) if gate else None
    coder, before = gated or Coder(settings), Gate(gated.tells) if gated else None

    def act(made: Made) -> int:
        document = read_page(page(made), settings, before)
        return 0 if isinstance(document, Refused) else len(coder.code(document).events)

    return act


def text_only() -> Act:
    """From the text as a line of JSONL has it to a record, behind the gates."""
    from tellings.pipeline import Gated  # noqa: PLC0415

    coder = Gated(Settings.load())
    return lambda made: len(coder.code(_document(made)).events)


def _document(made: Made) -> Document:
    return Document(str(made.number), f"SHA-256:{made.number}", made.text, language="en")


def look() -> Act:
    """The page gate alone."""
    from tellings.steps.read.html.glance import looked_at  # noqa: PLC0415

    return lambda made: int(looked_at(page(made), made.html.decode()) is None)


def read() -> Act:
    """Reading in full alone."""
    from tellings.steps.read import read_page  # noqa: PLC0415

    settings = Settings.load()
    return lambda made: int(isinstance(read_page(page(made), settings), Document))


def text_gate() -> Act:
    """The text gate alone."""
    from tellings.knowledge.gates import may_tell  # noqa: PLC0415

    return lambda made: int(may_tell(made.text, "en"))


def code() -> Act:
    """Coding in full alone: parsing, resolving and all."""
    from tellings.pipeline import Coder  # noqa: PLC0415

    coder = Coder(Settings.load())
    return lambda made: len(coder.code(_document(made)).events)


def with_trafilatura() -> Act:
    """What a user would write: trafilatura's text, then spaCy's whole pipeline on every sentence."""
    from trafilatura import extract  # noqa: PLC0415

    nlp = _spacy()
    return lambda made: len(list(nlp(extract(made.html.decode(), favor_precision=True) or "").sents)) * 0


def with_newspaper() -> Act:
    """The same with newspaper4k's text."""
    from newspaper import Article  # type: ignore[import-untyped,import-not-found,unused-ignore]  # noqa: PLC0415

    nlp = _spacy()

    def act(made: Made) -> int:
        article = Article(made.url, language="en")
        article.download(input_html=made.html.decode())
        article.parse()
        return len(list(nlp(article.text).sents)) * 0

    return act


def _spacy() -> Any:  # noqa: ANN401  (spaCy's own type needs spaCy)
    import spacy  # noqa: PLC0415

    from tellings.steps.parse.english import model_folder  # noqa: PLC0415

    return spacy.load(model_folder())


def limit() -> Act:
    """The physical limit: the bytes looked through once, and one pass of Aho-Corasick over the text."""
    from ahocorasick_rs import AhoCorasick, Implementation  # noqa: PLC0415

    from tellings.knowledge.languages.events import trigger_forms  # noqa: PLC0415

    words = AhoCorasick(sorted(trigger_forms("en")), implementation=Implementation.DFA)
    return lambda made: len(words.find_matches_as_indexes(made.text)) * 0 + made.html.count(b"\0")


WAYS: dict[str, Callable[[], Act]] = {
    "gated": lambda: ours(gate=True),
    "full": lambda: ours(gate=False),
    "text": text_only,
    "look": look,
    "read": read,
    "text_gate": text_gate,
    "code": code,
    "trafilatura": with_trafilatura,
    "newspaper": with_newspaper,
    "limit": limit,
}


def serve(act: Act) -> None:
    """Do what the lines of standard input ask for."""
    for made in pages(WARM):
        act(made)
    keep()
    for asked in sys.stdin:
        first, number = map(int, asked.split())
        print(json.dumps(run(act, list(pages(number, first)))), flush=True)


def run(act: Act, some: Sequence[Made]) -> dict[str, float]:
    """Do it, and what that took."""
    began, clock = time.process_time(), time.perf_counter()
    events = sum(act(made) for made in some)
    return _told(len(some), time.process_time() - began, time.perf_counter() - clock, events)


def command(workers: int, archive: str) -> dict[str, float]:
    """From an archive to records in so many processes, as the command does it, from the first record to the last."""
    from tellings.cli.coder import batch, inputs  # noqa: PLC0415

    settings = replace(Settings.load(), workers=workers)
    one = batch(settings, gate=True)
    started, first, done, events = time.perf_counter(), 0.0, 0, 0
    with closing(one.code(one.read(inputs([archive], settings)))) as every:  # ends the processes, come what may
        for coded in every:
            first = first or time.perf_counter()
            done += 1
            events += len(coded.record.events)
    told = _told(done - 1, 0.0, time.perf_counter() - first, events)
    return {**told, "first": round(first - started, 2)}


def _told(number: int, processor: float, clock: float, events: int) -> dict[str, float]:
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return {
        "pages": number,
        "processor": round(processor, 3),
        "clock": round(clock, 3),
        "events": events,
        "memory": memory,
    }


def main() -> int:
    """Print what a way took."""
    way = sys.argv[1]
    if way.isdigit():
        print(json.dumps(command(int(way), sys.stdin.readline().rstrip("\n"))))
    else:
        serve(WAYS[way]())
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
