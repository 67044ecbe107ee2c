from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from csc_qa.core.report import Chart, ChartKind, KeyFigure, Report, Section, Series, Table, TableColumn
from csc_qa.reports.xlsx.writer import render_xlsx


def hostile(text: str, report: Report) -> Report:
    table = Table(title=text, columns=(TableColumn(title=text),), rows=((text,),), total=(text,), note=text)
    chart = Chart(
        title=text,
        kind=ChartKind.STACKED_BARS,
        categories=(text,),
        series=(Series(name=text, values=(1.0,)),),
        alt=text,
    )
    section = Section(key="x", title=text, sentences=(text,), tables=(table,), charts=(chart,))
    figure = KeyFigure(label=text, value=text, detail=text)
    return report.model_copy(
        update={"title": text, "sections": (section,), "key_figures": (figure,), "sources": (text,)}
    )


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "{=1}", "http://example.org"])
def test_text_stays_text_everywhere(report: Report, text: str) -> None:
    content = render_xlsx(hostile(text, report))
    cells = [cell for sheet in load_workbook(BytesIO(content)) for row in sheet for cell in row]
    assert "f" not in {cell.data_type for cell in cells}
    assert sum(cell.value == text for cell in cells) >= 12
    with ZipFile(BytesIO(content)) as parts:
        sheets = [parts.read(name) for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
    assert all(b"<f>" not in sheet for sheet in sheets)
