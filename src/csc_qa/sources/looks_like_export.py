"""Tell from its first rows whether a sheet is an export of an audit form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from csc_qa.core.audit_tool import AuditTool
from csc_qa.sources.export_headers import FORMS_COLUMNS, folded_questions, headers_of, is_asked
from csc_qa.sources.grid import Row
from csc_qa.sources.header_row import DEPTH, is_alike

_TIMES = {"start time", "completion time"}
# A register may have a few columns that are worded like questions; an export whose times were taken out
# has more of them, and little else.
_FEWEST_QUESTIONS = 5


def looks_like_form_export(rows: Sequence[Row], tools: Mapping[str, AuditTool]) -> bool:
    """Say whether a row has the headers of an export: the times of Forms with a question, or many questions.

    It says nothing of whether the export can be read, nor of which tool it is. A register is none, even
    where it has columns for a case's number and grade.

    Args:
        rows: of a sheet, or only its first 60.
        tools: tool id to tool, as plugins declare them.

    Example:
        >>> looks_like_form_export([["Audit Ref", "Service area", "Overall grade"]], {})
        False
    """
    known = folded_questions(tools.values())
    return any(_is_header(row, known) for row in rows[:DEPTH])


def _is_header(row: Row, known: Set[str]) -> bool:
    headers = headers_of(row)
    of_forms = {header.folded for header in headers} & set(FORMS_COLUMNS)
    asked = [each for each in headers if is_asked(each, known)]
    if of_forms >= _TIMES:
        return bool(asked) or any(is_alike(header, known) for header in headers)
    is_most = 2 * len(asked) >= len(headers) - len(of_forms)
    return bool(of_forms) and len(asked) >= _FEWEST_QUESTIONS and is_most
