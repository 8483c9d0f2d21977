"""The build hook of the wheel: the browser files are put into the package first, so that a wheel needs no Node."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class BrowserFiles(BuildHookInterface[Any]):
    """Fetches the browser files for a wheel; an editable install leaves that to make."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002  (hatchling's signature)
        """Put the files in place before the wheel is made. Raises NoNodeError."""
        if version == "standard":
            sys.path.insert(0, str(Path(self.root)))
            from tools.web.fetching import fetch  # noqa: PLC0415  (the root is not on the path before)

            fetch()
