"""All incidents at once, as columns in memory: what lists, timeline and map filter and count in a few milliseconds."""
