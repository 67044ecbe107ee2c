from __future__ import annotations

import pytest

from csc_qa.workbook.header import match_headers
from csc_qa.workbook.header_row import find_header, with_groups
from csc_qa.workflows.declared import load_catalogue, vocabulary_of

KNOWN = vocabulary_of(load_catalogue()).headers


def fields(*row: object) -> dict[str, str]:
    return {match.header: match.field for match in match_headers(row, KNOWN) if match.is_confident}


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Overall Grade", "grade"),
        ("  OVERALL\u00a0GRADE ", "grade"),
        ("Overall\nGrade", "grade"),
        ("Grade given by auditor", "grade"),
        ("Overal grade", "grade"),
        ("Grade after moderation", "moderated_grade"),
        ("Date audit completed", "completed_on"),
        ("Date uploaded to child's file", "uploaded_on"),
        ("Areas for Improvement (from audit)", "areas_for_improvement"),
        ("Social worker involved in audit? (Y/N)", "practitioner_involved"),
        ("Narrative / History", "grade_narrative"),
        ("Management oversight grade", "grade_oversight"),
    ],
)
def test_header_is_taken_for_its_field(header: str, field: str) -> None:
    assert list(fields(header).values()) == [field]


@pytest.mark.parametrize(
    "header", ["Comments", "RAG", "Days to complete", "Cost code", "Wer", "Child's name"]
)
def test_header_of_another_matter_is_taken_for_nothing(header: str) -> None:
    assert fields(header) == {}


def test_each_field_and_each_column_is_used_once() -> None:
    found = fields("Grade", "Overall grade", "Moderated grade")
    assert sorted(found.values()) == ["grade", "moderated_grade"]


def test_likely_column_is_proposed_but_not_read() -> None:
    (match,) = match_headers(["Grade of the whole overall"], KNOWN)
    assert match.field == "grade"
    assert not match.is_confident


def test_header_is_found_below_titles() -> None:
    rows = [["Master audit log 2022"], [], ["Updated weekly"], ["Ref", "Team", "Grade", "Completed on"]]
    found = find_header(rows, KNOWN)
    assert found is not None
    assert found.row == 3


@pytest.mark.parametrize(
    "row",
    [
        ("Service area", "Outstanding", "Good", "Requires Improvement", "Inadequate", "Total"),
        ("Audit ref", "Action", "Owner", "Due date", "Status"),
        ("Auditor", "Service area", "Month", "Date allocated", "Child ID"),
        ("Indicator", "Apr-22", "May-22", "Target"),
    ],
    ids=["summary", "action log", "allocation list", "KPI table"],
)
def test_other_tables_are_no_register(row: tuple[str, ...]) -> None:
    assert find_header([row], KNOWN) is None


def test_group_above_tells_columns_of_one_name_apart() -> None:
    row = with_groups(["Ref", "Date", "Grade", "Date", "Grade"], ["", "Audit", "", "Moderation", ""])
    assert list(fields(*row).values()) == [
        "audit_id",
        "completed_on",
        "grade",
        "moderated_on",
        "moderated_grade",
    ]
