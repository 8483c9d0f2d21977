"""Many documents: read one after another, coded in as many processes as asked for, in the order of the inputs."""

from tellings.run.coding import Coded, Coding, code
from tellings.run.inputs import Read, read
from tellings.run.tally import Tally

__all__ = ["Coded", "Coding", "Read", "Tally", "code", "read"]
