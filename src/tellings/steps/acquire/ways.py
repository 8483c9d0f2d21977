"""The way in for each ending of a name. Libraries that only one of them needs are loaded when it is taken."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from tellings.model import Page, Refused
from tellings.settings import Settings
from tellings.steps.acquire.far import Far
from tellings.steps.acquire.feeds import read_feed
from tellings.steps.acquire.files import bytes_of, read_html, read_text
from tellings.steps.acquire.jsonl import Lines
from tellings.steps.acquire.parquet import read_parquet
from tellings.steps.acquire.refusals import NOT_A_FEED, PASSED_OVER, refused
from tellings.steps.acquire.xml import kind_of

if TYPE_CHECKING:
    from tellings.steps.acquire.web import Web

Way = Callable[[Path, Settings], Iterator[Page | Refused]]
LIST = ".urls"


class Ways:
    """The ways in of one run. The web is gone to only where something is named that has to be fetched."""

    def __init__(self, settings: Settings, web: Web | None = None, far: Far | None = None) -> None:
        self._settings, self._web = settings, web
        self.far = far or Far()
        self.lines = Lines(settings, self.far)
        self.named: Mapping[str, Way] = self._ways()
        """For what is named itself."""
        self.found: Mapping[str, Way] = {
            ending: (self._feed if way == self._xml else way) for ending, way in self.named.items() if ending != LIST
        }
        """For what is found in a folder that is named: nothing that is only found there has anything fetched."""

    def of_address(self, url: str) -> Iterator[Page | Refused]:
        """What an address has."""
        from tellings.steps.acquire.fetched import read_address  # noqa: PLC0415

        return read_address(url, self._fetching(), self._settings)

    def _ways(self) -> dict[str, Way]:
        return {
            ".html": read_html,
            ".htm": read_html,
            ".txt": read_text,
            ".jsonl": self._jsonl,
            ".jsonl.gz": self._jsonl,
            ".parquet": self._parquet,
            ".warc": self._warc,
            ".warc.gz": self._warc,
            ".xml": self._xml,
            ".rss": self._xml,
            ".atom": self._xml,
            LIST: self._list,
        }

    def _jsonl(self, path: Path, _: Settings) -> Iterator[Page | Refused]:
        return self.lines.of_file(path)

    def _parquet(self, path: Path, settings: Settings) -> Iterator[Page | Refused]:
        return read_parquet(path, settings, self.lines)

    def _warc(self, path: Path, settings: Settings) -> Iterator[Page | Refused]:
        from tellings.steps.acquire.warc import read_warc  # noqa: PLC0415

        return read_warc(path, settings, self.far)

    def _list(self, path: Path, _: Settings) -> Iterator[Page | Refused]:
        from tellings.steps.acquire.fetched import read_list  # noqa: PLC0415

        return read_list(path, self._fetching())

    def _feed(self, path: Path, settings: Settings) -> Iterator[Page | Refused]:
        """A feed in a folder; a sitemap there is left alone."""
        data = bytes_of(path, settings)
        if not isinstance(data, Refused) and kind_of(data) == "sitemap":
            yield refused(str(path), PASSED_OVER, "a sitemap: its pages are fetched where it is named itself")
            return
        yield from self._of_xml(data, path, settings)

    def _xml(self, path: Path, settings: Settings) -> Iterator[Page | Refused]:
        data = bytes_of(path, settings)
        if not isinstance(data, Refused) and kind_of(data) == "sitemap":
            from tellings.steps.acquire.fetched import read_sitemap  # noqa: PLC0415

            yield from read_sitemap(data, str(path), self._fetching())
            return
        yield from self._of_xml(data, path, settings)

    def _of_xml(self, data: bytes | Refused, path: Path, settings: Settings) -> Iterator[Page | Refused]:
        if isinstance(data, Refused):
            yield data
        elif kind_of(data) == "feed":
            yield from read_feed(data, str(path), settings)
        else:
            yield refused(str(path), NOT_A_FEED, "no element in it opens a feed (rss, feed, RDF) or a sitemap (urlset)")

    def _fetching(self) -> Web:
        from tellings.steps.acquire.web import Web  # noqa: PLC0415

        self._web = self._web or Web(self._settings)
        return self._web


def way_for(path: Path, ways: Mapping[str, Way]) -> Way | None:
    """The way in that a file's name asks for."""
    name = path.name.lower()
    return next((way for ending, way in ways.items() if name.endswith(ending)), None)
