from __future__ import annotations

from pathlib import Path

import pytest
from tests.sources.exports import CRS_1, FORMS, TOOLS, make_table, make_tool, write_cells
from tests.sources.rewordings import reworded_headers

from csc_qa.core.audit_tool import AuditTool, Question
from csc_qa.core.errors import FormError
from csc_qa.sources import read_form_export


def refused(path: Path, tools: dict[str, AuditTool], tool: str | None = None) -> str:
    with pytest.raises(FormError) as caught:
        read_form_export(path, tools, tool=tool)
    return str(caught.value)


@pytest.mark.parametrize("tool", TOOLS.values(), ids=str)
def test_tool_is_known_from_its_own_questions(tool: AuditTool, tmp_path: Path) -> None:
    export = read_form_export(write_cells(tmp_path / "a.xlsx", make_table(tool).cells), TOOLS)
    assert export.tool == tool
    assert export.findings == ()
    assert list(export.headers) == [question.id for question in tool.questions]


@pytest.mark.parametrize("tool", TOOLS.values(), ids=str)
def test_tool_is_known_from_reworded_questions(tool: AuditTool, tmp_path: Path) -> None:
    table = make_table(tool)
    table.headers[len(FORMS) :] = reworded_headers(tool)
    export = read_form_export(write_cells(tmp_path / "a.xlsx", table.cells), TOOLS)
    assert export.tool == tool
    assert list(export.headers) == [question.id for question in tool.questions]
    assert list(export.headers.values()) == table.headers[len(FORMS) :]
    assert {finding.code for finding in export.findings} == {"CSCQA-FRM-017"}
    assert (
        export.answers[0].fields
        == read_form_export(write_cells(tmp_path / "b.xlsx", make_table(tool).cells), TOOLS).answers[0].fields
    )


@pytest.mark.parametrize("tool", TOOLS.values(), ids=str)
def test_tool_is_known_without_optional_common_questions(tool: AuditTool, tmp_path: Path) -> None:
    table = make_table(tool).drop("theme", "learning")
    export = read_form_export(write_cells(tmp_path / "a.xlsx", table.cells), TOOLS)
    assert export.tool == tool
    assert export.findings == ()


def test_unknown_form_names_the_nearest_tool_and_what_differs(tmp_path: Path) -> None:
    table = make_table()
    start = table.column("history")
    long = "A question that nobody has ever asked before and that goes on for rather a long time"
    table.headers[start : start + 8] = [f"{long} {number}" for number in "abcdefgh"]
    said = refused(write_cells(tmp_path / "a.xlsx", table.cells), dict(TOOLS))
    assert "nearest tool is CRS" in said
    assert "of which 16 of 2" in said
    assert "missing: " in said
    assert 'not among its questions: "A question that nobody has ever asked before and that goes…"' in said
    assert "and 3 more" in said


def test_two_tools_with_the_same_questions_need_a_name(tmp_path: Path) -> None:
    path = write_cells(tmp_path / "a.xlsx", make_table().cells)
    tools = {"crs_1": CRS_1, "copy": CRS_1.model_copy(update={"id": "copy", "name": "CRS copy"})}
    said = refused(path, tools)
    assert "CSCQA-FRM-009" in said
    assert "CRS 1 (crs_1) or CRS copy (copy)" in said
    assert "--tool" in said
    assert read_form_export(path, tools, tool="copy").tool.id == "copy"


@pytest.mark.parametrize("name", ["crs_1", "CRS 1", "crs1", "CRS contacts"])
def test_tool_is_named_by_id_name_or_alias(name: str, tmp_path: Path) -> None:
    path = write_cells(tmp_path / "a.xlsx", make_table().cells)
    assert read_form_export(path, TOOLS, tool=name).tool.id == "crs_1"


def test_misspelt_tool_is_answered_with_the_nearest(tmp_path: Path) -> None:
    path = write_cells(tmp_path / "a.xlsx", make_table().cells)
    assert "Did you mean Fostering (fostering)?" in refused(path, dict(TOOLS), "fosterin")


def test_named_tool_without_any_of_its_questions(tmp_path: Path) -> None:
    own = make_tool(Question(id="lunch", text="How was lunch in the canteen today?"))
    path = write_cells(tmp_path / "a.xlsx", make_table().cells)
    assert "CSCQA-FRM-007" in refused(path, {**TOOLS, "own": own}, "own")


def test_no_tools_at_all(tmp_path: Path) -> None:
    assert "CSCQA-FRM-007" in refused(write_cells(tmp_path / "a.xlsx", make_table().cells), {})


def test_former_wording_is_known_without_a_finding(tmp_path: Path) -> None:
    questions = tuple(
        each.model_copy(update={"former_texts": ("Anything splendid?",)}) if each.id == "strengths" else each
        for each in CRS_1.questions
    )
    table = make_table()
    table.headers[table.column("strengths")] = "Anything splendid? "
    tools = {"crs_1": CRS_1.model_copy(update={"questions": questions})}
    export = read_form_export(write_cells(tmp_path / "a.xlsx", table.cells), tools)
    assert export.findings == ()
    assert export.headers["strengths"] == "Anything splendid?"


def test_a_form_that_lacks_most_of_what_the_named_tool_needs_is_refused(tmp_path: Path) -> None:
    rows: list[list[object]] = [["Id", "Overall grade", "Which biscuit?"], [1, "Good", "Any"]]
    said = refused(write_cells(tmp_path / "biscuits.xlsx", rows), dict(TOOLS), "crs_1")
    assert "questions that every answer needs have no column" in said
