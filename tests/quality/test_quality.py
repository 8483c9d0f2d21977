"""Measuring, the floors, and the check: a fall fails, and nothing but a reason lowers a floor."""

import json
import shutil
from pathlib import Path

import pytest
from tools.quality import digests, own, stored, table
from tools.quality.__main__ import main
from tools.quality.floors import Floors, FloorsError, falls, load, lowered, raised, save, slack
from tools.quality.reliability import Judged, binned, bounds, error
from tools.quality.stored import Bin, Figure, Measured, Set

HERE = Path(__file__).parent


class Project:
    """A project with a coder of one file, and a shared folder with two sets that are scored by a stand-in."""

    def __init__(self, folder, say):
        self.own = 0.7  # the figure of the examples
        self.root, self.shared, self.say = folder / "project", folder / "shared", say
        for path in (
            self.root / "docs",
            self.root / "src/tellings/cli",
            self.root / "requirements",
            self.shared / "eval",
        ):
            path.mkdir(parents=True)
        (self.root / "requirements/run.txt").write_text("numpy==2\n")
        (self.root / "examples").mkdir()
        (self.root / own.GOLD).write_text("gold")
        self.code("one")
        shutil.copy(HERE / "referee_stand_in.py", self.shared / "eval/score.py")
        (self.shared / "eval/floors.json").write_text('{"small.f1": 0.25}')
        for name, text in (("small", "{}\n"), ("large", "{}\n" * 200_000)):
            (self.shared / "data" / name).mkdir(parents=True)
            (self.shared / "data" / name / "dev.jsonl").write_text(text)
        self.tell(small=0.5, large=0.5)

    def code(self, text, file="pipeline.py"):
        path = self.root / "src/tellings" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def tell(self, **values):
        rows = {
            name: [
                {
                    "metric": f"{name}.f1",
                    "value": v,
                    "low": v - 0.1,
                    "high": v + 0.1,
                    "n": 200,
                    "floor": "",
                    "anchor": ".9",
                }
            ]
            for name, v in values.items()
        }
        (self.shared / "eval/told.json").write_text(json.dumps(rows))

    def run(self, *arguments, shared=None):
        status = main(["--shared", str(shared or self.shared), *arguments], self.root, self.root / "floors.json")
        return status, self.say.readouterr()

    def check(self, **more):
        return self.run("--check", **more)

    def value(self, name):
        return next(f.value for f in stored.load(self.root).figures if f.name == name)

    def floor(self, name):
        return load(self.root / "floors.json").pinned[name]


@pytest.fixture
def project(tmp_path, capsys, monkeypatch):
    found = Project(tmp_path, capsys)
    monkeypatch.setattr(own, "measure", lambda root: ("the examples", (Figure("examples.f1", found.own, 0, 1, 9),), ()))
    return found


# ------------------------------------------------------------------ make quality


def test_everything_that_is_there_is_measured_and_pinned(project):
    status, said = project.run()
    assert status == 0
    assert "[1 of 3] examples" in said.out
    held = stored.load(project.root)
    assert [f.name for f in held.figures] == ["examples.f1", "large.f1", "small.f1"]
    small = held.figures[2]
    assert (small.value, small.low, small.high, small.n) == (0.5, 0.4, 0.6, 200)
    assert (small.trivial, small.published) == ("by chance 0.250", ".9")
    assert held.sets["small"].data == digests.of_file(project.shared / "data/small/dev.jsonl")
    assert load(project.root / "floors.json").pinned == {"examples.f1": 0.7, "large.f1": 0.5, "small.f1": 0.5}


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


def test_one_set_can_be_measured_and_the_others_stay_as_they_were(project):
    project.run()
    project.code("two")
    project.tell(small=0.6, large=0.9)
    project.run("--only", "small")
    assert (project.value("small.f1"), project.value("large.f1")) == (0.6, 0.5)
    sets = stored.load(project.root).sets
    assert sets["small"].coder == digests.of_coder(project.root) != sets["large"].coder


def test_where_the_referee_fails_what_was_measured_before_stays_and_no_floor_changes(project):
    (project.shared / "eval/told.json").write_text('{"small": "breach"}')
    status, said = project.run()
    assert status == 1
    assert "!! small: 1 spans that are not their text" in said.err
    assert [f.name for f in stored.load(project.root).figures] == ["examples.f1"]
    assert not (project.root / "floors.json").exists()


def test_without_the_shared_folder_it_says_what_is_lacking_and_leaves_everything(project):
    project.run()
    before = (project.root / stored.STORED).read_text(), (project.root / "floors.json").read_text()
    project.code("two")
    status, said = project.run(shared=project.root / "none")
    assert status == 0
    assert "none/eval/score.py" in said.out
    assert "none/data. docs/quality.md stays as it is" in said.out
    assert ((project.root / stored.STORED).read_text(), (project.root / "floors.json").read_text()) == before


# ------------------------------------------------------------------ lowering


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


def test_check_passes_and_measures_nothing_where_nothing_changed(project, monkeypatch):
    project.run()
    monkeypatch.setattr(own, "measure", lambda root: 1 / 0)
    (project.shared / "eval/told.json").unlink()
    assert project.check()[0] == 0
    assert project.check(shared=project.root / "none")[0] == 0


def test_check_fails_for_a_stored_figure_below_its_floor_with_or_without_the_data(project):
    project.run()
    project.tell(small=0.5, large=0.4)
    project.run()
    for shared in (project.shared, project.root / "none"):
        status, said = project.check(shared=shared)
        assert status == 1
        assert "large.f1 fell to 0.4000" in said.out


def test_check_measures_small_sets_again_for_another_coder_and_names_the_rest(project):
    project.run()
    project.code("two")
    project.tell(small=0.4, large=0.1)
    status, said = project.check()
    assert status == 1
    assert "small.f1 fell to 0.4000" in said.out
    assert "large.f1" not in said.out
    assert "not now: large" in said.out
    assert project.value("small.f1") == 0.5


def test_check_without_the_data_still_measures_the_examples_for_another_coder(project):
    project.run()
    project.code("two")
    project.own = 0.2
    status, said = project.check(shared=project.root / "none")
    assert status == 1
    assert "examples.f1 fell to 0.2000" in said.out


def test_check_fails_where_the_data_are_others_or_a_set_is_gone(project):
    project.run()
    (project.shared / "data/small/dev.jsonl").write_text('{"other": 1}\n')
    status, said = project.check()
    assert status == 1
    assert "the data of small are not those that were measured: make quality ONLY=small" in said.out
    stored.save(project.root, Measured())
    assert "small.f1 has a floor and is not measured" in project.check()[1].out


def test_check_fails_where_the_floors_are_gone(project):
    project.run()
    (project.root / "floors.json").unlink()
    status, said = project.check()
    assert status == 1
    assert "small.f1 is measured and has no floor" in said.out


def test_what_does_not_code_is_no_other_coder(project):
    before = digests.of_coder(project.root)
    for path in ("cli/app.py", "serve/static/vendor/made.js", "publish/export/acled.py", "notebook/pages.py"):
        project.code("print", path)
        assert digests.of_coder(project.root) == before
    project.code("a word more", "lexicon.yaml")
    assert digests.of_coder(project.root) != before


# ------------------------------------------------------------------ its parts


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


def test_what_was_measured_comes_back_as_it_was_written(tmp_path):
    (tmp_path / "docs").mkdir()
    now = Measured(
        {"a": Set("about", "d", "c")}, (Figure("a.f1", 0.5, 0.4, None, 9, "t", "p"),), {"a": (Bin(3, 2, 0.8),)}
    )
    stored.save(tmp_path, now)
    assert stored.load(tmp_path) == now


def test_the_figures_of_incidents_belong_to_their_set():
    assert Figure("incidents.ecbplus.b3_f1", 1, None, None, 1).of == "ecbplus"
    assert Figure("muc4.all.template_f1", 1, None, None, 1).of == "muc4"


def test_the_page_has_every_figure_with_its_interval_floor_and_command(project, monkeypatch):
    project.run()
    monkeypatch.setattr(table, "load", lambda: load(project.root / "floors.json"))
    shown = table.parts(project.root)
    assert "| `f1` | 0.500 | 0.400 to 0.600 | 200 | 0.500 | by chance 0.250 | .9 |" in shown["quality"]
    assert '--cmd "tellings code -" --only small' in shown["quality"]
    assert shown["quality"].index("### examples") < shown["quality"].index("### large")
    assert shown["lowered"] == "No floor was ever lowered."


def test_the_examples_can_be_measured():
    about, figures, bins = own.measure(HERE.parent.parent)
    assert about
    assert {"examples.event_f1", "examples.figures_f1"} <= {figure.name for figure in figures}
    assert all(0 <= figure.value <= 1 for figure in figures)
    assert sum(part.n for part in bins) >= next(f.n for f in figures if f.name == "examples.event_f1") / 2


# ------------------------------------------------------------------ reliability


def test_events_are_put_in_bins_of_a_tenth():
    judged = [Judged(0.75, True), Judged(0.79, False), Judged(0.8, True), Judged(1.0, True)]
    assert binned(judged) == (Bin(2, 1, 0.77), Bin(1, 1, 0.8), Bin(1, 1, 1.0))


def test_the_calibration_error_is_the_mean_distance_of_share_and_confidence():
    assert error((Bin(3, 3, 0.8), Bin(1, 0, 0.4))) == pytest.approx((3 * 0.2 + 1 * 0.4) / 4)
    assert error(()) == 0


def test_the_interval_of_a_share_holds_it_and_narrows_with_more_events():
    few, many = bounds(Bin(10, 5, 0.5)), bounds(Bin(1000, 500, 0.5))
    assert few == pytest.approx((0.2366, 0.7634), abs=1e-4)
    assert 0 < few[0] < many[0] < 0.5 < many[1] < few[1]
    assert bounds(Bin(5, 5, 1.0))[1] == pytest.approx(1)
