"""What tests of joining ask of a record."""

from tellings.model import Record


def main_trigger(record: Record) -> str:
    """The words of the main event's trigger."""
    return next(e.trigger.text for e in record.events if e.main)
