from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from tests.writing import HEADER, Rows, audit, rewrite_sheet, write_workbook

from csc_qa import MasterWorkbook, open_master
from csc_qa.core.finding_codes import Severity
from csc_qa.workflows.reports.make import report_of


def master_of(tmp_path: Path, rows: Rows, name: str = "Audits", **more: Rows) -> MasterWorkbook:
    return open_master(write_workbook(tmp_path / "m.xlsx", {name: rows, **more}))


def codes(master: MasterWorkbook) -> Counter[str]:
    return Counter(finding.code for finding in master.findings)


def test_titles_separators_totals_and_repeated_headers_are_no_audits(tmp_path: Path) -> None:
    rows = [
        ("Master audit log",),
        (),
        HEADER,
        audit("A1"),
        ("March 2022",),
        (" ", "\u00a0", None, " "),
        audit("A2", "RI"),
        HEADER,
        audit("A3"),
        ("Total audits", 3),
        ("Grand total", None, 3, 7),
    ]
    master = master_of(tmp_path, rows)
    assert list(master.audits_table["audit_id"]) == ["A1", "A2", "A3"]
    assert list(master.audits_table["row"]) == [4, 7, 9]


def test_child_called_total_in_a_full_row_is_an_audit(tmp_path: Path) -> None:
    header = (*HEADER, "Auditor", "Strengths", "Learning", "Actions", "Theme", "Tool", "Month", "Child ID")
    row = (*audit("A1"), "A", "Total commitment", "x", "y", "Total", "CRS 1", "Mar 22", 900001)
    assert len(master_of(tmp_path, [header, row]).audits_table) == 1


def test_area_comes_from_sheet_name_or_title(tmp_path: Path) -> None:
    header = ("Ref", "Grade", "Date completed")
    rows = [header, ("A1", "Good", date(2022, 1, 5))]
    titled = [("Children & Families First - audits",), header, ("B1", "Good", date(2022, 1, 5))]
    master = master_of(tmp_path, rows, "PTC 2022", Other=titled)
    assert list(master.audits_table["service_area"]) == ["Pathways Through Care", "Children & Families First"]


def test_area_comes_from_a_tool_of_one_area(tmp_path: Path) -> None:
    rows = [("Ref", "Tool", "Grade", "Date completed"), ("A1", "CRS 2", "Good", date(2022, 1, 5))]
    assert master_of(tmp_path, rows).audits[0].service_area == "Children Resource Service"


def test_unknown_area_is_kept_as_typed_and_named_once_for_each_row(tmp_path: Path) -> None:
    rows = [HEADER, audit("A1", area="Kinship hub"), audit("A2", area="KINSHIP  HUB ")]
    master = master_of(tmp_path, rows)
    assert list(master.grade_table().index) == ["Kinship hub", "Total"]
    assert codes(master) == {"CSCQA-REG-008": 2}


def test_area_is_read_by_its_likeness_with_a_warning(tmp_path: Path) -> None:
    master = master_of(tmp_path, [HEADER, audit("A1", area="Pathways Thruogh Care")])
    assert master.audits[0].service_area == "Pathways Through Care"
    assert codes(master) == {"CSCQA-REG-009": 1}


def test_unreadable_grade_is_an_error_and_counts_as_ungraded(tmp_path: Path) -> None:
    master = master_of(tmp_path, [HEADER, audit("A1", "Brilliant"), audit("A2")])
    (finding,) = master.findings
    assert (finding.code, finding.severity) == ("CSCQA-REG-003", Severity.ERROR)
    assert (finding.sheet, finding.row, finding.column) == ("Audits", 2, "Overall Grade")
    assert "Brilliant" not in str(finding)
    assert master.grade_table().loc["Total", "ungraded"] == 1


def test_agreed_stands_for_the_original_grade(tmp_path: Path) -> None:
    header = (*HEADER, "Moderated grade")
    rows = [header, (*audit("A1", "RI"), "agreed"), (*audit("A2"), "No change"), (*audit("A3"), "Inad")]
    assert master_of(tmp_path, rows).agreement().matrix == (
        (0, 0, 0, 0),
        (0, 1, 0, 1),
        (0, 0, 1, 0),
        (0, 0, 0, 0),
    )


def test_same_audit_twice_is_counted_once_and_the_fuller_row_is_kept(tmp_path: Path) -> None:
    header = (*HEADER, "Learning")
    rows = [header, audit("A1", "Requires Improvement"), (*audit("A1", "RI", "01/03/2022"), "Listen first")]
    master = master_of(tmp_path, rows)
    assert [each.learning for each in master.audits] == ["Listen first"]
    assert codes(master) == {"CSCQA-REG-006": 1}


def test_one_reference_on_two_audits_is_an_error_and_both_count(tmp_path: Path) -> None:
    master = master_of(tmp_path, [HEADER, audit("A1"), audit("A1", "Inadequate")])
    assert master.grade_table().loc["Total", "total"] == 2
    assert codes(master)["CSCQA-REG-007"] == 1
    [found] = [each for each in master.findings if each.code == "CSCQA-REG-007"]
    assert (found.row, 'another audit too, in sheet "Audits", row 2;' in found.message) == (3, True)


def test_reference_on_another_audit_names_the_row_that_was_counted(tmp_path: Path) -> None:
    header = (*HEADER, "Learning")
    fuller = (*audit("A1", "Good"), "Listen first")
    master = master_of(tmp_path, [header, audit("A1"), audit("A1", "Inadequate"), fuller])
    [found] = [each for each in master.findings if each.code == "CSCQA-REG-007"]
    assert (found.row, 'in sheet "Audits", row 4;' in found.message) == (3, True)


def test_child_audited_twice_on_one_day_is_flagged_and_kept(tmp_path: Path) -> None:
    header = ("Child ID", *HEADER[1:])
    rows = [header, audit("900001"), audit("900001", "RI"), audit("900002"), audit("900002")]
    master = master_of(tmp_path, rows)
    assert len(master.audits_table) == 3
    assert codes(master) == {"CSCQA-REG-021": 1, "CSCQA-REG-006": 1}
    assert not any("900001" in str(finding) for finding in master.findings)


def test_audit_without_any_date_is_in_no_period(tmp_path: Path) -> None:
    master = master_of(tmp_path, [HEADER, audit("A1", done=None), audit("A2")])
    assert codes(master) == {"CSCQA-REG-005": 1}
    assert master.grade_table(period="2022").loc["Total", "total"] == 1


def test_completion_date_decides_the_period_before_the_audit_month(tmp_path: Path) -> None:
    header = (*HEADER, "Audit month")
    rows = [header, (*audit("A1", done=date(2022, 4, 2)), "Mar 22"), (*audit("A2", done=None), "Mar 22")]
    master = master_of(tmp_path, rows)
    assert master.grade_table(period="2022-03").loc["Total", "total"] == 1
    assert master.grade_table(period="2022-04").loc["Total", "total"] == 1


def test_allocated_audit_that_is_not_done_is_in_no_table(tmp_path: Path) -> None:
    header = (*HEADER, "Date allocated")
    allocated = date(2022, 2, 3)
    rows = [header, (*audit("A1", None, None), allocated), (*audit("A2", None), allocated)]
    master = master_of(tmp_path, rows)
    assert codes(master) == {"CSCQA-REG-020": 1}
    assert master.grade_table().loc["Total", "total"] == 1


def test_excel_error_in_the_grade_is_an_error(tmp_path: Path) -> None:
    rows = [HEADER, audit("A1", "=NA()"), audit("A2")]
    path = write_workbook(tmp_path / "m.xlsx", {"Audits": rows})
    rewrite_sheet(
        path,
        lambda sheet: sheet.replace(
            '<c r="C2"><f>NA()</f><v>0</v></c>', '<c r="C2" t="e"><f>NA()</f><v>#N/A</v></c>'
        ),
    )
    (finding,) = open_master(path).findings
    assert (finding.code, finding.severity, finding.row) == ("CSCQA-REG-017", Severity.ERROR, 2)


def test_formula_without_result_is_found(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "m.xlsx", {"Audits": [HEADER, audit("A1", "=B2"), audit("A2")]})
    rewrite_sheet(path, lambda sheet: sheet.replace("<f>B2</f><v>0</v>", "<f>B2</f>"))
    assert [finding.code for finding in open_master(path).findings] == ["CSCQA-REG-018"]


def test_hidden_sheet_is_read_and_said(tmp_path: Path) -> None:
    path = write_workbook(
        tmp_path / "m.xlsx", {"Notes": [["x"]], "Old": [HEADER, audit("A1")]}, hidden=["Old"]
    )
    assert [finding.code for finding in open_master(path).findings] == ["CSCQA-REG-002"]


def test_register_with_a_header_only_has_no_audits(tmp_path: Path) -> None:
    master = master_of(tmp_path, [HEADER])
    assert master.audits == []
    assert list(master.grade_table().index) == ["Total"]


@pytest.mark.parametrize("spelling", ["R.I.", " requires  improvement to be good ", "3", 3])
def test_grade_spellings(tmp_path: Path, spelling: object) -> None:
    grade = master_of(tmp_path, [HEADER, audit("A1", spelling)]).audits[0].grade
    assert grade is not None
    assert grade.name == "Requires Improvement"


def test_audits_without_a_date_belong_to_the_month_their_tab_is_named_after(tmp_path: Path) -> None:
    header = ("Case", "Service", "Grade")
    rows = [header, ("C1", "PTC", "Good"), ("C2", "PTC", "RI")]
    master = open_master(write_workbook(tmp_path / "m.xlsx", {"January 2022": rows, "Feb 22": rows[:2]}))
    assert master.grade_table(by="month", period="2022")["total"].to_dict() == {
        "2022-01": 2,
        "2022-02": 1,
        "Total": 3,
    }
    assert codes(master) == {"CSCQA-REG-023": 2}


def test_a_tab_for_each_area_needs_no_area_column(tmp_path: Path) -> None:
    rows = [("Case", "Grade", "Date completed"), ("C1", "Good", "01/03/2022")]
    master = open_master(write_workbook(tmp_path / "m.xlsx", {"ICAS": rows, "Fostering": rows}))
    assert master.audits_table["service_area"].tolist() == ["ICAS", "Fostering"]


def test_rows_that_say_the_same_of_nobody_are_counted_and_flagged(tmp_path: Path) -> None:
    row = ("CRS", "Good", "01/03/2022")
    rows = [("Service", "Grade", "Date completed"), row, row, ("CRS", "RI", "01/03/2022")]
    master = open_master(write_workbook(tmp_path / "m.xlsx", {"Q1": rows}))
    assert len(master.audits_table) == 3
    assert codes(master) == {"CSCQA-REG-022": 1}


def test_register_whose_dates_are_all_wrong_is_reported_empty_not_broken(tmp_path: Path) -> None:
    rows = [("Case", "Service", "Grade", "Date completed"), ("C1", "CRS", "Good", "03/14/2022")]
    master = open_master(write_workbook(tmp_path / "m.xlsx", {"Q1": rows}))
    report = report_of(master, "annual", "2022", as_of=date(2023, 1, 1))
    totals = report.figures["totals"]
    assert isinstance(totals, dict)
    assert totals["total"] == 0
    assert codes(master) == {"CSCQA-REG-004": 1, "CSCQA-REG-005": 1}
