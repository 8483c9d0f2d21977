"""A run in shards: each some files of the input, whose records are one file of output that is complete or absent."""

from tellings.run.shards.coding import Done, code_shard
from tellings.run.shards.dividing import Shard, shards_of
from tellings.run.shards.spreading import here, spread

__all__ = ["Done", "Shard", "code_shard", "here", "shards_of", "spread"]
