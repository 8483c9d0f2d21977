"""Nothing on any screen keeps people out: axe finds nothing serious or critical, in light and dark, wide and narrow."""

import pytest
from tools.web.fetching import axe

from tests.serve.test_document import key_of

SIZES = {"wide": {"width": 1280, "height": 900}, "narrow": {"width": 390, "height": 844}}


def screens(kept):
    with kept.reading() as connection:
        incident = connection.exec_driver_sql("SELECT id FROM incidents ORDER BY accounts DESC").scalar()
    return [
        "/",
        f"/incidents/{incident}",
        f"/documents/{key_of(kept, 'd7')}",
        "/review",
        "/sources",
        "/review/agreement",
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing_serious_or_critical(site, kept, watched, scheme, size):
    seen = watched(site, color_scheme=scheme)
    seen.page.set_viewport_size(SIZES[size])
    found = []
    for screen in screens(kept):
        page = seen.go(screen)
        page.evaluate(axe().read_text("utf-8"))
        result = page.evaluate("() => axe.run(document, { resultTypes: ['violations'] })")
        assert result["passes"], "axe looked at nothing"
        found += [
            (screen, one["id"], node["html"][:150], node["failureSummary"][:200])
            for one in result["violations"]
            if one["impact"] in {"serious", "critical"}
            for node in one["nodes"][:3]
        ]
        width = page.evaluate("() => [document.documentElement.scrollWidth, innerWidth]")
        assert width[0] <= width[1], f"{screen} is wider than the window"
    assert found == []
