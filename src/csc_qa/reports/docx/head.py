"""The head of the document: what it is, its key figures and its contents."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from docx.oxml.xmlchemy import BaseOxmlElement

from csc_qa.core.report import KeyFigure, Report
from csc_qa.reports.docx.body import Body
from csc_qa.reports.docx.styles import AUTHORITY, TABLE
from csc_qa.reports.docx.tables import cell, plain_table
from csc_qa.reports.docx.text import Ink, Setting, paragraph, run
from csc_qa.reports.grade_colours import MUTED, NAVY, TINT

_FACT_SHARE = 0.26
_MOST_IN_ROW = 5


def write_head(body: Body, report: Report) -> None:
    """Write authority, title, period, facts, notes and key figures."""
    body.write(AUTHORITY, run(" · ".join(part for part in (report.authority, report.unit) if part)))
    body.write("Title", run(report.title))
    about = [report.about] if report.about and report.about not in report.title else []
    body.write("Subtitle", run(" · ".join([*about, report.period.label])))
    if report.facts:
        _write_facts(body, report.facts)
    for note in report.notes:
        body.write("Normal", run(note))
    if report.key_figures:
        body.write("Heading 2", run("Key figures"))
        _write_tiles(body, report.key_figures)


def _write_facts(body: Body, facts: Sequence[tuple[str, str]]) -> None:
    label_width = round(body.width * _FACT_SHARE)
    widths = (label_width, body.width - label_width)
    setting = Setting(body.styles[TABLE])
    rows = [
        [
            cell(widths[0], paragraph(setting, run(label, Ink(bold=True, size=10))), fill=TINT),
            cell(widths[1], paragraph(setting, run(value, Ink(size=10)))),
        ]
        for label, value in facts
    ]
    described = "Two columns: what it is, and its value."
    body.add(plain_table(rows, widths, ("About this paper", described)))
    body.add(paragraph(Setting(body.styles[TABLE], after=8)))


def _write_tiles(body: Body, figures: tuple[KeyFigure, ...]) -> None:
    lines = -(-len(figures) // _MOST_IN_ROW)
    per_line = -(-len(figures) // lines)
    ends = [round(body.width * at / per_line) for at in range(per_line + 1)]
    widths = tuple(end - start for start, end in pairwise(ends))
    rows = []
    for at in range(0, len(figures), per_line):
        some = figures[at : at + per_line]
        tiles = [_tile(body, figure, width) for figure, width in zip(some, widths, strict=False)]
        empty = [cell(width, paragraph(Setting(body.styles[TABLE]))) for width in widths[len(some) :]]
        rows.append([*tiles, *empty])
    described = "; ".join(f"{each.label}: {each.value}" for each in figures)
    body.add(plain_table(rows, widths, ("Key figures", described)))
    body.add(paragraph(Setting(body.styles[TABLE], after=6)))


def _tile(body: Body, figure: KeyFigure, width: int) -> BaseOxmlElement:
    style = body.styles[TABLE]
    lines = [
        paragraph(Setting(style, keeps_next=True, after=1), run(figure.label, Ink(bold=True, size=9))),
        paragraph(Setting(style, after=1), run(figure.value, Ink(bold=True, colour=NAVY, size=18))),
    ]
    if figure.detail:
        lines.append(paragraph(Setting(style), run(figure.detail, Ink(colour=MUTED, size=8.5))))
    return cell(width, *lines, fill=TINT)
