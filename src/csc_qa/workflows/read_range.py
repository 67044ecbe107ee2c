"""Read a register that stands in a range of cells, as a worksheet function is handed it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from csc_qa.core.errors import CellError, WorkbookError
from csc_qa.core.quality_measure import QualityMeasure
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.workbook.find_sheets import OpenWorkbook
from csc_qa.workbook.mapping import WorkbookMapping
from csc_qa.workbook.register import read_open_register
from csc_qa.workbook.sheet_cells import cells_of_values
from csc_qa.workflows.declared import vocabulary_of
from csc_qa.workflows.open_master import MasterWorkbook

_RANGE = "the range"


def quality_of_range(
    rows: Sequence[Sequence[Any]], as_of: date, catalogue: Catalogue
) -> tuple[QualityMeasure, ...]:
    """Return the quality of the audits in a range with a header row.

    Raises:
        CellError: the range is no register.
    """
    book = OpenWorkbook(_RANGE, [cells_of_values(_RANGE, rows)], {})
    try:
        register = read_open_register(book, vocabulary_of(catalogue), WorkbookMapping())
    except WorkbookError as error:
        raise CellError.because("CSCQA-XLF-008") from error
    return MasterWorkbook(_RANGE, catalogue, register).audit_quality(as_of=as_of)
