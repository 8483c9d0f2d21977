"""The JSON API: read only, under the public profile, paged by cursor, described by OpenAPI at /api/openapi.json."""

from tellings.serve.api.app import api

__all__ = ["api"]
