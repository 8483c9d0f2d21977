"""How the ledger bears its load: invented records in any number, and how long filing and listing take among them."""
