"""Every report of a year in every format, from the sample workbook: seconds, memory, and where they go.

Run: python benchmarks/reports_of_a_year.py
First all reports of the year, with where the time goes. Then one of each kind against python-pptx,
python-docx and xlsxwriter alone, which write as many and as large tables and charts: no reading, no figures,
no layout, no texts. Each side runs in a process of its own, in turn.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile

from side_by_side import Program, compare

AREAS = ("CRS", "BIT", "Pathways Through Care", "C&FF", "SWF", "ICAS", "Jigsaw", "YPS", "Permanency")
MAKE = """
from datetime import date
from pathlib import Path
import csc_qa

folder = Path({folder!r})
sources = csc_qa.FileSources(
    folder / "master.xlsx", kpi=folder / "kpi.xlsx", targets=folder / "targets.csv"
)
months = [f"2022-{{month:02}}" for month in range(4, 13)]
orders = [("annual", "2022", None)]
orders += [("quarterly", f"2022-Q{{number}}", None) for number in range(1, 5)]
orders += [(kind, f"2022-{{month:02}}", None) for kind in ("monthly", "headlines") for month in range(1, 13)]
orders += [("area", "2022", area) for area in {areas!r}]
orders += [(kind, month, None) for kind in ("kpi", "scrutiny") for month in months]
"""
ONE_OF_EACH = """
orders = list({kind: (kind, period, area) for kind, period, area in orders}.values())
"""
BUILD = """
reports = [
    csc_qa.report_of(sources, kind, period, as_of=date(2023, 1, 26), service_area=area)
    for kind, period, area in orders
]
"""
WRITE = """
for report in reports:
    csc_qa.write_report_files(report, folder / "out", ("pptx", "docx", "xlsx", "html"))
"""
PARTS = """
import time
from collections import Counter
from csc_qa.reports.write import write_report

spent = Counter()
started = time.perf_counter()
sources.master, sources.kpi_table
spent["read the workbook and the KPI tables"] += time.perf_counter() - started
for kind, period, area in orders:
    started = time.perf_counter()
    report = csc_qa.report_of(sources, kind, period, as_of=date(2023, 1, 26), service_area=area)
    spent[f"figures: {kind}"] += time.perf_counter() - started
    for form in ("pptx", "docx", "xlsx", "html"):
        started = time.perf_counter()
        write_report(report, folder / "parts", [form])
        spent[f"write: {form}"] += time.perf_counter() - started
print(len(orders), "reports")
for name, seconds in spent.most_common():
    print(f"{name:<40} {seconds:8.2f} s {100 * seconds / spent.total():6.1f}%")
"""
ALONE = """
from docx import Document
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
import xlsxwriter

(folder / "alone").mkdir(exist_ok=True)
for number, report in enumerate(reports):
    deck, paper = Presentation(), Document()
    book = xlsxwriter.Workbook(folder / "alone" / f"{number}.xlsx")
    for section in report.sections:
        sheet, row = book.add_worksheet(), 0
        for table in section.tables:
            cells = [[column.title for column in table.columns], *table.rows]
            cells += [table.total] if table.total else []
            slide = deck.slides.add_slide(deck.slide_layouts[5])
            on_slide = slide.shapes.add_table(len(cells), len(cells[0]), 0, 0, 9_000_000, 3_000_000).table
            on_page = paper.add_table(len(cells), len(cells[0]))
            for at, line in enumerate(cells):
                sheet.write_row(row + at, 0, ["" if cell is None else cell for cell in line])
                for column, cell in enumerate(line):
                    on_slide.cell(at, column).text = str(cell)
                for cell, place in zip(line, on_page.rows[at].cells, strict=True):
                    place.text = str(cell)
            row += len(cells) + 1
        for chart in section.charts:
            data = CategoryChartData()
            data.categories = chart.categories
            for series in chart.series:
                data.add_series(series.name, [None if value != value else value for value in series.values])
            slide = deck.slides.add_slide(deck.slide_layouts[6])
            slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_STACKED, 0, 0, 9_000_000, 5_000_000, data)
            native = book.add_chart({"type": "column"})
            for at, series in enumerate(chart.series):
                values = ["" if value != value else value for value in series.values]
                sheet.write_row(row, 0, [series.name, *values])
                native.add_series({"values": [sheet.name, row, 1, row, max(1, len(series.values))]})
                row += 1
            sheet.insert_chart(row, 8, native)
    deck.save(folder / "alone" / f"{number}.pptx")
    paper.save(folder / "alone" / f"{number}.docx")
    book.close()
"""
SAMPLE = """
from pathlib import Path
from csc_qa.sample.kpi_tables import write_kpi_tables, write_kpi_targets
from csc_qa.sample.master_workbook import write_master
from csc_qa.workflows.declared import load_catalogue

folder, catalogue = Path({folder!r}), load_catalogue()
write_master(folder / "master.xlsx")
write_kpi_tables(folder / "kpi.xlsx", catalogue.indicators)
limits = [*catalogue.targets, *catalogue.comparators]
write_kpi_targets(folder / "targets.csv", catalogue.indicators, limits)
"""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        _run(SAMPLE.format(folder=folder))
        make = MAKE.format(folder=folder, areas=AREAS)
        print(_run(make + PARTS))
        few = make + ONE_OF_EACH
        alone = Program("the libraries alone", ALONE, few + BUILD)
        compare(alone, Program("csc_qa: figures and files", BUILD + WRITE, few))


def _run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return done.stdout


if __name__ == "__main__":
    main()
