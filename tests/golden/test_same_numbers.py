"""Every kind of report tells the same numbers in all four formats, and those of the JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import docx
import lxml.html
import openpyxl
import pptx
import pytest

from csc_qa import FileSources, report_of, write_report_files
from csc_qa.core.report import ColumnFormat, Report, Table
from csc_qa.core.target import Comparator, Target
from csc_qa.reports.cell_text import cell_text
from csc_qa.sample.kpi_tables import write_kpi_tables, write_kpi_targets
from csc_qa.workflows.declared import load_catalogue

FORMATS = ("pptx", "docx", "xlsx", "html")
ORDERS = {
    "annual": ("2022-01/2022-10", None),
    "quarterly": ("2022-Q3", None),
    "monthly": ("2022-10", None),
    "area": ("2022", "Jigsaw"),
    "headlines": ("2022-10", None),
    "kpi": ("2022-12", None),
    "scrutiny": ("2022-12", None),
}
Row = tuple[str, ...]
Made = tuple[Report, dict[str, Path]]


@pytest.fixture(scope="module")
def sources(master_path: Path, tmp_path_factory: pytest.TempPathFactory) -> FileSources:
    folder, catalogue = tmp_path_factory.mktemp("kpi"), load_catalogue()
    kpi = write_kpi_tables(folder / "kpi.xlsx", catalogue.indicators)
    limits: list[Target | Comparator] = [*catalogue.targets, *catalogue.comparators]
    targets = write_kpi_targets(folder / "targets.csv", catalogue.indicators, limits)
    return FileSources(master_path, kpi=kpi, targets=targets)


@pytest.fixture(scope="module", params=ORDERS)
def made(
    request: pytest.FixtureRequest, sources: FileSources, tmp_path_factory: pytest.TempPathFactory
) -> Made:
    kind: str = request.param
    period, area = ORDERS[kind]
    report = report_of(sources, kind, period, as_of=date(2023, 1, 26), service_area=area)
    folder = tmp_path_factory.mktemp(kind)
    files = write_report_files(report, folder, FORMATS).files
    return report, {file.suffix[1:]: file for file in files}


def rows_of_docx(path: Path) -> Iterator[Row]:
    for table in docx.Document(str(path)).tables:
        for row in table.rows:
            yield tuple(cell.text for cell in row.cells)


def rows_of_pptx(path: Path) -> Iterator[Row]:
    for slide in pptx.Presentation(str(path)).slides:
        for shape in slide.shapes:
            if shape.has_table:
                for row in shape.table.rows:
                    yield tuple(cell.text for cell in row.cells)


def rows_of_html(path: Path) -> Iterator[Row]:
    page = lxml.html.fromstring(path.read_bytes())
    for icon in list(page.iter("svg")):
        icon.drop_tree()
    for row in page.iter("tr"):
        yield tuple(cell.text_content() for cell in row.iter("td", "th"))


def rows_of_xlsx(path: Path) -> Iterator[Row]:
    for sheet in openpyxl.load_workbook(path).worksheets:
        for row in sheet.iter_rows():
            yield tuple(shown for cell in row if (shown := _as_shown(cell.value, cell.number_format)))


def _as_shown(value: object, number_format: str) -> str:
    if isinstance(value, int | float):
        is_percent = "%" in number_format
        return cell_text(value, ColumnFormat.PERCENT if is_percent else ColumnFormat.TEXT)
    return f"{value:%-d %B %Y}" if isinstance(value, date) else str(value or "")


READERS: dict[str, Callable[[Path], Iterator[Row]]] = {
    "docx": rows_of_docx,
    "pptx": rows_of_pptx,
    "html": rows_of_html,
    "xlsx": rows_of_xlsx,
}


def shown_rows(table: Table) -> Iterator[Row]:
    for row in (*table.rows, *([table.total] if table.total else [])):
        yield tuple(cell_text(cell, column.format) for cell, column in zip(row, table.columns, strict=True))


def flat(row: Row) -> Row:
    return tuple(" ".join(cell.split()) for cell in row if cell.strip())


@pytest.mark.parametrize("form", FORMATS)
def test_every_row_of_every_table_stands_in_every_format(made: Made, form: str) -> None:
    report, files = made
    there = {flat(row) for row in READERS[form](files[form])}
    expected = [
        flat(row) for section in report.sections for table in section.tables for row in shown_rows(table)
    ]
    assert expected
    assert [row for row in expected if row not in there] == []


def test_the_json_has_the_grades_of_the_table(made: Made) -> None:
    report, _ = made
    if "grades" not in report.figures:
        pytest.skip("a report on indicators")
    grades = report.figures["grades"]
    assert isinstance(grades, list)
    tables = [table for section in report.sections for table in section.tables]
    shown = [
        dict(zip((column.key for column in table.columns), row, strict=True))
        for table in tables
        for row in (*table.rows, *([table.total] if table.total else []))
    ]
    for row in grades:
        counts = {key: value for key, value in row.items() if key != "service_area"}
        assert any(counts.items() <= each.items() for each in shown), row["service_area"]
