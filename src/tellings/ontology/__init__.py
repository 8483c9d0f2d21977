"""The names that a record may use: event types and modes, kinds of party, ACLED's own. Data, with loaders."""
