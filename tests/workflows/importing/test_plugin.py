"""What a plugin reads from an answer comes into the register; what was typed is kept beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.workflows.importing.imports import HEADER, cells, export, form, register, run, told

from csc_qa import load_catalogue
from csc_qa.hooks.catalogue import Catalogue

PLUGIN = """
from csc_qa.hooks.markers import hookimpl


@hookimpl
def csc_qa_parse_answer(tool, row):
    if tool.id != "crs_1":
        return []
    return [{"theme": "Read by a plugin", "strengths": row["strengths"].upper(), "grade": "Inadequate"}]
"""


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    plugin = tmp_path / "reads_answers.py"
    plugin.write_text(PLUGIN, encoding="utf-8")
    return load_catalogue([plugin])


def test_plugin_reads_an_answer(tmp_path: Path, catalogue: Catalogue) -> None:
    path = register(tmp_path / "m.xlsx")
    exported = export(tmp_path / "f.xlsx", form(1, grade="Good", theme="As typed", strengths="Plan."))
    result = run(exported, path, catalogue)
    assert told(result) == (1, 0, 0)
    row = dict(zip(HEADER, cells(path)[3], strict=True))
    assert (row["Overall grade"], row["Strengths"]) == ("Inadequate", "PLAN.")
    answers = cells(path, "QA Form answers")
    kept = dict(zip(answers[2], answers[3], strict=True))
    assert kept["Theme"] == "Read by a plugin"
    assert "As typed" in kept.values()
    assert told(run(exported, path, catalogue)) == (0, 0, 1)


def test_plugin_that_fails_stops_nothing(tmp_path: Path) -> None:
    plugin = tmp_path / "fails.py"
    plugin.write_text(
        PLUGIN.split("    if tool", maxsplit=1)[0] + '    raise RuntimeError("8123401")\n', encoding="utf-8"
    )
    path = register(tmp_path / "m.xlsx")
    result = run(export(tmp_path / "f.xlsx", form(1)), path, load_catalogue([plugin]))
    assert told(result) == (1, 0, 0)
    assert "8123401" not in str([each.message for each in result.findings])
