"""Property tests draw the same examples every time; a record made by hand for tests of what becomes of records."""

import pytest
from hypothesis import settings

from tests.record.told import told as tell

settings.register_profile("same", derandomize=True, deadline=None)
settings.load_profile("same")


@pytest.fixture
def told():
    """One small record made by hand."""
    return tell()
