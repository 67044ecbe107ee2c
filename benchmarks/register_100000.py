"""Read and analyse a register of 100,000 audits, against reading the same file with calamine alone.

Run: python benchmarks/register_100000.py [AUDITS]
Each side runs in a process of its own, in turn, so that both meet the same noise; the table shows the
median of the rounds and the ratio of the two sides in the same round.
"""

from __future__ import annotations

import random
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

import xlsxwriter
from side_by_side import Program, compare

CALAMINE_IMPORTS = "from python_calamine import CalamineWorkbook"
CALAMINE = """
with CalamineWorkbook.from_path({path!r}) as workbook:
    for name in workbook.sheet_names:
        workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
"""
CSC_QA_IMPORTS = "import csc_qa; from datetime import date; csc_qa.open_master"
CSC_QA = """
master = csc_qa.open_master({path!r})
assert len(master.audits_table) == {audits}
master.grade_table(by="service_area", period="2022")
master.grade_table(by="month")
master.agreement("2022")
master.audit_quality("2022", as_of=date(2023, 6, 1))
master.findings
"""
HEADERS = [
    *("Audit Ref", "Child ID", "Service area", "Audit tool", "Theme", "Type of audit", "Auditor"),
    *("Social worker", "Audit month", "Date allocated", "Date completed", "Oversight date", "Date uploaded"),
    *("Overall grade", "Moderated grade", "Date moderated", "Strengths", "Areas for improvement"),
    *("Actions", "Action owner", "Action due date", "Learning", "SW involved", "Family view sought"),
    *("Safeguarding concern", "Disputed"),
]
AREAS = ("CRS", "Brief Intervention Team", "PTC", "C&FF", "SWF", "ICAS", "Jigsaw", "YPS", "Permanency")
GRADES = ("Good", "good ", "RI", "Req Imp", "Requires Improvement", "Outstanding", "Inadequate", "")
WORDS = ("chronology", "plan", "visit", "supervision", "recording", "analysis", "voice", "outcome", "risk")


def write_register(path: Path, audits: int) -> None:
    """Write a register of invented audits with every field and a free text of its own in each row."""
    pick = random.Random(20220101)
    workbook = xlsxwriter.Workbook(path, {"constant_memory": True})
    sheet = workbook.add_worksheet("Audits")
    day = workbook.add_format({"num_format": "dd/mm/yyyy"})
    sheet.write_row(2, 0, HEADERS)
    for number in range(audits):
        for column, cell in enumerate(_audit(number, pick)):
            if isinstance(cell, date):
                sheet.write_datetime(number + 3, column, cell, day)
            elif cell != "":
                sheet.write(number + 3, column, cell)
    workbook.close()


def _audit(number: int, pick: random.Random) -> tuple[object, ...]:
    allocated = date(2022, 1, 3) + timedelta(days=pick.randrange(330))
    done = allocated + timedelta(days=pick.randrange(5, 30))
    grade = pick.choice(GRADES)
    moderated = (pick.choice(GRADES[:5]), done + timedelta(20)) if grade and pick.random() < 0.3 else ("", "")
    texts = [" ".join(pick.choices(WORDS, k=12)) if pick.random() < 0.7 else "None" for _ in range(4)]
    yes_no = [pick.choice(("Yes", "No", "Y", "")) for _ in range(4)]
    who = (f"Auditor {number % 60}", f"Practitioner {number % 300}")
    head = (f"QA-{number:06}", 9_000_000 + number, pick.choice(AREAS), "CRS 1", pick.choice(WORDS), "monthly")
    dates = (allocated.replace(day=1), allocated, done, done + timedelta(5), done + timedelta(7))
    rest = (*texts[:3], "Team manager", done + timedelta(14), texts[3], *yes_no)
    return (*head, *who, *dates, grade, *moderated, *rest)


def main() -> None:
    audits = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "register.xlsx"
        write_register(path, audits)
        megabytes = path.stat().st_size / 1e6
        print(f"{audits} audits, {len(HEADERS)} columns, {megabytes:.1f} MB; aim: ratio 1.5 or less")
        calamine = CALAMINE.format(path=str(path))
        ours = CSC_QA.format(path=str(path), audits=audits)
        print("\nReading and analysing, imports not counted:")
        compare(
            Program("calamine alone", calamine, CALAMINE_IMPORTS),
            Program("csc_qa: read and analyse", ours, CSC_QA_IMPORTS),
        )
        print("\nThe whole program, imports of pandas and all counted:")
        compare(
            Program("calamine alone", f"{CALAMINE_IMPORTS}\n{calamine}"),
            Program("csc_qa: read and analyse", f"{CSC_QA_IMPORTS}\n{ours}"),
        )


if __name__ == "__main__":
    main()
