"""The Python API for notebooks: a ledger's incidents and statements as tables, an incident with its evidence as a page.

    from tellings import Ledger
    ledger = Ledger.open("tellings.sqlite")
    ledger.incidents(since="2031-05-01").to_polars()
    ledger.statements(type="assault").to_pandas()
    ledger.incident("3fa1c2")

Everything is shown under the public profile; ``internal=True`` shows names, exact places and addresses, and is logged.
"""

from tellings.notebook.ledger import Ledger
from tellings.notebook.shown import Incident
from tellings.notebook.table import Table

__all__ = ["Incident", "Ledger", "Table"]
