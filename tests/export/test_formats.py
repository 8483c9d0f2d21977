"""Each format says what its tool understands by it: columns, units, positions; what it cannot hold is left out with a reason."""

import re

import pyarrow  # type: ignore[import-untyped]
import pyogrio  # type: ignore[import-untyped]
import pytest
from lxml import html  # type: ignore[import-untyped]

from tellings.ledger import Filter, Ledger
from tellings.publish.export.cells import visible
from tellings.publish.export.codes import columns, country, prio_grid
from tellings.publish.export.formats import FORMATS, Tally, made, write
from tellings.publish.export.package import resource
from tellings.publish.export.profile import INTERNAL, PUBLIC
from tellings.publish.export.report import report
from tellings.publish.export.view import View
from tellings.publish.export.webannotations import utf16
from tellings.run.items import Coded
from tests.export.hostile import held, views
from tests.record.told import told

ACLED = """event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,
actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,
geo_precision,source,source_scale,notes,fatalities,tags,timestamp"""
UCDP = """id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,
dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,
source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,
longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,
deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob"""
GDELT = """GLOBALEVENTID EventTimeDate MentionTimeDate MentionType MentionSourceName MentionIdentifier SentenceID Actor1CharOffset
Actor2CharOffset ActionCharOffset InRawText Confidence MentionDocLen MentionDocTone MentionDocTranslationInfo Extras"""


@pytest.fixture
def view(tmp_path):
    """The incident of one document made by hand, as the public profile shows it."""
    with Ledger.open(tmp_path / "l.sqlite", create=True) as ledger:
        ledger.add(Coded(b"", told()), "c")
        yield View(ledger.held(ledger.listed(Filter())[0].id), PUBLIC)


def row(name, view):
    return next(iter(made(FORMATS[name], [view], Tally())))


@pytest.mark.parametrize(
    ("table", "names", "number"),
    [
        ("acled", re.split(r",\s*", ACLED), 31),
        ("ucdp", re.split(r",\s*", UCDP), 49),
        ("gdelt", GDELT.split(), 16),
    ],
)
def test_the_columns_are_those_of_the_data_set_in_its_order(table, names, number):
    assert [column.name for column in columns(table)] == names
    assert len(names) == number
    assert all(column.means for column in columns(table))


def test_acled_has_one_conservative_toll_and_the_dispute_in_the_notes(view):
    found = row("acled", view)
    assert (found["fatalities"], found["event_type"], found["sub_event_type"]) == (
        5,
        "Violence against civilians",
        "Attack",
    )
    assert (found["civilian_targeting"], found["inter2"]) == ("Civilian targeting", "Civilians")
    assert "5 or more (police, The Harbour Post) / 9 (The union, The Harbour Post)" in found["notes"]
    assert (found["event_date"], found["year"], found["time_precision"]) == ("2031-05-03", 2031, 1)


def test_ucdp_has_no_best_until_a_rule_is_asked_for(view):
    found = row("ucdp", view)
    assert (found["low"], found["best"], found["high"]) == (5, None, 9)
    assert found["source_original"] == "police; The union"
    view.rule = "ucdp-best-low-high"
    assert row("ucdp", view)["best"] == 5
    view.rule = "latest"
    assert row("ucdp", view)["best"] is None


def test_what_a_format_has_no_place_for_is_counted_with_its_reason():
    some, tally = views(100), Tally()
    kept = list(made(FORMATS["ucdp"], some, tally))
    assert 0 < len(kept) < 100
    assert len(kept) + tally.left_out.total() == 100
    assert set(tally.left_out) == {"no death is told", "no day is told"}


def test_cells_of_prio_grid_are_numbered_from_the_south_west():
    assert [prio_grid(-90, -180), prio_grid(-89.6, -179.9), prio_grid(-89.4, -180), prio_grid(90, 180)] == [
        1,
        1,
        721,
        259200,
    ]


def test_countries_have_the_codes_of_others():
    sudan, kosovo = country("SDN"), country("XKX")
    assert sudan
    assert (sudan.numeric, sudan.alpha2, sudan.ucdp_region) == (729, "SD", "Africa")
    assert kosovo
    assert kosovo.name == "Kosovo"
    assert country(None) is None


def test_positions_of_web_annotations_are_where_a_browser_finds_the_words():
    """In UTF-16, as JavaScript counts: the quote stands between the two positions."""
    found = 0
    for view in views(60, INTERNAL):
        texts = {version: record.document.text for version, record in view.records.items()}
        claims = {claim.id: claim for fact in view.incident.facts for claim in fact.claims}
        for one in made(FORMATS["annotations"], [view], Tally()):
            quote, position = one["target"]["selector"]
            text = texts[claims[one["id"].split(":")[-1]].version]
            units = text.encode("utf-16-le", "surrogatepass")
            cut = units[2 * position["start"] : 2 * position["end"]].decode("utf-16-le", "surrogatepass")
            assert cut == quote["exact"]
            assert quote.get("prefix", "") + cut + quote.get("suffix", "") in text
            found += position["start"] != len(text[: text.index(cut)])
    assert found > 10
    assert utf16("a🔥") == 3


def test_masked_words_have_a_position_and_no_quote(view):
    some = [one for one in made(FORMATS["annotations"], [view], Tally()) if "[person]" in one["body"]["value"]]
    assert [[s["type"] for s in one["target"]["selector"]] for one in some] == [["TextPositionSelector"]]


def test_geojson_and_geopackage_open_in_gdal(tmp_path):
    some = views()
    expected = list(made(FORMATS["incidents"], some, Tally()))
    for name, path in (("geojson", tmp_path / "i.geojson"), ("geopackage", tmp_path / "i.gpkg")):
        write(FORMATS[name], some, path)
        about, table = pyogrio.read_arrow(path)
        assert about["crs"] == "EPSG:4326"
        geometry = table.column(
            "wkb_geometry" if "wkb_geometry" in table.column_names else about["geometry_name"] or "geometry"
        )
        points = [None if g is None else point(bytes(g)) for g in geometry.to_pylist()]
        assert points == [None if r["latitude"] is None else (r["longitude"], r["latitude"]) for r in expected]
        for column in ("id", "actors", "recipients", "sources", "place", "toll"):
            expect = [row[column] and visible(row[column]) for row in expected]
            assert table.column(column).to_pylist() == expect, (name, column)
    assert isinstance(table, pyarrow.Table)


def point(wkb):
    import struct  # noqa: PLC0415

    return struct.unpack("<dd", wkb[5:21])


def test_plover_and_followthemoney_have_no_person_as_an_entity(view):
    entities = [*made(FORMATS["ftm"], [view], Tally())]
    assert [one["schema"] for one in entities] == ["Article", "Event"]
    assert {one["schema"] for one in made(FORMATS["ftm"], views(80), Tally())} == {"Article", "Event", "Organization"}
    assert row("plover", view)["recipient"][1]["entity_text"] == "[person]"
    assert row("plover", view)["size"] == {"dead": 5}


def test_a_report_needs_nothing_beside_it_and_runs_nothing(view):
    view.rule = "acled-conservative"
    page = report(view)
    tree = html.fromstring(page)
    assert not tree.xpath("//script | //img | //link | //*[@src] | //*[@href] | //*[@*[starts-with(name(), 'on')]]")
    assert "default-src 'none'" in page
    assert "accounts agree" in tree.text_content()
    assert "at least five" in [mark.text for mark in tree.xpath("//mark")]
    assert "killed: 5." in tree.text_content()
    assert "Velm" not in page


def test_words_that_look_like_markup_are_words_in_a_report():
    for number in range(40):
        tree = html.fromstring(report(View(held(number), INTERNAL)))
        assert not tree.xpath("//script")


def test_the_schema_beside_a_table_is_that_of_the_table(view, tmp_path):
    package = resource(write_one(tmp_path, view), "statements", columns("statements"), PUBLIC, {"rules": []})
    assert [f["name"] for f in package["schema"]["fields"]] == [c.name for c in columns("statements")]
    assert package["tellings"]["profile"] == "public/1"
    assert "names of private persons, as [person]" in package["tellings"]["hidden"]


def test_a_file_that_is_no_table_says_so_beside_it(view, tmp_path):
    kinds = {
        "incidents": ("i.csv", "i.xlsx"),
        "geopackage": ("i.gpkg",),
        "jsonl": ("i.jsonl",),
        "parquet": ("i.parquet",),
    }
    found = {}
    for name, files in kinds.items():
        for file in files:
            write(FORMATS[name], [view], tmp_path / file)
            package = resource(tmp_path / file, name, FORMATS[name].columns, PUBLIC, {})
            found[file] = package.get("profile") or package["type"]
    assert found == {
        "i.csv": "tabular-data-resource", "i.xlsx": "tabular-data-resource",
        "i.gpkg": "file", "i.jsonl": "file", "i.parquet": "file",
    }  # fmt: skip


def write_one(folder, view):
    write(FORMATS["statements"], [view], folder / "s.csv")
    return folder / "s.csv"
