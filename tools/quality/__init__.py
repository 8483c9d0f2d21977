"""``make quality``: the benchmarks run, their figures kept beside pinned floors, and the table made of them.

The decision how a fall is caught, since measuring takes minutes and the data is not everywhere:

- ``docs/quality.json`` holds what was last measured, each set with a digest of its data and of the coder's source.
  ``docs/quality.md`` and the diagram are made of it alone, so that they cannot say anything else. ``floors.json`` holds the
  floors. ``make check`` compares the two, which takes no time and needs no data.
- Of the sets that were measured with another coder, ``make check`` measures again what takes seconds: the gold of the
  examples, and, where the data is there, the small sets. A fall in them fails it; the others it names. They need
  ``make quality``, which fails for a fall as well.
- A floor rises by itself. It is lowered by ``make quality LOWER=figure REASON='why'``, which keeps both, and by nothing
  else: ``floors.json`` is sealed with a digest, so that an edit by hand fails the check.
- Coding is deterministic, so that a floor needs no room for chance; ``floors.slack`` leaves one item of a small set, or
  half a point, for a change that gains elsewhere.
"""
