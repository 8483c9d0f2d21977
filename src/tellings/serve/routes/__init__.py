"""The addresses of the web pages: one file a screen. A JSON API has its own file here and its own line in ROUTERS."""

from tellings.serve.routes import assets, document, incident, incidents, review, signing, sources

ROUTERS = (
    assets.router,
    signing.router,
    incidents.router,
    incident.router,
    document.router,
    review.router,
    sources.router,
)
