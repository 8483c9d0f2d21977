"""What tests of parsing share."""

import pytest

from tellings.steps.parse import english


@pytest.fixture(scope="session")
def model():
    """The English model, as the program loads it."""
    return english.load()
