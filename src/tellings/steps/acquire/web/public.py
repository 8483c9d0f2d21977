"""Which addresses are public: what IANA's registries of special addresses do not keep for other uses.

``not_public.csv`` is written after the IANA IPv4 and IPv6 Special-Purpose Address Registries. Of IPv6 only global unicast
(2000::/3) can be public, and what a translator (64:ff9b::/96, RFC 6052) makes of a public address of IPv4.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

_GLOBAL = IPv6Network("2000::/3")
_TRANSLATED = IPv6Network("64:ff9b::/96")


def why_not_public(address: str) -> str | None:
    """What an address is that is not public; None for a public one. Raises ValueError for what is no address."""
    found = ip_address(address)
    if isinstance(found, IPv6Address):
        if found in _TRANSLATED:
            return why_not_public(str(IPv4Address(int(found) & 0xFFFFFFFF)))
        if found.ipv4_mapped:
            return "an address of IPv4 in the spelling of IPv6"
        if found not in _GLOBAL:
            return _said_of(found)
    return next((what for network, what in _special() if found.version == network.version and found in network), None)


def _said_of(found: IPv6Address) -> str:
    kinds = {"loopback": found.is_loopback, "link-local": found.is_link_local, "private": found.is_private}
    return next((what for what, is_so in kinds.items() if is_so), "not global unicast")


@cache
def _special() -> tuple[tuple[IPv4Network | IPv6Network, str], ...]:
    text = (files(__package__) / "not_public.csv").read_text(encoding="utf-8")
    return tuple((ip_network(row["network"]), row["what"]) for row in csv.DictReader(text.splitlines()))
