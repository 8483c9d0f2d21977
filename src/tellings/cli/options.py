"""The arguments and options that several verbs share."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH…",
        help=(
            "Pages (.html, .txt), documents (.jsonl, .parquet), feeds and sitemaps (.xml), archives (.warc), lists of "
            "addresses (.urls), folders, addresses (https://…); -: JSONL on stdin."
        ),
    ),
]
LedgerPath = Annotated[
    str | None,
    typer.Option("--ledger", help="The ledger: a file, or postgresql://… (default: the setting ledger)"),
]
Source = Annotated[str | None, typer.Option("--source", help="The outlet of pages that do not name theirs.")]
Workers = Annotated[int | None, typer.Option("--workers", min=0, help="Processes that code; 0: one a processor.")]
Gate = Annotated[
    bool,
    typer.Option("--gate", help="Pass over pages in which nothing may be told, as add does: several times as fast."),
]
Full = Annotated[bool, typer.Option("--full", help="Code every page in full, also where the gates see nothing told.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


class Rule(StrEnum):
    """The named rules that compute one figure."""

    acled = "acled-conservative"
    ucdp = "ucdp-best-low-high"
    latest = "latest"
    independent = "most-independent"


Best = Annotated[Rule | None, typer.Option("--best", help="One number for each figure, by this rule; the claims stay.")]
Names = Annotated[bool, typer.Option("--names", help="Show private persons' names, which are masked by default.")]
