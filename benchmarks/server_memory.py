"""Memory of the server over an hour's worth of calls: what a unit of five does in 60 minutes, in one go.

Run: python benchmarks/server_memory.py (Linux)
A minute: 100 single cells, two ranges of 10,000 rows, one button and one look at the workbook's health.
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import httpx
from excel_server import CALL, ROWS, body, ranges
from tests.excel.books import book_data, sheets_of
from tests.excel.server.running import running_server

from csc_qa.sample.master_workbook import write_master

MINUTES, SHOWN_EACH = 60, 10
FUNCTIONS = ("grade", "working_days_between", "printed", "agreement")


def resident_mb(process: int) -> float:
    """Return the resident memory of a process."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    found = re.search(r"VmRSS:\s+(\d+) kB", status)
    assert found
    return int(found[1]) / 1024


def main() -> None:
    """Measure at the start and after every ten minutes."""
    large, small = ranges(ROWS), ranges(2)
    with tempfile.TemporaryDirectory() as folder:
        workbook = book_data(sheets_of(write_master(Path(folder) / "Master.xlsx")))
        with running_server(Path(folder)) as server:
            print(f"after the start      {resident_mb(server.process):7.0f} MB")
            for minute in range(1, MINUTES + 1):
                for number in range(100):
                    name = FUNCTIONS[number % 3]
                    ask(server.client, CALL, body(name, [rows and rows[:1] for rows in small[name]]))
                for name in (FUNCTIONS[minute % 4], FUNCTIONS[(minute + 1) % 4]):
                    ask(server.client, CALL, body(name, large[name]))
                ask(server.client, "/xlwings/custom-scripts-call/annual_report", workbook)
                ask(server.client, "/csc-qa/health", workbook)
                if minute % SHOWN_EACH == 0:
                    print(f"after {minute:>2} minutes     {resident_mb(server.process):7.0f} MB")


def ask(client: httpx.Client, path: str, content: object) -> None:
    """Ask, and check that there is an answer."""
    answer = client.post(path, json=content, timeout=120)
    assert answer.status_code == 200, answer.text


if __name__ == "__main__":
    main()
