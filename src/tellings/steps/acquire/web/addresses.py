"""An address of a page taken apart, strictly: what could be read in two ways is refused before anything is opened."""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from tellings.steps.acquire.refusals import NO_ADDRESS
from tellings.steps.acquire.web.faults import FetchError

_PORTS = {"http": 80, "https": 443}
_LOW = 1024
_LONGEST = 4096
_NAME = re.compile(
    r"(?=.{1,253}\Z)[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*"
)
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_PLACE = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[^\[\]:]+)(:[0-9]+)?", re.ASCII)
_KEPT = "%/:=&?~+!$,;'@()*[]-._|"


@dataclass(frozen=True, slots=True)
class Address:
    """The parts of an address: ``host`` in ASCII and small letters, ``target`` what the server is asked for."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """The host as an address has it, with its port where that is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        return f"{self.scheme}://{self.authority}"

    @property
    def url(self) -> str:
        """All of it."""
        return self.origin + self.target


def address(url: str) -> Address:
    """The parts of an address. Raises FetchError where it is not one of the web, or not one that is read in one way only."""
    parts = _split(url)
    if parts.scheme not in _PORTS:
        raise _bad(
            url, f"its scheme is {parts.scheme!r}, and http and https are fetched" if parts.scheme else "no scheme"
        )
    if "@" in parts.netloc:
        raise _bad(url, "it has the name of a user in it")
    if not _PLACE.fullmatch(parts.netloc):
        raise _bad(url, "its host is none")
    port = _port(parts, url)
    target = quote(parts.path or "/", _KEPT) + (f"?{quote(parts.query, _KEPT)}" if parts.query else "")
    return Address(parts.scheme, _host(parts, url), port, target if target.startswith("/") else f"/{target}")


def moved(base: Address, location: str) -> Address:
    """Where a redirect leads. Raises FetchError as ``address`` does, and for one from https to http."""
    try:
        led = urljoin(base.url, location.strip())
    except ValueError:
        raise _bad(location, "it cannot be taken apart") from None
    found = address(led)
    if (base.scheme, found.scheme) == ("https", "http"):
        raise _bad(found.url, "it leads from https to http")
    return found


def _split(url: str) -> SplitResult:
    text = url.strip(" ")
    if len(text) > _LONGEST:
        raise _bad(text, f"it is longer than {_LONGEST:,} characters")
    if any(ord(character) <= 32 or ord(character) == 127 or "\ud800" <= character <= "\udfff" for character in text):
        raise _bad(text, "it has a blank or another character in it that no address has")
    try:
        return urlsplit(text)
    except ValueError:
        raise _bad(text, "it cannot be taken apart") from None


def _port(parts: SplitResult, url: str) -> int:
    try:
        port = parts.port if parts.port is not None else _PORTS[parts.scheme]
    except ValueError:
        raise _bad(url, "its port is none") from None
    if port == 0 or (port < _LOW and port not in _PORTS.values()):
        raise _bad(url, f"port {port} is for other things than pages")
    return port


def _host(parts: SplitResult, url: str) -> str:
    host = (parts.hostname or "").lower()
    if parts.netloc.startswith("["):
        try:
            return str(IPv6Address(host))
        except AddressValueError:
            raise _bad(url, "its host is none") from None
    name = _ascii(host, url).removesuffix(".")
    if not _NAME.fullmatch(name):
        raise _bad(url, "its host is none")
    if _NUMBER.fullmatch(name.rpartition(".")[2]):
        try:
            return str(IPv4Address(name))
        except AddressValueError:
            raise _bad(url, "its host is a number that is no plain address") from None
    return name


def _ascii(host: str, url: str) -> str:
    if host.isascii():
        return host
    import idna  # noqa: PLC0415  (few names need it)

    try:
        return idna.encode(host, uts46=True).decode("ascii").lower()
    except (idna.IDNAError, UnicodeError):
        raise _bad(url, "its host is no name") from None


def _bad(url: str, why: str) -> FetchError:
    return FetchError(NO_ADDRESS, f"{url[:200]!r}: {why}")
