"""The web: pages fetched from public addresses only, politely, and never more or longer than the limits allow."""

from tellings.steps.acquire.web.clock import Clock
from tellings.steps.acquire.web.connection import Outside
from tellings.steps.acquire.web.faults import FetchError
from tellings.steps.acquire.web.fetching import Got, Known, Web

__all__ = ["Clock", "FetchError", "Got", "Known", "Outside", "Web"]
