"""The arguments and options that several verbs share."""

from __future__ import annotations

from pathlib import Path
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
LedgerPath = Annotated[Path | None, typer.Option("--ledger", help="The ledger's file. (default: the setting ledger)")]
Source = Annotated[str | None, typer.Option("--source", help="The outlet of pages that do not name theirs.")]
Workers = Annotated[int | None, typer.Option("--workers", min=0, help="Processes that code; 0: one a processor.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Names = Annotated[bool, typer.Option("--names", help="Show private persons' names, which are masked by default.")]
