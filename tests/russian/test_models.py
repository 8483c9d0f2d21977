"""The Russian models: their files are checked, and what is missing is said with what to do about it."""

import pytest

from tellings.errors import ResourceError
from tellings.knowledge import vouched
from tellings.knowledge.languages.ru import models


def test_the_parts_are_named_with_their_versions():
    assert all(part in models.found() for part in models.PARTS)


def test_a_missing_part_is_named_with_the_command_that_installs_it(monkeypatch):
    monkeypatch.setattr(models, "PARTS", (*models.PARTS, "no-such-part"))
    models.model_folder.cache_clear()
    with pytest.raises(ResourceError) as raised:
        models.model_folder()
    models.model_folder.cache_clear()
    assert "no-such-part" in raised.value.why
    assert "tellings[russian]" in raised.value.do


def test_an_altered_file_and_a_missing_one_are_told(tmp_path):
    (tmp_path / "model").mkdir()
    (tmp_path / "model" / "slovnet_morph_news_v1.tar").write_bytes(b"something else")
    told = dict(vouched.unlike(tmp_path, "tellings.knowledge.languages.ru"))
    assert told["model/slovnet_morph_news_v1.tar"] == "is not the one that its authors published"
    assert told["model/slovnet_syntax_news_v1.tar"] == "is missing"
