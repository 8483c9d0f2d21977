"""Symmetry on free text: articles that nobody wrote for a test, with groups swapped; the records have to be the same."""
