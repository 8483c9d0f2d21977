"""``tellings code`` on a saved Russian page: its record, what was not read of it, and the exit status."""

import json

from typer.testing import CliRunner

from tellings.cli.app import app

PAGE = """Взрыв на рынке в Кветте

Вторник, 4 марта 2031

Взрыв прогремел на рынке в Кветте во вторник, погибли 14 человек, сообщила полиция.

Губернатор провинции осудил нападение и пообещал семьям помощь.
"""


def test_a_saved_russian_page_is_coded_and_what_is_not_read_is_counted(tmp_path):
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    result = CliRunner().invoke(app, ["code", str(tmp_path / "page.txt")])
    assert result.exit_code == 0
    record = json.loads(result.stdout)
    assert record["document"]["language"] == "ru"
    told = {(event["type"], event["mode"]) for event in record["events"]}
    assert told >= {("ASSAULT", "explosives"), ("AGREE", None)}
    assert [r["reason"] for r in record["rejected"]] == ["framing not read"]
    assert "framing not read" in result.stderr
