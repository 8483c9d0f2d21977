"""Coding: from parsed sentences to acts, with who does them to whom, how surely, and who says so."""
