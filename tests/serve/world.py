"""A small invented world: an attack that three outlets tell of, one of them in another's words, and four more happenings."""

from msgspec.structs import replace

from tests.reconcile.test_matching import two
from tests.reconcile.told import telling
from tests.record.told import told

ATTACK = "Gunmen killed at least five dockers in Žarka on 3 May, police said."


def world():
    first, second = two()
    copied = tuple(replace(event, id="e-d9") for event in first.events)
    third = replace(first, events=copied, document=replace(first.document, id="d9", source="The Evening Copy"))
    place = lambda r, lat, lon: replace(  # noqa: E731
        r, events=tuple(replace(e, places=tuple(replace(p, lat=lat, lon=lon) for p in e.places)) for e in r.events)
    )
    protest = telling(
        "Dockers marched in Brod.", document="d5", kind="PROTEST", mode="demo", trigger="marched", place="Brod",
        day="2031-05-09", actor="Dockers", source="Coast Radio",
    )  # fmt: skip
    arrest = telling(
        "Police arrested two men in Lum.", document="d6", kind="COERCE", mode="arrest", trigger="arrested", place="Lum",
        day="2031-05-12", actor="Police", recipient="two men", published="2031-05-13",
    )  # fmt: skip
    return [first, second, third, place(protest, 8.0, 12.0), place(arrest, -4.0, 20.0), told("d7")]
