"""Which events are right, by the referee's own functions; and the diagram that is drawn of them."""

import xml.etree.ElementTree as ET

from tools.quality.diagram import picture
from tools.quality.reliability import JUDGES, Judged
from tools.quality.stored import Bin

from tests.quality import referee_stand_in as referee


def coded(kind, confidence=0.8, sub=""):
    return {"type": kind, "confidence": confidence, "sub": sub}


def test_every_event_of_a_sentence_is_judged_by_its_types():
    judge, record = JUDGES["plover_gsr"], {"events": [coded("AID"), coded("ACCUSE", 0.6)]}
    assert judge(referee, {"types": ["AID"]}, record) == [Judged(0.8, True), Judged(0.6, False)]
    assert judge(referee, {"types": []}, record) == []


def test_the_main_event_of_a_document_is_judged_by_its_acled_name():
    judge = JUDGES["case2021_types"]
    for label, event, right in (
        ("ATTACK", coded("ASSAULT", sub="attack"), True),
        ("ATTACK", coded("CONSULT"), False),
        ("DIPLO", coded("CONSULT"), True),
        ("CRIME", coded("ASSAULT"), True),
    ):
        assert judge(referee, {"label": label}, {"events": [event, coded("AID")]}) == [Judged(0.8, right)]
    assert judge(referee, {"label": "ATTACK"}, {"events": []}) == []


def test_the_diagram_has_a_point_for_each_bin_and_fetches_nothing():
    drawn = picture({"one": (Bin(4, 2, 0.5), Bin(9, 9, 0.9)), "two <set>": (Bin(1, 0, 0.3),)})
    root = ET.fromstring(drawn)
    circles = [part for part in root.iter() if part.tag.endswith("circle")]
    assert len(circles) == 3 + 2  # a point a bin, and one a set in the legend
    assert "two &lt;set&gt;" in drawn
    assert "http" not in drawn.replace("http://www.w3.org/2000/svg", "")
    halfway = next(c for c in circles if c.get("fill-opacity"))
    assert (halfway.get("cx"), halfway.get("cy")) == ("224.0", "200.0")


def test_the_diagram_of_nothing_is_still_a_diagram():
    assert ET.fromstring(picture({})).tag.endswith("svg")
