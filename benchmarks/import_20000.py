"""Append 5,000 audits to a register of 20,000 rows and 26 columns, or correct 5,000 cells of it, against
openpyxl opening and saving it.

Run: python benchmarks/import_20000.py [ROWS [NEW]]
Ours is the whole of it: plan, write, read back and compare every cell, backup, swap. openpyxl's side only
opens and saves the workbook, and adds nothing.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from register_100000 import HEADERS, write_register
from side_by_side import Program, compare

OPENPYXL_IMPORTS = "import openpyxl"
OPENPYXL = """
book = openpyxl.load_workbook({path!r})
book.save({out!r})
"""
CSC_QA_IMPORTS = """
from datetime import date, datetime
from pathlib import Path
from csc_qa.workbook.editing import AppendedRows, CellChange, apply_edit, plan_edit
"""
CSC_QA = """
row = {{column: f"Invented answer {{column}}" for column in range({columns})}}
row |= {{1: 9000000, 9: date(2022, 5, 1), 10: date(2022, 5, 20), 13: "Good"}}
edit = AppendedRows("Audits", {last}, [row] * {new})
plan = plan_edit(Path({path!r}), [edit])
apply_edit(plan, out=Path({out!r}), backups_kept=1, now=datetime(2022, 6, 1))
"""
CORRECT = """
edits = [CellChange("Audits", 4 + row * {rows} // {new}, 13, "Good") for row in range({new})]
plan = plan_edit(Path({path!r}), edits)
apply_edit(plan, out=Path({out!r}), backups_kept=1, now=datetime(2022, 6, 1))
"""


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    new = int(sys.argv[2]) if len(sys.argv) > 2 else 5_000
    with tempfile.TemporaryDirectory() as folder:
        path, out = Path(folder) / "register.xlsx", Path(folder) / "out.xlsx"
        write_register(path, rows)
        print(
            f"{new} audits appended to {rows} with {len(HEADERS)} columns, and {new} cells corrected, "
            f"{path.stat().st_size / 1e6:.1f} MB"
        )
        names = {"path": str(path), "out": str(out), "new": new, "rows": rows, "last": rows + 3}
        names |= {"columns": len(HEADERS)}
        theirs = Program("openpyxl: open and save", OPENPYXL.format(**names), OPENPYXL_IMPORTS)
        compare(theirs, Program("csc_qa: append and verify", CSC_QA.format(**names), CSC_QA_IMPORTS))
        compare(theirs, Program("csc_qa: correct and verify", CORRECT.format(**names), CSC_QA_IMPORTS))


if __name__ == "__main__":
    main()
