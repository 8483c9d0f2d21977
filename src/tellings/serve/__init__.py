"""The web pages: read, compare, decide. What ``tellings serve`` opens in the browser; it needs no network."""
