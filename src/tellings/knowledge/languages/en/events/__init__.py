"""The rows of the event lexicon of English, and what writes the table of their forms."""
