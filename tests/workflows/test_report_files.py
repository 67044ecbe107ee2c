"""The button Report files on a workbook that is a file, and where Excel has no folder of the person's."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.writing import HEADER, Rows, audit, write_workbook

from csc_qa import load_catalogue, open_master, report_of
from csc_qa.core.errors import MacroError, ReportError
from csc_qa.core.finding import make_finding
from csc_qa.core.report import Report
from csc_qa.core.workbook_change import WorkbookChange
from csc_qa.excel.registry import load_registry
from csc_qa.reports.commentary.keep import Kept
from csc_qa.reports.write import write_report
from csc_qa.workbook.find_sheets import OpenWorkbook
from csc_qa.workbook.sheet_cells import cells_of_values
from csc_qa.workflows.masters import OpenMaster
from csc_qa.workflows.pages.report_files import report_files_page
from csc_qa.workflows.pages.report_settings import (
    DEFAULT_FORMATS,
    DEFAULT_KINDS,
    FORMATS_SETTING,
    KINDS_SETTING,
    PUBLIC_SETTING,
)
from csc_qa.workflows.report_files import make_report_files
from csc_qa.workflows.reports.kinds import report_kinds
from csc_qa.workflows.run_macro_on_file import run_macro_on_file

CATALOGUE = load_catalogue()
TODAY = date(2023, 1, 26)
ROWS: Rows = [HEADER, *(audit(f"A{at}", done=date(2022, 12, 1 + at)) for at in range(4))]


def settings(**values: str) -> Rows:
    names = {"kinds": KINDS_SETTING, "formats": FORMATS_SETTING, "public": PUBLIC_SETTING}
    typed = [(names[name], value) for name, value in values.items()]
    return [("Settings",), ("Made by csc_qa 0.1.0 on 1 March 2022.",), ("Setting", "Value"), *typed]


def open_book(folder: Path | None = None, **values: str) -> OpenMaster:
    """Return the workbook as Excel hands it over; without a folder as on the server."""
    sheets: dict[str, Rows] = {"Q4": ROWS, "QA Settings": settings(**values)}
    cells = [cells_of_values(name, [list(row) for row in rows]) for name, rows in sheets.items()]
    book = OpenWorkbook("Master.xlsx", cells, {})
    return OpenMaster(book, CATALOGUE, TODAY, find_folder=lambda: folder)


def change(**values: str) -> WorkbookChange:
    return report_files_page(open_book(None, **values))


def test_files_stand_beside_the_workbook_that_the_command_makes(tmp_path: Path) -> None:
    path = write_workbook(
        tmp_path / "Master.xlsx", {"Q4": ROWS, "QA Settings": settings(kinds="Monthly", formats="json, html")}
    )
    macro = load_registry().macros["report_files"]
    [page], _ = run_macro_on_file(macro, path, CATALOGUE, today=TODAY, folder=tmp_path / "out")
    report = report_of(open_master(path), "monthly", "2022-12", as_of=TODAY)
    for made in write_report(report, tmp_path / "expected", ["json", "html"]):
        assert (tmp_path / "out" / made.name).read_bytes() == made.read_bytes()
    assert page.sections[0].sentences[0] == f"The files stand in: {tmp_path / 'out'}"
    [table] = page.sections[0].tables
    assert [row[1:] for row in table.rows] == [
        ("Monthly audit analysis", "December 2022", "Confidential")
    ] * 2


def test_without_a_folder_they_are_handed_over_and_the_sheet_says_so() -> None:
    made = change(kinds="monthly; quarterly", formats="json")
    assert [file.name for file in made.files] == [
        "monthly-audit-report-2022-12.json",
        "quarterly-audit-report-2022-Q4.json",
    ]
    assert made.files[0].content.startswith(b"{")
    [page] = made.pages
    assert "Files to download" in page.sections[0].sentences[0]
    assert any(sentence.startswith("Confidential files") for sentence in page.sections[0].sentences)


def test_a_file_that_is_named_twice_is_made_once() -> None:
    assert len(change(kinds="annual, annual", formats="JSON,json,").files) == 1


def test_the_version_for_publication_is_named_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []

    def make(sources: object, kind: object, order: object) -> object:
        asked.append(bool(getattr(order, "is_public", None)))
        return report_of(open_book().read(), "annual", "2022", as_of=TODAY)

    monkeypatch.setattr("csc_qa.workflows.report_files.make_report", make)
    for value in ("Yes", "no", ""):
        make_report_files(open_book(kinds="annual", formats="json", public=value))
    assert asked == [True, False, False]


def test_texts_that_a_person_changed_beside_the_workbook_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []

    def keep(report: Report, folder: Path) -> Kept:
        asked.append(folder)
        changed = make_finding("CSCQA-RPT-046", sheet=None)
        return Kept(report.model_copy(update={"title": "As a person left it"}), (changed,))

    monkeypatch.setattr("csc_qa.workflows.report_files.keep_edits", keep)
    page = report_files_page(open_book(tmp_path, kinds="monthly", formats="json")).pages[0]
    assert asked == [tmp_path]
    files, changed = page.sections[0].tables
    assert files.rows[0][1] == "As a person left it"
    assert [row[0] for row in changed.rows] == ["CSCQA-RPT-046"]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"kinds": "weekly", "formats": "json"}, "CSCQA-RPT-003"),
        ({"kinds": "monthly", "formats": "pdf"}, "CSCQA-RPT-001"),
        ({"kinds": "area", "formats": "json"}, "CSCQA-MAC-022"),
        ({"kinds": "monthly", "formats": "json", "public": "perhaps"}, "CSCQA-MAC-021"),
    ],
)
def test_settings_that_cannot_be_used(values: dict[str, str], code: str) -> None:
    with pytest.raises((ReportError, MacroError), match=code):
        change(**values)


def test_what_is_made_without_settings_can_be_made() -> None:
    assert DEFAULT_KINDS in report_kinds()
    assert [each.strip() for each in DEFAULT_FORMATS.split(",")] == ["pptx", "docx"]
