"""Whether two addresses belong to one site: what a site's own list names is taken to be named with it."""

from __future__ import annotations

from urllib.parse import urlsplit


def same_site(one: str, other: str) -> bool:
    """Whether two addresses have the same registered domain by the public suffix list, or one host is below the other's."""
    hosts = (_host(one), _host(other))
    if not all(hosts):
        return False
    if hosts[0] == hosts[1] or hosts[0].endswith(f".{hosts[1]}") or hosts[1].endswith(f".{hosts[0]}"):
        return True
    first, second = (_domain(host) for host in hosts)
    return first is not None and first == second


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removesuffix(".").removeprefix("www.")
    except ValueError:
        return ""


def _domain(host: str) -> str | None:
    from tld import get_fld  # noqa: PLC0415  (reads its list when first used)

    found = get_fld(f"http://{host}", fail_silently=True, search_private=True)
    return found if isinstance(found, str) else None
