"""Writes the parts of the docs that can be generated, so that they cannot drift from the program."""
