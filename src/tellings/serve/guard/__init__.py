"""Who may come in and do what: hosts, origins, tokens, sessions, people with their roles."""
