"""Counts in words and digits, with their bounds."""
