"""What the pages say of reports runs as it stands there."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import csc_qa

DOCS = Path(__file__).resolve().parents[2] / "docs"


def example(page: str, word: str) -> str:
    """Return the first block of code of the page in which the word stands."""
    blocks = re.findall(r"```python\n(.*?)```", (DOCS / page).read_text(encoding="utf-8"), re.DOTALL)
    return next(str(block) for block in blocks if word in block)


@pytest.mark.parametrize("word", ["csc_qa.recommendations_of", "csc_qa.themes_of"])
def test_examples_for_analysts_run(
    master_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, word: str
) -> None:
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {
        "csc_qa": csc_qa,
        "master": csc_qa.open_master(master_path),
        "Path": Path,
        "date": date,
    }
    exec(example("analyst.md", word), names)
    if "written" in names:
        assert [file.suffix for file in names["written"].files] == [".pptx", ".docx"]
        assert names["public"].is_confidential is False


def test_section_of_a_plugin_is_published_protected(master_path: Path, tmp_path: Path) -> None:
    plugin = tmp_path / "involved.py"
    plugin.write_text(example("plugin-developer.md", "def csc_qa_report_sections"), encoding="utf-8")
    master = csc_qa.open_master(master_path, plugins=[plugin])
    made = [
        csc_qa.report_of(master, "annual", "2022-Q4", as_of=date(2023, 1, 31), is_public=public)
        for public in (False, True)
    ]
    [whole, public] = [next(each for each in one.sections if each.key == "involved") for one in made]
    assert {1, 2, 3, 4} & {cell for row in whole.tables[0].rows for cell in row}
    shown = {cell for row in public.tables[0].rows for cell in row if isinstance(cell, int)}
    assert shown
    assert not {1, 2, 3, 4} & shown
