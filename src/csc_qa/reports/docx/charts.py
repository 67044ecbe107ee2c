"""Native charts, which can be edited in Word: each with its numbers in a workbook of its own."""

from __future__ import annotations

from itertools import groupby

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement

from csc_qa.core.report import Chart, ChartKind
from csc_qa.reports.cell_text import empty_chart_text
from csc_qa.reports.charts.office_data import chart_data
from csc_qa.reports.charts.values import is_empty_chart
from csc_qa.reports.docx.body import Body
from csc_qa.reports.docx.captions import caption
from csc_qa.reports.docx.chart_looks import new_chart
from csc_qa.reports.docx.drawing import chart_frame
from csc_qa.reports.docx.elements import make
from csc_qa.reports.docx.styles import NOTE, TABLE
from csc_qa.reports.docx.text import Setting, paragraph, run
from csc_qa.reports.grade_colours import LINE, WHITE

_CENTIMETRE = 567
_SIZE, _SMALL_SIZE = 9.0, 7.0
# A line's width, without which the right side of the frame is cut off.
_FRAME = 30
# Longer labels of bars take two lines or three; a bar with less room goes without.
_ONE_LINE = 30
_GAP = 170
_CAPTION_ROOM = 3 * _CENTIMETRE


def write_charts(body: Body, charts: tuple[Chart, ...]) -> None:
    """Write charts one below the other, and small ones that follow each other side by side."""
    for is_small, some in groupby(charts, key=lambda chart: chart.is_small):
        if is_small:
            _write_side_by_side(body, tuple(some))
            continue
        for chart in some:
            body.add(caption(body, "Figure", next(body.figures), chart.title))
            size = (body.width - _FRAME, min(_height(chart), body.height - _CAPTION_ROOM))
            body.add(_drawn(body, chart, size, _SIZE))


def _write_side_by_side(body: Body, charts: tuple[Chart, ...]) -> None:
    per_line = 3 if body.is_landscape else 2
    width = body.width // per_line
    lines = [charts[at : at + per_line] for at in range(0, len(charts), per_line)]
    rows = [_line(body, line, (width,) * per_line) for line in lines]
    look = make(
        "w:tblPr",
        make("w:tblW", w=per_line * width, type="dxa"),
        make("w:tblLayout", type="fixed"),
        make("w:tblCellMar", make("w:left", w=0, type="dxa"), make("w:right", w=_GAP, type="dxa")),
        make("w:tblCaption", val="Charts beside one another"),
        make("w:tblDescription", val="For layout only; each chart has its own title and description."),
    )
    grid = make("w:tblGrid", *(make("w:gridCol", w=width) for _ in range(per_line)))
    body.add(make("w:tbl", look, grid, *rows), paragraph(Setting(body.styles[TABLE])))


def _line(body: Body, charts: tuple[Chart, ...], widths: tuple[int, ...]) -> BaseOxmlElement:
    cells = [_small_chart(body, chart, width - _GAP) for chart, width in zip(charts, widths, strict=False)]
    cells += [[paragraph(Setting(body.styles[TABLE]))] for _ in widths[len(cells) :]]
    return make(
        "w:tr",
        make("w:trPr", make("w:cantSplit")),
        *(
            make("w:tc", make("w:tcPr", make("w:tcW", w=width, type="dxa")), *cell)
            for width, cell in zip(widths, cells, strict=True)
        ),
    )


def _small_chart(body: Body, chart: Chart, width: int) -> list[BaseOxmlElement]:
    title = caption(body, "Figure", next(body.figures), chart.title, size=_SMALL_SIZE + 1.5, in_table=True)
    return [title, _drawn(body, chart, (width - _FRAME, 5 * _CENTIMETRE), _SMALL_SIZE)]


def _height(chart: Chart) -> int:
    if chart.kind is ChartKind.STACKED_BARS:
        is_long = any(len(each) > _ONE_LINE for each in chart.categories)
        return round(min(19.0, 2.4 + (1.2 if is_long else 0.85) * len(chart.categories)) * _CENTIMETRE)
    return round(8.2 * _CENTIMETRE)


def _drawn(body: Body, chart: Chart, size: tuple[int, int], letters: float) -> BaseOxmlElement:
    """Return a paragraph with the chart, or with what is said where there is nothing to draw."""
    if is_empty_chart(chart):
        return paragraph(Setting(body.styles[NOTE]), run(empty_chart_text(chart)))
    relationship = _add_part(body, chart, letters)
    frame = chart_frame(next(body.ids), relationship, size, (chart.title, chart.alt))
    return paragraph(Setting(body.styles[TABLE], after=6), frame)


def _add_part(body: Body, chart: Chart, letters: float) -> str:
    """Add the chart and its workbook to the package, and return the id of the relationship to it."""
    number, package = next(body.charts), body.document.part.package
    name = PackURI(f"/word/embeddings/report-chart-{number}.xlsx")
    workbook = Part(name, CONTENT_TYPE.SML_SHEET, chart_data(chart).xlsx_blob, package)
    name = PackURI(f"/word/charts/report-chart-{number}.xml")
    part = Part(name, CONTENT_TYPE.DML_CHART, b"", package)
    part._blob = _chart_xml(chart, letters, part.relate_to(workbook, RELATIONSHIP_TYPE.PACKAGE))
    return body.document.part.relate_to(part, RELATIONSHIP_TYPE.CHART)


def _chart_xml(chart: Chart, letters: float, workbook: str) -> bytes:
    space = new_chart(chart, letters)
    names = nsdecls("a", "c", "r")
    fill = f'<a:solidFill><a:srgbClr val="{WHITE[1:]}"/></a:solidFill>'
    line = f'<a:ln w="6350"><a:solidFill><a:srgbClr val="{LINE[1:]}"/></a:solidFill></a:ln>'
    space.chart.addnext(parse_xml(f"<c:spPr {names}>{fill}{line}</c:spPr>"))
    space[0].addnext(parse_xml(f'<c:roundedCorners {names} val="0"/>'))
    data = f'<c:externalData {names} r:id="{workbook}"><c:autoUpdate val="0"/></c:externalData>'
    space.append(parse_xml(data))
    return serialize_part_xml(space)
