"""Measuring: everything that is there is measured, kept as it was written and shown with its interval."""

from pathlib import Path

from tools.quality import digests, own, stored, table
from tools.quality.floors import load
from tools.quality.stored import Bin, Figure, Measured, Set

ROOT = Path(__file__).parent.parent.parent


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
    about, figures, bins = own.measure(ROOT)
    assert about
    assert {"examples.event_f1", "examples.figures_f1"} <= {figure.name for figure in figures}
    assert all(0 <= figure.value <= 1 for figure in figures)
    assert sum(part.n for part in bins) >= next(f.n for f in figures if f.name == "examples.event_f1") / 2


# ------------------------------------------------------------------ reliability
