"""Resolving: what the words for places, times, counts and parties stand for, and which act they belong to."""
