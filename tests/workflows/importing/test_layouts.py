"""Registers as units keep them: by month, by quarter, by area, with text months and short spellings."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from tests.sources.exports import TOOLS
from tests.workflows.importing.imports import (
    HEADER,
    PTC,
    audits,
    cells,
    codes,
    export,
    form,
    register,
    run,
    told,
    typed,
)
from tests.writing import Rows

from csc_qa import open_master

MONTHS = {"Oct 2022": date(2022, 10, 20), "Nov 2022": date(2022, 11, 20), "Dec 2022": date(2022, 12, 20)}


def sheet(day: date | None = None, columns: tuple[str, ...] = HEADER, **values: object) -> Rows:
    """Return a sheet with one audit of a day, or none."""
    rows = [HEADER] if day is None else [HEADER, typed("QA-1", done=day, month=day.replace(day=1), **values)]
    kept = [HEADER.index(name) for name in columns]
    return [tuple(row[at] for at in kept) for row in rows]


def placed(
    tmp_path: Path, sheets: dict[str, Rows], day: date = date(2022, 11, 22), hidden: tuple[str, ...] = ()
) -> str:
    """Return the sheet on which a form of a day comes to stand."""
    path = register(tmp_path / "m.xlsx", sheets, hidden)
    result = run(export(tmp_path / "f.xlsx", form(9, day=day)), path)
    assert told(result) == (1, 0, 0)
    new = next(each for each in audits(path) if each["audit_id"] == "CRS_1-9")
    assert (new["sheet"], new["row"]) == (result.forms[0].sheet, result.forms[0].row)
    assert bool(codes(result)) is (codes(result) == ["IMP-008"])
    return str(new["sheet"]) + (" (last)" if codes(result) else "")


def test_one_sheet_for_each_month(tmp_path: Path) -> None:
    sheets = {name: sheet(day) for name, day in MONTHS.items()}
    assert placed(tmp_path, sheets) == "Nov 2022"
    assert placed(tmp_path, sheets, date(2023, 1, 9)) == "Dec 2022 (last)"
    without_december = {name: sheets[name] for name in ("Oct 2022", "Nov 2022")}
    assert placed(tmp_path, without_december, date(2022, 12, 9)) == "Nov 2022 (last)"


def test_sheet_that_was_prepared_for_the_month(tmp_path: Path) -> None:
    sheets = {"Oct 2022": sheet(date(2022, 10, 20)), "Nov 2022": sheet(), "Dec 2022": sheet()}
    assert placed(tmp_path, sheets) == "Nov 2022"


@pytest.mark.parametrize(
    "name",
    ["Q4 Oct-Dec 22", "Oct-Dec 2022", "Q4 2022", "2022 Q4", "Quarter 4 2022", "Q3 22-23", "Q3 FY2022-23"],
)
def test_sheet_that_was_prepared_for_the_quarter(tmp_path: Path, name: str) -> None:
    sheets = {"Before": sheet(date(2022, 8, 1)), name: sheet(), "Next": sheet()}
    assert placed(tmp_path, sheets) == name


def test_audits_of_the_quarter_say_more_than_a_name_in_doubt(tmp_path: Path) -> None:
    """A unit that counts by financial years has November in Q3 2022."""
    sheets = {"Q3 2022": sheet(date(2022, 10, 5)), "Q4 2022": sheet()}
    assert placed(tmp_path, sheets) == "Q3 2022"


def test_stray_audit_on_the_sheet_of_another_quarter(tmp_path: Path) -> None:
    sheets = {"Q3 Jul-Sep 22": sheet(date(2022, 11, 1)), "Q4 Oct-Dec 22": sheet()}
    assert placed(tmp_path, sheets) == "Q4 Oct-Dec 22"


def test_newest_sheet_may_stand_first(tmp_path: Path) -> None:
    sheets = {name: sheet(MONTHS[name]) for name in ("Dec 2022", "Nov 2022", "Oct 2022")}
    assert placed(tmp_path, sheets, date(2023, 2, 3)) == "Dec 2022 (last)"


def test_hidden_sheet_takes_nothing(tmp_path: Path) -> None:
    sheets = {"Nov 2022": sheet(date(2022, 11, 2)), "Archive": sheet(date(2022, 11, 3)), "Dec 2022": sheet()}
    assert placed(tmp_path, sheets, hidden=("Archive",)) == "Nov 2022"
    only = {"Audits": sheet(date(2022, 11, 2)), "Other": [["Contacts"]]}
    assert placed(tmp_path, only, hidden=("Audits",)) == "Audits"


def test_sheet_without_grades_takes_no_graded_audit(tmp_path: Path) -> None:
    reviews = tuple(name for name in HEADER if "grade" not in name)
    sheets = {"Reviews": sheet(date(2022, 11, 2), reviews), "Audits": sheet(date(2022, 10, 2))}
    assert placed(tmp_path, sheets) == "Audits"


def test_one_sheet_for_each_area(tmp_path: Path) -> None:
    columns = tuple(name for name in HEADER if name not in ("Service area", "Audit tool"))
    areas = {"CRS audits": sheet(date(2022, 10, 2), columns), "PTC audits": sheet(date(2022, 11, 2), columns)}
    path = register(tmp_path / "m.xlsx", areas)
    exports = [
        export(tmp_path / "crs.xlsx", form(1)),
        export(tmp_path / "ptc.xlsx", form(2), tool=PTC),
        export(tmp_path / "jigsaw.xlsx", form(3), tool=TOOLS["jigsaw"]),
    ]
    result = run(exports, path)
    assert (result.added, result.rejected) == (2, 1)
    assert codes(result) == ["IMP-015"]
    stand = {each["audit_id"]: (each["sheet"], each["service_area"]) for each in audits(path)}
    assert stand["CRS_1-1"] == ("CRS audits", "Children Resource Service")
    assert stand["PTC-2"] == ("PTC audits", "Pathways Through Care")
    assert "8123403" not in str(cells(path, "QA Form answers"))
    again = run(exports, path)
    assert (told(again), again.rejected) == ((0, 0, 2), 1)


def test_form_that_no_sheet_takes_is_added_once_there_is_one(tmp_path: Path) -> None:
    columns = tuple(name for name in HEADER if name not in ("Service area", "Audit tool"))
    areas = {"CRS audits": sheet(date(2022, 10, 2), columns)}
    path = register(tmp_path / "m.xlsx", areas)
    before = path.read_bytes()
    ptc = export(tmp_path / "ptc.xlsx", form(2), form(2).resent(3), tool=PTC)
    assert run(ptc, path).added == 0
    assert path.read_bytes() == before
    register(path, {**areas, "PTC audits": sheet(None, columns)})
    assert told(run(ptc, path)) == (1, 1, 0)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Oct-22", "Nov-22"),
        ("October 2022", "November 2022"),
        ("Oct 22", "Nov 22"),
        ("10/2022", "11/2022"),
        (date(2022, 10, 1), datetime(2022, 11, 1)),
    ],
)
def test_months_are_written_as_the_unit_writes_them(
    tmp_path: Path, written: object, expected: object
) -> None:
    path = register(tmp_path / "m.xlsx", {"Audits": [HEADER, typed("QA-1", month=written)]})
    run(export(tmp_path / "f.xlsx", form(1)), path)
    assert cells(path)[2][HEADER.index("Audit month")] == expected


def test_spellings_are_those_of_the_unit(tmp_path: Path) -> None:
    header = (*HEADER, "SW involved", "Family view sought")
    rows = [
        (*typed("QA-1", child=7000001, area="C&FF", tool="CFF", grade="RI"), "Y", "No - child abroad"),
        (*typed("QA-2", child=7000002, area="C&FF", tool="CFF", grade="RI "), "Y ", "N"),
        (*typed("QA-3", child=7000003, area="C&FF", tool="CFF", grade="Req Imp"), "yes", None),
    ]
    path = register(tmp_path / "m.xlsx", {"Audits": [header, *rows]})
    answers = form(1, grade="Requires Improvement", practitioner_involved="Yes", family_view_sought="No")
    run(export(tmp_path / "f.xlsx", answers, tool=TOOLS["cff"]), path)
    new = dict(zip(header, cells(path)[4], strict=True))
    assert new["Overall grade"] == "RI"
    assert new["Service area"] == "C&FF"
    assert new["Child ID"] == 8123401
    assert new["SW involved"] == "Y"
    assert new["Family view sought"] == "N"


def test_empty_sheet_is_written_as_the_others_are(tmp_path: Path) -> None:
    filled = [HEADER, typed("QA-1", child=7000001, month="Oct-22", grade="RI")]
    path = register(tmp_path / "m.xlsx", {"Oct 2022": filled, "Nov 2022": [HEADER]})
    run(export(tmp_path / "f.xlsx", form(1, grade="Requires Improvement")), path)
    new = dict(zip(HEADER, cells(path, "Nov 2022")[1], strict=True))
    assert (new["Child ID"], new["Audit month"], new["Overall grade"]) == (8123401, "Nov-22", "RI")


def test_fields_without_a_column_go_to_our_sheet(tmp_path: Path) -> None:
    few = [HEADER[:9], typed("QA-1")[:9]]
    path = register(tmp_path / "m.xlsx", {"Audits": few})
    result = run(
        export(tmp_path / "f.xlsx", form(1, strengths="Plan is clear.", learning="Speak sooner.")), path
    )
    assert len(cells(path)[0]) == 9
    message = next(each.message for each in result.findings if each.code == "CSCQA-IMP-011")
    assert "Strengths" in message
    assert "Learning" in message
    answers = cells(path, "QA Form answers")
    told_there = dict(zip(answers[2], answers[3], strict=True))
    assert told_there["Strengths"] == "Plan is clear."
    assert told_there["Learning"] == "Speak sooner."
    assert told_there["Audit reference"] == "CRS_1-1"
    assert told_there["Register sheet"] == "Audits"


def test_columns_of_the_unit_stay_empty(tmp_path: Path) -> None:
    path = register(tmp_path / "m.xlsx", {"Audits": [HEADER, typed("QA-1", comments="Ours")]})
    run(export(tmp_path / "f.xlsx", form(1)), path)
    assert cells(path)[2][HEADER.index("Comments")] is None


def test_workbook_without_audits_yet(tmp_path: Path) -> None:
    path = register(tmp_path / "m.xlsx", {"Audits": [HEADER]})
    assert told(run(export(tmp_path / "f.xlsx", form(1), form(2)), path)) == (2, 0, 0)
    assert told(run(export(tmp_path / "f.xlsx", form(1), form(2)), path)) == (0, 0, 2)
    assert len(audits(path)) == 2


def test_a_sheet_that_was_not_read_is_named_where_forms_come_in(tmp_path: Path) -> None:
    odd = [("Team", "Auditor", "Said", "Seen"), *(("CRS", "Ada Okafor", "Good", "x"),) * 6]
    path = register(tmp_path / "m.xlsx", {"Audits": [HEADER, typed("QA-1")], "Nov 2022": odd})
    named = [each.code for each in open_master(path).findings if each.sheet == "Nov 2022"]
    result = run(export(tmp_path / "f.xlsx", form(1)), path)
    assert named == ["CSCQA-REG-025"]
    assert [each.code for each in result.findings if each.sheet == "Nov 2022"] == named
