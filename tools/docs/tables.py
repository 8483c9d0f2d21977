"""Tables out of the program's own data: settings, ontology, the record's fields."""

from __future__ import annotations

from dataclasses import fields
from importlib.resources import files

import yaml

from tellings.ontology.names import acled as acled_names
from tellings.ontology.names import event_types, party_kinds
from tellings.settings import PREFIX, Settings, described
from tools.docs.fill import table


def settings() -> str:
    """Each setting with its variable and default."""
    homes = {"cache": "~/.cache/tellings", "signing_key": "~/.config/tellings/signing-key.pem"}
    defaults = {f.name: f.default for f in fields(Settings)} | homes
    rows = [
        (f"`{name}`", f"`{PREFIX}{name.upper()}`", f"{_shown(defaults[name])}", help_) for name, _, help_ in described()
    ]
    return table(("setting", "variable", "default", "what it does"), rows)


def _shown(default: object) -> str:
    return f"`{default}`" if default != "" else "empty"


def types() -> str:
    """The event types with their modes."""
    rows = [(f"`{t.name}`", t.definition, ", ".join(t.modes)) for t in event_types().values()]
    return table(("type", "is", "modes"), rows)


def kinds() -> str:
    """The kinds of party with their sectors."""
    rows = [(f"`{k.name}`", k.definition, ", ".join(k.sectors)) for k in party_kinds().values()]
    return table(("kind", "is", "usual sectors"), rows)


def acled() -> str:
    """ACLED's event types with their sub-event types."""
    return table(("event type", "sub-event types"), [(name, ", ".join(subs)) for name, subs in acled_names().items()])


def record() -> str:
    """A table for each noun of the record."""
    return _nouns("tellings.record")


def gold() -> str:
    """A table for each noun of the gold."""
    return _nouns("tellings.score")


def _nouns(package: str) -> str:
    described_fields = yaml.safe_load(files(package).joinpath("fields.yaml").read_text(encoding="utf-8"))
    parts = []
    for noun, its_fields in described_fields.items():
        rows = [(f"`{name}`", f["type"], f["is"]) for name, f in its_fields.items()]
        parts.append(f"### {noun}\n\n{table(('field', 'type', 'is'), rows)}")
    return "\n\n".join(parts)
