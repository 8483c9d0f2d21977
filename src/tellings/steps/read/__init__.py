"""From pages to documents: HTML, pages saved as text, records; within limits of size, time and memory."""

from tellings.steps.read.gate import Gate
from tellings.steps.read.inside import TOO_SLOW, Inside, lost
from tellings.steps.read.page import read_page
from tellings.steps.read.reader import Reader

__all__ = ["TOO_SLOW", "Gate", "Inside", "Reader", "lost", "read_page"]
