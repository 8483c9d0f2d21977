"""A project with figures of its own, to measure and to check."""

import json
import shutil
from pathlib import Path

import pytest
from tools.quality import own, stored
from tools.quality.__main__ import main
from tools.quality.floors import load
from tools.quality.stored import Figure

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
