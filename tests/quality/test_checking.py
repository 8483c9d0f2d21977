"""The check: a stored figure below its floor fails, and another coder is measured again where that is quick."""

from tools.quality import digests, own, stored
from tools.quality.stored import Measured


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
