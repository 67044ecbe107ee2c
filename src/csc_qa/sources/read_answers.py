"""Read the answers of an export: row by row, leaving out what is no answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from csc_qa.core.form_answer import FormAnswer
from csc_qa.sources.export_plan import TIMES, ExportPlan, cell_at, is_number
from csc_qa.sources.grid import Cell, Row, is_blank, is_blank_row, tidy
from csc_qa.sources.practice_run import practice_word
from csc_qa.sources.read_row import read_row
from csc_qa.sources.safe_text import is_too_long, raw_text


@dataclass
class AnswerRows:
    """The answers by Id (by row where there is none), and rows set aside as tests or rejected."""

    by_id: dict[str | int, FormAnswer] = field(default_factory=dict)
    set_aside: list[int] = field(default_factory=list)
    rejected: list[int] = field(default_factory=list)

    @property
    def answers(self) -> list[FormAnswer]:
        """The answers, in the order of the export."""
        return sorted(self.by_id.values(), key=lambda answer: answer.row)


def read_answers(plan: ExportPlan) -> AnswerRows:
    """Read every row below the header."""
    found = AnswerRows()
    repeated = 0
    for number, row in plan.rows():
        if is_blank_row(row) and number not in plan.rows_with_faults:
            continue
        if all(_is_text(cell_at(row, column), text) for column, text in plan.header_texts):
            repeated += 1
        elif _is_note(plan, row):
            plan.notes.add("CSCQA-FRM-045", row=number)
        elif _is_whole(plan, number, row, found) and not _is_set_aside(plan, number, row, found):
            _take(plan, read_row(plan, number, row), found)
    if repeated:
        plan.notes.add("CSCQA-FRM-038", "1 row" if repeated == 1 else f"{repeated} rows")
    found.rejected.sort()
    if not found.by_id:
        plan.notes.add("CSCQA-FRM-037")
    return found


def _is_text(cell: Cell, text: str) -> bool:
    return isinstance(cell, str) and tidy(cell) == text


def _is_note(plan: ExportPlan, row: Row) -> bool:
    """Say whether a row is a total or a note: its Id is no number, and Forms took no time for it."""
    forms = plan.headers.forms
    given = cell_at(row, forms["id"]) if plan.has_numbered_rows else None
    times = (cell_at(row, forms[name]) for name in TIMES if name in forms)
    return not is_blank(given) and not is_number(given) and all(map(is_blank, times))


def _is_whole(plan: ExportPlan, number: int, row: Row, found: AnswerRows) -> bool:
    """Say whether the row can be read; one that cannot is rejected, and one without answers passed over."""
    if not is_blank_row(row[len(plan.header_row) :]):
        plan.notes.add("CSCQA-FRM-029", row=number)
        found.rejected.append(number)
        return False
    filled = [column for column in plan.answer_columns if not is_blank(cell_at(row, column))]
    if not filled and number not in plan.rows_with_faults:
        plan.notes.add("CSCQA-FRM-039", row=number)
        return False
    too_long = [column for column in filled if is_too_long(raw_text(row[column]))]
    for column in too_long:
        plan.notes.add("CSCQA-FRM-028", row=number, header=raw_text(plan.header_row[column]))
    if too_long:
        found.rejected.append(number)
    return not too_long


def _is_set_aside(plan: ExportPlan, number: int, row: Row, found: AnswerRows) -> bool:
    for column in plan.name_columns:
        cell = cell_at(row, column)
        word = "" if is_blank(cell) else practice_word(raw_text(cell))
        if word:
            header = raw_text(plan.header_row[column])
            plan.notes.add("CSCQA-FRM-020", f'the cell says "{word}"', row=number, header=header)
            found.set_aside.append(number)
            return True
    return False


def _take(plan: ExportPlan, answer: FormAnswer, found: AnswerRows) -> None:
    """Take an answer, unless one with its Id is there: of two that differ, the newer stays."""
    key = answer.response_id or answer.row
    other = found.by_id.get(key)
    if other is None:
        found.by_id[key] = answer
    elif (other.answers, other.extra) == (answer.answers, answer.extra):
        plan.notes.add("CSCQA-FRM-021", f"as in row {other.row}", row=answer.row)
    else:
        older, newer = sorted((other, answer), key=_taken_at)
        plan.notes.add("CSCQA-FRM-022", f"the newer one stands in row {newer.row}", row=older.row)
        found.by_id[key] = newer
        found.rejected.append(older.row)


def _taken_at(answer: FormAnswer) -> tuple[datetime, int]:
    return (answer.modified_at or answer.completed_at or datetime.min, answer.row)
