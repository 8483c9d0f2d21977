"""Printed stamps ("Updated: 17 March 2023 - 15:01 GMT") as ISO 8601, with the precision and offset they state."""

from tellings.steps.read.stamps.find import Stamp, find, outside, read_stamp
from tellings.steps.read.stamps.order import Order, order_of

__all__ = ["Order", "Stamp", "find", "order_of", "outside", "read_stamp"]
