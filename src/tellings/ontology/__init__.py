"""The names that a record may use: event types with their modes, kinds of party, ACLED's own names. Data, with loaders."""
