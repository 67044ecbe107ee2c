"""Edit a master workbook in place: add rows, take them out, change cells, keep sheets of ours; lose nothing.

Why the package's XML is edited directly. Two libraries were tried on the rich workbook of the tests
(two rows inserted under the last audit, totals row, note, table, sparklines, notes and pictures below):

- `xlsxedit` 1.0.2 moves cells, merges, names and tables, and the result passes the validator; but it
  shifts no formula (a total at row 12 still adds D10 of row 10, which makes it circular), copies no formula
  of the row above, grows neither filter, formats nor validations by itself, leaves notes, sparklines,
  pictures and page breaks where they were, and writes 17 parts anew, unrelated sheets among them.
- `excelize` 0.1.0 shifts formulas and pictures, but leaves notes and sparklines behind, grows no
  range, writes theme, styles and all sheets anew, and the styles it writes fail the validator.

So only what must change is changed here, tag by tag in the text of a part; all else stays as it was.
"""

from csc_qa.workbook.editing.applying import EditResult, apply_edit
from csc_qa.workbook.editing.edits import AppendedRows, CellChange, CellValue, Edit, OwnSheet, RemovedRows
from csc_qa.workbook.editing.planning import EditPlan, plan_edit

__all__ = [
    "AppendedRows",
    "CellChange",
    "CellValue",
    "Edit",
    "EditPlan",
    "EditResult",
    "OwnSheet",
    "RemovedRows",
    "apply_edit",
    "plan_edit",
]
