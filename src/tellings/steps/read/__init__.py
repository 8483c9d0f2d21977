"""From pages to documents: HTML, pages saved as text, records; within limits of size, time and memory."""

from tellings.steps.read.gate import Gate
from tellings.steps.read.page import read_page
from tellings.steps.read.reader import DIED, Reader

__all__ = ["DIED", "Gate", "Reader", "read_page"]
