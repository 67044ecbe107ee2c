"""What may be done to a workbook; `core.edits` has it, because Excel does the same to one that is open."""

from csc_qa.core.edits import AppendedRows, CellChange, CellValue, Edit, OwnSheet, RemovedRows

__all__ = ["AppendedRows", "CellChange", "CellValue", "Edit", "OwnSheet", "RemovedRows"]
