"""Each auditor's leniency from three columns of cells."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from csc_qa.core.agreement import Leniency
from csc_qa.core.errors import CellError
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.moderation.leniency import measure_leniency
from csc_qa.workbook.read_named import read_free_names
from csc_qa.workflows.count_cells import grade_pairs

Rows = Sequence[Sequence[Any]]


def leniency_of_cells(
    auditors: Rows, original: Rows, moderated: Rows, catalogue: Catalogue
) -> tuple[Leniency, ...]:
    """Return the leniency of every auditor; rows without auditor or either grade are left out.

    Raises:
        CellError: the ranges are not columns of one length.
        GradeError: a cell is no grade.
    """
    framework = catalogue.framework
    pairs = grade_pairs(original, moderated, framework.grade_scale)
    if len(auditors) != len(pairs) or any(len(row) != 1 for row in auditors):
        raise CellError.because("CSCQA-XLF-004", "the ranges are not three columns of the same rows")
    cells = pd.Series([row[0] or "" for row in auditors], dtype=object).to_numpy()
    table = pd.DataFrame(
        {
            "auditor": read_free_names(cells).by_row(),
            "grade": [pair[0].key if pair else None for pair in pairs],
            "moderated_grade": [pair[1].key if pair else None for pair in pairs],
        }
    )
    least = framework.moderation.least_audits
    return measure_leniency(table, framework.grade_scale, least_audits=least)
