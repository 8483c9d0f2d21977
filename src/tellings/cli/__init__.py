"""The command line: one function a verb. What it prints is rendered by ``publish``; what it knows comes from below."""

from tellings.cli.start import main

__all__ = ["main"]
