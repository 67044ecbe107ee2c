"""Texts that people edited in a workbook are found again, whatever saved it."""

from __future__ import annotations

import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from tests.programs import program

from csc_qa.core.errors import ReportError
from csc_qa.core.report import Report
from csc_qa.reports.commentary.written import WrittenTexts, texts_of
from csc_qa.reports.xlsx.texts import TEXTS_SHEET
from csc_qa.reports.xlsx.writer import render_xlsx
from csc_qa.reports.xlsx.written import read_written

from ..every_part import ACTIONS, COMMENTARY, every_part

SHEET = "Effective assessment"
FIRST, SECOND = COMMENTARY.paragraphs
Change = Callable[[Workbook], None]


@pytest.fixture(scope="module")
def report() -> Report:
    return every_part()


@pytest.fixture(scope="module")
def file(report: Report, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("written") / "report.xlsx"
    path.write_bytes(render_xlsx(report))
    return path


def read(path: Path) -> WrittenTexts:
    written = read_written(path)
    assert written is not None
    return written


def edited(file: Path, folder: Path, change: Change) -> WrittenTexts:
    """Return what is read after openpyxl changed and saved the workbook."""
    book = load_workbook(file)
    change(book)
    book.save(folder / "edited.xlsx")
    return read(folder / "edited.xlsx")


def row_of(sheet: Worksheet, text: str) -> int:
    return next(int(cell.row) for cell in sheet["A"] if cell.value == text)


def test_what_nobody_changed_reads_as_it_was_written(file: Path, report: Report) -> None:
    assert read(file) == WrittenTexts(base=texts_of(report), now=texts_of(report))


def test_changed_paragraphs_are_read_and_the_base_stays(file: Path, tmp_path: Path, report: Report) -> None:
    def change(book: Workbook) -> None:
        sheet = book[SHEET]
        sheet.cell(row_of(sheet, FIRST), 1).value = "We looked into it.\n\nIt was a change of form. "
        sheet.cell(row_of(sheet, SECOND), 1).value = None
        sheet.cell(row_of(sheet, ACTIONS.prompt), 1).value = 2023

    written = edited(file, tmp_path, change)
    assert written.base == texts_of(report)
    assert written.now == {
        **texts_of(report),
        "kpi/commentary": ("We looked into it.", "It was a change of form."),
        "kpi/actions": ("2023",),
    }


def test_what_is_typed_in_the_blank_rows_around_is_read(file: Path, tmp_path: Path) -> None:
    def change(book: Workbook) -> None:
        sheet = book[SHEET]
        sheet.cell(row_of(sheet, FIRST) - 1, 1).value = "Before."
        sheet.cell(row_of(sheet, SECOND) + 1, 1).value = "After."
        sheet.cell(row_of(sheet, ACTIONS.prompt) + 1, 2).value = "An action."

    written = edited(file, tmp_path, change)
    assert written.now["kpi/commentary"] == ("Before.", FIRST, SECOND, "After.")
    assert written.now["kpi/actions"] == ("An action.",)


def test_rows_that_excel_added_to_the_name_belong_to_the_block(file: Path, tmp_path: Path) -> None:
    def change(book: Workbook) -> None:
        sheet = book["Recommendations"]
        [name] = [each for each in book.defined_names.values() if "Recommendations" in each.attr_text]
        first, _, last = name.attr_text.rpartition("$")
        # Excel moves what stands below, and the end of the name with it.
        sheet.insert_rows(5, 2)
        sheet["A5"], sheet["B6"] = "First of all.", "typed beside"
        name.attr_text = f"{first}${int(last) + 2}"

    now = edited(file, tmp_path, change).now["recommendations/sentences"]
    assert {*now} == {"First of all.", "typed beside", *every_part().sections[1].sentences}


def test_a_block_that_was_taken_out_whole_is_absent_and_an_emptied_one_is_empty(
    file: Path, tmp_path: Path, report: Report
) -> None:
    def change(book: Workbook) -> None:
        sheet = book[SHEET]
        for text in COMMENTARY.paragraphs:
            sheet.cell(row_of(sheet, text), 1).value = None
        del book["Recommendations"]

    written = edited(file, tmp_path, change)
    assert written.now["kpi/commentary"] == ()
    assert set(texts_of(report)) - set(written.now) == {"recommendations/sentences"}


def test_sheets_may_be_sorted(file: Path, tmp_path: Path, report: Report) -> None:
    def change(book: Workbook) -> None:
        book._sheets.sort(key=lambda sheet: sheet.title, reverse=True)

    assert edited(file, tmp_path, change).now == texts_of(report)


def test_libreoffice_keeps_the_marks_and_rows_added_in_it_belong_to_the_block(
    file: Path, tmp_path: Path, report: Report
) -> None:
    office = [program("soffice"), f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    command = [*office, "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(file)], check=True, capture_output=True, timeout=180)
    assert read(tmp_path / "report.xlsx") == WrittenTexts(texts_of(report), texts_of(report))


def test_a_text_that_a_person_left_is_known_from_its_draft(tmp_path: Path) -> None:
    drafts = {"kpi/actions": ("As drafted.",)}
    kept = ACTIONS.model_copy(update={"paragraphs": ("As a person\nleft it.",), "is_draft": False})
    section = every_part().sections[2].model_copy(update={"blocks": (kept,)})
    report = every_part(sections=(section,), drafts=drafts)
    (tmp_path / "report.xlsx").write_bytes(render_xlsx(report))
    written = read(tmp_path / "report.xlsx")
    assert written.base == texts_of(report)
    assert written.base["kpi/actions"] == ("As drafted.",)
    assert written.now["kpi/actions"] == kept.paragraphs


def test_a_workbook_that_is_not_ours_has_no_texts(file: Path, tmp_path: Path) -> None:
    other, without = tmp_path / "other.xlsx", tmp_path / "without.xlsx"
    Workbook().save(other)
    book = load_workbook(file)
    del book[TEXTS_SHEET]
    book.save(without)
    package = tmp_path / "package.xlsx"
    with zipfile.ZipFile(package, "w") as archive:
        archive.writestr("a.txt", "a")
    for path in (other, without, package):
        assert read_written(path) is None


def test_what_is_no_workbook_or_damaged_is_refused(file: Path, tmp_path: Path) -> None:
    content = file.read_bytes()
    bad = {"text": b"no workbook", "cut": content[:5000], "broken": content[:2000] + content[2100:]}
    for name, each in bad.items():
        (tmp_path / f"{name}.xlsx").write_bytes(each)
    for name in (*bad, "absent"):
        with pytest.raises(ReportError, match=rf'CSCQA-RPT-018.*"{name}.xlsx"'):
            read_written(tmp_path / f"{name}.xlsx")
