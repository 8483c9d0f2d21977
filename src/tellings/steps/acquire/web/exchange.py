"""One request and its answer: within limits of size, packed and unpacked, and of time, all of it together."""

from __future__ import annotations

import ssl
import time
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import httpcore

from tellings.steps.acquire.inflate import WINDOWS, inflated
from tellings.steps.acquire.refusals import NOT_UNPACKED, TIME, TOO_LARGE, UNREACHABLE
from tellings.steps.acquire.web.addresses import Address
from tellings.steps.acquire.web.connection import Outside, Pinned
from tellings.steps.acquire.web.faults import FetchError

_CODINGS = ", ".join(("gzip", "deflate"))
_WITH_BODY = 200


@dataclass(frozen=True, slots=True)
class Limits:
    """Bytes of a body, packed and unpacked; seconds for the whole exchange."""

    size: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Reply:
    """A server's answer: its status, its fields by their names in small letters, its body where the status has one."""

    status: int
    fields: Mapping[str, str]
    body: bytes


def exchange(where: Address, asked: Mapping[str, str], limits: Limits, outside: Outside) -> Reply:
    """Ask for an address. Raises FetchError where no answer comes, or none that can be used."""
    try:
        return _exchange(where, asked, limits, outside)
    except httpcore.TimeoutException as error:
        step = "connecting" if isinstance(error, httpcore.ConnectTimeout) else "the answer"
        raise FetchError(TIME, f"{step} takes more than {limits.seconds:g} s (fetch_seconds)", again=0) from None
    except (httpcore.NetworkError, httpcore.ProtocolError, OSError) as error:
        why = str(error) or type(error).__name__
        again = None if isinstance(error.__cause__ or error, ssl.SSLCertVerificationError) else 0
        raise FetchError(UNREACHABLE, f"{where.host}: {why[:200]}", again=again) from None


def _exchange(where: Address, asked: Mapping[str, str], limits: Limits, outside: Outside) -> Reply:
    backend = Pinned(outside, time.monotonic() + limits.seconds)
    certificates = (outside.certificates or _certificates()) if where.scheme == "https" else None
    with (
        httpcore.ConnectionPool(
            ssl_context=certificates, max_connections=1, max_keepalive_connections=0, network_backend=backend
        ) as pool,
        pool.stream("GET", _url(where), headers=_heads(where, asked)) as response,
    ):
        fields = _fields(response.headers)
        body = _body(response, fields, limits) if response.status == _WITH_BODY else b""
        return Reply(response.status, fields, body)


def _url(where: Address) -> httpcore.URL:
    parts = (where.scheme.encode(), where.host.encode(), where.target.encode())
    return httpcore.URL(scheme=parts[0], host=parts[1], port=where.port, target=parts[2])


def _heads(where: Address, asked: Mapping[str, str]) -> list[tuple[bytes, bytes]]:
    fixed = {"Host": where.authority, "Accept-Encoding": _CODINGS, "Connection": "close"}
    return [(name.encode(), value.encode("latin-1", "replace")) for name, value in {**fixed, **asked}.items()]


def _fields(headers: list[tuple[bytes, bytes]]) -> dict[str, str]:
    """The fields of an answer; of one that comes again the first counts."""
    found: dict[str, str] = {}
    for name, value in headers:
        found.setdefault(name.decode("latin-1").lower(), value.decode("latin-1").strip())
    return found


def _body(response: httpcore.Response, fields: Mapping[str, str], limits: Limits) -> bytes:
    said = fields.get("content-length", "")
    if said.isdigit() and int(said[:20]) > limits.size:
        raise _too_large(limits)
    parts, size = [], 0
    for part in response.iter_stream():
        parts.append(part)
        size += len(part)
        if size > limits.size:
            raise _too_large(limits)
    return _unpacked(b"".join(parts), fields.get("content-encoding", "").strip().lower(), limits)


def _unpacked(body: bytes, coding: str, limits: Limits) -> bytes:
    if coding in {"", "identity"} or not body:
        return body
    if coding not in WINDOWS:
        raise FetchError(NOT_UNPACKED, f"its body is packed by {coding[:40]!r}, and {_CODINGS} were asked for")
    found, fault = inflated(body, WINDOWS[coding], limits.size)
    if len(found) > limits.size:
        raise _too_large(limits)
    if fault:
        raise FetchError(NOT_UNPACKED, fault, again=0)
    return found


def _too_large(limits: Limits) -> FetchError:
    return FetchError(TOO_LARGE, f"more bytes than page_bytes, which is {limits.size:,}: it was not read to its end")


@cache
def _certificates() -> ssl.SSLContext:
    """Whom to believe that a server is the one whose name it bears: what Mozilla's list has, and the system's own."""
    import certifi  # noqa: PLC0415

    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context
