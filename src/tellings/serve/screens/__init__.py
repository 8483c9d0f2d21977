"""What each screen shows, as values: from what the ledger holds, with private persons masked. No HTML."""
