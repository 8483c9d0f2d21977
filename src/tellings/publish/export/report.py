"""A report of one incident: a page of HTML that needs nothing beside it, can be mailed, and runs no script."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, Template

from tellings import __version__
from tellings.model import Span
from tellings.publish.export.cells import visible
from tellings.publish.export.profile import day
from tellings.publish.export.view import Statement, View
from tellings.reconcile.best import RULES, best
from tellings.reconcile.nouns import Claim


def report(view: View) -> str:
    """The page."""
    incident, where = view.incident, view.where
    place = ", ".join(filter(None, (where.name, where.admin1, where.country)))
    title = " · ".join(filter(None, (" ".join((incident.type, *incident.modes)), view.day, place)))
    claims = {claim.id: claim for fact in incident.facts for claim in fact.claims}
    values = {
        "title": title,
        "incident": incident,
        "accounts": [_account(view, number) for number in range(len(incident.accounts))],
        "facts": [
            {
                "field": fact.field,
                "verdict": fact.verdict,
                "claims": [_claim(view, one, claims[one.claim]) for one in view.statements if one.field == fact.field],
            }
            for fact in incident.facts
        ],
        "best": best(incident, view.rule) if view.rule else (),
        "rule": RULES.get(view.rule or ""),
        "profile": view.profile,
        "version": __version__,
    }
    return visible(_template().render(values)) + "\n"


@cache
def _template() -> Template:
    text = files("tellings.publish.export").joinpath("report.html").read_text(encoding="utf-8")
    return Environment(autoescape=True).from_string(text)


def _account(view: View, number: int) -> dict[str, Any]:
    account = view.incident.accounts[number]
    page = account.document
    return {
        "source": page.source or "unnamed",
        "published": day(page.published, view.profile) or "undated",
        "document": page.id if view.profile.internal else account.version[:12],
        "kind": "its own" if account.independent else "repeats another",
    }


def _claim(view: View, one: Statement, claim: Claim) -> dict[str, Any]:
    shown, span, sentence = view.shown[one.document], claim.span, claim.sentence
    before = after = ""
    if span and sentence and sentence.start <= span.start and span.end <= sentence.end:
        before = _part(view, one, sentence.start, span.start)
        after = _part(view, one, span.end, sentence.end)
    elif sentence:
        after = shown.words(sentence) or ""
    said = ", ".join(filter(None, (one.speaker, one.source or "unnamed")))
    return {
        "value": one.value, "who": said, "modality": one.modality, "outdated": one.outdated,
        "words": one.words or "", "before": before, "after": after,
    }  # fmt: skip


def _part(view: View, one: Statement, start: int, end: int) -> str:
    text = view.shown[one.document].record.document.text
    return view.shown[one.document].words(Span(start, end, text[start:end])) or "" if start < end else ""
