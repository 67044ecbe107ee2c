"""Read an export of Microsoft Forms: the tool it is of, its answers typed, and what was found wrong.

Source: Quality Assurance Framework 2023 to 2025, section 23, for the forms; the columns beside their
questions are those that Microsoft Forms gives to every export.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from pathlib import Path

from csc_qa.core.audit_tool import AuditTool
from csc_qa.core.finding import Finding
from csc_qa.core.form_answer import FormAnswer
from csc_qa.core.grade import OFSTED_SCALE, GradeScale
from csc_qa.core.model import FrozenModel
from csc_qa.sources.export_file import choose_grid, read_grid
from csc_qa.sources.export_headers import folded_questions, sort_headers
from csc_qa.sources.export_plan import ExportPlan
from csc_qa.sources.grid import Grid, Row, find_errors
from csc_qa.sources.notes import Notes, shorten
from csc_qa.sources.plugin_fields import ParseAnswer
from csc_qa.sources.read_answers import read_answers
from csc_qa.sources.recognise_tool import recognise_tool, use_tool

_AS_DECLARED = 100.0


class FormExport(FrozenModel):
    """An export that was read.

    Attributes:
        source: name of the file.
        sheet: that has the answers; None for a csv file.
        tool: the audit tool whose form it is.
        headers: question id to its header, on one line.
        answers: in the order of the export.
        set_aside: rows that are test submissions.
        rejected: rows with an answer that could not be taken; each has an error among the findings.
        findings: in the order in which they were met.
    """

    source: str
    sheet: str | None
    tool: AuditTool
    headers: dict[str, str]
    answers: tuple[FormAnswer, ...]
    set_aside: tuple[int, ...] = ()
    rejected: tuple[int, ...] = ()
    findings: tuple[Finding, ...] = ()


def read_form_export(
    path: Path,
    tools: Mapping[str, AuditTool],
    *,
    tool: str | None = None,
    scale: GradeScale = OFSTED_SCALE,
    parse_answer: ParseAnswer | None = None,
) -> FormExport:
    """Read the answers that Forms exported, as .xlsx, .xlsm or .csv.

    Args:
        path: the export; it is not changed.
        tools: tool id to tool, as plugins declare them.
        tool: id, name or alias of the tool; recognised from the questions where not given.
        scale: the grades, with their spellings.
        parse_answer: called for each answer with the tool and question id to text; the `Audit` fields
            it returns replace those read by declaration. What it raises is noted and stops nothing.

    Raises:
        FormError: the file is no export, or its form is not known or could be more than one.
    """
    notes = Notes(path.name)
    known = folded_questions(tools.values())
    plan = _plan(*read_grid(path, known, notes), known, tools, tool, notes)
    return _read_all(replace(plan, scale=scale, parse_answer=parse_answer))


def read_form_grid(
    source: str,
    sheet: str | None,
    rows: Sequence[Row],
    tools: Mapping[str, AuditTool],
    *,
    tool: str | None = None,
    scale: GradeScale = OFSTED_SCALE,
    parse_answer: ParseAnswer | None = None,
) -> FormExport:
    """Read the answers of an export whose cells are at hand, such as a sheet that is open in Excel.

    Args:
        source: what findings call the export: the name of the workbook.
        sheet: its sheet.
        rows: from row 1 and column A of the sheet on, blank ones included; None, texts, numbers, True and
            False, dates and times, as Excel hands them over. They are not changed. A number whose format
            adds to it, such as 12345 that shows as 0012345, goes through `show_number` first: here its
            format is not known.
        tools, tool, scale, parse_answer: as in `read_form_export`.

    Raises:
        FormError: the cells are no export, or its form is not known or could be more than one.
    """
    notes = Notes(source)
    notes.sheet = sheet
    known = folded_questions(tools.values())
    grid = Grid(list(rows), sheet, faults=find_errors(rows))
    plan = _plan(*choose_grid([grid], known, notes), known, tools, tool, notes)
    return _read_all(replace(plan, scale=scale, parse_answer=parse_answer))


def _plan(
    grid: Grid,
    position: int,
    known: Set[str],
    tools: Mapping[str, AuditTool],
    tool: str | None,
    notes: Notes,
) -> ExportPlan:
    headers = sort_headers(grid.rows[position], grid.rows[position + 1 :], known)
    if tool is None:
        match = recognise_tool(headers.questions, tools, notes)
    else:
        match = use_tool(headers.questions, tools, tool, notes)
    return ExportPlan(grid, position, headers, match, notes)


def _read_all(plan: ExportPlan) -> FormExport:
    _note_columns(plan)
    rows = read_answers(plan)
    return FormExport(
        source=plan.notes.source,
        sheet=plan.grid.sheet,
        tool=plan.tool,
        headers={each.question.id: each.header.text for each in plan.match.matches},
        answers=tuple(rows.answers),
        set_aside=tuple(rows.set_aside),
        rejected=tuple(rows.rejected),
        findings=tuple(plan.notes.findings),
    )


def _note_columns(plan: ExportPlan) -> None:
    """Note what of the form differs from what the tool declares."""
    for each in plan.match.matches:
        if each.likeness < _AS_DECLARED:
            detail = f'read as "{shorten(each.question.text)}"'
            plan.notes.add("CSCQA-FRM-017", detail, header=each.header.text)
    for question in plan.match.missing:
        if question.is_required:
            plan.notes.add("CSCQA-FRM-018", f'"{shorten(question.text)}"')
    for name in plan.extra:
        plan.notes.add("CSCQA-FRM-019", header=name)
