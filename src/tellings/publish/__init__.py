"""What leaves the ledger: one file a format, and one place where private persons' names are masked."""
