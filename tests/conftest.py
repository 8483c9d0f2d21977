<<<<<<< HEAD
"""One Hypothesis profile for every test: the same examples each time, and no deadline on a shared machine."""

import pytest
from hypothesis import settings

from tests.record.told import told as tell

settings.register_profile("tellings", derandomize=True, deadline=None, max_examples=50)
settings.load_profile("tellings")


@pytest.fixture
def told():
    """One small record made by hand."""
    return tell()
=======
"""Property tests draw the same examples every time."""

from hypothesis import settings

settings.register_profile("same", derandomize=True, deadline=None)
settings.load_profile("same")
>>>>>>> main
