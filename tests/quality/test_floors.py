"""The floors: a fall fails, and nothing but a reason lowers one."""

import pytest
from tools.quality.floors import Floors, FloorsError, falls, load, lowered, raised, save, slack
from tools.quality.stored import Figure, Measured, Set


def test_a_floor_rises_by_itself_and_does_not_fall_by_itself(project):
    project.run()
    project.tell(small=0.6, large=0.497)
    assert project.run()[0] == 0
    assert (project.floor("small.f1"), project.floor("large.f1")) == (0.6, 0.5)
    assert project.value("large.f1") == 0.497


def test_a_fall_fails_and_is_written_and_says_what_fell(project):
    project.run()
    project.tell(small=0.4, large=0.5)
    status, said = project.run()
    assert status == 1
    assert "small.f1 fell to 0.4000; its floor is 0.5000" in said.out
    assert (project.value("small.f1"), project.floor("small.f1")) == (0.4, 0.5)


def test_lowering_without_a_reason_fails_and_changes_nothing(project):
    project.run()
    project.tell(small=0.4, large=0.5)
    for reason in ([], ["--reason", ""], ["--reason", "because"]):
        status, said = project.run("--lower", "small.*", *reason)
        assert status == 1
        assert "lowering a floor takes a reason" in said.err
    assert (project.value("small.f1"), project.floor("small.f1")) == (0.5, 0.5)


def test_lowering_with_a_reason_keeps_it(project):
    project.run()
    project.tell(small=0.4, large=0.4)
    status, said = project.run("--lower", "small.*", "--reason", "the gold was wrong before")
    assert "large.f1 fell" in said.out
    assert "small.f1 fell" not in said.out
    assert (status, project.floor("small.f1"), project.floor("large.f1")) == (1, 0.4, 0.5)
    (told,) = load(project.root / "floors.json").lowered
    assert (told.figure, told.before, told.after, told.reason) == ("small.f1", 0.5, 0.4, "the gold was wrong before")


def test_lowering_what_did_not_fall_is_refused(project):
    project.run()
    status, said = project.run("--lower", "smal.*", "--reason", "a slip of the hand")
    assert status == 1
    assert "no figure below its floor is called smal.*" in said.err


def test_floors_that_were_edited_by_hand_fail(project):
    project.run()
    path = project.root / "floors.json"
    path.write_text(path.read_text().replace("0.7", "0.1"))
    for arguments in ((), ("--check",)):
        status, said = project.run(*arguments)
        assert status == 1
        assert "floors.json was edited by hand" in said.err


# ------------------------------------------------------------------ make check


def test_one_item_less_is_no_fall_however_the_floor_was_rounded():
    held = Floors(pinned={"a.exact": round(164 / 198, 4)})
    assert not [*falls(held, [Figure("a.exact", round(163 / 198, 4), None, None, 198)])]
    assert [*falls(held, [Figure("a.exact", round(162 / 198, 4), None, None, 198)])]


def test_the_slack_is_half_a_point_or_one_item_of_a_small_set():
    assert slack(10_000) == 0.005
    assert slack(20) == 0.05
    figures = [Figure("a.f1", 0.95, None, None, 20), Figure("b.f1", 0.94, None, None, 20)]
    assert list(falls(Floors(pinned={"a.f1": 1.0, "b.f1": 1.0}), figures)) == [
        "b.f1 fell to 0.9400; its floor is 1.0000"
    ]


def test_floors_come_back_as_they_were_written(tmp_path):
    now = Measured({"a": Set("about", "d", "c")}, (Figure("a.f1", 0.4, None, None, 9),))
    floors = lowered(Floors({"a": "d"}, {"a.f1": 0.5}), now, ["a.*"], "for a good reason")
    save(raised(floors, now), tmp_path / "f.json")
    assert load(tmp_path / "f.json") == raised(floors, now)
    assert load(tmp_path / "none.json") == Floors()
    with pytest.raises(FloorsError):
        lowered(floors, now, ["a.*"], "for a good reason")
