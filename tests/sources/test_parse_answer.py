"""What a plugin reads from an answer goes into its fields, and its faults stop nothing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from tests.sources.exports import CHILD, CRS_1, TOOLS, make_table, write_cells

from csc_qa.core.audit_tool import AuditTool
from csc_qa.core.grade import OFSTED_SCALE
from csc_qa.sources import FormExport, read_form_export
from csc_qa.sources.plugin_fields import ParseAnswer


def read(folder: Path, parse: ParseAnswer) -> FormExport:
    path = write_cells(folder / "export.xlsx", make_table(rows=1).cells)
    return read_form_export(path, TOOLS, parse_answer=parse)


def test_plugin_is_given_the_tool_and_the_texts(tmp_path: Path) -> None:
    seen: list[tuple[AuditTool, dict[str, str]]] = []

    def parse(tool: AuditTool, row: dict[str, str]) -> dict[str, Any]:
        seen.append((tool, dict(row)))
        row.clear()
        return {}

    export = read(tmp_path, parse)
    assert seen == [(CRS_1, export.answers[0].answers)]
    assert len(export.answers[0].answers) == len(CRS_1.questions)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ({"safeguarding_concern": False}, {"safeguarding_concern": False}),
        ({"completed_on": datetime(2023, 1, 5, 9)}, {"completed_on": date(2023, 1, 5)}),
        ({"grade": OFSTED_SCALE["inadequate"]}, {"grade": "inadequate"}),
        ({"grade_planning": "RI"}, {"grade_planning": "requires_improvement"}),
        ({"service_area": "Front door\x07"}, {"service_area": "Front door"}),
        ({"theme": None}, {"theme": "Chronology is in use."}),
    ],
)
def test_fields_of_a_plugin(given: Mapping[str, Any], kept: Mapping[str, Any], tmp_path: Path) -> None:
    export = read(tmp_path, lambda tool, row: given)
    assert export.findings == ()
    assert {name: export.answers[0].fields[name] for name in kept} == kept


@pytest.mark.parametrize(
    "given",
    [
        {"shoe_size": "7"},
        {"row": 3},
        {"audit_id": "A1"},
        {7: "x"},
        {"safeguarding_concern": "yes"},
        {"completed_on": True},
        {"grade": "Splendid"},
        {"grade": 2},
        {"strengths": ["a"]},
        {"strengths": "x" * 40_000},
    ],
)
def test_what_is_no_field_is_left_out(given: Mapping[str, Any], tmp_path: Path) -> None:
    export = read(tmp_path, lambda tool, row: given)
    assert [finding.code for finding in export.findings] == ["CSCQA-FRM-033"]
    assert export.answers == read(tmp_path, lambda tool, row: {}).answers


@pytest.mark.parametrize("given", [None, 7, ["x"]])
def test_plugin_that_returns_no_fields(given: Any, tmp_path: Path) -> None:
    export = read(tmp_path, lambda tool, row: given)
    assert [finding.code for finding in export.findings] == ["CSCQA-FRM-032"]


def test_plugin_that_raises_is_not_quoted(tmp_path: Path) -> None:
    def parse(tool: AuditTool, row: dict[str, str]) -> dict[str, Any]:
        raise LookupError(row["child_id"])

    export = read(tmp_path, parse)
    (finding,) = export.findings
    assert "LookupError" in finding.message
    assert CHILD not in str(finding)
    assert export.answers[0].fields["grade"] == "good"
