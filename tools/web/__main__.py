"""``python -m tools.web [--tests] [--if-possible]``: puts the browser files into the package, if they are not there yet."""

from __future__ import annotations

import sys

from tools.web.fetching import NoNodeError, fetch


def main(arguments: list[str]) -> int:
    """The exit status: 1 where Node is missing, unless the rest can be done without it."""
    try:
        fetch(tests="--tests" in arguments)
    except NoNodeError as error:
        possible = "--if-possible" in arguments
        print(f"{error}{' All the rest works without them.' if possible else ''}", file=sys.stderr)
        return 0 if possible else 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
