"""Which files of which npm package go into ``tellings.serve``, and under which name."""

from __future__ import annotations

_SCRIPTS = {
    "htmx.org/dist/htmx.min.js": "htmx.min.js",
    "d3-array/dist/d3-array.min.js": "d3-array.min.js",
    "d3-geo/dist/d3-geo.min.js": "d3-geo.min.js",
    "topojson-client/dist/topojson-client.min.js": "topojson-client.min.js",
    "world-atlas/countries-50m.json": "countries-50m.json",
}
_LICENCES = {
    f"{package}/LICENSE": f"licences/{package.replace('/', '-').lstrip('@')}.txt"
    for package in (
        "htmx.org",
        "d3-array",
        "d3-geo",
        "topojson-client",
        "world-atlas",
        "@fontsource-variable/source-serif-4",
        "@fontsource/ibm-plex-sans",
    )
}
_SCRIPTS_OF = ("latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek")
_SERIF = [f"source-serif-4-{script}-wght-{style}.woff2" for script in _SCRIPTS_OF for style in ("normal", "italic")]
_SANS = [f"ibm-plex-sans-{script}-{weight}-normal.woff2" for script in _SCRIPTS_OF for weight in (400, 600)]
_FONTS = {f"@fontsource-variable/source-serif-4/files/{name}": f"fonts/{name}" for name in _SERIF} | {
    f"@fontsource/ibm-plex-sans/files/{name}": f"fonts/{name}" for name in _SANS
}
FILES = _SCRIPTS | _FONTS | _LICENCES
