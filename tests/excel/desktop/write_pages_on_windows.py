"""Write pages through `xlwings._xlwindows` into a recorded workbook, twice; print what was set and called."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from tests.excel.desktop import pywin32_stand_in as com
from tests.excel.desktop.recorded_book import RecordedBook


def main() -> None:
    xw = com.import_xlwings()
    from tests.excel.pages import ROOMY_PAGE  # noqa: PLC0415 - after the stand-ins

    from csc_qa.excel.write_book import write_pages  # noqa: PLC0415

    recorded = RecordedBook()
    recorded.add("Audits")
    book = xw.Book(impl=xw._xlwindows.Book(xl=recorded))
    for _ in range(2):
        write_pages(book, [ROOMY_PAGE], date(2023, 1, 26))
        recorded.log.append(("end", None))
    names = [sheet.Name for sheet in recorded.sheets]
    json.dump({"sheets": names, "log": recorded.log}, sys.stdout, default=repr)


if __name__ == "__main__":
    main()
