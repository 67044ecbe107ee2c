"""Write sample exports of audit forms, as Microsoft Forms makes them. Every answer is invented."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from random import Random

from csc_qa.core.audit_tool import AuditTool
from csc_qa.core.grade import GradeScale
from csc_qa.sample.form_files import write_export_csv, write_export_workbook
from csc_qa.sample.form_submissions import invent_submissions
from csc_qa.sample.form_table import FormTable, tabulate

SEED = 11
# Some audits belong to the period of the annual report, some to the last sheet of the sample register.
MONTHS = (date(2022, 10, 1), date(2022, 11, 1), date(2022, 12, 1))
# Number of an export to how it is saved as csv as well.
_CSV = {1: (",", "utf-8-sig"), 6: (";", "cp1252")}
_NOT_IN_FILE_NAMES = re.compile(r'[\\/:*?"<>|]')


def write_form_exports(
    folder: Path,
    tools: Mapping[str, AuditTool] | Iterable[AuditTool],
    scale: GradeScale,
    *,
    seed: int = SEED,
    months: Sequence[date] = MONTHS,
) -> list[Path]:
    """Write an export for every tool, two of them as csv besides: the same bytes for the same seed.

    Args:
        folder: where to write; it is there already.
        months: first days of the months that the audits are of.

    Returns:
        The files, in the order of the tools.
    """
    listed = list(tools.values()) if isinstance(tools, Mapping) else list(tools)
    files: list[Path] = []
    for number, tool in enumerate(listed):
        rng = Random(f"{seed} {tool.id}")
        sent = invent_submissions(tool, scale, months, number, rng)
        table = tabulate(tool, scale, sent, number, rng)
        files += _write(folder, tool, table, number)
    return files


def _write(folder: Path, tool: AuditTool, table: FormTable, number: int) -> list[Path]:
    """Write one export under the name that Forms gives: the title and the span of answers."""
    name = _NOT_IN_FILE_NAMES.sub("-", f"{tool.name} audit form(1-{len(table.rows)})")
    files = [write_export_workbook(folder / f"{name}.xlsx", table)]
    if number in _CSV:
        separator, encoding = _CSV[number]
        files.append(write_export_csv(folder / f"{name}.csv", table, separator=separator, encoding=encoding))
    return files
