"""Many shards: one after another here, or on the workers of a Dask scheduler. What is there already is not done again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from tellings.errors import ResourceError
from tellings.run.shards.coding import Done, code_shard
from tellings.run.shards.dividing import Shard
from tellings.run.shared import Make
from tellings.settings import Settings

TRIES = 10  # workers that may die over a shard before it is given up
_PATIENCE = "30s"
# A worker may have several threads; a coder belongs to one.
_ONE = ThreadPoolExecutor(1)


def here(shards: Sequence[Shard], out: Path, settings: Settings, make: Make, *, gate: bool = False) -> Iterator[Done]:
    """Each shard that is not there yet, one after another."""
    for shard in missing(shards, out):
        yield code_shard(shard, out, settings, make, gate=gate)
    _sweep(shards, out)


def spread(  # a scheduler beside what ``here`` is given
    address: str, shards: Sequence[Shard], out: Path, settings: Settings, make: Make, *, gate: bool = False
) -> Iterator[Done]:
    """Each shard that is not there yet, coded by the workers of a scheduler, as they come.

    The workers see the same files under the same paths, and have the same versions installed. A shard whose worker dies
    is given to another. Raises ResourceError where there is no scheduler, or Dask is not installed, or a shard fails.
    """
    try:
        from distributed import Client, as_completed  # noqa: PLC0415  (an extra)
    except ImportError:
        raise ResourceError("Dask", "is not installed", "run: pip install 'tellings[cluster]'") from None
    try:
        client = Client(address, timeout=_PATIENCE)  # type: ignore[no-untyped-call]
    except (OSError, TimeoutError, ValueError) as error:
        raise ResourceError(address, f"no scheduler answers: {error}", "start one: dask scheduler") from None
    with client:
        alone = replace(settings, workers=1)  # the scheduler's workers are the processes
        futures = [
            client.submit(_on_worker, shard, out, alone, make, gate, pure=False, retries=TRIES)
            for shard in missing(shards, out)
        ]
        for future in as_completed(futures):  # type: ignore[no-untyped-call]
            try:
                yield future.result()
            except Exception as error:  # whatever a worker raised, the run says which and ends; what is done is done
                why = f"{type(error).__name__}: {error}"
                do = "see the workers' own messages; --out keeps what is done"
                raise ResourceError("a shard", why, do) from error
    _sweep(shards, out)


def _sweep(shards: Sequence[Shard], out: Path) -> None:
    """Remove what workers that died had begun to write."""
    for shard in shards:
        for part in out.glob(f".{shard.name}.*.part"):
            part.unlink(missing_ok=True)


def missing(shards: Sequence[Shard], out: Path) -> list[Shard]:
    """The shards without their output."""
    return [shard for shard in shards if not (out / shard.name).exists()]


def _on_worker(shard: Shard, out: Path, settings: Settings, make: Make, gate: bool) -> Done:
    if (out / shard.name).exists():  # a worker that was thought dead has done it
        return Done(shard.name, 0, 0, 0, {}, {})
    return _ONE.submit(lambda: code_shard(shard, out, settings, make, gate=gate)).result()
