"""Exports: what leaves the ledger in the formats of other tools; the public profile unless one says otherwise."""
