"""The server and the trap of the tests that fetch."""

from tests.acquire.conftest import caught, served

__all__ = ["caught", "served"]
