"""Import 5,000 form answers into a register of 20,000 rows, against openpyxl opening and saving it.

Run: python benchmarks/import_forms_20000.py [ROWS [NEW]]
Ours is the whole workflow: read the register and the export, compare each form with all audits, plan the
rows in the unit's spellings, write them and our own sheets, read back and compare every cell, swap. The
side of openpyxl only opens and saves the workbook: it reads no export and adds nothing.
"""

from __future__ import annotations

import random
import sys
import tempfile
from datetime import date, datetime, timedelta
from pathlib import Path

import xlsxwriter
from import_20000 import OPENPYXL, OPENPYXL_IMPORTS
from register_100000 import HEADERS, WORDS, write_register
from side_by_side import Program, compare

from csc_qa import load_catalogue
from csc_qa.core.audit_tool import AnswerKind, Question

CSC_QA_IMPORTS = """
from datetime import datetime
from pathlib import Path
from csc_qa import load_catalogue
from csc_qa.workflows.import_forms import ImportOptions, import_forms
"""
CSC_QA = """
options = ImportOptions(out=Path({out!r}), backups_kept=1)
result = import_forms(
    [Path({export!r})], Path({path!r}), load_catalogue(), now=datetime(2022, 12, 1), options=options
)
assert result.added == {new}, result.added
"""
FORMS = ["Id", "Start time", "Completion time", "Email", "Name"]


def write_export(path: Path, answers: int) -> None:
    """Write an export of the first tool with invented answers."""
    pick = random.Random(20221201)
    tool = load_catalogue().audit_tools["crs_1"]
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("Sheet1")
        day = book.add_format({"num_format": "dd/mm/yyyy hh:mm"})
        sheet.write_row(0, 0, [*FORMS, *(question.text for question in tool.questions)])
        for number in range(1, answers + 1):
            sent = datetime(2022, 11, 1, 9) + timedelta(minutes=7 * number % 40_000)
            row = [number, sent, sent, "a@council.example", "A"]
            for column, cell in enumerate([*row, *(_answer(each, number, pick) for each in tool.questions)]):
                if isinstance(cell, date):
                    sheet.write_datetime(number, column, cell, day)
                else:
                    sheet.write(number, column, cell)


def _answer(question: Question, number: int, pick: random.Random) -> object:
    if question.kind is AnswerKind.DATE:
        return date(2022, 11, 1) + timedelta(days=number % 28)
    known = {
        AnswerKind.IDENTIFIER: str(8_000_000 + number),
        AnswerKind.YES_NO: pick.choice(("Yes", "No")),
        AnswerKind.GRADE: pick.choice(("Good", "Requires Improvement", "Outstanding", "Inadequate")),
        AnswerKind.NAME: f"Auditor {number % 60}",
    }
    return known.get(question.kind, " ".join(pick.choices(WORDS, k=12)))


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    new = int(sys.argv[2]) if len(sys.argv) > 2 else 5_000
    with tempfile.TemporaryDirectory() as folder:
        path, out, export = (Path(folder) / name for name in ("register.xlsx", "out.xlsx", "export.xlsx"))
        write_register(path, rows)
        write_export(export, new)
        print(f"{new} forms imported into {rows} audits with {len(HEADERS)} columns")
        names = {"path": str(path), "out": str(out), "export": str(export), "new": new}
        compare(
            Program("openpyxl: open and save", OPENPYXL.format(**names), OPENPYXL_IMPORTS),
            Program("csc_qa: import and verify", CSC_QA.format(**names), CSC_QA_IMPORTS),
        )


if __name__ == "__main__":
    main()
