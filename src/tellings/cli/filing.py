"""The verb ``add``: codes documents and files them in the ledger."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Annotated

import typer

from tellings.cli.coder import batch, inputs, ready, with_workers
from tellings.cli.coders import Coders
from tellings.cli.coding import count, finish, gates
from tellings.cli.options import AsJson, Full, LedgerPath, Paths, Source, Workers
from tellings.cli.progress import watched
from tellings.cli.screen import print_line, results
from tellings.ledger import Added, Home, Ledger
from tellings.model import Document, Record, Refused
from tellings.record import GATES, refused, to_json
from tellings.run.items import Coded, Read
from tellings.run.tally import Tally, is_notice
from tellings.settings import Settings
from tellings.steps.acquire import Far

DryRun = Annotated[bool, typer.Option("--dry-run", help="Code nothing and file nothing; say what would be.")]


def add(  # noqa: PLR0913, PLR0917  # each is an option of the command
    paths: Paths,
    ledger: LedgerPath = None,
    source: Source = None,
    workers: Workers = None,
    dry_run: DryRun = False,
    as_json: AsJson = False,
    full: Full = False,
) -> None:
    """Code documents and file them in the ledger; what it holds already is left as it is.

    Pages in which nothing may be told are filed without being read in full; add them again with --full to code them.

    Example: tellings add page.txt --source 'The Harbour Post'
    """
    settings = with_workers(Settings.load(), workers)
    far = Far(paths)
    pages, path = inputs(paths, settings, source, far), Home(ledger or settings.ledger)
    coder, run = Coders(ready(settings), gate=not full), batch(settings, gate=not full)
    items = run.read(pages)
    if dry_run and not path.exists():
        _finish_adding(_would_add(items, None, coder), path, as_json=as_json, verb="would be added")
        return
    with Ledger.open(path, create=True) as opened:
        if dry_run:
            _finish_adding(_would_add(items, opened, coder), path, as_json=as_json, verb="would be added")
        else:

            def coded(fresh: Iterator[Read]) -> Iterator[Coded]:
                return watched(run.code(fresh), "coding", printing=as_json, share=far.share)

            added = add_all(items, opened, coder, coded)
            _finish_adding(added, path, as_json=as_json, verb="added")


def add_all(
    items: Iterable[Read], ledger: Ledger, coder: Coders, code: Callable[[Iterator[Read]], Iterator[Coded]]
) -> Iterator[Added]:
    """File what was read, coded by ``code``. What the ledger holds is not coded again; it is told when the rest is done."""
    held: list[Added] = []

    def fresh() -> Iterator[Read]:
        for item in items:
            if isinstance(item.result, Document) and coder.held(ledger, item.result):
                held.append(Added(Record(item.result), "held"))
            else:
                yield item

    for item in code(fresh()):
        yield ledger.add(item, coder.of(item.record))
    yield from held


def _would_add(items: Iterable[Read], ledger: Ledger | None, coder: Coders) -> Iterator[Added]:
    for item in items:
        result = item.result
        if isinstance(result, Refused):
            yield Added(refused(result), "refused")
        else:
            yield Added(Record(result), "held" if ledger and coder.held(ledger, result) else "added")


def _finish_adding(every: Iterable[Added], path: Home, *, as_json: bool, verb: str) -> None:
    tally = tell_added(every, path, as_json=as_json, verb=verb)
    finish(tally, quiet=as_json or not tally.reasons)


def tell_added(every: Iterable[Added], path: Home, *, as_json: bool, verb: str) -> Tally:
    """Say what became of inputs as it comes, or at the end in one line; how many were rejected, and why."""
    tally, states, incidents = Tally(), Counter[str](), 0
    for added in every:
        states[added.state] += not is_notice(added.record)
        incidents += added.incidents
        if added.state != "held":
            tally.add(added.record)
        if as_json:
            print_line(json.dumps(_told(added), ensure_ascii=False))
    if as_json:
        print_line(json.dumps(_summed_up(states, tally, incidents), ensure_ascii=False))
    else:
        _tell(states, incidents, path, verb)
        for words in gates(tally):
            results().print(words)
    return tally


def _summed_up(states: Counter[str], tally: Tally, incidents: int) -> dict[str, object]:
    """The last line of JSON: counts of inputs by what became of them, by gate, and by reason."""
    counts = {"documents": states.total(), "events": tally.events, "incidents": incidents}
    stopped = {gate.removeprefix("stopped at the "): tally.stopped[gate] for gate in GATES}
    return {"state": "done", **counts, "states": dict(states), "stopped": stopped, "rejected": dict(tally.reasons)}


def _told(added: Added) -> dict[str, object]:
    document, rejected = added.record.document, to_json(added.record)["rejected"]
    told = {"document_id": document.id, "sha256": document.sha256 or None, "state": added.state}
    return {**told, "incidents": added.incidents, "rejected": rejected}


def _tell(states: Counter[str], incidents: int, path: Home, verb: str) -> None:
    console = results()
    parts = [f"{states['added']} {verb}"]
    parts += [f"{states[state]} {words}" for state, words in _STATES.items() if states[state]]
    counts = f"{count(states.total(), 'document')}: {', '.join(parts)}."
    console.print(f"{counts} {count(incidents, 'new incident')}. Ledger: {path}", soft_wrap=True)


_STATES = {
    "coded again": "coded again by this version",
    "held": "held already",
    "refused": "refused",
}
